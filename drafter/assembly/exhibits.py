"""Exhibits: forms, cards and signs that stand after the signatures as "Exhibit A", "Exhibit B", and are part of the instrument."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.document import Section, Text
from drafter.numbering_style import counter


def exhibits_of(sections: Iterable[Section]) -> tuple[Section, ...]:
    """``sections`` lettered in their order; a reference prints the whole mark ("Exhibit A")."""
    return tuple(_lettered(section, place) for place, section in enumerate(sections, 1))


def _lettered(section: Section, place: int) -> Section:
    mark = Text(f"Exhibit {counter('upper_letter', place)}")
    return section._replace(kind="exhibit", number=(mark,), label=(mark, Text(".")))
