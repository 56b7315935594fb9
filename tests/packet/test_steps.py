"""The road to adoption: steps in order, rules with their grades, and dates only where the words were read."""

from __future__ import annotations

from functools import cache

import pytest

from drafter.assembly.draft import Draft
from drafter.matter import Matter
from drafter.packet.steps import ASK, Step, steps
from drafter.toolkit import Toolkit


@cache
def draft(place: str, state: str, instrument: str, kind: str = "", form: str = "", add: tuple[str, ...] = ()) -> Draft:
    kit = Toolkit()
    return kit.draft_plan(
        kit.plan(Matter(place, state, instrument, type=kind, form=form, model="transparency", date="2026-11-24", add=add))
    )


def named(made: tuple[Step, ...], name: str) -> Step:
    return next(step for step in made if step.name == name)


def test_an_ordinance_goes_from_its_title_to_its_effect_in_order() -> None:
    names = [step.name for step in steps(draft("Chicago", "IL", "ordinance"))]
    wanted = ["Title and form", "Readings", "Vote", "Signature or veto", "Publication", "Effect", "Codification"]
    assert [name for name in names if name in wanted] == wanted


def test_a_step_without_a_rule_sends_one_to_the_clerk() -> None:
    made = steps(draft("Chicago", "IL", "ordinance"))
    assert ASK in named(made, "Notice and hearing").text
    assert all(step.rule is not None or ASK in step.text or step.name in ("Codification", "Filing") for step in made)


def test_a_date_is_counted_only_from_a_rule_that_was_read_and_says_why() -> None:
    read = named(steps(draft("Corvallis", "OR", "ordinance", "city", "council-manager"), "2027-01-12"), "Effect")
    assert read.rule is not None
    assert (read.rule.cite, read.rule.verified) == ("ORS 221.310", "read")
    assert read.on == "2027-02-11"
    assert "30 days after a passage on January 12, 2027" in read.why
    unread = named(steps(draft("Denver", "CO", "ordinance"), "2027-01-12"), "Effect")
    assert unread.on == ""


def test_no_date_is_counted_where_an_officer_may_veto() -> None:
    assert named(steps(draft("Eugene", "OR", "ordinance"), "2027-01-12"), "Effect").on == ""


def test_an_order_after_notice_shows_its_blank_as_a_blank() -> None:
    kit = Toolkit()
    order = Matter("Chicago", "IL", "executive_order", model="deployment", date="2026-11-24", effective="after notice")
    told = named(steps(kit.draft_plan(kit.plan(order))), "Effect").text
    assert "[number]" in told
    assert "[[" not in told


def test_no_meeting_gives_no_dates() -> None:
    assert not [step for step in steps(draft("Eugene", "OR", "ordinance")) if step.on]


def test_the_emergency_stands_only_where_the_measure_is_one() -> None:
    assert not [step for step in steps(draft("Chicago", "IL", "ordinance")) if step.name == "Emergency"]
    assert [step for step in steps(draft("Chicago", "IL", "ordinance", add=("common/emergency",))) if step.name == "Emergency"]


@pytest.mark.parametrize(("place", "state"), [("Chicago", "IL"), ("Seattle", "WA")])
def test_an_order_is_signed_and_filed_and_needs_no_vote(place: str, state: str) -> None:
    names = [step.name for step in steps(draft(place, state, "executive_order"))]
    assert "Signature" in names
    assert "Vote" not in names
