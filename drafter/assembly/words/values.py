"""What a clause's names stand for at draft time, and the value of its tests. A walk over a whitelist; nothing runs code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from drafter.content.model.nodes import Expression, Included, Name
from drafter.content.model.truth import holds
from drafter.content.model.types import TESTS, Option, OptionValue
from drafter.law.types import Profile, Word


class Names(NamedTuple):
    """Everything the names of one clause text may stand for.

    ``tests`` are those of ``content.types.TESTS`` that hold.
    ``words`` are profile words as this text prints them (``this`` is already "this chapter" in codified text).
    ``included`` answers for a clause id or "clause#slug"; ``cite`` gives the printed cite of an authority as a word.
    """

    clause: str
    options: Mapping[str, OptionValue]
    specs: Mapping[str, Option]
    words: Mapping[str, Word]
    tests: frozenset[str]
    included: Callable[[str], bool]
    cite: Callable[[str], Word]
    given: Mapping[str, str]


def plain_names(
    clause: str,
    options: Mapping[str, OptionValue],
    tests: frozenset[str] = frozenset(),
    included: Callable[[str], bool] = frozenset[str]().__contains__,
) -> Names:
    """The names of a text that cites nothing: of a test, which holds no profile word either, or of an instrument's own phrase."""
    return Names(clause, options, {}, {}, tests, included, _no_cite, {})


def tests_that_hold(profile: Profile) -> frozenset[str]:
    """The tests of a text, beside its options, that hold in drafts of ``profile``."""
    held = {
        "executive_instrument": profile.instrument.family == "executive_order",
        "own_police": profile.police == "own" and not _sheriffs_county(profile),
        "state_act": profile.state_act and profile.place.type != "state",
        "state_directives": profile.state_directives,
        "state_government": profile.place.type == "state",
    }
    return frozenset(name for name, holds in held.items() if holds)


def _sheriffs_county(profile: Profile) -> bool:
    """A county whose police are those of a sheriff whom it does not direct, or may not direct for all that is known."""
    return profile.place.type == "county" and profile.sheriff in ("elected", "unknown")


def truth(test: Expression | None, names: Names) -> bool:
    """Whether ``test`` holds; None is the else of a branch and always holds."""
    return test is None or holds(test, lambda atom: _value(atom, names))


def _value(atom: Name | Included, names: Names) -> OptionValue:
    if isinstance(atom, Included):
        return names.included(atom.target)
    return atom.name in names.tests if atom.name in TESTS else names.options[atom.name]


def _no_cite(ident: str) -> Word:
    raise AssertionError(f"it cites nothing: {ident}")
