"""The chief executive: the officer who directs departments in this form of government, never a presiding mayor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.law.place.choices import type_row
from drafter.law.sources.data_store import load_data
from drafter.law.types import Place, Word

_BLANK = "officer who directs departments"
_MANAGERS = ("{type_word} Manager", "{type_word} Administrator")


def executive_word(place: Place, instrument: str = "") -> Word:
    """The executive's title; a fill-in with the candidates where the form leaves it open or is not confirmed.

    A manager's directive is signed by the manager, whoever else directs departments in the place.
    """
    named = _named_by_user(place)
    row = type_row(place)
    if instrument == "manager_directive" and not named and place.form in ("town_meeting", "county_board"):
        return _word(_managers(place, row))
    if named:
        return Word(named, note="The title is the one that the form given names.")
    if place.form is None:
        return _word(_candidates(row))
    return _word(row["forms"][place.form]["chief_executive"])


def _named_by_user(place: Place) -> str:
    """The title that the user's own word for the form names: "county-manager", "supervisor". "Mayor" is loose talk where the
    State has a name of its own for the head of the place: an Illinois village has a President."""
    if not place.variant or place.form is None:
        return ""
    row = type_row(place)
    own = row["forms"][place.form]["chief_executive"]
    state_says = row.get("forms_said", {}).get(place.variant, {}).get("chief_executive", "")
    said = str(load_data("aliases")["forms"].get(place.variant, {}).get("executive", ""))
    if isinstance(own, str) and said == "Mayor" and place.form != "consolidated":
        return own
    short = "City" if place.type == "consolidated" else place.type_word
    return str(state_says) or said.format(type_word=short)


def _managers(place: Place, row: Mapping[str, Any]) -> Any:
    own = row["forms"][place.form]["chief_executive"]
    titles = [one for one in ([own] if isinstance(own, str) else own) if "Manager" in one or "Administrator" in one]
    return titles or [one.format(type_word=place.type_word) for one in _MANAGERS]


def _candidates(row: Mapping[str, Any]) -> list[str]:
    """What the executive may be called, form by form."""
    found: list[str] = []
    for form in row["forms"].values():
        own = form["chief_executive"]
        found += [own] if isinstance(own, str) else own
    return list(dict.fromkeys(found))


def _word(said: str | list[str]) -> Word:
    if isinstance(said, str):
        return Word(said)
    return Word(said[0]) if len(said) == 1 else Word(None, _BLANK, choices=tuple(said))
