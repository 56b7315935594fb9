"""What a clause's names stand for at draft time, and the value of its tests. A walk over a whitelist; nothing runs code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from drafter.content.nodes import And, Compare, Const, Expression, Included, Name, Not, Or
from drafter.content.types import TESTS, Option, OptionValue
from drafter.law.types import Word


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


def truth(test: Expression | None, names: Names) -> bool:
    """Whether ``test`` holds; None is the else of a branch and always holds."""
    return test is None or bool(_value(test, names))


def _value(node: Expression, names: Names) -> OptionValue:
    match node:
        case Const(value):
            return value
        case Name(name):
            return name in names.tests if name in TESTS else names.options[name]
        case Included(target):
            return names.included(target)
        case Not(term):
            return not _value(term, names)
        case And(terms):
            return all(_value(term, names) for term in terms)
        case Or(terms):
            return any(_value(term, names) for term in terms)
        case Compare(left, operator, right):
            return _compare(_value(left, names), operator, _value(right, names))


def _compare(left: OptionValue, operator: str, right: OptionValue) -> bool:
    if operator == "==":
        return left == right
    if operator == "!=":
        return left != right
    if operator in ("in", "not in", "not-in"):
        held = left in right if isinstance(right, tuple) else str(left) in str(right)
        return held if operator == "in" else not held
    one, other = float(left), float(right)  # type: ignore[arg-type]  # the reader admits an order only between numbers
    return {"<": one < other, "<=": one <= other, ">": one > other, ">=": one >= other}[operator]
