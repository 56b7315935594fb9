"""Scenarios put to real drafts: what stands, with which section, in each shape of state law, and what is silent or contradicts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from drafter.assembly.draft import Draft
from drafter.assembly.drafting.references import citer
from drafter.assembly.scenarios import Outcome, outcomes
from drafter.document import every_unit, plain
from drafter.formats.txt import write_txt
from drafter.matter import Matter
from drafter.packet.scenario_rows import ScenarioRow, scenario_rows
from drafter.printed import every_section
from drafter.toolkit import Toolkit

MADISON = Matter("Madison", "WI", "ordinance", type="city", model="non_cooperation", date="2026-11-24")


@cache
def toolkit() -> Toolkit:
    return Toolkit()


def drafted(matter: Matter) -> Draft:
    return toolkit().draft_plan(toolkit().plan(matter))


def outcome(draft: Draft, ident: str) -> Outcome:
    return next(one for one in outcomes(draft.plan, draft.measure) if one.scenario.id == ident)


def row(draft: Draft, ident: str) -> ScenarioRow:
    return next(one for one in scenario_rows(draft) if one.outcome.scenario.id == ident)


def test_every_model_answers_its_scenarios_or_says_why_not() -> None:
    assert toolkit().scenario_flags() == ()


def test_a_telephone_call_for_a_release_date_is_answered_with_the_section_that_prints_it() -> None:
    draft = drafted(MADISON)
    answer = row(draft, "release-date-asked").answers[0]
    assert (answer.says, answer.title) == ("May not", "Release dates and custody information")
    section = next(one for one in every_section(draft.measure) if one.key == "data_sharing/release_dates")
    number = plain(section.label, draft.measure.page).lower().strip(" .").removeprefix("section ")
    assert answer.section.lower() == f"section {number}(a)"


def test_each_section_that_an_answer_cites_prints_the_paragraph_that_it_names() -> None:
    draft = drafted(MADISON._replace(model="comprehensive", preset="strong"))
    cite = citer(draft.measure)
    sections = list(every_section(draft.measure))
    keys = {section.key for section in sections} | {unit.key for section in sections for unit in every_unit(section.units)}
    found = outcomes(draft.plan, draft.measure)
    assert {standing.key for one in found for standing in one.standing} <= keys
    assert all(cite(standing.key).lower().startswith("section ") for one in found for standing in one.standing)


@pytest.mark.parametrize(
    ("state", "text", "who"),
    [("WI", "", "The officer: no ground fits"), ("OH", "statutory_grounds", "State law"), ("AL", "enabling_ordinance", "")],
)
def test_an_expired_tag_is_answered_in_each_shape_of_state_law(state: str, text: str, who: str) -> None:
    draft = drafted(
        Matter("Example", state, "ordinance", type="city", form="mayor-council", model="cite_and_release", date="2026-11-24")
    )
    answer = row(draft, "expired-tag").answers[0]
    assert answer.standing.row.body.name == text
    assert answer.says == "May not"
    assert answer.who.startswith(who)


def test_an_armed_attack_on_a_federal_officer_is_answered_by_the_saving_in_every_measure() -> None:
    for model in ("mou_withdrawal", "data_sharing", "non_cooperation", "cite_and_release", "comprehensive", "deployment"):
        instrument = "executive_order" if model == "deployment" else "ordinance"
        found = outcome(drafted(MADISON._replace(model=model, instrument=instrument)), "officer-attacked")
        assert "common/imminent_danger" in {one.answer.clause for one in found.standing}
        assert {one.answer.says for one in found.standing} == {"may"}


def test_an_option_decides_the_answer() -> None:
    matter = MADISON._replace(model="data_sharing")
    assert [one.says for one in row(drafted(matter), "plate-hit-for-another-state").answers] == ["May"]
    narrow = matter._replace(options={"data_sharing/plate_readers": {"recipients": "state_or_local"}})
    (answer,) = row(drafted(narrow), "plate-hit-for-another-state").answers
    assert answer.says == "May not"
    assert answer.options == {"recipients": "state or local"}


def test_the_words_of_an_answer_carry_the_draft_s_own_values() -> None:
    matter = MADISON._replace(model="mou_withdrawal", options={"mou_withdrawal/deputation": {"term": 30}})
    answer = row(drafted(matter), "deputation-offered").answers[0]
    assert "not more than 30 days" in answer.what
    assert answer.options == {"rule": "approve", "term": "30 days"}
    assert row(drafted(matter), "new-agreement").answers[0].who == "The Common Council"


def test_a_draft_that_drops_the_only_answer_is_warned_and_told_what_would_answer() -> None:
    draft = drafted(MADISON._replace(drop=("non_cooperation/services",)))
    (flag,) = [flag for flag in draft.flags if flag.rule == "SCEN-01"]
    assert flag.severity == "warning"
    assert "A library card without papers" in flag.message
    assert "non_cooperation/services" in flag.remedy


def test_many_gaps_are_notes_for_the_memo() -> None:
    draft = drafted(MADISON._replace(preset="core"))
    gaps = [flag for flag in draft.flags if flag.rule == "SCEN-01"]
    assert len(gaps) > 3
    assert {flag.severity for flag in gaps} == {"note"}


def test_what_the_law_of_a_place_keeps_out_is_no_gap_of_the_draft() -> None:
    draft = drafted(Matter("Austin", "TX", "ordinance", type="city", model="non_cooperation", date="2026-11-24"))
    found = outcome(draft, "detainer")
    assert not found.answered
    assert found.kept_out
    assert not [flag for flag in draft.flags if flag.rule == "SCEN-01" and found.scenario.title in flag.message]


def test_two_sections_that_answer_in_two_ways_are_named_both(tmp_path: Path) -> None:
    clause = tmp_path / "clauses/mine/lend_cells.yaml"
    clause.parent.mkdir(parents=True)
    clause.write_text(
        "title: Cells for hire\npart: operative\ntext: |\n  **Rule.** A supervisor may lend a cell to another government.\n"
    )
    theme = tmp_path / "clauses/scenarios/mine.yaml"
    theme.parent.mkdir(parents=True)
    answer = "      - clause: {}\n        at: {}\n        says: {}\n        who: the supervisor\n        what: It is so.\n"
    theme.write_text(
        "title: Mine\nlevers: [non_cooperation]\nscenarios:\n  - id: mine\n    title: A cell asked for\n    facts: x.\n    asks: May it be lent?\n"
        "    answers:\n"
        + answer.format("mine/lend_cells", "rule", "may")
        + answer.format("non_cooperation/custody_transfers", "support", "may_not")
    )
    own = Toolkit([tmp_path])
    draft = own.draft_plan(own.plan(MADISON._replace(add=("mine/lend_cells",))))
    (flag,) = [flag for flag in draft.flags if flag.rule == "SCEN-02"]
    assert flag.severity == "warning"
    assert "‘Cells for hire’ says may" in flag.message
    assert "‘Transfers from custody’ says may not" in flag.message
    assert "may lend a cell" in write_txt(draft.measure)


def test_a_model_that_falls_silent_is_an_error_of_the_library_on_the_scenario_s_line(tmp_path: Path) -> None:
    theme = tmp_path / "clauses/scenarios/mine.yaml"
    theme.parent.mkdir(parents=True)
    theme.write_text(
        "title: Mine\nlevers: [cite_and_release]\nscenarios:\n  - id: mine\n    title: A dog on a lead\n    facts: x.\n    asks: May it bark?\n"
        "    answers: []\n    expects:\n      comprehensive:\n        left_to_law: Dogs bark.\n      state_bill:\n        left_to_law: Dogs bark.\n"
    )
    (flag,) = Toolkit([tmp_path]).scenario_flags()
    assert (flag.severity, flag.rule, flag.where and flag.where.line) == ("error", "SCEN-01", 4)
    assert "‘cite_and_release’" in flag.message
