"""Places: from what a person typed to a jurisdiction. Nothing is guessed in silence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, cast

from drafter.errors import RequestError, did_you_mean
from drafter.flags import Flag
from drafter.law.data_store import load_data
from drafter.law.place_choices import canonical, forms_for, state_code, types_of
from drafter.law.types import Place, PlaceType

_LONGEST_NAME = 100
_BAD_IN_NAME = re.compile(r"[{}<>\[\]\\|%]|\.\.|/|^[.~]")
_OF = re.compile(r"^(City|Town|Village|Borough|Township|County|Parish|State|Commonwealth)\s+of\s+(.+)$", re.I)
_AFTER = re.compile(r"^(.+?)\s+(County|Parish|Township)$", re.I)


def parse_place(text: str) -> tuple[str, str]:
    """ "Chicago, IL" as name and state; the state is "" where the text gives none."""
    name, comma, state = text.rpartition(",")
    return (name.strip(), state.strip()) if comma and name.strip() else (text.strip(), "")


def resolve_place(name: str, state: str, kind: str = "", form: str = "") -> tuple[Place, tuple[Flag, ...]]:
    """The place, and a warning where its form is not confirmed.

    The type comes as given, from the name ("King County"), or from a curated place; else RequestError lists the State's types.
    """
    code = state_code(state)
    data: Mapping[str, Any] = load_data(f"states/{code}")
    bare, said_kind = _bare_name(clean_name(name), code)
    bare, said_kind = _state_itself(bare, said_kind, kind, data)
    curated = _curated(bare, code)
    type_ = _type(kind or said_kind or (curated or {}).get("type", ""), bare, code)
    if curated is not None and curated["type"] not in ("", type_):
        curated = None
    found, variant = _form(form, type_, code, curated)
    row = data["types"][type_]
    facts: Mapping[str, str] = (curated or {}).get("facts", {})
    place = Place(
        name=bare,
        state=code,
        state_name=data["name"],
        type=cast(PlaceType, type_),
        type_word=row["type_word"],
        form=found,
        full_name=facts.get("jurisdiction") or row["name"].replace("{name}", data["name"] if type_ == "state" else bare),
        short_name=row["type_word"] if row["type_word"] != "City and County" else "City",
        variant=variant,
    )
    return place, () if found else (_unconfirmed(place),)


def curated_facts(place: Place) -> Mapping[str, str]:
    """The facts of a curated place; empty for any other."""
    row = _curated(place.name, place.state)
    if row is None or row["type"] not in ("", place.type):
        return {}
    facts: Mapping[str, str] = row["facts"]
    return facts


def curated_grade(place: Place) -> str:
    """How the facts of a curated place were seen."""
    row = _curated(place.name, place.state)
    return str(row["verified"]) if row is not None else "memory"


def clean_name(name: str) -> str:
    """The name as it will print. Raises RequestError on an empty, huge, path-like or template-like name."""
    text = unicodedata.normalize("NFC", name).strip()
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    problem = ""
    if not text:
        problem = "The name of the place is empty."
    elif len(text) > _LONGEST_NAME:
        problem = f"The name of the place is {len(text)} characters long; no place's is."
    elif any(unicodedata.category(letter).startswith("C") for letter in text):
        problem = "The name of the place holds a control character."
    elif _BAD_IN_NAME.search(text) or not any(letter.isalpha() for letter in text):
        problem = f"‘{text}’ is not the name of a place: it holds marks that no name has."
    if problem:
        raise RequestError(
            "bad-place-name", problem, remedy='Give its bare name, as its own papers spell it: "Coeur d’Alene, ID".'
        )
    return text


def _bare_name(name: str, code: str) -> tuple[str, str]:
    """The bare name, and the type where the name says it."""
    of = _OF.match(name)
    if of:
        return of.group(2), of.group(1).lower()
    after = _AFTER.match(name)
    if after:
        return after.group(1), after.group(2).lower()
    return name, ""


def _state_itself(bare: str, said_kind: str, kind: str, data: Mapping[str, Any]) -> tuple[str, str]:
    """ "Illinois" with type state, or "State of Illinois", is the State."""
    if canonical(kind or said_kind) in ("state", "commonwealth"):
        if bare.lower() != str(data["name"]).lower():
            raise RequestError("not-a-state", f"‘{bare}’ is not the State of {data['name']}.",
                               remedy=f'Give the place as "{data["name"]}" with type state.')  # fmt: skip
        return str(data["name"]), "state"
    return bare, said_kind


def _type(said: str, name: str, code: str) -> str:
    aliases = load_data("aliases")
    wanted = canonical(said)
    known = types_of(code)
    if wanted in aliases["unsupported"]:
        raise RequestError(
            "unsupported-type",
            f"A {wanted.replace('_', ' ')} is not supported: its powers come from other law.",
            remedy=f"Supported in {code}: {', '.join(known)}.",
            alternatives=known,
        )
    wanted = aliases["types"].get(wanted, wanted)
    if code == "AK" and wanted == "borough":
        wanted = "county"
    if not wanted:
        raise RequestError(
            "type-needed",
            f"What kind of place is {name}? The name does not say.",
            remedy=f"Give --type: {', '.join(known)}.",
            alternatives=known,
        )
    if wanted not in known:
        raise RequestError(
            "unknown-type",
            f"‘{said}’ is no type of place in {load_data(f'states/{code}')['name']}.",
            remedy=did_you_mean(wanted, known) or f"Its types: {', '.join(known)}.",
            alternatives=known,
        )
    return wanted


def _form(said: str, type_: str, code: str, curated: Mapping[str, Any] | None) -> tuple[str | None, str]:
    """The form and its variant: as given, the curated one, or the only one there; else None."""
    known = forms_for(code, type_)
    if not said:
        if curated is not None and curated["form"]:
            return str(curated["form"]), ""
        return (known[0], "") if len(known) == 1 else (None, "")
    wanted = canonical(said)
    row: Mapping[str, str] = load_data("aliases")["forms"].get(wanted, {"form": wanted})
    found = row["form"]
    if found == "mayor_council_strong" and type_ not in ("city", "consolidated", "district"):
        found = "town_council"
    if found in ("mayor_council_strong", "council_manager") and type_ == "consolidated":
        found = "consolidated"
    if found not in known:
        raise RequestError(
            "unknown-form",
            f"‘{said}’ is no form of government of a {type_} in {load_data(f'states/{code}')['name']}.",
            remedy=did_you_mean(wanted, known) or f"Its forms: {', '.join(known)}.",
            alternatives=known,
        )
    return found, row.get("variant", "")


def _curated(name: str, code: str) -> Mapping[str, Any] | None:
    wanted = _plain(name)
    return next((row for row in load_data("places") if row["state"] == code and _plain(row["name"]) == wanted), None)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode())


def _unconfirmed(place: Place) -> Flag:
    return Flag(
        "warning",
        "form-not-confirmed",
        f"The form of government of the {place.full_name} was not given, so duties name no executive officer.",
        remedy=f"Give --form: {', '.join(forms_for(place.state, place.type))}.",
    )
