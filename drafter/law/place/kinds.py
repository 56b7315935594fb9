"""The type of a place: as given, from its name, or from a curated place. Never a guess."""

from __future__ import annotations

import re

from drafter.errors import RequestError, did_you_mean
from drafter.law.place.choices import canonical, types_of
from drafter.law.place.rows import CuratedPlace
from drafter.law.place.said import SaidName
from drafter.law.place.states import aliases, state_row
from drafter.law.types import PlaceType


def resolve_type(kind: str, said: SaidName, rows: tuple[CuratedPlace, ...], code: str) -> PlaceType:
    """The canonical type. Raises RequestError where none is given, or it is no type of the State, or the name says another."""
    known = types_of(code)
    if not kind and not said.type:
        unsupported(said.bare, code)
    given = _canonical_type(kind, code) if kind.strip() else ""
    if given and said.type and given != said.type and (given, said.type) != ("city", "consolidated"):
        raise RequestError("type-disagrees", f"The name says {said.type}; the type given is {given}.",
                           remedy="Give the bare name, or drop the type.")  # fmt: skip
    wanted = said.type or given or _curated_type(said.bare, rows) or (known[0] if len(known) == 1 else "")
    if not wanted:
        raise _type_needed(said.bare, known)
    type_ = next((one for one in known if one == wanted), None)
    if type_ is None:
        raise _no_such_type(kind or wanted, known, code)
    if type_ == "district" and not rows:
        raise RequestError("not-the-district", f"{said.bare} is no government of its own: the District of Columbia is one government.",
                           remedy='Give the place as "Washington, DC".')  # fmt: skip
    return type_


def unsupported(name: str, code: str) -> None:
    """Raises RequestError where the name says a body of other law: a school district, a tribe."""
    for ending in aliases().unsupported_endings:
        if re.search(rf"\S\s+{ending}$", name, re.I):
            raise _not_supported(ending, code)


def type_said(word: str) -> str:
    """What a person's word for a type means, or the word itself."""
    return aliases().types.get(word, word)


def _canonical_type(kind: str, code: str) -> str:
    wanted = canonical(kind)
    if wanted in aliases().unsupported:
        raise _not_supported(wanted.replace("_", " "), code)
    wanted = type_said(wanted)
    return state_row(code).types_said.get(wanted, wanted)


def _curated_type(name: str, rows: tuple[CuratedPlace, ...]) -> str:
    """The type of a well-known place; a county only where the name says county, unless nothing else bears it."""
    found = [str(row.type) for row in rows]
    chief = [one for one in found if one != "county"] or found
    if len(chief) > 1:
        raise RequestError("type-needed", f"{name} is both a {' and a '.join(chief)}.",
                           remedy=f"Give --type: {', '.join(chief)}.", alternatives=chief)  # fmt: skip
    return chief[0] if chief else ""


def _type_needed(name: str, known: tuple[PlaceType, ...]) -> RequestError:
    local = tuple(one for one in known if one != "state")
    return RequestError(
        "type-needed",
        f"What kind of place is {name}? The name does not say.",
        remedy=f"Give --type: {', '.join(local)}.",
        alternatives=local,
    )


def _no_such_type(said: str, known: tuple[PlaceType, ...], code: str) -> RequestError:
    return RequestError(
        "unknown-type",
        f"‘{said[:60]}’ is no type of place that can be drafted for in {state_row(code).name}.",
        remedy=" ".join((did_you_mean(canonical(said), known), f"Its types: {', '.join(known)}.")).strip(),
        alternatives=known,
    )


def _not_supported(what: str, code: str) -> RequestError:
    known = types_of(code)
    article = "An" if what[0] in "aeio" else "A"
    return RequestError(
        "unsupported-type",
        f"{article} {what} is not supported: its powers come from other law.",
        remedy=f"Supported in {code}: {', '.join(known)}.",
        alternatives=known,
    )
