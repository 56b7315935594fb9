"""Measures that others have adopted, from ``data/precedents``, with how each was seen; and which of them hold which provision."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from drafter.content.model.types import Lever
from drafter.flags import Verified
from drafter.law.sources.measures import measures
from drafter.law.sources.provisions import Part, Provision, all_provisions, parts_of
from drafter.record import NamedTuple

_SURENESS: Mapping[Verified, int] = {"read": 0, "secondary": 1, "memory": 2}


class Precedent(NamedTuple):
    """One measure. ``date`` is as the source gives it; ``status`` says what became of it when it was seen."""

    id: str
    lever: Lever
    jurisdiction: str
    state: str
    instrument: str
    cite: str
    date: str
    verified: Verified
    url: str
    status: str
    parts: tuple[Part, ...]

    @property
    def name(self) -> str:
        """Place and cite, or place and kind of instrument where there is no cite."""
        return f"{self.jurisdiction}, {self.cite or self.instrument.replace('_', ' ')}"


@cache
def all_precedents() -> Mapping[str, Precedent]:
    """Every measure by id, lever by lever, in file order."""
    return {
        row.id: Precedent(
            id=row.id,
            lever=lever,
            jurisdiction=row.jurisdiction,
            state=row.state,
            instrument=row.instrument,
            cite=row.cite,
            date=row.date,
            verified=row.verified,
            url=row.url,
            status=row.status,
            parts=parts_of(row.provisions, lever),
        )
        for lever, row in measures()
    }


def surest_first(idents: Iterable[str]) -> tuple[Precedent, ...]:
    """The measures of those ids, the most surely seen first, then the newest."""
    return tuple(sorted((all_precedents()[ident] for ident in idents), key=lambda one: (_SURENESS[one.verified], -year_of(one))))


def year_of(precedent: Precedent) -> int:
    """The last year that its date names; 0 where it names none."""
    return max((int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", precedent.date)), default=0)


@cache
def holders() -> Mapping[str, tuple[Precedent, ...]]:
    """The measures that hold each provision, by the provision's id, the most surely seen first."""
    found = {ident: dict.fromkeys(one.seen_in) for ident, one in all_provisions().items()}
    for one in all_precedents().values():
        for part in one.parts:
            for provision in part.provisions:
                found[provision.id][one.id] = None
    return {ident: surest_first(idents) for ident, idents in found.items()}


def provisions_of_lever(lever: str = "") -> tuple[Provision, ...]:
    """The provisions of a lever, or of all."""
    return tuple(one for one in all_provisions().values() if lever in ("", one.lever))
