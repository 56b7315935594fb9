"""Text conditions of state law: what a clause must say where a row of ``data/reach`` names the id. Read from ``data/conditions.yaml``."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.law.sources.data_store import load_data
from drafter.record import NamedTuple


class Condition(NamedTuple):
    """What a text must say. ``saving`` is a clause that must stand in the draft too, or ""; ``by_saving``: that clause alone meets it."""

    text: str
    saving: str = ""
    by_saving: bool = False


def all_conditions() -> Mapping[str, Condition]:
    """Every condition that a clause may meet, by id."""
    rows: Mapping[str, Condition] = load_data("conditions")
    return rows


def condition(ident: str) -> Condition:
    """The condition of that id. Raises KeyError for an unknown one, which is a fault of the data."""
    return all_conditions()[ident]


def met_by_savings() -> frozenset[str]:
    """The ids that a saving alone meets: in a draft, which always holds the savings its acts call for."""
    return frozenset(ident for ident, one in all_conditions().items() if one.by_saving)
