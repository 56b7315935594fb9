"""Every variant of a clause beside its default: each value of each option, each alternate, each test of the draft it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Literal, NamedTuple

from drafter.authoring.answers import INCLUDED, Assignment
from drafter.authoring.differences import Change, changes_between
from drafter.authoring.readings import Reading, every_context, keys_asked, read_under, usual_answers
from drafter.content.model.types import Body, Clause, Option, OptionValue
from drafter.english import listed


class Variant(NamedTuple):
    """One variant and what it changes.

    ``name`` is the option, the alternate or the test. ``beside`` says what else must be so for it to change anything, "" where
    nothing must. ``meets`` and ``misses`` are text conditions of state law that it meets beyond the default, or no longer.
    ``whole`` says of an alternate that its text is all its own, so that there is nothing to compare.
    """

    kind: Literal["option", "alternate", "test"]
    name: str
    value: OptionValue
    changes: tuple[Change, ...]
    beside: str = ""
    meets: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    whole: bool = False


def variants_of(clause: Clause) -> tuple[Variant, ...]:
    """Each variant: options in the file's order, then alternates, then tests."""
    return (*_of_options(clause), *_of_alternates(clause), *_of_tests(clause))


def shown_values(option: Option) -> tuple[OptionValue, ...]:
    """The values worth showing: what can be chosen, or is suggested, and the defaults."""
    if option.kind == "yes_no":
        return (True, False)
    if option.kind == "choices":
        alone: tuple[OptionValue, ...] = tuple((str(choice),) for choice in option.choices)
        every = tuple(str(choice) for choice in option.choices)
        return tuple(dict.fromkeys((option.default, *alone, every)))
    by_state = tuple((option.default_by_state or {}).values())
    return option.choices or tuple(dict.fromkeys((option.default, *by_state)))


def _of_options(clause: Clause) -> Iterator[Variant]:
    for option in clause.options:
        for value in shown_values(option):
            if value != option.default:
                yield _of_option(clause, option, value)


def _of_option(clause: Clause, option: Option, value: OptionValue) -> Variant:
    """The change in the base text; else in the first text and beside the first other answer, or the first two, that show one."""
    for pairs, body in product((False, True), (clause.base, *clause.alternates)):
        usual = usual_answers(clause, body)
        for given in every_context(clause, body, usual, pairs=pairs):
            before = read_under(clause, body, {**given, option.name: option.default})
            after = read_under(clause, body, {**given, option.name: value})
            if before != after:
                return _variant("option", option.name, value, before, after, _beside(body, usual, given))
    return Variant("option", option.name, value, ())


def _beside(body: Body, usual: Assignment, given: Assignment) -> str:
    text = [f"in ‘{body.name}’"] if body.name else []
    return listed([*text, *(f"when {in_words(key, value)}" for key, value in given.items() if usual.get(key) != value)])


def _of_alternates(clause: Clause) -> Iterator[Variant]:
    base = read_under(clause, clause.base, usual_answers(clause, clause.base))
    for body in clause.alternates:
        reading = read_under(clause, body, usual_answers(clause, body))
        made = _variant("alternate", body.name, ", ".join(body.when), base, reading, "")
        shared = set(base.lines) & set(reading.lines) or any(one.before and one.after for one in made.changes)
        yield made._replace(whole=not shared)


def _of_tests(clause: Clause) -> Iterator[Variant]:
    """What the draft decides: the other answer of each test, in the first text that asks it."""
    told: set[str] = {option.name for option in clause.options}
    for body in (clause.base, *clause.alternates):
        usual = usual_answers(clause, body)
        before = read_under(clause, body, usual)
        for key in sorted(keys_asked(body) - told):
            after = read_under(clause, body, {**usual, key: not usual[key]})
            if after != before:
                told.add(key)
                yield _variant("test", in_words(key, not usual[key]), not usual[key], before, after, _beside(body, {}, {}))


def _variant(
    kind: Literal["option", "alternate", "test"], name: str, value: OptionValue, before: Reading, after: Reading, beside: str
) -> Variant:
    return Variant(
        kind, name, value, changes_between(before.lines, after.lines), beside,
        tuple(one for one in after.meets if one not in before.meets), tuple(one for one in before.meets if one not in after.meets),
    )  # fmt: skip


def in_words(key: str, value: OptionValue) -> str:
    """An answer in words: "cost is no", "without mou_withdrawal/inventory", "executive_instrument holds"."""
    if key.startswith(INCLUDED):
        return f"{'with' if value else 'without'} {key.removeprefix(INCLUDED)}"
    return f"{key} is {value_in_words(value)}"


def value_in_words(value: OptionValue) -> str:
    """A value as a person gives it: yes or no, several parted by commas."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ",".join(value) or "none" if isinstance(value, tuple) else str(value)
