"""The names that a clause's tags may use, and Jinja2's own reading of what a tag says.

Jinja2 is only asked to parse: what it gives back is walked over a whitelist of nodes, never compiled or run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from drafter.content.model.nodes import And, Expression, Not, Or
from drafter.content.model.types import Known, Option
from drafter.content.schema.faults import Faults
from drafter.content.schema.files import ID, SLUG
from drafter.content.text.tags import Tag
from drafter.errors import did_you_mean
from drafter.flags import Where

RESERVED = frozenset(
    {"ref", "cite", "included", "if", "elif", "else", "endif", "and", "or", "not", "in", "is", "true", "false", "none"}
)
_TARGET = re.compile(rf"(?P<id>{ID})?(#(?P<slug>{SLUG}))?")


class Reference(NamedTuple):
    """A ``ref`` or an ``included`` as found: its target, where it stands, and the tests that must hold for it to be read."""

    target: str
    where: Where
    guards: frozenset[Expression] = frozenset()
    test: bool = False


class Arm(NamedTuple):
    """One arm of a branch, or a condition of ``meets``: its tag, and the tests that must all hold for it to be read."""

    where: Where
    guards: frozenset[Expression]


@dataclass(slots=True)
class Scope:
    """What the names in one clause file may be, and what its texts were seen to use."""

    owner: str
    options: Mapping[str, Option]
    known: Known
    faults: Faults
    used: set[str] = field(default_factory=set)
    words: dict[str, Where] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    arms: list[Arm] = field(default_factory=list)
    terms: list[tuple[str, Where]] = field(default_factory=list)

    def names(self) -> list[str]:
        return [*self.options, *sorted(self.known.words), *sorted(self.known.tests)]


class Unreadable(Exception):
    """An expression outside the language. The message and the remedy are for the author; ``word`` is what is at fault."""

    def __init__(self, rule: str, message: str, remedy: str = "", word: str = "") -> None:
        super().__init__(message)
        self.rule, self.message, self.remedy, self.word = rule, message, remedy, word


@lru_cache(maxsize=4096)
def parsed(source: str) -> Any:
    """Jinja2's tree of one expression. Raises Unreadable."""
    from jinja2 import Environment, TemplateSyntaxError, nodes

    if len(source) > 1000:
        raise Unreadable("tag", "This tag is too long.", "Split it into several.")
    try:
        body = Environment(autoescape=False).parse("{{ " + source + " }}").body
    except TemplateSyntaxError as error:
        if "end of print statement" in (error.message or ""):
            raise Unreadable("tag", "This tag says more than one thing.", "Write one name in it: {{ name }}.") from None
        raise Unreadable("tag", f"This tag cannot be read: {error.message}.", "Write a name: {{ name }}.") from None
    except RecursionError:
        raise Unreadable("tag", "This tag is nested too deeply.") from None
    if len(body) != 1 or not isinstance(body[0], nodes.Output) or len(body[0].nodes) != 1:
        raise Unreadable("tag", "This tag holds no expression.", "Write a name: {{ name }}.")
    return body[0].nodes[0]


def call_parts(node: Any) -> tuple[str, str]:
    """The name and the one text of a call. Raises Unreadable on any other call."""
    from jinja2 import nodes

    name = node.node.name if isinstance(node.node, nodes.Name) else ""
    plain = len(node.args) == 1 and not (node.kwargs or node.dyn_args or node.dyn_kwargs)
    if not name or not plain or not isinstance(node.args[0], nodes.Const) or not isinstance(node.args[0].value, str):
        raise Unreadable(
            "language", "A function takes one text in quotation marks.", 'Write ref("clause") or cite("authority").', name
        )
    return name, node.args[0].value


def read_target(argument: str, scope: Scope, function: str) -> str:
    found = _TARGET.fullmatch(argument)
    if not found or not argument:
        raise Unreadable(
            "language", f"‘{argument}’ is no target of {function}.", f'Write {function}("clause") or {function}("clause#slug").'
        )
    return argument if found["id"] else scope.owner + argument


def check_name(name: str, scope: Scope, tag: Tag) -> None:
    """Check that ``name`` is declared, and note its use."""
    if name in scope.options:
        scope.used.add(name)
        return
    if name in scope.known.tests or not scope.known.words or name in scope.known.words:
        return
    near = did_you_mean(name, scope.names())
    lines = [
        f"‘{option.name}’ is declared in line {option.line}." for option in scope.options.values() if f"‘{option.name}’" in near
    ]
    remedy = " ".join((near, *lines)) or "Declare it under ‘options’, or use one of the profile's words."
    raise Unreadable("unknown-name", f"‘{name}’ is declared nowhere.", remedy, name)


def facts(test: Expression) -> frozenset[Expression]:
    """What is known to hold where ``test`` holds, taken apart as far as it goes."""
    match test:
        case And(terms):
            return frozenset[Expression]().union(*(facts(term) for term in terms))
        case Not(Not(inner)):
            return facts(inner)
        case Not(Or(terms)):
            return frozenset[Expression]().union(*(facts(Not(term)) for term in terms))
    return frozenset({test})


def opposite(test: Expression) -> Expression:
    """The test that holds exactly where ``test`` does not."""
    return test.term if isinstance(test, Not) else Not(test)
