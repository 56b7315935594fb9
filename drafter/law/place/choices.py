"""What may be chosen: States, the types of a State, the forms of a type, and every place there could be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.content.model.phrase import phrase_in_words
from drafter.errors import RequestError, did_you_mean
from drafter.law.place.states import aliases, kind_row, state_names, state_row
from drafter.law.types import FormId, Place, PlaceType


def canonical(said: str) -> str:
    """A person's word as an id: lower case, hyphens and spaces as underscores."""
    return re.sub(r"[\s\-_]+", "_", said.strip().lower())


def state_code(said: str) -> str:
    """The two letters of a State, by code or name in any case. Raises RequestError for a territory or an unknown one."""
    names = state_names()
    text = " ".join(said.split())
    wanted = text.upper().replace(".", "")
    if wanted in names:
        return wanted
    by_name = {name.lower(): code for code, name in names.items()}
    found = by_name.get(text.lower()) or aliases().states.get(text.lower())
    if found is not None:
        return found
    territories = aliases().territories
    territory = territories.get(wanted) or next((one for one in territories.values() if one.lower() == text.lower()), None)
    if territory:
        raise RequestError("unsupported-state", f"{territory} is a territory, which is not supported.",
                           remedy="Supported: the 50 States and the District of Columbia.")  # fmt: skip
    near = did_you_mean(text.title(), list(names.values()))
    raise RequestError(
        "unknown-state",
        f"‘{text[:60]}’ is not a State." if text else "No State was given.",
        remedy=near or "Give two letters, such as IL, or a State's full name.",
    )


def types_of(code: str) -> tuple[PlaceType, ...]:
    """The types of place that a State has."""
    return tuple(state_row(code).types)


def forms_for(code: str, type_: PlaceType) -> tuple[FormId, ...]:
    """The forms of government of a type in a State."""
    return tuple(kind_row(code, type_).forms)


def forms_of(place: Place) -> tuple[FormId, ...]:
    """The forms that ``place`` could have."""
    return forms_for(place.state, place.type)


def place_of(code: str, type_: PlaceType, name: str, form: FormId | None, *, variant: str = "", full_name: str = "") -> Place:
    """The place of that name, styled as its State styles the type unless ``full_name`` says otherwise."""
    state = state_row(code)
    kind = state.types[type_]
    return Place(
        name=name,
        state=code,
        state_name=state.name,
        type=type_,
        type_word=kind.type_word,
        form=form,
        full_name=full_name or phrase_in_words(kind.name, {"name": name}),
        short_name=kind.short_name or kind.type_word,
        variant=variant,
    )


def every_place() -> Iterator[Place]:
    """One example place for each State, type and form: what the build-everything tests walk."""
    for code, state_name in state_names().items():
        for type_ in types_of(code):
            name = {"state": state_name, "district": "Washington"}.get(type_, "Exampleton")
            for form in forms_for(code, type_):
                yield place_of(code, type_, name, form)
