"""Curated places: facts that differ from their State's usual ones, from ``data/places.yaml``, each row with its grade."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from drafter.flags import Verified
from drafter.law.place.said import folded, same_but_quotes
from drafter.law.sources.data_store import load_data
from drafter.law.types import Place

Row = Mapping[str, Any]


def curated_rows(name: str, state: str) -> tuple[Row, ...]:
    """The rows of that name in a State: none, one, or one for each type that bears it."""
    return _index().get((state, folded(name)), ())


def curated_row(place: Place) -> Row | None:
    """The row of a resolved place; None for any other."""
    return next((row for row in curated_rows(place.name, place.state) if row["type"] == place.type), None)


def curated_facts(place: Place) -> Mapping[str, str]:
    """The facts of a curated place; empty for any other."""
    row = curated_row(place)
    facts: Mapping[str, str] = row["facts"] if row is not None else {}
    return facts


def curated_grade(place: Place) -> Verified:
    """How the facts of a curated place were seen."""
    row = curated_row(place)
    return cast(Verified, row["verified"]) if row is not None else "memory"


def right_spelling(typed: str, row: Row) -> str:
    """The typed name where it is one of the row's right spellings, else the row's own: "Dona Ana" prints "Doña Ana"."""
    spellings = (row["name"], *row.get("spelt", ()))
    return typed if any(same_but_quotes(typed, one) for one in spellings) else str(row["name"])


@cache
def _index() -> Mapping[tuple[str, str], tuple[Row, ...]]:
    """The rows by State and folded name, every spelling and other name of each."""
    found: dict[tuple[str, str], tuple[Row, ...]] = {}
    for row in load_data("places"):
        for name in dict.fromkeys(folded(one) for one in (row["name"], *row.get("spelt", ()), *row.get("also", ()))):
            key = (row["state"], name)
            found[key] = (*found.get(key, ()), row)
    return found
