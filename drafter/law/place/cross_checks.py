"""What the files on places must say together, beyond the ids that one names and another has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from drafter.content.schema.faults import Faults
from drafter.errors import did_you_mean
from drafter.flags import Where
from drafter.law.place.rows import CuratedPlace, LocalFact, State

_FILE = "law/data/places.yaml"


def check_places(law: Mapping[str, object], faults: Faults) -> None:
    """Note each curated place of a type or form that its State does not have, and each fact of one that cannot be what it says."""
    places = cast(tuple[CuratedPlace, ...], law["places"])
    for row, where in zip(places, _named("state", faults), strict=False):
        state = cast(State | None, law.get(f"states/{row.state}"))
        if state is None:
            continue  # told already: there is no such State
        kind = state.types.get(row.type)
        if kind is None:
            faults.add(
                "place-type", where, f"{row.name}: {state.name} has no {row.type}.", f"Its types: {', '.join(state.types)}."
            )
        elif row.form is not None and row.form not in kind.forms:
            faults.add("place-form", where, f"{row.name}: a {row.type} of {state.name} has no form ‘{row.form}’.",
                       f"Its forms: {', '.join(kind.forms)}.")  # fmt: skip
    _check_values(places, {row.fact: row for row in cast(tuple[LocalFact, ...], law["facts"])}, faults)


def _check_values(places: tuple[CuratedPlace, ...], facts: Mapping[str, LocalFact], faults: Faults) -> None:
    given = ((name, value) for row in places for name, value in row.facts.items())
    for (name, value), where in zip(given, _named("fact", faults), strict=False):
        allowed = facts[name].values if name in facts else ()
        if allowed and value not in allowed:
            faults.add("fact-value", where, f"The fact ‘{name}’ cannot be ‘{value}’.",
                       did_you_mean(value, allowed) or f"It is one of: {', '.join(allowed)}.")  # fmt: skip


def _named(kind: str, faults: Faults) -> Iterator[Where]:
    """Where the ids of that kind stand in the file, in its order: each place names one State, and each fact is named once.

    Nowhere, where the file was not among those read.
    """
    return (one.where for one in faults.named if one.kind == kind and one.where.file == _FILE)
