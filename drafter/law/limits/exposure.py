"""Exposure: what those who adopt, sign or carry out a barred act risk, and what the body risks. Shown before anything is drafted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from drafter.flags import Authority
from drafter.law.limits.reach import Certainty, ReachRow, bodies_of, reach_rows, source_of
from drafter.law.sources.statutes import limits_law
from drafter.law.types import Place
from drafter.record import NamedTuple

ExposureKind = Literal["criminal", "removal", "civil", "penalty", "funds"]
KINDS: tuple[ExposureKind, ...] = ("criminal", "removal", "civil", "penalty", "funds")  # gravest first
PERSONAL: frozenset[ExposureKind] = frozenset(("criminal", "removal", "civil"))
RISKS: Mapping[ExposureKind, str] = {
    "criminal": "prosecution of a person",
    "removal": "removal from office",
    "civil": "a civil penalty on a person",
    "penalty": "a money penalty on the body",
    "funds": "loss of the body's state money",
}


class Exposure(NamedTuple):
    """One risk: its kind, what is known of it, the statute with its grade and date, and how surely the statute reaches local acts."""

    kind: ExposureKind
    note: str
    authority: Authority
    certainty: Certainty

    @property
    def personal(self) -> bool:
        return self.kind in PERSONAL


def exposures(place: Place, instrument: str) -> tuple[Exposure, ...]:
    """The risks that the law of the place holds for a body of it that limits cooperation; gravest first, each once.

    None for a state bill, which changes that law. They are told whatever the draft holds: counsel must know them to read it.
    """
    if instrument == "state_bill":
        return ()
    rows = [
        row for row in reach_rows(place.state) if row.verdict in ("forbids", "conditions") and bodies_of(place) & set(row.reaches)
    ]
    found = dict.fromkeys((*_personal(rows, place.state), *_of_the_body(rows, place.state)))
    return tuple(sorted(found, key=lambda one: KINDS.index(one.kind)))


def _personal(rows: list[ReachRow], state: str) -> Iterator[Exposure]:
    seen: set[tuple[str, str, str]] = set()
    for row in rows:
        told = (row.personal_exposure, row.exposure_note, row.cite)
        if row.personal_exposure != "none" and told not in seen:
            seen.add(told)
            yield Exposure(row.personal_exposure, row.exposure_note, source_of(row, state), row.certainty)


def _of_the_body(rows: list[ReachRow], state: str) -> Iterator[Exposure]:
    by_cite = {row.cite: row for row in rows}
    for statute in limits_law(state).statutes:
        risk, row = statute.body_exposure, by_cite.get(statute.cite)
        if risk is not None and row is not None:
            yield Exposure(risk.kind, risk.note, source_of(row, state), row.certainty)
