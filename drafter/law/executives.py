"""The chief executive: the officer who directs departments in this form of government, never a presiding mayor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.law.types import Place, Word

_BLANK = "officer who directs departments"
_SELECT_BOARD = {"CT": "Board of Selectmen", "VT": "Selectboard"}
_VILLAGE_PRESIDENT = frozenset(("IL", "MI", "WI"))
_VARIANTS = {
    "supervisor": "Town Supervisor",
    "county_manager": "County Manager",
    "county_administrator": "County Administrator",
}
_OPEN: Mapping[str, tuple[str, ...]] = {
    "mayor_council_weak": ("Mayor", "City Administrator", "City Council"),
    "commission": ("commissioner in charge of the department", "Mayor"),
    "county_board": ("County Administrator", "County Manager", "chair of the board"),
}


def executive_word(place: Place, row: Mapping[str, Any]) -> Word:
    """The executive's title; a fill-in with the candidates where the form leaves it open or is not confirmed."""
    known = row.get("executive_by_form", {}).get(place.form)
    if known:
        return Word(known, verified="secondary")
    if place.variant in _VARIANTS:
        return Word(_VARIANTS[place.variant])
    if place.form is None:
        return Word(None, _BLANK, choices=_candidates(place, row))
    if place.form in _OPEN:
        return Word(None, _BLANK, choices=_OPEN[place.form])
    if place.form == "town_council":
        return _small_town(place)
    return Word(_settled(place))


def _settled(place: Place) -> str:
    return {
        "mayor_council_strong": "Mayor",
        "consolidated": "Mayor",
        "council_manager": f"{place.type_word} Manager",
        "town_meeting": _SELECT_BOARD.get(place.state, "Select Board"),
        "county_board_with_executive": "County Executive",
        "governor": "Governor",
    }[str(place.form)]


def _small_town(place: Place) -> Word:
    """Councils and boards of trustees: some have an elected head who directs staff, most leave it to local law."""
    if place.type == "village":
        return Word("Village President") if place.state in _VILLAGE_PRESIDENT else Word("Mayor")
    if place.type == "township":
        return Word(None, _BLANK, choices=("Township Supervisor", "Township Manager", "Township Administrator"))
    word = place.type_word
    return Word(None, _BLANK, choices=("Mayor", f"{word} Manager", f"{word} Administrator"))


def _candidates(place: Place, row: Mapping[str, Any]) -> tuple[str, ...]:
    """What the executive may be called, form by form."""
    if place.type == "county":
        return ("County Executive", "County Administrator", "County Manager")
    if place.type == "village":
        return ("Village Manager", "Village President" if place.state in _VILLAGE_PRESIDENT else "Mayor")
    if "town_meeting" in row["forms"]:
        return (_SELECT_BOARD.get(place.state, "Select Board"), "Town Manager", "Town Administrator")
    return ("Mayor", f"{place.type_word} Manager", f"{place.type_word} Administrator")
