"""Choosing: clauses judged, alternates by cause, what a clause needs, what no draft may lack, and each thing left out with its reason."""

from __future__ import annotations

from typing import Any

import pytest
from small_plans import clause, included, matter, model_of, planned, row, toolkit

from drafter.content.model.types import Body, Cause, Preset
from drafter.errors import NotYetError, RequestError
from drafter.formats.txt import write_txt
from drafter.law.limits.required import RequiredSaving, required_savings


def test_a_clause_that_fits_is_in_and_one_that_does_not_is_out_with_its_reason() -> None:
    plan = planned(clause("a"), clause("b", acts=["bad"]), clause("c", acts=["never"]))
    assert included(plan) == ["a"]
    assert row(plan, "b").why == "because of bad"
    assert row(plan, "c").verdict == "forbidden"
    rules = [flag.rule for flag in plan.flags]
    assert rules.count("clause-left-out") == 1
    assert rules.count("clause-forbidden") == 1


def test_what_a_clause_needs_comes_with_it_and_so_do_its_needs() -> None:
    plan = planned(
        clause("a", needs=["extra/b"]), clause("extra/b", "construction", needs=["extra/c"]), clause("extra/c", "closing")
    )
    assert included(plan) == ["a", "extra/b", "extra/c"]
    assert row(plan, "extra/b").asked_by == "needs"


def test_a_clause_whose_need_is_dropped_or_does_not_fit_goes_too() -> None:
    plan = planned(clause("keep"), clause("a", needs=["b"]), clause("b", acts=["bad"]), clause("d", needs=["a"]))
    assert included(plan) == ["keep"]
    assert row(plan, "a").why == "It needs ‘b’, which is not in the draft."
    assert row(plan, "d").why == "It needs ‘a’, which is not in the draft."
    dropped = planned(clause("keep"), clause("a", needs=["extra/b"]), clause("extra/b"), drop=("extra/b",))
    assert included(dropped) == ["keep"]


def test_clauses_that_need_each_other_stand_together() -> None:
    assert included(planned(clause("a", needs=["b"]), clause("b", needs=["a"]))) == ["a", "b"]


def test_a_clause_takes_the_place_of_those_it_names_and_the_plan_says_so() -> None:
    plan = planned(
        clause("keep"), clause("a", "construction"), clause("extra/b", "enforcement", instead_of=("a",)), add=("extra/b",)
    )
    assert included(plan) == ["keep", "extra/b"]
    assert row(plan, "a").why == "‘extra/b’ takes its place."
    assert "a" in included(
        planned(clause("keep"), clause("a", "construction"), clause("extra/b", "enforcement", instead_of=("a",)))
    )


ALTERNATES: list[tuple[str, tuple[Cause, ...]]] = [
    ("for_orders", ("executive_form",)),
    ("for_sheriffs", ("elected_sheriff",)),
    ("request", ("no_direction_power", "elected_sheriff")),
]


@pytest.mark.parametrize(("act", "name"), [("order", "for_orders"), ("sheriff", "for_sheriffs"), ("power", "request")])
def test_the_first_alternate_for_the_cause_is_used(act: str, name: str) -> None:
    found = row(planned(clause("keep"), clause("a", acts=[act], alternates=ALTERNATES)), "a")
    assert (found.included, found.alternate, found.verdict) == (True, name, "adapt")
    assert name in found.why
    assert f"because of {act}" in found.why


def test_an_alternate_that_does_not_fit_itself_is_passed_over() -> None:
    first = [("bad", ("elected_sheriff",)), ("good", ("elected_sheriff",))]
    assert row(planned(clause("a", acts=["sheriff"], alternates=first)), "a").alternate == "good"


def test_without_an_alternate_for_the_cause_the_clause_is_left_out() -> None:
    found = row(planned(clause("keep"), clause("a", acts=["order"], alternates=ALTERNATES[1:2])), "a")
    assert (found.included, found.verdict) == (False, "leave_out")


def test_a_clause_written_for_other_instruments_is_left_out() -> None:
    found = row(planned(clause("keep"), clause("a", instruments=("executive_order", "resolution"))), "a")
    assert not found.included
    assert found.why == "It is written for executive orders and resolutions."


