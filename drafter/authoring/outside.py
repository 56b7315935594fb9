"""References that lead outside of a part of a measure, as plain words: a field would have no target there."""

from __future__ import annotations

from drafter.document import Field, Inlines, Measure, Reference, Section, Text, Unit, every_section, every_unit


def closed(measure: Measure) -> Measure:
    """``measure`` with each field that leads to what it does not hold as the words that the field would show."""
    held = frozenset(
        key for section in every_section(measure) for key in (section.key, *(unit.key for unit in every_unit(section.units)))
    )
    return measure._replace(
        sections=tuple(_section(section, held) for section in measure.sections),
        recitals=tuple(one._replace(content=_plain(one.content, held)) for one in measure.recitals),
    )


def _section(section: Section, held: frozenset[str]) -> Section:
    block = section.block
    return section._replace(
        lead_in=_plain(section.lead_in, held),
        units=tuple(_unit(unit, held) for unit in section.units),
        block=block and block._replace(sections=tuple(_section(one, held) for one in block.sections)),
    )


def _unit(unit: Unit, held: frozenset[str]) -> Unit:
    return unit._replace(content=_plain(unit.content, held), children=tuple(_unit(child, held) for child in unit.children))


def _plain(content: Inlines, held: frozenset[str]) -> Inlines:
    return tuple(_reference(run, held) if isinstance(run, Reference) else run for run in content)


def _reference(run: Reference, held: frozenset[str]) -> Reference:
    parts = (Text(part.text) if isinstance(part, Field) and part.key not in held else part for part in run.parts)
    return run._replace(parts=tuple(parts))
