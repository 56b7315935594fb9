"""Measures of the place itself that the data holds: what a new measure would stand beside, repeat, or contradict."""

from __future__ import annotations

from drafter.flags import Authority
from drafter.law.place.curated import curated_row
from drafter.law.place.said import folded
from drafter.law.sources.measures import measures
from drafter.law.types import Place


def own_measures(place: Place) -> tuple[Authority, ...]:
    """Local measures on these subjects that were seen for the place, newest first; none for a State."""
    if place.type == "state":
        return ()
    names = {folded(place.name), folded(place.full_name)}
    if place.type == "county":
        names.discard(folded(place.name))  # "Orange" may be a city too
    found = [
        Authority(row.cite, row.verified, row.url, row.date)
        for _, row in measures()
        if row.state == place.state and folded(row.jurisdiction) in names
    ]
    found.sort(key=lambda one: one.as_of, reverse=True)
    row = curated_row(place)
    return (*(Authority(cite, "secondary") for cite in (row.existing if row is not None else ())), *found)
