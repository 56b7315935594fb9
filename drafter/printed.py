"""The one way through a measure: every paragraph that it prints, in print order.

Every writer and every rule reads this, so that what is printed is what was reviewed. A new part of a measure joins in
``every_paragraph`` and nowhere else. What changes a measure goes through ``rebuilt``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from drafter.document import (
    CodifiedBlock,
    Field,
    FillIn,
    Inlines,
    Measure,
    Note,
    Paragraph,
    Reference,
    Role,
    Section,
    SignatureLine,
    Text,
    Unit,
)

# The parts of a measure, in print order.
Part = Literal["front", "recitals", "opening", "sections", "closing", "signatures", "exhibits", "annex"]
PrintedRole = Role | Literal["section", "unit", "definition", "continuation", "signature"]


class Printed(NamedTuple):
    """One paragraph as it prints, with where it stands and what it is.

    ``content`` are its words: of a section ("section") its catchline, of a codified block or annex ("chapter") its heading, of
    a signature block ("signature") its heading, with the ``lines`` to write on. ``label`` is its number and ``heading`` its
    run-in heading. ``above`` is the paragraph that it hangs from: the section of a first unit, the unit of an item, the block of
    a code section; ``holds`` says that units hang from this one. ``section`` is the section it stands in or heads; of a codified
    block the bill section that carries it. ``notes`` are those of an annotated copy that are anchored here.
    """

    part: Part
    role: PrintedRole
    content: Inlines
    key: str = ""
    label: Inlines = ()
    heading: Inlines = ()
    section: Section | None = None
    level: int = 0
    holds: bool = False
    above: Printed | None = None
    notes: tuple[Note, ...] = ()
    lines: tuple[SignatureLine, ...] = ()
    unit: Unit | None = None

    @property
    def depth(self) -> int:
        """How many paragraphs it hangs below."""
        return 0 if self.above is None else self.above.depth + 1

    @property
    def chain(self) -> tuple[Unit, ...]:
        """The units from the first level of its section down to this one; none where it is no unit."""
        if self.unit is None:
            return ()
        return (*self.above.chain, self.unit) if self.above is not None else (self.unit,)

    @property
    def indent(self) -> int:
        """How many units it hangs below."""
        return 0 if self.above is None or self.above.unit is None else self.above.indent + 1

    @property
    def inlines(self) -> tuple[Inlines, ...]:
        """Its words in reading order: number, run-in heading, content."""
        return tuple(words for words in (self.label, self.heading, self.content) if words)

    @property
    def runs(self) -> Iterator[Text | Field | FillIn]:
        """Every run of its words in reading order, those inside references among them."""
        for words in self.inlines:
            for run in words:
                if isinstance(run, Reference):
                    yield from run.parts
                else:
                    yield run


def every_paragraph(measure: Measure) -> Iterator[Printed]:
    """Every paragraph of ``measure`` in print order: the one place that knows its parts and their order."""
    yield from _paragraphs("front", measure.front)
    yield from _paragraphs("recitals", measure.recitals, measure.recital_notes)
    yield from _paragraphs("opening", measure.enacting)
    for section in measure.sections:
        yield from section_paragraphs(section)
    yield from _paragraphs("closing", measure.back)
    for block in measure.signatures:
        yield Printed("signatures", "signature", _words(block.heading), lines=block.lines)
    for section in measure.exhibits:
        yield from section_paragraphs(section, "exhibits")
    if measure.annex is not None:
        yield from _block(measure.annex, "annex", None)


def section_paragraphs(section: Section, part: Part = "sections", above: Printed | None = None) -> Iterator[Printed]:
    """A section's heading, its lead-in, its units to the last item, and the codified block that it carries."""
    head = Printed(
        part, "section", _words(section.catchline), section.key, section.label, section=section, above=above, notes=section.notes
    )
    yield head
    if section.lead_in:
        yield Printed(part, "lead_in", section.lead_in, section.key, section=section, above=head)
    yield from _units(section.units, head)
    if section.block is not None:
        yield from _block(section.block, part, head)


def every_section(measure: Measure) -> Iterator[Section]:
    """Every section in print order: bill sections, each before its code sections; exhibits; the sections of an annex."""
    return (one.section for one in every_paragraph(measure) if one.role == "section" and one.section is not None)


def _paragraphs(part: Part, paragraphs: Iterable[Paragraph], notes: tuple[Note, ...] = ()) -> Iterator[Printed]:
    """Plain paragraphs; ``notes`` are anchored to the first."""
    for paragraph in paragraphs:
        yield Printed(part, paragraph.role, paragraph.content, paragraph.key, notes=notes)
        notes = ()


def _block(block: CodifiedBlock, part: Part, carrier: Printed | None) -> Iterator[Printed]:
    section = carrier.section if carrier is not None else None
    head = Printed(part, "chapter", block.heading, section.key if section else "", section=section, above=carrier)
    yield head
    for inner in block.sections:
        yield from section_paragraphs(inner, part, head)


def _units(units: tuple[Unit, ...], above: Printed) -> Iterator[Printed]:
    for unit in units:
        one = Printed(
            above.part, unit.role, unit.content, unit.key, _words(unit.label), unit.heading, above.section, unit.level,
            bool(unit.children), above, unit=unit,
        )  # fmt: skip
        yield one
        if unit.children:
            yield from _units(unit.children, one)


def _words(text: str) -> Inlines:
    return (Text(text),) if text else ()


# ------------------------------------------------------------------------------------------------------------- as an outline


class Nested(NamedTuple):
    """A paragraph with what hangs from it: for the formats that close what they open."""

    head: Printed
    inside: tuple[Nested, ...]


def nested(paragraphs: Iterable[Printed]) -> tuple[Nested, ...]:
    """``paragraphs`` as an outline, in the same order."""
    below: dict[int, list[Printed]] = {}
    for one in paragraphs:
        below.setdefault(id(one.above), []).append(one)

    def hanging_from(above: Printed | None) -> tuple[Nested, ...]:
        return tuple(Nested(one, hanging_from(one)) for one in below.get(id(above), ()))

    return hanging_from(None)
