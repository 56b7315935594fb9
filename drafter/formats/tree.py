"""A measure laid open, paragraph by paragraph, with roles, keys and labels: for those who want to see what a pass has made.

It shows the measure and not a document: what has no number or words yet stands here too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from drafter.document import ClauseRecord, Inlines, Measure, Reference, Text, plain
from drafter.page_style import PageStyle
from drafter.printed import Printed, every_paragraph

INDENT = "  "


class Row(NamedTuple):
    """One paragraph laid open. ``stands`` is the part of the measure that it is in; ``serves`` what a section is for ("purpose")."""

    stands: str
    depth: int
    role: str
    key: str
    serves: str
    label: str
    text: str


def tree_rows(measure: Measure) -> Iterator[Row]:
    """Every paragraph of ``measure`` in print order, laid open."""
    return (_row(one, measure.page) for one in every_paragraph(measure))


def tree_lines(measure: Measure) -> Iterator[str]:
    """The measure as indented text: under each part of it a line a paragraph, with role, key, what it serves, label and words."""
    yield measure.properties.title
    stands = ""
    for row in tree_rows(measure):
        if row.stands != stands:
            stands = row.stands
            yield stands
        serves = f"({row.serves})" if row.serves else ""
        yield INDENT * (row.depth + 1) + "  ".join(word for word in (row.role, row.key, serves, row.label, row.text) if word)
    if measure.records:
        yield "records"
    for record in measure.records:
        yield INDENT + "  ".join(word for word in (record.id, record.alternate, record.version, _options(record)) if word)


def tree_value(measure: Measure) -> Mapping[str, Any]:
    """The same as plain JSON."""
    return {
        "title": measure.properties.title,
        "paragraphs": [row._asdict() for row in tree_rows(measure)],
        "records": [{"id": one.id, "alternate": one.alternate, "version": one.version, "options": dict(one.options)}
                    for one in measure.records],
    }  # fmt: skip


def _row(one: Printed, page: PageStyle) -> Row:
    section = one.section if one.role == "section" else None
    role = one.role if section is None else "exhibit" if section.kind == "exhibit" else f"{section.kind} section"
    words = " ".join(part for part in (_words(one.heading, page), _words(one.content, page)) if part)
    lines = ", ".join(line.label for line in one.lines)
    text = ": ".join(part for part in (words, lines) if part)
    return Row(one.part, one.depth, role, one.key, section.part if section else "", _words(one.label, page), text)


def _options(record: ClauseRecord) -> str:
    return ", ".join(f"{name}={value}" for name, value in record.options)


def _words(content: Inlines, page: PageStyle) -> str:
    """The words; a reference that has none yet is named by its target."""
    named = (Text(f"{{ref {run.target}}}") if isinstance(run, Reference) and not run.parts else run for run in content)
    return plain(tuple(named), page)
