"""References that lead outside of a part of a measure, as plain words: a field would have no target there."""

from __future__ import annotations

from drafter.document import Field, Inlines, Measure, Reference, Section, Text
from drafter.printed import every_paragraph
from drafter.rebuilt import reworded


def closed(measure: Measure) -> Measure:
    """``measure`` with each field that leads to what it does not hold as the words that the field would show."""
    held = frozenset(one.key for one in every_paragraph(measure) if one.section is not None)

    def shown(words: Inlines, within: Section | None) -> Inlines:
        return tuple(_reference(run, held) if isinstance(run, Reference) else run for run in words)

    return reworded(measure, shown)


def _reference(run: Reference, held: frozenset[str]) -> Reference:
    parts = (Text(part.text) if isinstance(part, Field) and part.key not in held else part for part in run.parts)
    return run._replace(parts=tuple(parts))
