"""Recitals: each paragraph of a recital clause, with the opening word and end marks that the instrument gives it."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.assembly.plan import Plan
from drafter.document import Inlines, Measure, Note, Paragraph, Section, Text, Unit
from drafter.law.types import InstrumentForm


def with_recitals(measure: Measure, plan: Plan) -> Measure:
    """The measure with its recitals as paragraphs before the opening words, or as a first section of findings."""
    form = plan.profile.instrument
    recitals = [section for section in measure.sections if section.part == "recital"]
    others = tuple(section for section in measure.sections if section.part != "recital")
    notes = tuple(note for section in recitals for note in section.notes)
    paragraphs = recital_paragraphs([unit for section in recitals for unit in section.units], form)
    measure = measure._replace(sections=others, recital_notes=notes)
    if form.recital_style != "findings":
        return measure._replace(recitals=paragraphs)
    return measure._replace(sections=(_findings(paragraphs, notes), *others)) if recitals else measure


def _findings(paragraphs: Sequence[Paragraph], notes: tuple[Note, ...]) -> Section:
    units = tuple(Unit(paragraph.key, 0, "", paragraph.content) for paragraph in paragraphs)
    return Section("findings", "bill", (), (), "Findings", units=units, part="recital", notes=notes)


def recital_paragraphs(units: Sequence[Unit], form: InstrumentForm) -> tuple[Paragraph, ...]:
    """One paragraph a recital. The "whereas" form opens each with its word and joins them; others are sentences."""
    out: list[Paragraph] = []
    for index, unit in enumerate(units):
        content = without_end_mark(unit.content)
        if form.recital_style == "whereas":
            end = form.recital_last if index == len(units) - 1 else form.recital_end
            content = (Text(form.recital_opening), *_lowered(content), Text(end))
        else:
            content = (*_raised(content), Text("."))
        out.append(Paragraph("recital", content, unit.key))
    return tuple(out)


def without_end_mark(content: Inlines) -> Inlines:
    """``content`` without the period or semicolon that may end it."""
    last = content[-1] if content else None
    if isinstance(last, Text):
        trimmed = last.text.rstrip().rstrip(".;,")
        return (*content[:-1], last._replace(text=trimmed)) if trimmed else content[:-1]
    return content


def _raised(content: Inlines) -> Inlines:
    first = content[0]
    if isinstance(first, Text) and first.text[:1].islower():
        return (first._replace(text=first.text[0].upper() + first.text[1:]), *content[1:])
    return content


def _lowered(content: Inlines) -> Inlines:
    """A recital goes on from "WHEREAS, ": an article or pronoun that opens it is in lower case."""
    first = content[0]
    if isinstance(first, Text):
        word = first.text.split(" ", 1)[0]
        if word in _SMALL:
            return (first._replace(text=word.lower() + first.text[len(word) :]), *content[1:])
    return content


_SMALL = frozenset(("The", "A", "An", "This", "Each", "Its", "In", "Under", "It", "When", "Some", "Many", "Local", "People"))
