"""The value of a test, once the names in it have values. A walk over a whitelist; nothing runs code."""

from __future__ import annotations

from collections.abc import Callable

from drafter.content.model.nodes import And, Compare, Const, Expression, Included, Name, Not, Or
from drafter.content.model.types import OptionValue

ValueOf = Callable[[Name | Included], OptionValue]


def holds(test: Expression, value_of: ValueOf) -> bool:
    """Whether ``test`` holds where ``value_of`` gives the value of each name and each ``included(...)`` in it."""
    return bool(_value(test, value_of))


def _value(node: Expression, value_of: ValueOf) -> OptionValue:
    match node:
        case Const(value):
            return value
        case Name() | Included():
            return value_of(node)
        case Not(term):
            return not _value(term, value_of)
        case And(terms):
            return all(_value(term, value_of) for term in terms)
        case Or(terms):
            return any(_value(term, value_of) for term in terms)
        case Compare(left, operator, right):
            return _compare(_value(left, value_of), operator, _value(right, value_of))


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
