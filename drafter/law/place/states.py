"""The States' own files, and what people call types and forms of place: one accessor a kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from drafter.law.place.rows import Aliases, GovernmentForm, PlaceKind, State
from drafter.law.sources.data_store import load_data
from drafter.law.types import FormId, PlaceType


def state_names() -> Mapping[str, str]:
    """The name of each State by its two letters."""
    return cast("Mapping[str, str]", load_data("state_names"))


def state_row(code: str) -> State:
    """The State of those two letters. Raises FileNotFoundError for another."""
    return cast(State, load_data(f"states/{code}"))


def kind_row(code: str, type_: PlaceType) -> PlaceKind:
    """A State's row for a type of place. Raises KeyError for a type that the State does not have."""
    return state_row(code).types[type_]


def government_form(form: FormId) -> GovernmentForm:
    """What follows from a form of government."""
    return cast("Mapping[FormId, GovernmentForm]", load_data("governments"))[form]


def aliases() -> Aliases:
    """What people say for types and forms."""
    return cast(Aliases, load_data("aliases"))
