"""What may be chosen: States, the types of a State, the forms of a type, and every place there could be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from drafter.errors import RequestError, did_you_mean
from drafter.law.data_store import load_data
from drafter.law.types import Place, PlaceType


def canonical(said: str) -> str:
    """A person's word as an id: lower case, hyphens and spaces as underscores."""
    return re.sub(r"[\s\-]+", "_", said.strip().lower())


def state_code(said: str) -> str:
    """The two letters of a State, by code or name in any case. Raises RequestError for a territory or an unknown one."""
    names: dict[str, str] = load_data("state_names")
    wanted = said.strip().upper().replace(".", "")
    if wanted in names:
        return wanted
    by_name = {name.lower(): code for code, name in names.items()}
    found = by_name.get(" ".join(said.lower().split()))
    if found is not None:
        return found
    if wanted in load_data("aliases")["territories"]:
        raise RequestError("unsupported-state", f"{wanted} is a territory, which is not supported.",
                           remedy="Supported: the 50 States and the District of Columbia.")  # fmt: skip
    remedy = did_you_mean(said.lower(), list(by_name)) or "Give two letters, such as IL, or a State's full name."
    raise RequestError(
        "unknown-state", f"‘{said[:60]}’ is not a State." if said.strip() else "No State was given.", remedy=remedy
    )


def types_of(code: str) -> tuple[str, ...]:
    """The types of place that a State has."""
    return tuple(load_data(f"states/{code}")["types"])


def forms_for(code: str, type_: str) -> tuple[str, ...]:
    """The forms of government of a type in a State."""
    return tuple(load_data(f"states/{code}")["types"][type_]["forms"])


def forms_of(place: Place) -> tuple[str, ...]:
    """The forms that ``place`` could have."""
    return forms_for(place.state, place.type)


def every_place() -> Iterator[Place]:
    """One example place for each State, type and form: what the build-everything tests walk."""
    for code in load_data("state_names"):
        data = load_data(f"states/{code}")
        for type_, row in data["types"].items():
            name = data["name"] if type_ == "state" else "Washington" if type_ == "district" else "Exampleton"
            for form in row["forms"]:
                short = row["type_word"] if row["type_word"] != "City and County" else "City"
                yield Place(name, code, data["name"], cast(PlaceType, type_), row["type_word"], form,
                            row["name"].replace("{name}", name), short)  # fmt: skip