def test_a_flagged_clause_is_in_and_noted() -> None:
    plan = planned(clause("a", acts=["noted"]))
    assert included(plan) == ["a"]
    assert [(flag.severity, flag.related) for flag in plan.flags if flag.rule == "noted"] == [("note", ("A",))]


def test_a_clause_that_names_no_acts_is_in_and_flagged_as_unassessed() -> None:
    bare = clause("a")._replace(base=Body("", (), None))
    assert "unassessed" in [flag.rule for flag in planned(bare).flags]


SAVINGS = (
    RequiredSaving("extra/always", "Always.", always=True),
    RequiredSaving("extra/noted", "With the act.", acts=("noted",)),
)


def test_required_savings_are_added_where_they_are_called_for() -> None:
    savings = (clause("extra/always", "construction"), clause("extra/noted", "construction"))
    assert included(planned(clause("a"), *savings, required=SAVINGS)) == ["a", "extra/always"]
    plan = planned(clause("a", acts=["noted"]), *savings, required=SAVINGS)
    assert included(plan) == ["a", "extra/always", "extra/noted"]
    assert row(plan, "extra/noted").asked_by == "required"


@pytest.mark.parametrize("saving", [one.clause for one in required_savings()])
def test_a_required_saving_cannot_be_dropped(saving: str) -> None:
    with pytest.raises(RequestError) as caught:
        toolkit().plan(matter(drop=(saving,)))
    assert caught.value.code == "required-saving"
    assert saving in caught.value.message


@pytest.mark.parametrize("saving", [one for one in required_savings() if one.always], ids=lambda one: one.clause)
def test_every_model_carries_the_savings_that_always_stand(saving: RequiredSaving) -> None:
    for name, model in toolkit().library.models.items():
        place = "Cook County" if model.types == ("county",) else "Chicago"
        if name != "state_bill" and (not model.instruments or "ordinance" in model.instruments):
            assert saving.clause in included(toolkit().plan(matter(place, model=name))), name


def test_a_required_saving_comes_back_when_a_preset_drops_it() -> None:
    model = model_of("a", "extra/always", presets=(Preset("small", "", {}, drop=("extra/always",)),))
    plan = planned(clause("a"), clause("extra/always", "construction"), required=SAVINGS, model=model, preset="small")
    assert included(plan) == ["a", "extra/always"]


def test_what_is_added_and_dropped_is_told_by_whom() -> None:
    model = model_of("a", "b", presets=(Preset("p", "", {}, add=("extra/c",), drop=("b",)),))
    clauses = (clause("a"), clause("b"), clause("extra/c"), clause("extra/d"))
    plan = planned(*clauses, model=model, preset="p", add=("extra/d",))
    assert included(plan) == ["a", "extra/c", "extra/d"]
    assert [row(plan, one).asked_by for one in included(plan)] == ["model", "preset", "add"]
    assert "b" in included(planned(*clauses, model=model, preset="p", add=("b",)))


def test_rows_stand_in_the_order_of_the_parts() -> None:
    plan = planned(clause("z", "closing"), clause("a"), clause("t", "title"), clause("o", "oversight"), clause("r", "recital"))
    assert included(plan) == ["t", "r", "a", "o", "z"]


def test_when_no_operative_clause_is_left_nothing_is_drafted() -> None:
    with pytest.raises(NotYetError) as caught:
        planned(clause("a", acts=["bad"]), clause("z", "closing"))
    assert caught.value.code == "nothing-left"
    assert "because of bad" in caught.value.message
    assert caught.value.exit_code == 3


# ------------------------------------------------------------------------------------------------------ the library itself


@pytest.mark.parametrize("ask", sorted(toolkit().library.asks))
@pytest.mark.parametrize("short", [False, True])
def test_a_named_ask_is_answered_with_who_could_and_the_nearest_clause(ask: str, short: bool) -> None:
    with pytest.raises(RequestError) as caught:
        toolkit().plan(matter(add=(ask.removeprefix("asks/") if short else ask,)))
    assert caught.value.code == "named-ask"
    assert "Who could: " in caught.value.remedy
    assert all(one in toolkit().library.clauses for one in caught.value.alternatives)


