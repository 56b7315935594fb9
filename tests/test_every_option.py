"""Every option at every end of its range, in the smallest model that holds its clause, makes a sound draft."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from build_matrix import toolkit
from draft_checks import faults

from drafter.content.model.types import Clause, Option, OptionValue
from drafter.matter import Matter

FOLDERS = (
    "cite_and_release",
    "common",
    "data_sharing",
    "definitions",
    "exhibits",
    "mou_withdrawal",
    "non_cooperation",
    "recitals",
)


def clauses_of(folder: str) -> list[Clause]:
    library = toolkit().library
    found = [*library.clauses.values(), *(one.clause for one in library.definitions.values())]
    return sorted((one for one in found if one.id.startswith(f"{folder}/") and one.options), key=lambda one: one.id)


def values(option: Option) -> Iterator[OptionValue]:
    """What the option may be besides its default: each choice, one and all of several, the least number."""
    if option.kind == "yes_no":
        yield not option.default
    elif option.kind == "choice":
        yield from (one for one in option.choices if one != option.default)
    elif option.kind == "choices":
        yield from ((str(option.choices[0]),), (str(option.choices[-1]),), tuple(str(one) for one in option.choices))
    elif option.kind in ("days", "months", "number"):
        yield 1


def home_of(clause: Clause) -> tuple[str, tuple[str, ...]]:
    """The smallest model that holds the clause for an ordinance, and what must be added where none does."""
    models = [
        one for one in toolkit().library.models.values() if not one.types and "ordinance" in (one.instruments or ("ordinance",))
    ]
    holding = [one for one in models if clause.id in one.clauses]
    if holding:
        return min(holding, key=lambda one: (len(one.clauses), one.id)).id, ()
    lever = clause.id.split("/")[0]
    model = lever if lever in toolkit().library.models else "comprehensive"
    return model, (clause.id,) if clause.id in toolkit().library.clauses else ()


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_value_of_every_option_makes_a_sound_draft(folder: str) -> None:
    broken: list[str] = []
    for clause in clauses_of(folder):
        model, add = home_of(clause)
        for option in clause.options:
            for value in values(option):
                matter = Matter("Chicago", "IL", "ordinance", model=model, date="2026-11-24", add=add,
                                options={clause.id: {option.name: value}})  # fmt: skip
                found = faults(toolkit().draft_plan(toolkit().plan(matter)))
                broken += [f"{clause.id} {option.name}={value} in {model}: {fault}" for fault in found]
    assert not broken
