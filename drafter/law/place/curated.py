"""Curated places: facts that differ from their State's usual ones, from ``data/places.yaml``, each row with its grade."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from drafter.law.place.rows import CuratedPlace
from drafter.law.place.said import folded, same_but_quotes
from drafter.law.sources.data_store import load_data
from drafter.law.types import Place


def curated_rows(name: str, state: str) -> tuple[CuratedPlace, ...]:
    """The rows of that name in a State: none, one, or one for each type that bears it."""
    return _index().get((state, folded(name)), ())


def curated_row(place: Place) -> CuratedPlace | None:
    """The row of a resolved place; None for any other."""
    return next((row for row in curated_rows(place.name, place.state) if row.type == place.type), None)


def right_spelling(typed: str, row: CuratedPlace) -> str:
    """The typed name where it is one of the row's right spellings, else the row's own: "Dona Ana" prints "Doña Ana"."""
    return typed if any(same_but_quotes(typed, one) for one in (row.name, *row.spelt)) else row.name


@cache
def _index() -> Mapping[tuple[str, str], tuple[CuratedPlace, ...]]:
    """The rows by State and folded name, every spelling and other name of each."""
    found: dict[tuple[str, str], tuple[CuratedPlace, ...]] = {}
    for row in cast("tuple[CuratedPlace, ...]", load_data("places")):
        for name in dict.fromkeys(folded(one) for one in (row.name, *row.spelt, *row.also)):
            key = (row.state, name)
            found[key] = (*found.get(key, ()), row)
    return found
