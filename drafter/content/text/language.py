"""The clause language: what a tag inside a sentence stands for, admitted through a whitelist of nodes.

Every name of every branch is checked here, at load, against the clause's options and the known words and tests; nothing that
passes can run code, loop or fail when the clause is drafted.
"""

from __future__ import annotations

from typing import Any

from drafter.content.model.filters import FILTERS
from drafter.content.model.nodes import Blank, Cite, Expression, Inline, Ref, TermUse, Value
from drafter.content.text.conditions import test_of
from drafter.content.text.scope import Reference, Scope, Unreadable, call_parts, check_name, parsed, read_target
from drafter.content.text.tags import Tag
from drafter.errors import did_you_mean


def read_value(tag: Tag, scope: Scope, guards: frozenset[Expression]) -> Inline | None:
    """What a tag inside a sentence stands for, or None with the fault noted."""
    if tag.kind == "blank":
        return Blank(tag.body)
    if tag.kind == "term":
        scope.terms.append((tag.body, tag.where()))
        return TermUse(tag.body)
    try:
        return _value(parsed(tag.body), tag, scope, guards)
    except Unreadable as error:
        scope.faults.add(error.rule, tag.where(error.word), error.message, error.remedy)
        return None


def read_test(tag: Tag, scope: Scope, guards: frozenset[Expression] = frozenset()) -> Expression | None:
    """The test of an ``if`` or ``elif``, or None with the fault noted."""
    try:
        if not tag.body:
            raise Unreadable("tag", f"‘{tag.keyword}’ has no test.", "Write what must hold: {% if option %}.")
        return test_of(parsed(tag.body), tag, scope, guards)
    except Unreadable as error:
        scope.faults.add(error.rule, tag.where(error.word), error.message, error.remedy)
        return None


def _value(node: Any, tag: Tag, scope: Scope, guards: frozenset[Expression]) -> Inline:
    from jinja2 import nodes

    filters: list[str] = []
    while isinstance(node, nodes.Filter) and node.node is not None:
        filters.insert(0, _filter(node))
        node = node.node
    if isinstance(node, nodes.Call):
        if filters:
            raise Unreadable("filter", "A reference or a cite takes no filter.", "Leave out what follows the bar |.")
        return _call(node, tag, scope, guards)
    if not isinstance(node, nodes.Name):
        raise Unreadable("language", "Only a name, ref(...) or cite(...) prints.", "Write {{ name }}.")
    check_name(node.name, scope, tag)
    option = scope.options.get(node.name)
    if option is not None and option.kind == "yes_no":
        raise Unreadable(
            "yes-no-printed", f"‘{node.name}’ is a yes or a no, which does not print.", "Use it in {% if %}.", node.name
        )
    if node.name in scope.known.tests and option is None:
        raise Unreadable("test-printed", f"‘{node.name}’ is a test, which does not print.", "Use it in {% if %}.", node.name)
    if option is None:
        scope.words.setdefault(node.name, tag.where(node.name))
    return Value(node.name, tuple(filters))


def _filter(node: Any) -> str:
    name: str = node.name
    if name not in FILTERS:
        raise Unreadable(
            "unknown-filter", f"There is no filter ‘{name}’.",
            did_you_mean(name, sorted(FILTERS), "The filters"), name,
        )  # fmt: skip
    if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
        raise Unreadable("filter", f"The filter ‘{name}’ takes nothing in brackets.", f"Write | {name}.", name)
    return name


def _call(node: Any, tag: Tag, scope: Scope, guards: frozenset[Expression]) -> Ref | Cite:
    name, argument = call_parts(node)
    if name == "ref":
        target = read_target(argument, scope, "ref")
        scope.references.append(Reference(target, tag.where(), guards))
        return Ref(target)
    if name == "cite":
        known = scope.known.authorities
        if known and argument not in known:
            raise Unreadable(
                "unknown-authority", f"There is no authority ‘{argument}’.", did_you_mean(argument, sorted(known)), argument
            )
        return Cite(argument)
    if name == "included":
        raise Unreadable("language", "included(...) is a test and does not print.", 'Write {% if included("clause") %}.', name)
    raise Unreadable(
        "language", f"There is no function ‘{name}’.", "There are ref(...), cite(...) and, in tests, included(...).", name
    )
