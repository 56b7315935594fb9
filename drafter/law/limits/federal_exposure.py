"""What federal law and federal money hold for any place that declines to help: told with every draft, each line with its authorities."""

from __future__ import annotations

from drafter.flags import Authority
from drafter.law.sources.authorities import all_authorities, federal_entries
from drafter.law.sources.data_store import load_data
from drafter.law.types import Place
from drafter.record import NamedTuple


class ExposureTopic(NamedTuple):
    """One line as written: ``authorities`` are ids."""

    topic: str
    text: str
    authorities: tuple[str, ...]


class FederalExposure(NamedTuple):
    """One line: its topic, what is known, and the authorities that it rests on."""

    topic: str
    text: str
    authorities: tuple[Authority, ...]


def federal_exposure() -> tuple[FederalExposure, ...]:
    """Every line, in the order in which it is told."""
    known = all_authorities()
    rows: tuple[ExposureTopic, ...] = load_data("federal_exposure")
    return tuple(FederalExposure(row.topic, row.text, tuple(known[ident] for ident in row.authorities)) for row in rows)


def own_cases(place: Place) -> tuple[Authority, ...]:
    """The federal cases in the data to which this place is a party."""
    named = {f"{place.name}, {place.state}", f"{place.full_name}, {place.state}"} if place.type != "state" else {place.state}
    known = all_authorities()
    return tuple(known[row.id] for row in federal_entries() if named & set(row.parties))
