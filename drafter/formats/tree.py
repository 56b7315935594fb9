"""The tree of a measure laid open: each part with its role, key and label, for those who want to see what a pass has made.

It prints the tree and not the document: what a writer would leave out, or has no number or words for yet, stands here too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from drafter.document import CodifiedBlock, Inlines, Measure, Paragraph, Reference, Section, SignatureBlock, Text, Unit, plain
from drafter.page_style import PageStyle

INDENT = "  "


class Node(NamedTuple):
    """One part of the tree. ``part`` is what a section is for ("purpose", "operative"); ``text`` its own words."""

    role: str
    key: str = ""
    part: str = ""
    label: str = ""
    text: str = ""
    children: tuple[Node, ...] = ()


def tree_of(measure: Measure) -> Node:
    """The tree, its groups in print order and those that are empty left out."""
    page = measure.page
    groups = (
        Node("front", children=_paragraphs(measure.front, page)),
        Node("recitals", children=_paragraphs(measure.recitals, page)),
        Node("enacting", children=_paragraphs(measure.enacting, page)),
        Node("sections", children=_sections(measure.sections, page)),
        Node("back", children=_paragraphs(measure.back, page)),
        Node("signatures", children=tuple(_signatures(measure.signatures))),
        Node("exhibits", children=_sections(measure.exhibits, page)),
        Node("annex", children=() if measure.annex is None else (_block(measure.annex, page),)),
        Node("records", children=tuple(_records(measure))),
    )
    return Node("measure", text=measure.properties.title, children=tuple(group for group in groups if group.children))


def tree_lines(node: Node, depth: int = 0) -> Iterator[str]:
    """The tree as indented text: role, key, part in brackets, label, words."""
    part = f"({node.part})" if node.part else ""
    yield INDENT * depth + "  ".join(word for word in (node.role, node.key, part, node.label, node.text) if word)
    for child in node.children:
        yield from tree_lines(child, depth + 1)


def tree_value(node: Node) -> Mapping[str, Any]:
    """The tree as plain JSON; a field without a value is left out."""
    value: dict[str, Any] = {name: said for name, said in node._asdict().items() if said and name != "children"}
    if node.children:
        value["children"] = [tree_value(child) for child in node.children]
    return value


def _paragraphs(paragraphs: Iterable[Paragraph], page: PageStyle) -> tuple[Node, ...]:
    return tuple(Node(one.role, one.key, text=_words(one.content, page)) for one in paragraphs)


def _sections(sections: Iterable[Section], page: PageStyle) -> tuple[Node, ...]:
    return tuple(_section(section, page) for section in sections)


def _section(section: Section, page: PageStyle) -> Node:
    role = "exhibit" if section.kind == "exhibit" else f"{section.kind} section"
    lead_in = (Node("lead_in", text=_words(section.lead_in, page)),) if section.lead_in else ()
    block = () if section.block is None else (_block(section.block, page),)
    children = (*lead_in, *_units(section.units, page), *block)
    return Node(role, section.key, section.part, _words(section.label, page), section.catchline, children)


def _block(block: CodifiedBlock, page: PageStyle) -> Node:
    return Node("block", text=_words(block.heading, page), children=_sections(block.sections, page))


def _units(units: Iterable[Unit], page: PageStyle) -> tuple[Node, ...]:
    return tuple(Node(one.role, one.key, "", one.label, _unit_words(one, page), _units(one.children, page)) for one in units)


def _unit_words(unit: Unit, page: PageStyle) -> str:
    return " ".join(part for part in (_words(unit.heading, page), _words(unit.content, page)) if part)


def _signatures(blocks: Iterable[SignatureBlock]) -> Iterator[Node]:
    for block in blocks:
        yield Node("signature", text=block.heading, children=tuple(Node(line.kind, text=line.label) for line in block.lines))


def _records(measure: Measure) -> Iterator[Node]:
    for record in measure.records:
        options = ", ".join(f"{name}={value}" for name, value in record.options)
        yield Node("record", record.id, record.alternate, record.version, options)


def _words(content: Inlines, page: PageStyle) -> str:
    """The words; a reference that has none yet is named by its target."""
    named = (Text(f"{{ref {run.target}}}") if isinstance(run, Reference) and not run.parts else run for run in content)
    return plain(tuple(named), page)
