"""State law in the plan: the careful cases, clause by clause, with what stands, what is adapted, offered, or left out."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest

from drafter.assembly.draft import Draft
from drafter.assembly.plan import PlanRow
from drafter.errors import NotYetError, RequestError
from drafter.formats.txt import write_txt
from drafter.matter import Matter
from drafter.toolkit import Toolkit

TOOLKIT = Toolkit()
PLACES = {
    "TX": ("Austin", "council-manager"), "TN": ("Memphis", "mayor-council"), "FL": ("Tampa", "mayor-council"),
    "GA": ("Savannah", "council-manager"), "AZ": ("Tucson", "council-manager"), "OH": ("Dayton", "council-manager"),
    "IL": ("Chicago", ""), "CA": ("Fresno", "mayor-council"), "OR": ("Eugene", "council-manager"), "WA": ("Spokane", "mayor-council"),
    "AL": ("Mobile", "mayor-council"), "ID": ("Boise", "mayor-council"), "UT": ("Provo", "mayor-council"),
    "MN": ("Duluth", "mayor-council"), "NJ": ("Trenton", "mayor-council"),
}  # fmt: skip


def matter(state: str, model: str = "comprehensive", instrument: str = "ordinance", **more: Any) -> Matter:
    name, form = PLACES[state]
    return Matter(name, state, instrument, type="city", form=form, model=model, date="2026-11-24", **more)


@cache
def drafted(state: str, model: str = "comprehensive", instrument: str = "ordinance") -> Draft:
    return TOOLKIT.draft_plan(TOOLKIT.plan(matter(state, model, instrument)))


def row(draft: Draft, ident: str) -> PlanRow:
    return next(one for one in draft.plan.rows if one.clause.id == ident)


@pytest.mark.parametrize("state", ["TX", "TN", "FL", "GA", "AL"])
@pytest.mark.parametrize("clause", ["non_cooperation/detainers", "non_cooperation/no_assistance", "mou_withdrawal/end_287g"])
def test_where_the_state_bans_limits_the_clauses_that_limit_are_out_with_the_statute(state: str, clause: str) -> None:
    found = row(drafted(state), clause)
    assert not found.included
    assert found.verdict in ("forbidden", "leave_out")
    assert found.reasons[0].authority is not None
    assert "state_bill" in found.why


@pytest.mark.parametrize("state", sorted(PLACES))
def test_inventory_and_reports_stand_in_every_state(state: str) -> None:
    made = drafted(state, "transparency")
    assert row(made, "mou_withdrawal/inventory").included
    assert not [flag for flag in made.flags if flag.severity == "error"]


def test_texas_gets_neutral_rules_with_the_saving_that_state_law_asks_for() -> None:
    made = drafted("TX")
    assert row(made, "data_sharing/personal_information").options["immigration"].value is False
    assert row(made, "data_sharing/personal_information").options["immigration"].source == "state"
    assert row(made, "common/state_immigration_duties").asked_by == "required"
    said = write_txt(made.measure)
    assert "endorses no limit of that kind" in said
    assert "Civil immigration enforcement is not an investigation" not in said


def test_in_texas_citation_is_offered_and_its_text_leaves_arrest_open_for_drugs_alone() -> None:
    made = drafted("TX", "cite_and_release")
    found = row(made, "cite_and_release/presumption")
    assert found.offered
    assert found.alternate == "preference"
    assert "--add cite_and_release/presumption" in found.why
    added = TOOLKIT.draft_plan(TOOLKIT.plan(matter("TX", "cite_and_release", add=("cite_and_release/presumption",))))
    said = write_txt(added.measure)
    assert "An officer keeps the choice between a citation and an arrest in each case" in said
    assert "withdraws no means of enforcing a drug law" in said
    assert "resides in the county where the offense occurred" in said


def test_what_only_clauses_left_out_asked_for_is_not_in_the_plan() -> None:
    """Where state law takes out every rule on citation, the saving that those rules need goes too, and its terms with it."""
    assert row(drafted("WA"), "cite_and_release/required_arrests").asked_by == "needs"
    austin = drafted("TX")
    assert "cite_and_release/required_arrests" not in {one.clause.id for one in austin.plan.rows}
    assert "“Covered offense”" not in write_txt(austin.measure)


def test_an_option_that_the_user_chose_is_never_turned() -> None:
    chosen = matter("TX", options={"data_sharing/personal_information": {"immigration": True}})
    plan = TOOLKIT.plan(chosen)
    found = next(one for one in plan.rows if one.clause.id == "data_sharing/personal_information")
    assert found.options["immigration"].value is True
    assert found.alternate == "every_purpose"
    assert found.offered


@pytest.mark.parametrize("state", ["IL", "CA", "OR", "WA"])
def test_a_protective_state_is_recited_and_not_contradicted(state: str) -> None:
    """The text keeps its rule for all personnel, and says first that the State's act governs what it reaches."""
    made = drafted(state)
    found = row(made, "non_cooperation/detainers")
    assert found.included
    assert found.reasons[0].authority is not None
    said = write_txt(made.measure)
    assert said.count("governs what it reaches") >= 4
    assert "allows nothing that it forbids" in said


