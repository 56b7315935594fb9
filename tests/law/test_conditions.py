"""Text conditions of state law: each id is used by a row, resolves, and can be met or is told as not met."""

from __future__ import annotations

import re

from drafter.content.model.types import Body
from drafter.law.limits.conditions import all_conditions
from drafter.law.limits.reach import asked_conditions, reach_rows
from drafter.law.sources.statutes import state_names
from drafter.toolkit import Toolkit

STATES = tuple(state_names())
LIBRARY = Toolkit().library


def test_no_condition_stands_that_no_row_names() -> None:
    assert set(all_conditions()) == asked_conditions()


def test_a_saving_that_a_condition_calls_for_is_a_clause() -> None:
    assert {one.saving for one in all_conditions().values()} - {""} <= set(LIBRARY.clauses)


def bodies() -> list[tuple[str, Body]]:
    return [(ident, body) for ident, clause in LIBRARY.clauses.items() for body in (clause.base, *clause.alternates)]


def test_a_text_meets_only_conditions_on_acts_that_it_does() -> None:
    """A text that claims to meet what no row asks of its acts claims nothing."""
    asked = {(row.condition, act) for state in STATES for row in reach_rows(state) if row.condition for act in row.acts}
    lost = [
        (ident, body.name, one.id)
        for ident, body in bodies()
        for one in body.meets
        # an alternate under a state act may answer a row on the acts that its base text does
        if not any((one.id, act) in asked for act in (*(body.acts or ()), *(LIBRARY.clauses[ident].base.acts or ())))
    ]
    assert lost == []


def test_an_id_says_which_state_it_is_of_unless_states_share_it() -> None:
    for ident in all_conditions():
        states = {state for state in STATES for row in reach_rows(state) if row.condition == ident}
        if len(states) > 1:
            assert not re.match(r"(?!no-|or-)[a-z]{2}-", ident) or ident.startswith("by-"), (ident, states)
