"""The table of passes: each has a name, one function in the file of that name, and a place in the order; one can be looked at."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest
from small_plans import clause, planned, toolkit

from drafter.assembly.assemble import assemble
from drafter.assembly.passes import DRAFTING, PLANNING, DraftingPass, PlanningPass, pass_named
from drafter.errors import RequestError
from drafter.matter import Matter

EVERY = (*PLANNING, *DRAFTING)
CHICAGO = Matter("Chicago", "IL", "ordinance", model="plate_readers", date="2026-11-24")


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_a_pass_is_a_function_in_the_file_of_its_name(one: PlanningPass | DraftingPass) -> None:
    room = "planning" if isinstance(one, PlanningPass) else "drafting"
    assert one.run.__module__ == f"drafter.assembly.{room}.{one.name}"
    assert inspect.getdoc(one.run)
    assert one.does


def test_every_name_is_given_once() -> None:
    assert len({one.name for one in EVERY}) == len(EVERY)


def test_no_pass_reads_a_file_or_the_clock_or_prints() -> None:
    """A pass takes a value and returns one: nothing of the world outside is imported where the passes live."""
    import drafter.assembly

    top = Path(drafter.assembly.__file__).parent
    outside = {"os", "pathlib", "sys", "time", "datetime", "click", "json", "yaml", "jinja2"}
    for file in (*top.glob("planning/*.py"), *top.glob("drafting/*.py"), *top.glob("words/*.py")):
        named = {alias.name.partition(".")[0] for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Import)
                 for alias in node.names}  # fmt: skip
        named |= {node.module.partition(".")[0] for node in ast.walk(ast.parse(file.read_text()))
                  if isinstance(node, ast.ImportFrom) and node.module}  # fmt: skip
        assert not named & outside, file.name


@pytest.mark.parametrize("said", ["wording", " Wording ", "own-sections", "own sections"])
def test_a_pass_is_found_however_its_name_is_written(said: str) -> None:
    assert pass_named(said).name in ("wording", "own_sections")


def test_an_unknown_pass_is_answered_with_the_nearest_and_the_list() -> None:
    with pytest.raises(RequestError) as caught:
        pass_named("wordign")
    assert caught.value.code == "unknown-pass"
    assert "Did you mean ‘wording’?" in caught.value.remedy
    assert caught.value.alternatives == tuple(one.name for one in EVERY)


def test_planning_stops_after_the_pass_that_is_asked_for() -> None:
    asked = planned(clause("a", acts=["bad"]), clause("b"), after="asking")
    assert [(row.included, row.why) for row in asked.rows] == [(True, "Not judged yet.")] * 2
    assert [row.included for row in planned(clause("a", acts=["bad"]), clause("b"), after="judging").rows] == [False, True]


def test_the_last_pass_of_each_table_gives_what_all_of_them_give() -> None:
    plan = toolkit().plan(CHICAGO)
    assert toolkit().plan(CHICAGO, after=PLANNING[-1].name) == plan
    assert assemble(plan, after=DRAFTING[-1].name) == assemble(plan)


def test_every_pass_of_drafting_changes_this_measure_and_no_plan() -> None:
    """An ordinance with recitals, definitions, an exhibit, a chapter and references: no pass is idle on it."""
    plan = toolkit().plan(CHICAGO._replace(model="comprehensive", add=("exhibits/front_desk",)))
    before = None
    for one in DRAFTING:
        measure = assemble(plan, after=one.name)
        assert measure != before, one.name
        before = measure
