"""Savings: a draft that lacks one, or whose saving no longer saves, is an error, whoever changed it."""

from __future__ import annotations

from functools import cache

import pytest

from drafter.assembly.draft import Draft
from drafter.assembly.savings import savings_wanted
from drafter.document import Measure, Section, Text
from drafter.law.limits.required import required_savings
from drafter.matter import Matter
from drafter.review.savings import savings_review
from drafter.toolkit import Toolkit

TOOLKIT = Toolkit()


@cache
def drafted(state: str = "IL", place: str = "Chicago") -> Draft:
    matter = Matter(place, state, "ordinance", type="city", form="council-manager" if state != "IL" else "", model="comprehensive",
                    date="2026-11-24")  # fmt: skip
    return TOOLKIT.draft_plan(TOOLKIT.plan(matter))


def without(measure: Measure, clause: str) -> Measure:
    return measure._replace(sections=tuple(_without(one, clause) for one in measure.sections if one.clause != clause))


def _without(section: Section, clause: str) -> Section:
    if section.block is None:
        return section
    return section._replace(
        block=section.block._replace(sections=tuple(one for one in section.block.sections if one.clause != clause))
    )


def emptied(measure: Measure, clause: str) -> Measure:
    def change(section: Section) -> Section:
        if section.block is not None:
            return section._replace(block=section.block._replace(sections=tuple(change(one) for one in section.block.sections)))
        words = tuple(one._replace(heading=(), content=(Text("Reserved."),), children=()) for one in section.units)
        return section._replace(units=words) if section.clause == clause else section

    return measure._replace(sections=tuple(change(one) for one in measure.sections))


def test_a_draft_holds_every_saving_that_its_acts_call_for() -> None:
    made = drafted()
    assert len(savings_wanted(made.plan)) == len(required_savings())
    assert list(savings_review(made.measure, savings_wanted(made.plan))) == []


@pytest.mark.parametrize("saving", [one.clause for one in required_savings()])
def test_a_saving_taken_out_or_emptied_is_an_error(saving: str) -> None:
    made = drafted()
    wanted = savings_wanted(made.plan)
    (missing,) = savings_review(without(made.measure, saving), wanted)
    assert (missing.severity, missing.rule) == ("error", "SAVE-01")
    assert saving in missing.message
    (emptied_flag,) = savings_review(emptied(made.measure, saving), wanted)
    assert (emptied_flag.severity, emptied_flag.rule) == ("error", "SAVE-02")
    assert "\\" not in emptied_flag.message


def test_what_a_condition_of_state_law_calls_for_is_wanted_too() -> None:
    made = drafted("TX", "Austin")
    assert "common/state_immigration_duties" in [one.clause for one in savings_wanted(made.plan)]
    (missing,) = savings_review(without(made.measure, "common/state_immigration_duties"), savings_wanted(made.plan))
    assert missing.rule == "SAVE-01"


def test_an_option_that_takes_the_rules_of_shared_systems_out_is_an_error() -> None:
    matter = Matter("Chicago", "IL", "ordinance", model="data_sharing", date="2026-11-24",
                    options={"common/existing_law": {"systems": False}})  # fmt: skip
    flags = TOOLKIT.draft_plan(TOOLKIT.plan(matter)).flags
    assert [flag.rule for flag in flags if flag.severity == "error"] == ["SAVE-02"]


def test_every_text_of_a_saving_says_what_it_must() -> None:
    """Base text and alternates alike: an executive order's saving saves as much."""
    for instrument in ("ordinance", "executive_order", "resolution"):
        matter = Matter("Chicago", "IL", instrument, model="comprehensive", date="2026-11-24")
        made = TOOLKIT.draft_plan(TOOLKIT.plan(matter))
        assert [flag for flag in made.flags if flag.rule.startswith("SAVE-")] == []