@pytest.mark.parametrize(
    ("more", "code", "helps"),
    [
        ({"add": ("common/severabilty",)}, "unknown-clause", "common/severability"),
        ({"add": ("sunset_review",)}, "unknown-clause", "common/sunset_review"),
        ({"drop": ("zz/qq",)}, "unknown-clause", "drafter clauses list"),
        ({"preset": "stronk"}, "unknown-preset", "strong"),
        ({"options": {"common/reportin": {"x": "1"}}}, "unknown-clause", "common/reporting"),
        ({"options": {"common/reporting": {"no_such": "1"}}}, "unknown-option", "options"),
        ({"model": "comprehensiv"}, "unknown-model", "comprehensive"),
        ({"model": "state_bill"}, "model-not-for-instrument", "state_bill"),
        ({"model": "", "levers": ("mou-withdrawl",)}, "unknown-lever", "mou_withdrawal"),
        ({"model": ""}, "no-model", "--lever"),
        ({"levers": ("data_sharing",)}, "model-and-levers", "one of them"),
        ({"facts": {"goverming_body": "Council"}}, "unknown-fact", "governing_body"),
    ],
)
def test_a_bad_request_gets_one_message_and_a_way_on(more: dict[str, Any], code: str, helps: str) -> None:
    with pytest.raises(RequestError) as caught:
        toolkit().plan(matter(**more))
    assert caught.value.code == code
    assert helps in caught.value.remedy
    assert caught.value.message


def test_options_of_a_clause_that_is_not_in_the_draft_are_told() -> None:
    name = next(
        one for one in toolkit().library.clauses.values() if one.options and one.id not in included(toolkit().plan(matter()))
    )
    option = name.options[0]
    plan = toolkit().plan(matter(options={name.id: {option.name: option.default}}))
    assert "option-unused" in [flag.rule for flag in plan.flags]


CAUSES: list[tuple[dict[str, Any], str]] = [
    ({"instrument": "executive order"}, "executive_form"),
    ({"place": "Cook County"}, "elected_sheriff"),
    ({"instrument": "resolution"}, "no_direction_power"),
]


@pytest.mark.parametrize(("where", "cause"), CAUSES)
def test_the_library_answers_each_cause_with_its_own_text(where: dict[str, Any], cause: str) -> None:
    rows = [one for one in toolkit().plan(matter(**where)).included if one.alternate]
    assert rows
    assert any(cause in one.body.when for one in rows)
    for one in rows:
        assert {reason.cause for reason in one.reasons} & set(one.body.when), one.clause.id


@pytest.mark.parametrize("place", ["Cook County", "Chicago"])
def test_no_included_text_commands_a_sheriff_that_is_elected(place: str) -> None:
    for one in toolkit().plan(matter(place=place)).included:
        if place == "Cook County":
            assert one.body.directs not in ("law_enforcement", "jail"), one.clause.id


def test_several_levers_make_one_measure_in_the_order_of_the_comprehensive_model() -> None:
    plan = toolkit().plan(matter(model="", levers=("data_sharing", "mou_withdrawal")))
    order = {ident: at for at, ident in enumerate(toolkit().library.models["comprehensive"].clauses)}
    asked = [order[one.clause.id] for one in plan.included if one.clause.id in order and one.clause.part == "operative"]
    assert asked == sorted(asked)
    assert plan.model.levers == ("data_sharing", "mou_withdrawal")


def test_a_lever_named_twice_counts_once() -> None:
    plan = toolkit().plan(matter(model="", levers=("data_sharing", "data-sharing")))
    assert plan.model == toolkit().library.models["data_sharing"]


@pytest.mark.parametrize("police", ["none", "own"])
def test_a_place_without_police_gets_no_duty_and_no_recital_of_police(police: str) -> None:
    town = matter("Ithaca", "NY", "local_law", type="town", model="non_cooperation", facts={"police": police})
    made = toolkit().draft_plan(toolkit().plan(town))
    said = write_txt(made.measure)
    assert ("the police of the Town of Ithaca" in said) == (police == "own")
    assert ("police under their own command" in said) == (police == "own")
    assert any(one.body.directs == "law_enforcement" for one in made.plan.included) == (police == "own")
