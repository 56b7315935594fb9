"""A drafted measure as passages."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.document import CodifiedBlock, Measure, Paragraph, Section, SignatureBlock, Text, Unit, plain
from drafter.page_style import PageStyle
from drafter.review.text import Kind, Passage, ReviewText, last_sentence

_KINDS: dict[str, Kind] = {
    "draft_notice": "notice",
    "title": "title",
    "recital": "recital",
    "enacting": "enacting",
    "motion": "other",
    "text": "other",
}


def measure_text(measure: Measure) -> ReviewText:
    """The passages of ``measure`` in print order, the annex of a study copy last."""
    page = measure.page
    passages = [_paragraph(one, page) for one in (*measure.front, *measure.recitals, *measure.enacting)]
    for section in measure.sections:
        passages += section_passages(section, page)
    passages += [_paragraph(one, page) for one in measure.back]
    passages += [_signature(block) for block in measure.signatures]
    if measure.annex is not None:
        passages += _block(measure.annex, page)
    return ReviewText(tuple(passages))


def section_passages(section: Section, page: PageStyle) -> Iterator[Passage]:
    """A section's heading and paragraphs; a codified block follows the section that carries it."""
    codified = section.kind == "code"
    yield Passage("section", section.catchline, plain(section.label, page), section=section.key, codified=codified,
                  clause=section.clause, unit=section.key)  # fmt: skip
    if section.lead_in:
        yield Passage("unit", plain(section.lead_in, page), section=section.key, group=section.key, codified=codified,
                      clause=section.clause, unit=section.key)  # fmt: skip
    for unit in section.units:
        yield from _unit(unit, section, page, section.key, "")
    if section.block is not None:
        yield from _block(section.block, page)


def _block(block: CodifiedBlock, page: PageStyle) -> Iterator[Passage]:
    yield Passage("heading", plain(block.heading, page))
    for section in block.sections:
        yield from section_passages(section, page)


def _unit(unit: Unit, section: Section, page: PageStyle, group: str, stem: str) -> Iterator[Passage]:
    words = plain(unit.content, page)
    kind: Kind = "item" if stem else "unit" if unit.role == "unit" else "definition"
    yield Passage(
        kind,
        words,
        unit.label,
        plain(unit.heading, page),
        section.key,
        group,
        stem,
        unit.level,
        _term(unit) if unit.role == "definition" else "",
        section.kind == "code",
        section.clause,
        unit.key,
    )
    if unit.children:
        last = last_sentence(words) or " "
        for child in unit.children:
            yield from _unit(child, section, page, unit.key, last)


def _term(unit: Unit) -> str:
    return next((run.text for run in unit.content if isinstance(run, Text) and run.style == "term"), "")


def _paragraph(paragraph: Paragraph, page: PageStyle) -> Passage:
    return Passage(_KINDS.get(paragraph.role, "heading"), plain(paragraph.content, page), unit=paragraph.key)


def _signature(block: SignatureBlock) -> Passage:
    lines = "; ".join(f"____ {line.label}" if line.kind == "sign" else f"{line.label}: ____" for line in block.lines)
    return Passage("signature", f"{block.heading} {lines}".strip())