def test_where_an_elected_sheriff_is_asked_the_state_act_is_recited_too() -> None:
    cook = TOOLKIT.draft_plan(TOOLKIT.plan(Matter("Cook County", "IL", "ordinance", model="non_cooperation", date="2026-11-24")))
    said = write_txt(cook.measure)
    assert "already binds the Sheriff's office" in said
    assert "Illinois TRUST Act" in said


def test_where_no_act_stands_none_is_recited() -> None:
    assert "governs what it reaches" not in write_txt(drafted("MN").measure)


def test_ohio_keeps_help_on_lawful_requests() -> None:
    made = drafted("OH", "mou_withdrawal")
    assert row(made, "common/state_immigration_duties").included
    said = write_txt(made.measure)
    assert "lawful request that a statute of this State tells them to honor" in said
    assert "endorses no limit of that kind" not in said


def test_new_jersey_directives_control_and_only_over_citation() -> None:
    cites = drafted("NJ", "cite_and_release")
    assert "A statewide directive that binds officers by law controls" in write_txt(cites.measure)
    assert not any(
        reason.condition == "nj-attorney-general-directives"
        for one in drafted("NJ", "data_sharing").plan.rows
        for reason in one.reasons
    )


def test_a_rule_of_doubtful_reach_is_a_warning_that_gives_both_readings() -> None:
    (first, *_) = [flag for flag in drafted("ID").flags if flag.rule == "reach-uncertain"]
    assert first.severity == "warning"
    assert "Read widely" in first.message
    assert "read narrowly" in first.message
    assert first.authority is not None


def test_a_state_bill_is_told_what_it_amends_and_loses_nothing_to_state_law() -> None:
    bill = TOOLKIT.draft_plan(
        TOOLKIT.plan(Matter("Texas", "TX", "state_bill", type="state", model="state_bill", date="2026-11-24"))
    )
    assert all(one.included for one in bill.plan.rows)
    assert any("must amend or repeal Tex. Gov't Code" in flag.message for flag in bill.flags)


# ------------------------------------------------------------------------------------------------ exposure and study copies


def test_nothing_is_drafted_before_the_exposure_is_acknowledged() -> None:
    with pytest.raises(NotYetError) as held:
        TOOLKIT.draft(matter("TX"))
    error = held.value
    assert (error.exit_code, error.code) == (3, "exposure")
    for told in (
        "Removal from office",
        "§ 752.0565",
        "Left out of this draft",
        "Offered",
        "transparency",
    ):
        assert told in error.message, told
    assert re.search(r"of \d+ operative clauses", error.message)
    assert "acknowledge" in error.remedy
    assert TOOLKIT.draft(matter("TX", acknowledge=True)).draft.plan.included


def test_where_nobody_is_exposed_nothing_is_asked() -> None:
    assert TOOLKIT.draft(matter("IL")).draft.plan.included
    assert TOOLKIT.draft(matter("UT", "transparency")).draft.plan.included


def test_tennessee_tells_the_felony_with_its_status() -> None:
    with pytest.raises(NotYetError) as held:
        TOOLKIT.draft(matter("TN"))
    assert "agreed order" in held.value.message
    assert "until repealed" in held.value.message


def despite(state: str, *clauses: str, model: str = "comprehensive") -> Draft:
    return TOOLKIT.draft_plan(
        TOOLKIT.plan(matter(state, model, despite=dict.fromkeys(clauses, "a study session"), acknowledge=True))
    )


def test_a_study_copy_where_a_person_is_exposed_keeps_the_barred_text_in_an_annex() -> None:
    made = despite("TX", "non_cooperation/detainers")
    assert made.measure.annex is not None
    assert [one.clause for one in made.measure.annex.sections if one.clause != "definitions"] == ["non_cooperation/detainers"]
    assert made.measure.signatures == ()
    said = write_txt(made.measure)
    body, _, annex = said.partition("Annex for study")
    assert "immigration detainer" not in body.lower()
    assert "immigration detainer" in annex.lower()
    assert "a study session" not in said


def test_a_study_copy_where_only_the_body_is_exposed_has_the_text_in_its_place() -> None:
    made = despite("OH", "non_cooperation/detainers")
    assert made.measure.annex is None
    assert row(made, "non_cooperation/detainers").included
    assert made.measure.signatures == ()


@pytest.mark.parametrize(
    ("state", "clause", "code"),
    [
        ("IL", "non_cooperation/property_use", "not-barred"),
        ("TX", "data_sharing/collection_limits", "not-barred"),
        ("TX", "no/such_clause", "unknown-clause"),
        ("TX", "asks/regulate_federal_officers", "named-ask"),
    ],
)
def test_what_state_law_does_not_bar_or_more_than_it_bars_is_not_lifted(state: str, clause: str, code: str) -> None:
    with pytest.raises(RequestError) as refused:
        despite(state, clause)
    assert refused.value.code == code
    assert refused.value.remedy


def test_a_want_of_power_is_not_lifted() -> None:
    """A manager's order may not set a criminal penalty or amend the code, whatever state law says."""
    order = matter(
        "TX", instrument="executive_order", despite={"cite_and_release/decriminalize_local": "study"}, acknowledge=True
    )
    with pytest.raises(RequestError):
        TOOLKIT.plan(order)


def test_a_study_copy_needs_a_reason() -> None:
    with pytest.raises(RequestError) as refused:
        TOOLKIT.plan(matter("TX", despite={"non_cooperation/detainers": " "}))
    assert refused.value.code == "no-reason"
