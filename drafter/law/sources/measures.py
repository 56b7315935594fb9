"""Measures that others have adopted, as researched: the rows of ``data/precedents``, one file a lever."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from drafter.content.model.types import Lever
from drafter.flags import Verified
from drafter.law.sources.data_store import load_data
from drafter.record import NamedTuple

MeasureKind = Literal["ordinance", "executive_order", "resolution", "statute", "directive", "police_directive"]
Level = Literal["city", "county", "city-county", "state", "federal district"]
ReadExtent = Literal["none", "opening-only", "operative-partial", "full"]
_FILES: tuple[Lever, ...] = (
    "cite_and_release",
    "data_sharing",
    "mou_withdrawal",
    "non_cooperation",
)  # in the order they are listed


class MeasurePart(NamedTuple):
    """One provision of a measure: a name, and what it does there."""

    name: str
    does: str


class Structure(NamedTuple):
    """What was counted of a measure's form: recitals, sections, and the headings that were seen."""

    recitals: str = ""
    sections: str = ""
    headings: tuple[str, ...] = ()


class Measure(NamedTuple):
    """One measure. ``date`` is as the source gives it; ``status`` says what became of it when it was seen. The rest is for readers."""

    id: str
    jurisdiction: str
    state: str
    instrument: MeasureKind
    cite: str
    date: str
    provisions: tuple[MeasurePart, ...]
    exceptions: tuple[str, ...]
    enforcement: tuple[str, ...]
    verified: Verified
    status: str
    url: str = ""
    level: Level | None = None
    form_of_government: str = ""
    title: str = ""
    addresses_troops: bool | None = None
    structure: Structure | None = None
    offences_covered: str = ""
    agreements_or_systems_covered: tuple[str, ...] = ()
    timelines: tuple[str, ...] = ()
    oversight: tuple[str, ...] = ()
    reporting: str = ""
    savings: tuple[str, ...] = ()
    read_extent: ReadExtent | None = None
    verification_note: str = ""
    notes: str = ""


def measures() -> Iterator[tuple[Lever, Measure]]:
    """Every measure with its lever, lever by lever, in file order."""
    for lever in _FILES:
        rows: tuple[Measure, ...] = load_data(f"precedents/{lever}")
        for row in rows:
            yield lever, row


def measure_of(ident: str) -> tuple[Lever, Measure]:
    """The measure of that id, with its lever. Raises KeyError where there is none."""
    for lever, row in measures():
        if row.id == ident:
            return lever, row
    raise KeyError(ident)
