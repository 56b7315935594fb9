"""A clause text, read: tags found, blocks and inline text parsed once, everything checked that needs no other clause."""

from __future__ import annotations

from typing import NamedTuple

from drafter.content.model.nodes import Blocks, Expression
from drafter.content.schema.positions import MarkedText
from drafter.content.text.blocks import BlockReader
from drafter.content.text.scope import Scope, opposite
from drafter.content.text.tags import find_tags
from drafter.flags import Where


class Heading(NamedTuple):
    """A run-in slug of a text, where it stands, and the tests that must hold for it to be there."""

    slug: str
    where: Where
    guards: frozenset[Expression]


class ReadText(NamedTuple):
    blocks: Blocks
    headings: tuple[Heading, ...] = ()

    @property
    def slugs(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(heading.slug for heading in self.headings if heading.slug))


def read_text(text: MarkedText, scope: Scope) -> ReadText:
    """The blocks and headings of ``text``; what is wrong with it is put in ``scope.faults``."""
    tagged = find_tags(text, scope.faults)
    if tagged is None:
        return ReadText(())
    before = len(scope.faults)
    reader = BlockReader(tagged, scope)
    blocks = reader.read()
    if not blocks and len(scope.faults) == before:
        scope.faults.add("empty", text.where(0, 1), "The text is empty.", "Write the legal text, or take the file out.")
    headings = tuple(Heading(*row) for row in reader.headings)
    _check_twice(headings, scope)
    return ReadText(blocks, headings)


def _check_twice(headings: tuple[Heading, ...], scope: Scope) -> None:
    """Note two paragraphs of one slug that may both be printed: a reference could not tell them apart."""
    seen: dict[str, list[Heading]] = {}
    for heading in headings:
        earlier = seen.setdefault(heading.slug, [])
        clash = next((one for one in earlier if not _exclusive(one.guards, heading.guards)), None)
        if heading.slug and clash is not None:
            scope.faults.add(
                "duplicate-slug", heading.where, f"Two paragraphs are headed ‘{heading.slug}’ (the other in line {clash.where.line}).",
                "Give each its own heading, or put the two in one {% if %} ... {% else %}.",
            )  # fmt: skip
        earlier.append(heading)


def _exclusive(one: frozenset[Expression], other: frozenset[Expression]) -> bool:
    """Whether two sets of tests can never both hold."""
    return any(opposite(test) in other for test in one)
