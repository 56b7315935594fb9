"""Cites that are words: the sources of local and executive power and the State's own acts. Only what was read prints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.law.sources.data_store import load_data
from drafter.law.types import Place, Word

_ENABLING = "enabling statute: name it"
_HOME_RULE = "home-rule provision or enabling statute: confirm"


def home_rule_word(place: Place, home_rule: str) -> Word:
    """The source of local power. ``home_rule`` is the fact "yes", "no" or "".

    A provision that only home-rule units hold prints where the place is said to have home rule; elsewhere the provision that
    empowers every unit of the kind does. A Dillon State names an enabling statute instead (the sources' rule on recitals).
    """
    if place.type == "state":
        return Word(None, "constitutional power: cite")
    data = load_data(f"states/{place.state}")["home_rule"]
    row: Mapping[str, Any] = data.get("county" if place.type == "county" else "municipal") or {}
    if data["status"] == "dillon" or place.type not in row.get("types", (place.type,)):
        return Word(None, _ENABLING, verified=row.get("verified", "memory"))
    if home_rule == "yes":
        return _home_rule_unit(row)
    if row.get("any_unit"):
        return _cite(row["any_unit"], row["verified"])
    if home_rule == "no":
        return Word(None, _ENABLING)
    unit = row.get("home_rule_unit")
    if unit and row["verified"] == "read":
        return Word(None, f"{unit} if the {place.short_name} has home rule, else the enabling statute", verified="read")
    return _unread(row)


def _home_rule_unit(row: Mapping[str, Any]) -> Word:
    unconfirmed = row.get("home_rule_unit_unconfirmed")
    if unconfirmed:
        return Word(None, f"{unconfirmed}: open and confirm")
    cite = row.get("home_rule_unit") or row.get("any_unit")
    return _cite(cite, row["verified"]) if cite else _unread(row)


def _unread(row: Mapping[str, Any]) -> Word:
    """A cite seen only in a summary is named in the blank; one from memory is not."""
    cite, grade = row.get("unconfirmed", ""), row.get("verified", "memory")
    if cite and grade == "secondary":
        return Word(None, f"{str(cite).split(';')[0]}: open and confirm", verified="secondary")
    return Word(None, _HOME_RULE, verified=grade)


def executive_power_word(place: Place) -> Word:
    """A fill-in: charters decide for local executives, and no governor's general power was read."""
    if place.type == "state":
        row = load_data(f"states/{place.state}").get("governor_power")
        if row is not None and row["verified"] != "memory":
            return Word(None, f"{row['cite'].split(';')[0]}: open and confirm", verified=row["verified"])
        return Word(None, "provision that gives the executive its power")
    return Word(None, "charter section or statute that gives the executive its power")


def state_act_word(place: Place, name: str, blank: str) -> Word:
    """The State's act of that ``name`` in the data ("cooperation_act", "citation_statute"), or a fill-in that names it."""
    row = load_data(f"states/{place.state}").get(name)
    return _cite(row["cite"], row["verified"]) if row is not None else Word(None, blank)


def _cite(cite: str, grade: str) -> Word:
    if grade == "read":
        return Word(cite, verified="read")
    return Word(None, f"{cite}: open and confirm", verified="secondary" if grade == "secondary" else "memory")
