"""Text conditions of state law: what a clause must say where a row of ``data/reach`` names the id. Read from ``data/conditions.yaml``."""

from __future__ import annotations

from typing import NamedTuple

from drafter.law.sources.data_store import load_data


class Condition(NamedTuple):
    """One condition. ``saving`` is a clause that must stand in the draft too, or ""; ``by_saving``: that clause alone meets it."""

    id: str
    text: str
    saving: str = ""
    by_saving: bool = False


def condition(ident: str) -> Condition:
    """The condition of that id. Raises KeyError for an unknown one, which is a fault of the data."""
    row = load_data("conditions")[ident]
    return Condition(ident, row["text"], row.get("saving", ""), bool(row.get("by_saving")))


def condition_ids() -> frozenset[str]:
    """Every id that a clause may meet."""
    return frozenset(load_data("conditions"))


def asked_conditions() -> frozenset[str]:
    """The ids that some row of state law asks for."""
    states = load_data("state_names")
    rows = (row for state in states for row in load_data(f"reach/{state}") or ())
    return frozenset(row["condition"] for row in rows if row.get("condition"))


def met_by_savings() -> frozenset[str]:
    """The ids that a saving alone meets: in a draft, which always holds the savings its acts call for."""
    return frozenset(ident for ident, row in load_data("conditions").items() if row.get("by_saving"))
