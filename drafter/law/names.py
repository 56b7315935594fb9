"""Names: what every profile word prints for a place and instrument. A word that is unknown or ambiguous is a fill-in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, cast

from drafter.errors import RequestError, did_you_mean
from drafter.flags import Flag, Verified
from drafter.law.data_store import load_data
from drafter.law.executives import executive_word
from drafter.law.places import curated_facts, curated_grade
from drafter.law.types import Place, Word

_MUST = Word("must"), Word("may not")
_SHALL = Word("shall"), Word("may not")


def words_for(place: Place, instrument: str, facts: Mapping[str, str]) -> tuple[dict[str, Word], tuple[Flag, ...]]:
    """Every profile word for this place and instrument. ``facts`` are the user's; they outweigh the curated ones.

    Raises RequestError for an unknown fact or value.
    """
    _check_facts(facts)
    row: Mapping[str, Any] = load_data(f"states/{place.state}")["types"][place.type]
    shall, may_not = _modal(place, facts)
    words = {
        "shall": shall,
        "may_not": may_not,
        "governing_body": _body(place, row),
        "chief_executive": executive_word(place, row),
        "law_office": Word(row["law_office"]),
        "clerk": Word(row["clerk"]),
        "police_chief": _police(place),
        "jurisdiction": Word(place.full_name, verified="read", proper=" of " not in place.full_name),
        "short_name": Word(place.short_name, verified="read"),
        "home_rule_cite": _home_rule(place),
        "executive_power_cite": _executive_power(place),
        "state_cooperation_act": Word(None, "state act on cooperation: confirm"),
        "citation_statute": Word(None, "state citation statute: confirm"),
        "instrument_name": Word(_instrument_name(instrument), verified="read"),
        "jail_administrator": Word(None, "officer who runs the jail or lock-up"),
        "budget_office": Word("budget office"),
        "human_resources_office": Word("human resources office"),
    }
    words |= _from_facts(curated_facts(place), cast(Verified, curated_grade(place)))
    words |= _from_facts(facts, "secondary")
    return words, tuple(_ambiguous(words))


def sheriff_of(place: Place, facts: Mapping[str, str]) -> Literal["elected", "appointed", "none", "unknown"]:
    """How the sheriff is chosen: a local fact, else the State's usual way; unknown for a consolidated government."""
    said = facts.get("sheriff") or curated_facts(place).get("sheriff")
    if said is None:
        default = load_data(f"states/{place.state}")["sheriff"]["default"]
        said = "unknown" if place.type == "consolidated" and default == "elected" else default
    return cast(Literal["elected", "appointed", "none", "unknown"], said)


def jail_of(place: Place, facts: Mapping[str, str]) -> Literal["sheriff", "own", "none", "unknown"]:
    """Who runs the jail: a local fact, else the State's usual way."""
    said = facts.get("jail") or curated_facts(place).get("jail")
    if said is None:
        default = load_data(f"states/{place.state}")["jail"]["default"]
        said = "unknown" if place.type == "consolidated" and default == "sheriff" else default
    return cast(Literal["sheriff", "own", "none", "unknown"], said)


def _body(place: Place, row: Mapping[str, Any]) -> Word:
    """The legislating body: one exact name, or a fill-in with the candidates."""
    body = row.get("body_by_form", {}).get(place.form, row["body"])
    if isinstance(body, list):
        return Word(None, "governing body", choices=tuple(body), note="The name differs from place to place in this State.")
    return Word(body, verified="secondary")


def _police(place: Place) -> Word:
    if place.type == "county":
        return Word("Sheriff", verified="secondary")
    if place.type == "state":
        return Word("head of the state police")
    return Word("Chief of Police")


def _home_rule(place: Place) -> Word:
    """The first cite whose own words were read; a Dillon State names an enabling statute instead."""
    data = load_data(f"states/{place.state}")["home_rule"]
    entry = data.get("county" if place.type == "county" else "municipal") or {}
    if place.type == "state":
        return Word(None, "constitutional power: cite")
    if data["status"] == "dillon":
        return Word(None, "enabling statute: name it")
    if entry.get("verified") == "read":
        parts = [part.strip() for part in str(entry["cite"]).split(";")]
        seen = next((part for part in parts if "(not read)" not in part and "charter" not in part), "")
        if seen:
            return Word(seen, verified="read")
    return Word(None, "home-rule provision or enabling statute: confirm")


def _executive_power(place: Place) -> Word:
    kind = "constitution and statute" if place.type == "state" else "charter section or statute"
    return Word(None, f"{kind} that gives the executive its power")


def _modal(place: Place, facts: Mapping[str, str]) -> tuple[Word, Word]:
    """Duties print shall unless the place's code prints must."""
    return _MUST if facts.get("modal") == "must" else _SHALL


def _instrument_name(instrument: str) -> str:
    return str(load_data("instruments")[instrument]["name"]).lower()


def _check_facts(facts: Mapping[str, str]) -> None:
    rows = {row["fact"]: row for row in load_data("facts")}
    for name, value in facts.items():
        if name not in rows:
            raise RequestError("unknown-fact", f"There is no local fact ‘{name}’.",
                               remedy=did_you_mean(name, list(rows)) or f"The facts: {', '.join(rows)}.", alternatives=list(rows))  # fmt: skip
        allowed = rows[name].get("values")
        if allowed and value not in allowed:
            raise RequestError("bad-fact", f"‘{name}’ cannot be ‘{value}’.", remedy=f"It is one of: {', '.join(allowed)}.",
                               alternatives=allowed)  # fmt: skip
        if not value.strip() or len(value) > 200 or any(ord(letter) < 32 for letter in value):
            raise RequestError("bad-fact", f"The fact ‘{name}’ is empty, too long, or holds a control character.",
                               remedy="Give it as plain words.")  # fmt: skip


def _from_facts(facts: Mapping[str, str], grade: Verified) -> dict[str, Word]:
    names = {row["fact"] for row in load_data("facts") if row.get("word")}
    return {name: Word(value, verified=grade, proper=name == "jurisdiction" and " of " not in value)
            for name, value in facts.items() if name in names}  # fmt: skip


def _ambiguous(words: Mapping[str, Word]) -> list[Flag]:
    return [
        Flag("warning", "name-not-settled", f"‘{word.blank}’ is a fill-in: it may be {', '.join(word.choices)}.",
             remedy=f"Give it: --fact {name}='{word.choices[0]}'")
        for name, word in words.items()
        if word.text is None and word.choices and name == "governing_body"
    ]  # fmt: skip
