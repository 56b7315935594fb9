"""The order in which every writer prints a section's words: one line a paragraph, with its depth. Shared by the text formats."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.document import Inlines, Measure, Section, Text, Unit


class Line(NamedTuple):
    """One printed paragraph of a section: ``depth`` 0 is flush left; ``label`` stands before the words."""

    depth: int
    label: str
    heading: Inlines
    content: Inlines
    key: str
    role: str = "unit"


def catchline(section: Section, measure: Measure) -> str:
    """The catchline as the style prints it, with its end mark."""
    style = measure.numbering
    text = section.catchline
    if section.kind == "bill" and style.bill.capitals:
        return text.upper()
    if style.catchline_case == "capitals":
        text = text.upper()
    elif style.catchline_case == "title":
        text = title_case(text)
    return text + style.catchline_end


def section_label(section: Section, measure: Measure) -> Inlines:
    """The label as printed; capitals where the style prints bill sections in capitals."""
    if section.kind == "bill" and measure.numbering.bill.capitals:
        return tuple(Text(run.text.upper()) if isinstance(run, Text) else run for run in section.label)
    return section.label


_SMALL = frozenset(["a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "nor", "of", "on", "or", "the", "to", "with"])


def title_case(text: str) -> str:
    """Title case as catchlines use it: small words stay small but for the first; words with capitals are left."""
    words = text.split(" ")
    return " ".join(
        word if index and word in _SMALL else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
        for index, word in enumerate(words)
    )


def section_lines(section: Section) -> Iterator[Line]:
    """The paragraphs of a section below its label and catchline."""
    if section.lead_in:
        yield Line(0, "", (), section.lead_in, section.key, "lead_in")
    for unit in section.units:
        yield from _unit_lines(unit, 0)


def _unit_lines(unit: Unit, depth: int) -> Iterator[Line]:
    yield Line(depth, unit.label, unit.heading, unit.content, unit.key, unit.role)
    for child in unit.children:
        yield from _unit_lines(child, depth + 1)
