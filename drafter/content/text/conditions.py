"""Tests of the clause language: names, comparisons, ``in``, not, and, or, ``included(...)``; every side of the right kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drafter.content.model.nodes import And, Compare, Const, Expression, Included, Name, Not, Or
from drafter.content.model.option_values import NUMERIC_KINDS
from drafter.content.model.types import Option
from drafter.content.text.scope import Reference, Scope, Unreadable, call_parts, check_name, read_target
from drafter.content.text.tags import Tag
from drafter.errors import did_you_mean

_OPERATORS = {"eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "in": "in", "notin": "not-in"}


def test_of(node: Any, tag: Tag, scope: Scope, guards: frozenset[Expression]) -> Expression:
    from jinja2 import nodes

    match node:
        case nodes.Name():
            return _name_test(node.name, tag, scope)
        case nodes.Not():
            return Not(test_of(node.node, tag, scope, guards))
        case nodes.And():
            return And(tuple(_terms(node, nodes.And, tag, scope, guards)))
        case nodes.Or():
            return Or(tuple(_terms(node, nodes.Or, tag, scope, guards)))
        case nodes.Compare():
            return _comparison(node, tag, scope)
        case nodes.Call():
            name, argument = call_parts(node)
            if name != "included":
                raise Unreadable("language", f"‘{name}’ is no test.", 'There is one such test: included("clause").', name)
            target = read_target(argument, scope, "included")
            scope.references.append(Reference(target, tag.where(), guards, test=True))
            return Included(target)
    raise Unreadable(
        "language", "This is no test of the clause language.", "Use names, ==, !=, <, >, in, not, and, or, included(...)."
    )


def _terms(node: Any, kind: Any, tag: Tag, scope: Scope, guards: frozenset[Expression]) -> Iterator[Expression]:
    for side in (node.left, node.right):
        if isinstance(side, kind):
            yield from _terms(side, kind, tag, scope, guards)
        else:
            yield test_of(side, tag, scope, guards)


def _name_test(name: str, tag: Tag, scope: Scope) -> Name:
    if name not in scope.options and name in scope.known.words:
        raise Unreadable("word-tested", f"‘{name}’ is a word that prints and cannot be tested.", "Test an option.", name)
    check_name(name, scope, tag)
    option = scope.options.get(name)
    if option is not None and option.kind not in ("yes_no", "choices"):
        raise Unreadable("comparison", f"‘{name}’ is not a yes or a no.", f"Compare it: {name} == ...", name)
    return Name(name)


def _comparison(node: Any, tag: Tag, scope: Scope) -> Expression:
    from jinja2 import nodes

    if len(node.ops) != 1:
        raise Unreadable("comparison", "A comparison has two sides.", "Join two comparisons with ‘and’.")
    operator = _OPERATORS[node.ops[0].op]
    left, right = node.expr, node.ops[0].expr
    if operator in ("in", "not-in") and isinstance(right, nodes.List | nodes.Tuple):
        return _in_list(left, operator, right, tag, scope)
    sides = [_side(left, tag, scope), _side(right, tag, scope)]
    _check_sides(sides, operator, scope)
    return Compare(sides[0], operator, sides[1])


def _in_list(left: Any, operator: str, right: Any, tag: Tag, scope: Scope) -> Expression:
    """``x in ["a", "b"]`` as comparisons, since the nodes have no list."""
    equal = "==" if operator == "in" else "!="
    name = _side(left, tag, scope)
    terms: list[Expression] = []
    for item in right.items:
        sides = [name, _side(item, tag, scope)]
        _check_sides(sides, equal, scope)
        terms.append(Compare(sides[0], equal, sides[1]))
    if not terms:
        raise Unreadable("comparison", "This list is empty.")
    return Or(tuple(terms)) if operator == "in" else And(tuple(terms))


def _side(node: Any, tag: Tag, scope: Scope) -> Name | Const:
    from jinja2 import nodes

    if isinstance(node, nodes.Neg) and isinstance(node.node, nodes.Const) and isinstance(node.node.value, int | float):
        return Const(-node.node.value)
    if isinstance(node, nodes.Const) and isinstance(node.value, str | int | float | bool):
        return Const(node.value)
    if isinstance(node, nodes.Name):
        if node.name not in scope.options and node.name in scope.known.words | scope.known.tests:
            raise Unreadable(
                "comparison", f"‘{node.name}’ is not an option and cannot be compared.", "Compare an option.", node.name
            )
        check_name(node.name, scope, tag)
        return Name(node.name)
    raise Unreadable("comparison", "A comparison is between an option and a text in quotation marks or a number.")


def _check_sides(sides: list[Name | Const], operator: str, scope: Scope) -> None:
    """Check that an option is compared with what its kind can be."""
    options = [scope.options.get(side.name) if isinstance(side, Name) else None for side in sides]
    if not any(isinstance(side, Name) for side in sides):
        raise Unreadable("comparison", "This compares two fixed values, so that it never changes.", "Compare an option.")
    if operator in ("in", "not-in"):
        _check_member(sides[0], options[1])
        return
    for option, other, other_option in ((options[0], sides[1], options[1]), (options[1], sides[0], options[0])):
        if option is None:
            continue
        if isinstance(other, Const):
            _check_constant(option, operator, other.value)
        elif other_option is not None and (option.kind in NUMERIC_KINDS) != (other_option.kind in NUMERIC_KINDS):
            raise Unreadable("comparison", f"‘{option.name}’ and ‘{other_option.name}’ are not of one kind.", "", option.name)
        elif operator in ("<", "<=", ">", ">=") and option.kind not in NUMERIC_KINDS:
            raise Unreadable("comparison", f"‘{option.name}’ is not a number.", "", option.name)


def _check_member(left: Name | Const, right: Option | None) -> None:
    if not isinstance(left, Const) or right is None or right.kind != "choices":
        raise Unreadable("comparison", "‘in’ asks whether a text is among the values of an option of the kind choices.",
                         'Write {% if "value" in option %}, or option == "value".')  # fmt: skip
    _check_choice(right, left.value)


def _check_constant(option: Option, operator: str, value: str | int | float | bool) -> None:
    name = option.name
    if option.kind in NUMERIC_KINDS:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise Unreadable("comparison", f"‘{name}’ is a number and is compared with the text ‘{value}’.",
                             "Leave out the quotation marks.", name)  # fmt: skip
    elif operator in ("<", "<=", ">", ">="):
        raise Unreadable("comparison", f"‘{name}’ is not a number, so nothing is more or less than it.", "Use == or !=.", name)
    elif option.kind == "yes_no":
        if not isinstance(value, bool):
            raise Unreadable("comparison", f"‘{name}’ is a yes or a no.", f"Write {name} or not {name}.", name)
    elif option.kind == "choices":
        raise Unreadable("comparison", f"‘{name}’ holds several values.", f'Write "value" in {name}.', name)
    elif not isinstance(value, str):
        raise Unreadable(
            "comparison", f"‘{name}’ is a text and is compared with {value}.", "Put the value in quotation marks.", name
        )
    elif option.kind == "choice":
        _check_choice(option, value)


def _check_choice(option: Option, value: object) -> None:
    choices = [str(choice) for choice in option.choices]
    if str(value) not in choices or not isinstance(value, str):
        remedy = did_you_mean(str(value), choices, "Its choices")
        raise Unreadable("unknown-choice", f"‘{value}’ is no choice of ‘{option.name}’.", remedy, str(value))
