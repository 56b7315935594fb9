"""Exposure: what those who adopt, sign or carry out a barred act risk, and what the body risks. Shown before anything is drafted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, cast

from drafter.flags import Authority
from drafter.law.limits.reach import Row, bodies_of, reach_rows, source_of
from drafter.law.sources.data_store import load_data
from drafter.law.types import Place

ExposureKind = Literal["criminal", "removal", "civil", "penalty", "funds"]
KINDS: tuple[ExposureKind, ...] = ("criminal", "removal", "civil", "penalty", "funds")  # gravest first
PERSONAL: frozenset[str] = frozenset(("criminal", "removal", "civil"))
RISKS: dict[str, str] = {
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
    certainty: str = ""

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
        row
        for row in reach_rows(place.state)
        if row["verdict"] in ("forbids", "conditions") and bodies_of(place) & set(row["reaches"])
    ]
    found = dict.fromkeys((*_personal(rows, place.state), *_of_the_body(rows, place.state)))
    return tuple(sorted(found, key=lambda one: KINDS.index(one.kind)))


def _personal(rows: list[Row], state: str) -> Iterator[Exposure]:
    seen: set[tuple[str, str, str]] = set()
    for row in rows:
        kind, note = str(row["personal_exposure"]), str(row.get("exposure_note") or "")
        if kind != "none" and (kind, note, row["cite"]) not in seen:
            seen.add((kind, note, row["cite"]))
            yield Exposure(cast(ExposureKind, kind), note, source_of(row, state), row["certainty"])


def _of_the_body(rows: list[Row], state: str) -> Iterator[Exposure]:
    by_cite = {row["cite"]: row for row in rows}
    for given in load_data("body_exposure").get(state, ()):
        if given["cite"] in by_cite:
            row = by_cite[given["cite"]]
            yield Exposure(given["kind"], given["note"], source_of(row, state), row["certainty"])
