"""The chief executive: the officer who directs departments in this form of government, never a presiding mayor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.law.data_store import load_data
from drafter.law.place_choices import type_row
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
    """The title that the user's own word for the form names: "county-manager", "supervisor", "strong mayor"."""
    if not place.variant or place.form is None:
        return ""
    state_says: Mapping[str, Any] = type_row(place).get("forms_said", {}).get(place.variant, {})
    alias: Mapping[str, Any] = load_data("aliases")["forms"].get(place.variant, {})
    own = type_row(place)["forms"][place.form]["chief_executive"]
    if isinstance(own, str) and "chief_executive" not in state_says:
        return (
            own if not alias.get("executive") or _is_fixed(place) else str(alias["executive"]).format(type_word=place.type_word)
        )
    said = str(state_says.get("chief_executive") or alias.get("executive") or "")
    return said.format(type_word=_short(place))


def _is_fixed(place: Place) -> bool:
    """Where the State's law or the form itself names the officer, the user's looser word does not rename it."""
    return place.form not in ("town_council", "consolidated")


def _short(place: Place) -> str:
    return "City" if place.type == "consolidated" else place.type_word


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
