"""A drafted measure as passages: everything that it prints, and what stands beside the text in its files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from drafter.document import Inlines, Measure, Properties, Section, Text, plain
from drafter.page_style import PageStyle
from drafter.printed import Printed, every_paragraph, section_paragraphs
from drafter.review.text import Kind, Passage, ReviewText, last_sentence

_KINDS: dict[str, Kind] = {
    "draft_notice": "notice",
    "title": "title",
    "recital": "recital",
    "enacting": "enacting",
    "motion": "other",
    "text": "other",
    "section": "section",
    "lead_in": "unit",
    "unit": "unit",
    "definition": "definition",
    "continuation": "definition",
    "signature": "signature",
}


def measure_text(measure: Measure) -> ReviewText:
    """The passages of ``measure`` in print order. Beside them: page heads, properties, the notes of an annotated copy."""
    printed = tuple(every_paragraph(measure))
    beside = (*_properties(measure.properties), *_notes(printed))
    return ReviewText(tuple(_passages(printed, measure.page)), beside=beside)


def section_passages(section: Section, page: PageStyle) -> Iterator[Passage]:
    """A section's heading and paragraphs; a codified block follows the section that carries it."""
    return _passages(section_paragraphs(section), page)


def _passages(printed: Iterable[Printed], page: PageStyle) -> Iterator[Passage]:
    stems: dict[str, str] = {}  # by the key of the unit that a list hangs from
    for one in printed:
        if one.section is None or one.role == "chapter":
            yield _apart(one, page)
            continue
        words = plain(one.content, page)
        if one.holds:
            stems[one.key] = last_sentence(words) or " "
        yield _in_section(one, one.section, words, stems, page)


def _in_section(one: Printed, section: Section, words: str, stems: Mapping[str, str], page: PageStyle) -> Passage:
    above = one.above if one.role != "section" else None
    hangs = above is not None and above.unit is not None
    group = above.key if above is not None else ""
    return Passage(
        "item" if hangs else _KINDS[one.role],
        words,
        plain(one.label, page),
        plain(one.heading, page),
        section.key,
        group,
        stems[group] if hangs else "",
        one.level,
        _term(one.content) if one.role == "definition" else "",
        section.kind == "code",
        section.clause,
        one.key,
    )


def _apart(one: Printed, page: PageStyle) -> Passage:
    """A paragraph that no section holds: of the heading, the opening, the closing, the signatures."""
    lines = "; ".join(f"____ {line.label}" if line.kind == "sign" else f"{line.label}: ____" for line in one.lines)
    words = f"{plain(one.content, page)} {lines}".strip() if lines else plain(one.content, page)
    return Passage(_KINDS.get(one.role, "heading"), words, unit=one.key)


def _term(content: Inlines) -> str:
    return next((run.text for run in content if isinstance(run, Text) and run.style == "term"), "")


def _properties(properties: Properties) -> Iterator[Passage]:
    """What the head of a page and the file itself say of the measure."""
    for words in dict.fromkeys((properties.title, properties.short_title, properties.subject, properties.place,
                                properties.number_line, properties.author)):  # fmt: skip
        if words:
            yield Passage("heading", words, unit="front/title")


def _notes(printed: Iterable[Printed]) -> Iterator[Passage]:
    for one in printed:
        for note in one.notes:
            yield Passage("other", note.text, clause=one.section.clause if one.section is not None else "", unit=one.key)
