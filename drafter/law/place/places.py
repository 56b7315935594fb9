"""Places: from what a person typed to a jurisdiction. Nothing is guessed in silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from drafter.errors import RequestError
from drafter.flags import Flag
from drafter.law.place.choices import canonical, forms_of, place_of, state_code, types_of
from drafter.law.place.curated import curated_rows, right_spelling
from drafter.law.place.government import resolve_form
from drafter.law.place.kinds import resolve_type, type_said
from drafter.law.place.rows import CuratedPlace
from drafter.law.place.said import SaidName, capitalised, clean_name, parse_place, said_name, same_but_quotes, with_article
from drafter.law.place.states import kind_row, state_names
from drafter.law.types import Place, PlaceType

__all__ = ("clean_name", "parse_place", "resolve_place", "state_itself")

_NO_FACTS: Mapping[str, str] = MappingProxyType({})


def resolve_place(
    name: str, state: str, kind: str = "", form: str = "", facts: Mapping[str, str] = _NO_FACTS
) -> tuple[Place, tuple[Flag, ...]]:
    """The place, and what the user must know of how it was read.

    ``kind`` is the type as typed. The type comes as given, from the name ("King County") or from a curated place; the form as
    given, curated, or the only one there, else it is None with a warning. ``facts`` may hold the jurisdiction's own full name.
    Raises RequestError with the choices for a name, State, type or form that cannot be.
    """
    code = state_code(state.strip() or _state_in_name(name, kind))
    typed = clean_name(name)
    said = _state_itself(said_name(typed, code), kind, code)
    rows = curated_rows(said.bare, code) or curated_rows(typed, code)
    type_ = resolve_type(kind, said, rows, code)
    row = _same_type(rows, type_, said)
    type_ = row.type if row is not None else type_
    found, variant = resolve_form(form, type_, code, row.form if row is not None else None)
    bare = _bare(said.bare, row)
    own = {**(row.facts if row is not None else {}), **facts}
    full = own.get("jurisdiction") or (_styled(said, bare) if said.type == type_ else "")
    place = place_of(code, type_, bare, found, variant=variant, full_name=full)
    return place, tuple(_flags(place, typed, said, kind, row))


def state_itself(name: str) -> tuple[str, str]:
    """ "Illinois", said alone, is the State: its style and code. A State's name that is a city's too, such as New York, is not."""
    names = state_names()
    code = next((code for code, state in names.items() if state.lower() == name.strip().lower()), "")
    if not code or "state" not in types_of(code) or any(curated_rows(name, other) for other in names):
        return name, ""
    return f"State of {names[code]}", code


def _state_in_name(name: str, kind: str) -> str:
    """A State asked for by its own name needs no second one: "Illinois" with type state, "State of Illinois"."""
    said = said_name(name.strip(), "")
    return said.bare if "state" in (said.type, canonical(kind)) else ""


def _state_itself(said: SaidName, kind: str, code: str) -> SaidName:
    """ "Illinois" with type state, or "State of Illinois", is the State."""
    if "state" not in (said.type, type_said(canonical(kind))):
        return said
    name = state_names()[code]
    if said.bare.lower() not in (name.lower(), code.lower()):
        raise RequestError("not-a-state", f"‘{said.bare}’ is not the State of {name}.",
                           remedy=f'Give the place as "{name}" with type state.')  # fmt: skip
    return SaidName(name, "state")


def _same_type(rows: tuple[CuratedPlace, ...], type_: PlaceType, said: SaidName) -> CuratedPlace | None:
    """The curated row that is meant. "City" is how people speak of a consolidated city-county, so that row serves too."""
    exact = next((row for row in rows if row.type == type_), None)
    if exact is not None or said.type == "county":
        return exact
    return next((row for row in rows if row.type == "consolidated" and type_ == "city"), None)


def _bare(typed: str, row: CuratedPlace | None) -> str:
    return right_spelling(typed, row) if row is not None else capitalised(typed)


def _styled(said: SaidName, bare: str) -> str:
    """The style that the name itself gives, "County of Essex", with the name as it prints."""
    return said.full.removesuffix(said.bare) + bare if said.full else ""


def _flags(place: Place, typed: str, said: SaidName, kind: str, row: CuratedPlace | None) -> Iterator[Flag]:
    if place.form is None:
        yield _unconfirmed(place)
    if not same_but_quotes(place.name, said.bare) and place.type != "state":
        yield Flag("note", "name-respelt", f"The name was read as {place.name}; you typed ‘{typed}’.",
                   remedy="If its own papers spell it otherwise, give: --fact jurisdiction=\"...\"")  # fmt: skip
    if kind and place.type == "consolidated" and canonical(kind) == "city":
        yield Flag("note", "type-read-as", f"{place.name} is one city-county government, the {place.full_name}, and is drafted as one.",
                   remedy="Counsel should confirm it from the charter.")  # fmt: skip
    elif row is None:
        yield from _other_type(place)
    if row is not None and row.note:
        yield Flag("warning", "local-fact", row.note, remedy="Confirm it with the law office or the clerk.")
    if note := kind_row(place.state, place.type).note:
        yield Flag("note", "state-fact", note, remedy="Confirm it with the clerk.")


def _other_type(place: Place) -> Iterator[Flag]:
    """The place is well known as another type: said, and the user's word kept."""
    known = [row.type for row in curated_rows(place.name, place.state) if row.type != "county"]
    if known and place.type not in ("county", "state"):
        yield Flag("warning", "type-differs", f"{place.name} is known here as a {known[0]}, not as a {place.type}.",
                   remedy=f"If so, give --type {known[0]}.")  # fmt: skip


def _unconfirmed(place: Place) -> Flag:
    return Flag(
        "warning",
        "form-not-confirmed",
        f"The form of government of {with_article(place.full_name)} was not given, so duties name no executive officer.",
        remedy=f"Give --form: {', '.join(forms_of(place))}.",
    )
