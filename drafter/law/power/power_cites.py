"""Cites that are words: the sources of local and executive power and the State's own acts. Only what was read prints."""

from __future__ import annotations

from drafter.flags import Verified
from drafter.law.place.locality import Locality
from drafter.law.place.rows import LocalPower, Sourced
from drafter.law.types import Word

_ENABLING = "enabling statute: name it"
_HOME_RULE = "home-rule provision or enabling statute: confirm"


def home_rule_word(here: Locality) -> Word:
    """The source of local power.

    A provision that only home-rule units hold prints where the place is said to have home rule; elsewhere the provision that
    empowers every unit of the kind does. A Dillon State names an enabling statute instead (the sources' rule on recitals).
    """
    place, home_rule = here.place, here.facts.get("home_rule", "")
    if place.type == "state":
        return Word(None, "constitutional power: cite")
    data = here.state.home_rule
    row = (data.county if place.type == "county" else data.municipal) or LocalPower("memory")
    if data.status == "dillon" or (row.types and place.type not in row.types):
        return Word(None, _ENABLING, verified=row.verified)
    if home_rule == "yes":
        return _home_rule_unit(row)
    if row.any_unit:
        return _cite(row.any_unit, row.verified)
    if home_rule == "no":
        return Word(None, _ENABLING)
    if row.home_rule_unit and row.verified == "read":
        return Word(
            None, f"{row.home_rule_unit} if the {place.short_name} has home rule, else the enabling statute", verified="read"
        )
    return _unread(row)


def _home_rule_unit(row: LocalPower) -> Word:
    if row.home_rule_unit_unconfirmed:
        return Word(None, f"{row.home_rule_unit_unconfirmed}: open and confirm")
    cite = row.home_rule_unit or row.any_unit
    return _cite(cite, row.verified) if cite else _unread(row)


def _unread(row: LocalPower) -> Word:
    """A cite seen only in a summary is named in the blank; one from memory is not."""
    if row.unconfirmed and row.verified == "secondary":
        return Word(None, f"{row.unconfirmed[0]}: open and confirm", verified="secondary")
    return Word(None, _HOME_RULE, verified=row.verified)


def executive_power_word(here: Locality) -> Word:
    """A fill-in: charters decide for local executives, and no governor's general power was read."""
    if here.place.type != "state":
        return Word(None, "charter section or statute that gives the executive its power")
    row = here.state.governor_power
    if row is not None and row.verified != "memory":
        return Word(None, f"{row.cite}: open and confirm", verified=row.verified)
    return Word(None, "provision that gives the executive its power")


def state_act_word(row: Sourced | None, blank: str) -> Word:
    """An act of the State as it prints, or a fill-in that names it; ``blank`` where none was found."""
    return _cite(row.cite, row.verified) if row is not None else Word(None, blank)


def _cite(cite: str, grade: Verified) -> Word:
    if grade == "read":
        return Word(cite, verified="read")
    return Word(None, f"{cite}: open and confirm", verified=grade)
