"""Competence: which body may issue which instrument, and what it can do. Read from ``data/competence.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.law.place.choices import forms_of
from drafter.law.place.curated import curated_facts
from drafter.law.sources.data_store import load_data
from drafter.law.types import Place

Row = Mapping[str, Any]


def competence_row(instrument: str, place: Place) -> Row | None:
    """The row for ``instrument`` issued in this place and form; None when the form is not confirmed or no row speaks."""
    rows = {row["id"]: row for row in load_data("competence")["rows"]}
    for key in _keys(instrument, place):
        if f"{instrument}.{key}" in rows:
            row: Row = rows[f"{instrument}.{key}"]
            return row
    return None


def competence_rows(instrument: str, place: Place) -> tuple[Row, ...]:
    """The row that speaks, or where the form is not confirmed, the row of each form of the type that may issue it."""
    own = competence_row(instrument, place)
    if own is not None or place.form is not None:
        return () if own is None else (own,)
    found = (competence_row(instrument, place._replace(form=form)) for form in forms_of(place))
    return tuple(row for row in found if row is not None and row["may_issue"] != "no")


def _keys(instrument: str, place: Place) -> tuple[str, ...]:
    """Row keys to try, most exact first. Villages and boroughs read the town-council row, as competence.yaml says."""
    if instrument == "police_directive":
        return ("sheriff",) if place.type == "county" else ("police_department",)
    if instrument == "governor_executive_order":
        return ("governor",)
    if instrument == "state_bill":
        return ("legislature",)
    if place.form is None:
        return ()
    if instrument == "local_law":
        by_type = {"county": "county", "city": "city"}.get(place.type, "town")
        return (place.form, by_type)
    return (place.form,)


def state_powers(state: str) -> Row:
    """Home rule, county ordinance power and sheriff facts of a State; empty for a State without an entry."""
    found: Row = load_data("competence")["state_powers"].get(state, {})
    return found


def condition_met(condition: str, place: Place) -> bool | None:
    """Whether the data says that a row's condition holds here; None where the charter, a statute or a local fact decides."""
    if condition.startswith("state is "):
        return condition.removeprefix("state is ") == place.state
    if condition.startswith("state_powers"):
        power = str(state_powers(place.state).get("county_ordinance_power", "unknown"))
        return True if power == "general" else False if power in ("none", "not_applicable") else None
    return None


_COUNTY_POWER = {
    "limited": "a state statute lets counties legislate on this subject",
    "charter_only": "the county has a charter that lets it legislate",
    "general_if_charter": "the county has a charter that lets it legislate",
}


def county_power_words(power: str) -> str:
    """The condition under which a county of a State with that power may make an ordinance."""
    return _COUNTY_POWER.get(power, _COUNTY_POWER["limited"])


def condition_words(condition: str, place: Place) -> str:
    """A row's condition as people read it, or "" where the data says that it holds here."""
    if condition_met(condition, place):
        return ""
    if condition.startswith("state_powers"):
        if curated_facts(place).get("home_rule") == "yes":
            return ""
        return county_power_words(str(state_powers(place.state).get("county_ordinance_power", "unknown")))
    return condition


def handling(act: str) -> Row | None:
    """Advice on an act that an instrument cannot do: what to do instead, and the reason."""
    found: Row | None = load_data("competence")["handling"]["by_act"].get(act)
    return found


def default_handling() -> Row:
    """Advice where the issuing body states policy but does not direct departments."""
    found: Row = load_data("competence")["handling"]["default_when_executive_direction_is_missing"]
    return found


def jail_handling() -> Row:
    """Advice where an independent sheriff runs the jail."""
    found: Row = load_data("competence")["handling"]["jail_acts"]
    return found
