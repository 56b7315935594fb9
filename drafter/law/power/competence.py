"""Competence: which body may issue which instrument, and what it can do. Read from ``data/competence.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from drafter.law.place.choices import forms_of
from drafter.law.place.locality import Locality, locality
from drafter.law.place.rows import CountyOrdinances
from drafter.law.power.rows import CompetenceTable, Handling, Outcome
from drafter.law.sources.acts import all_acts
from drafter.law.sources.data_store import load_data
from drafter.law.types import Competence, Place, Power

_MET: Mapping[CountyOrdinances, bool] = {"general": True, "none": False, "not_applicable": False}
_COUNTY_POWER: Mapping[CountyOrdinances, str] = {
    "limited": "a state statute lets counties legislate on this subject",
    "charter_only": "the county has a charter that lets it legislate",
    "general_if_charter": "the county has a charter that lets it legislate",
}


def power_of(instrument: str, here: Locality) -> Power:
    """Whether a body of the place may issue ``instrument``, by the row that speaks."""
    row = _row(instrument, here.place)
    dillon = here.state.home_rule.status == "dillon"
    if row is None:
        return Power(None, _by_form(instrument, here.place), dillon=dillon)
    met = condition_met(row, here)
    return Power(row, (row,), met, "" if met else _condition(row, here), dillon)


def issued(instrument: str, place: Place) -> bool:
    """Whether some body of the place may issue it. One of another State, such as the local law, is asked of no other."""
    here = locality(place)
    rows = power_of(instrument, here).rows
    return any(row.may_issue != "no" and condition_met(row, here) is not False for row in rows)


def condition_met(row: Competence, here: Locality) -> bool | None:
    """Whether the data says that the row's condition holds here; None where the charter, a statute or a local fact decides."""
    if row.may_issue != "only_if":
        return True
    if row.states:
        return here.place.state in row.states
    return _MET.get(here.state.county_ordinances) if row.county_power else None


def _condition(row: Competence, here: Locality) -> str:
    """What must hold, for people; "" where a charter gives a county its power."""
    if row.county_power:
        return "" if here.has_charter else _COUNTY_POWER.get(here.state.county_ordinances, _COUNTY_POWER["limited"])
    return row.condition


def _by_form(instrument: str, place: Place) -> tuple[Competence, ...]:
    """Where the form is not confirmed, the row of each form of the type that may issue it."""
    if place.form is not None:
        return ()
    found = (_row(instrument, place._replace(form=form)) for form in forms_of(place))
    return tuple(row for row in found if row is not None and row.may_issue != "no")


def _row(instrument: str, place: Place) -> Competence | None:
    """The first row that speaks of this form and type; None when the form is not confirmed or no row speaks."""
    return next(
        (
            row
            for row in competence_table().rows
            if row.instrument == instrument
            and (not row.forms or place.form in row.forms)
            and (not row.types or place.type in row.types)
        ),
        None,
    )


# ------------------------------------------------------------------------------------------------------------------ acts


@cache
def outcome_of(act: str, row: Competence) -> Outcome | None:
    """What becomes of ``act`` in an instrument of that row, or None where the instrument can do it.

    A row that says that no instrument may be issued says nothing of its acts.
    """
    if row.may_issue == "no":
        return None
    needs = all_acts()[act].needs_power if act in all_acts() else None
    if needs is None or needs in row.satisfies or act in row.also:
        return None
    return handling_of(act).do


def handling_of(act: str) -> Handling:
    """What becomes of an act that an instrument cannot do, and why."""
    table = competence_table()
    return table.handling.get(act, table.usual)


def jail_handling() -> Handling:
    """The same where an independent sheriff runs the jail."""
    return competence_table().jail


def competence_table() -> CompetenceTable:
    """The whole file."""
    return cast(CompetenceTable, load_data("competence"))
