"""A preview: one clause as it would print in a place, with its verdict, and the definitions and blanks that it brings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from drafter.assembly.draft import Draft, OpenFillIn
from drafter.assembly.plan import Plan, PlanRow
from drafter.assembly.words.terms import used_definitions
from drafter.authoring.alone import planned_id
from drafter.authoring.outside import closed
from drafter.content.model.types import Clause, Definition
from drafter.document import Measure, Paragraph, Section, Text, Unit
from drafter.flags import Flag
from drafter.printed import every_paragraph, every_section
from drafter.rebuilt import resectioned

_NOTICE = "Preview of one clause: not an instrument, and not legal advice."


class Preview(NamedTuple):
    """One clause in a place. ``measure`` holds what prints of ``draft``; both are None where the clause would be left out.

    ``row`` is its verdict with the reasons, None for a definition, which stands wherever its term is used. ``definitions`` are
    those that its words draw in, each with its term.
    """

    clause: Clause
    plan: Plan
    row: PlanRow | None
    draft: Draft | None = None
    measure: Measure | None = None
    definitions: tuple[tuple[str, tuple[Unit, ...]], ...] = ()
    fill_ins: tuple[OpenFillIn, ...] = ()
    flags: tuple[Flag, ...] = ()

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that print the clause."""
        return tuple(section for section in self.measure.sections if section.units) if self.measure else ()


def preview_of(clause: Clause, plan: Plan, draft: Draft | None) -> Preview:
    """The preview of ``clause`` in ``plan``, of which ``draft`` is the draft; None where the clause is not in it."""
    row = next(row for row in plan.rows if row.clause.id == planned_id(clause))
    shown_row = None if clause.part == "definition" else row
    if draft is None:
        return Preview(clause, plan, shown_row)
    own = _only(clause, draft.measure)
    definitions = () if clause.part == "definition" else tuple(_drawn_in(own, draft.measure, plan))
    blanks = tuple(blank for blank in draft._replace(measure=own).fill_ins if not blank.clerk)
    flags = tuple(flag for flag in draft.flags if flag.unit.partition("#")[0] == clause.id)
    return Preview(clause, plan, shown_row, draft, own, definitions, blanks, flags)


def word_measure(preview: Preview) -> Measure:
    """What a Word file of the preview holds: the definitions drawn in and the clause. Raises ValueError where nothing prints.

    Word numbers the sections of a bill by itself, so that those before the clause stay, in their words.
    """
    if preview.draft is None or preview.measure is None:
        raise ValueError("nothing prints")
    own = {section.key: section for section in preview.sections}
    drawn = tuple(unit for _, units in preview.definitions for unit in units)
    notice = Paragraph("draft_notice", (Text(_NOTICE),), "front/notice")
    shown = preview.measure._replace(front=(notice,), sections=_up_to(own, preview.draft.measure))
    return closed(resectioned(shown, lambda section: _for_word(section, own, drawn)))


def _up_to(own: Mapping[str, Section], whole: Measure) -> tuple[Section, ...]:
    """The sections of the bill up to the last one that holds the clause."""
    last = bills = 0
    for one in every_paragraph(whole):
        if one.role == "section" and one.part == "sections":
            bills += one.above is None
            last = bills if one.key in own else last
    return whole.sections[:last]


def _for_word(section: Section, own: Mapping[str, Section], drawn: tuple[Unit, ...]) -> Section | None:
    """``section`` with only the definitions drawn in; of a codified block, they and the clause alone."""
    if section.key in own:
        return own[section.key]
    if section.key == "definitions":
        return None if section.kind == "code" and not drawn else section._replace(units=drawn, notes=())
    return None if section.kind == "code" else section


# ------------------------------------------------------------------------------------------------------------- what prints


def _only(clause: Clause, measure: Measure) -> Measure:
    """``measure`` with nothing but the clause's own words, and its code sections without the section that carries them."""
    sections = tuple(kept for section in every_section(measure) if (kept := _own_part(section, clause)) is not None)
    return measure._replace(
        front=(), enacting=(), back=(), signatures=(), exhibits=(), annex=None, sections=sections,
        recitals=tuple(one for one in measure.recitals if _owned(one.key, clause)),
        records=tuple(one for one in measure.records if one.id == clause.id),
        recital_notes=(),
    )  # fmt: skip


def _own_part(section: Section, clause: Clause) -> Section | None:
    if section.clause == clause.id:
        return section
    units = tuple(_of_definition(section.units, clause.id) if clause.part == "definition" else ())
    units = units or tuple(unit for unit in section.units if _owned(unit.key, clause))
    return section._replace(units=units, notes=(), block=None) if units else None


def _owned(key: str, clause: Clause) -> bool:
    return key.partition("#")[0] == clause.id


def _of_definition(units: Sequence[Unit], ident: str) -> Iterator[Unit]:
    """The unit of a definition and its later paragraphs."""
    inside = False
    for unit in units:
        inside = unit.key == ident if unit.role == "definition" else inside and unit.role == "continuation"
        if inside:
            yield unit


def _drawn_in(own: Measure, whole: Measure, plan: Plan) -> Iterator[tuple[str, tuple[Unit, ...]]]:
    """The definitions that the clause's words use, by term, as they print."""
    printed = tuple(unit for section in every_section(whole) if section.key == "definitions" for unit in section.units)

    def worded(definition: Definition) -> tuple[Unit, ...]:
        return tuple(_of_definition(printed, definition.id))

    units = [unit for section in own.sections for unit in section.units]
    units += [Unit(one.key, 0, "", one.content) for one in own.recitals if plan.profile.instrument.recital_style == "findings"]
    for definition, words in used_definitions(units, plan.library.definitions, worded):
        yield definition.term, words
