"""The answers that a clause's tests can get: its options, the tests of the draft, and which clauses are in it.

An assignment gives each its value under one key: an option's name, a test's name, or "included:clause".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations, product
from math import prod

from drafter.assembly.words.values import Names, truth
from drafter.content.model.nodes import Compare, Const, Expression, Included, Name
from drafter.content.model.option_values import BOUNDS
from drafter.content.model.types import TESTS, Body, Clause, Option, OptionValue
from drafter.content.model.variants import parts
from drafter.law.sources.authorities import cite_word
from drafter.law.types import Word

Assignment = Mapping[str, OptionValue]
Answers = Mapping[str, tuple[OptionValue, ...]]  # every answer each key can get
INCLUDED = "included:"
MOST_COMBINATIONS = 20_000  # beyond it a condition is taken to be one that can be met
_MOST_CHOICES = 8  # of an option that takes several; beyond it only one at a time, none and all
_ANY_WORDS = "words of the drafter’s own"


def names_for(clause: Clause, given: Assignment, words: Mapping[str, Word] | None = None) -> Names:
    """What the names of a clause's text stand for under ``given``."""
    return Names(
        clause=clause.id,
        options=given,
        specs={option.name: option for option in clause.options},
        words=words or {},
        tests=frozenset(test for test in TESTS if given.get(test)),
        included=lambda target: bool(given.get(INCLUDED + target)),
        cite=cite_word,
        given={},
    )


def answers_of(clause: Clause, body: Body, tests: Collection[Expression]) -> Answers:
    """Every answer that what ``tests`` ask can get in a draft that holds ``body``. Numbers and texts are represented by a few."""
    asked = [part for test in tests for part in parts(test)]
    keys = dict.fromkeys(key for test in tests for key in keys_of(test))
    specs = {option.name: option for option in clause.options}
    constants = _constants(asked)
    return {key: values_of(specs[key], constants.get(key, ())) if key in specs else _yes_or_no(key, clause, body) for key in keys}


def can_hold(tests: Collection[Expression], clause: Clause, body: Body) -> bool:
    """Whether some answers meet all of ``tests`` at once."""
    answers = answers_of(clause, body, tests)
    if prod(len(values) for values in answers.values()) > MOST_COMBINATIONS:
        return True
    return any(all(truth(test, names_for(clause, given)) for test in tests) for given in combined(answers))


def combined(answers: Answers) -> Iterator[dict[str, OptionValue]]:
    """Every combination of answers that can stand together."""
    for values in product(*answers.values()):
        given = dict(zip(answers, values, strict=True))
        if _possible(given):
            yield given


def keys_of(test: Expression | None) -> Iterator[str]:
    """The keys that ``test`` asks about."""
    for part in parts(test):
        if isinstance(part, Name):
            yield part.name
        elif isinstance(part, Included):
            yield INCLUDED + part.target


def values_of(option: Option, constants: Iterable[OptionValue] = ()) -> tuple[OptionValue, ...]:
    """What the option can be: all of it where it is closed, else its default, its choices and what the text compares it with."""
    if option.kind == "yes_no":
        return (True, False)
    if option.kind == "choice":
        return option.choices or (option.default,)
    if option.kind == "choices":
        return _several(option)
    by_state = tuple((option.default_by_state or {}).values())
    named = [option.default, *option.choices, *by_state, *constants]
    if option.kind not in BOUNDS:
        return tuple(dict.fromkeys((*named, _ANY_WORDS)))
    least, most = BOUNDS[option.kind]
    numbers = [one for one in named if isinstance(one, int | float)]
    near = [one + step for one in numbers for step in (-1, 0, 1)]
    return tuple(
        one for one in dict.fromkeys((*named, least, most, *near)) if isinstance(one, int | float) and least <= one <= most
    )


def _several(option: Option) -> tuple[OptionValue, ...]:
    choices = tuple(str(choice) for choice in option.choices)
    sizes = range(len(choices) + 1) if len(choices) <= _MOST_CHOICES else (0, 1, len(choices))
    sets = tuple(chosen for size in sizes for chosen in combinations(choices, size))
    return tuple(chosen for chosen in sets if chosen or not option.default)  # none is a choice only where it is the default


def _yes_or_no(key: str, clause: Clause, body: Body) -> tuple[OptionValue, ...]:
    """A test's answers: one where the clause, or what calls for the text, already decides it."""
    if key.startswith(INCLUDED):
        ident = key.removeprefix(INCLUDED)
        return (True,) if ident.partition("#")[0] == clause.id or ident in body.needs else (True, False)
    if key == "own_police" and body.directs == "law_enforcement":
        return (True,)  # a place without a force of its own never gets the text
    if key == "executive_instrument":
        if "executive_order" not in clause.instruments or body.when == ("no_direction_power",):
            return (False,)
        if clause.instruments == ("executive_order",) or body.when == ("executive_form",):
            return (True,)
    return (True, False)


def _possible(given: Assignment) -> bool:
    """Whether the answers agree: a paragraph stands only in a clause that does, and no State's own act limits the State's measure."""
    for key, value in given.items():
        ident, mark, _ = key.partition("#")
        if mark and value and given.get(ident) is False:
            return False
    return not (given.get("state_act") and given.get("state_government"))


def _constants(asked: Iterable[object]) -> dict[str, list[OptionValue]]:
    """What each option is compared with."""
    out: dict[str, list[OptionValue]] = {}
    for part in asked:
        if isinstance(part, Compare):
            for one, other in ((part.left, part.right), (part.right, part.left)):
                if isinstance(one, Name) and isinstance(other, Const):
                    out.setdefault(one.name, []).append(other.value)
    return out
