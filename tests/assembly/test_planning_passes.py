"""Each pass of planning by itself: what it does to a plan, and what it leaves alone."""

from __future__ import annotations

from typing import Any

import pytest
from small_plans import clause, included, library_of, matter, model_of, planned, profile, row

from drafter.assembly.plan import NOT_JUDGED, Plan, PlanRow
from drafter.assembly.planning.asking import asked_row, with_asked
from drafter.assembly.planning.effect import with_effect
from drafter.assembly.planning.flags import with_flags
from drafter.assembly.planning.judging import with_verdicts
from drafter.assembly.planning.limits import within_limits
from drafter.assembly.planning.needs import with_needs
from drafter.assembly.planning.order import in_order
from drafter.assembly.planning.own_sections import with_own_sections
from drafter.assembly.planning.replacing import without_replaced
from drafter.assembly.planning.required import with_required
from drafter.assembly.planning.terms import with_terms
from drafter.assembly.words.form_text import form_line
from drafter.content.model.types import Body, Clause, Definition, Option, Preset
from drafter.errors import NotYetError, RequestError
from drafter.law.limits.required import RequiredSaving
from drafter.matter import OwnSection


def begun(*clauses: Clause, rows: tuple[Clause, ...] = (), extra: tuple[Clause, ...] = (), **asked: Any) -> Plan:
    """A plan that holds a row, fit and in, for each of ``rows`` (or of ``clauses``); the library holds ``extra`` as well."""
    library = library_of(*clauses, *extra)
    ids = [one.id for one in clauses]
    made = tuple(asked_row(one, "model") for one in rows or clauses)
    return Plan(matter()._replace(**asked), profile(), model_of(*ids), library, rows=made)


def out(plan: Plan, ident: str) -> Plan:
    """The plan with one of its rows left out."""
    return plan._replace(
        rows=tuple(one._replace(included=False, verdict="leave_out") if one.clause.id == ident else one for one in plan.rows)
    )


def ids(plan: Plan) -> list[str]:
    return [one.clause.id for one in plan.rows]


# ------------------------------------------------------------------------------------------------------------------ asking


def test_asking_makes_a_row_for_each_clause_named_and_says_by_whom() -> None:
    plan = begun(clause("a"), clause("b"), extra=(clause("c"), clause("d")))._replace(
        rows=(), matter=matter(preset="p", add=("d",), drop=("b",)),
        model=model_of("a", "b", presets=(Preset("p", "", {}, add=("c",)),)),
    )  # fmt: skip
    made = with_asked(plan)
    assert [(one.clause.id, one.asked_by) for one in made.rows] == [("a", "model"), ("c", "preset"), ("d", "add")]
    assert {one.why for one in made.rows} == {NOT_JUDGED}
    assert made.preset is not None


@pytest.mark.parametrize(
    ("asked", "code"),
    [({"add": ("zz",)}, "unknown-clause"), ({"drop": ("zz",)}, "unknown-clause"), ({"preset": "zz"}, "unknown-preset"),
     ({"options": {"zz": {"x": 1}}}, "unknown-clause"), ({"options": {"a": {"x": 1}}}, "unknown-option")],
)  # fmt: skip
def test_asking_refuses_what_there_is_not(asked: dict[str, Any], code: str) -> None:
    with pytest.raises(RequestError) as caught:
        with_asked(begun(clause("a"), **asked))
    assert caught.value.code == code


def test_asking_refuses_to_drop_a_required_saving() -> None:
    plan = begun(clause("a"), drop=("a",))._replace(required=(RequiredSaving("a", "It saves.", always=True),))
    with pytest.raises(RequestError, match="cannot be dropped"):
        with_asked(plan)


# ----------------------------------------------------------------------------------------------------------------- judging


def test_judging_leaves_out_what_the_law_bars_and_keeps_its_reason() -> None:
    made = planned(clause("a"), clause("b", acts=["never"]), after="judging")
    assert [(one.included, one.verdict) for one in made.rows] == [(True, "fits"), (False, "forbidden")]
    assert made.rows[1].why == "because of never"


def test_judging_uses_the_law_of_the_place_where_nothing_else_is_given() -> None:
    made = with_verdicts(begun(clause("a", acts=["decline_detainer"], instruments=("resolution",))))
    assert (made.rows[0].included, made.rows[0].why) == (False, "It is written for resolutions.")


# ------------------------------------------------------------------------------------------------------------------- needs


def test_needs_come_in_with_what_they_need_and_after_what_needs_them() -> None:
    made = with_needs(
        begun(clause("a", needs=["b"]), rows=(clause("a", needs=["b"]),), extra=(clause("b", needs=["c"]), clause("c")))
    )
    assert [(one.clause.id, one.asked_by) for one in made.rows] == [("a", "model"), ("b", "needs"), ("c", "needs")]


def test_what_lacks_its_need_goes_and_what_only_it_needed_goes_with_it() -> None:
    extra = (clause("b"), clause("c", acts=["decline_detainer"], instruments=("resolution",)))
    made = with_needs(begun(clause("a", needs=["b", "c"]), clause("keep"), extra=extra))
    assert included(made) == ["keep"]
    assert row(made, "a").why == "It needs ‘c’, which is not in the draft."
    assert "b" not in ids(made)


def test_a_need_that_the_matter_drops_stays_away() -> None:
    assert included(with_needs(begun(clause("a", needs=["b"]), extra=(clause("b"),), drop=("b",)))) == []


# ---------------------------------------------------------------------------------------------------------------- required

SAVINGS = (RequiredSaving("s/always", "Always.", always=True), RequiredSaving("s/act", "With the act.", acts=("noted",)))


def test_required_savings_come_in_where_the_acts_call_for_them() -> None:
    extra = (clause("s/always"), clause("s/act"))
    plan = begun(clause("a"), extra=extra)._replace(required=SAVINGS)
    assert ids(with_required(plan)) == ["a", "s/always"]
    assert row(with_required(plan), "s/always").asked_by == "required"
    assert ids(with_required(begun(clause("a", acts=["noted"]), extra=extra)._replace(required=SAVINGS))) == [
        "a",
        "s/always",
        "s/act",
    ]


def test_no_saving_comes_in_where_nothing_operative_stands_or_it_is_there_already() -> None:
    closing = begun(clause("a", "closing"), extra=(clause("s/always"),))._replace(required=SAVINGS)
    assert ids(with_required(closing)) == ["a"]
    assert ids(with_required(begun(clause("a"), clause("s/always"))._replace(required=SAVINGS))) == ["a", "s/always"]


# ------------------------------------------------------------------------------------------------------- replacing and order


def test_a_clause_takes_the_place_of_those_it_names_and_of_what_needs_them() -> None:
    made = without_replaced(begun(clause("a"), clause("b", needs=["a"]), clause("new", instead_of=("a",))))
    assert included(made) == ["new"]
    assert row(made, "a").why == "‘new’ takes its place."
    assert row(made, "b").why == "It needs ‘a’, which is not in the draft."


def test_a_clause_that_is_out_replaces_nothing() -> None:
    plan = out(begun(clause("a"), clause("new", instead_of=("a",))), "new")
    assert included(without_replaced(plan)) == ["a"]


def test_order_is_that_of_the_parts_and_keeps_the_order_within_one() -> None:
    plan = begun(clause("z", "closing"), clause("b"), clause("a"), clause("t", "title"))
    assert ids(in_order(plan)) == ["t", "b", "a", "z"]


# ------------------------------------------------------------------------------------------------------------------ limits


def test_a_plan_within_its_limits_is_returned_as_it_is() -> None:
    plan = begun(clause("a"))
    assert within_limits(plan) is plan


@pytest.mark.parametrize(("reason", "code"), [(" ", "no-reason"), ("to study", "not-barred")])
def test_what_needs_no_lifting_or_has_no_reason_is_refused(reason: str, code: str) -> None:
    with pytest.raises(RequestError) as caught:
        within_limits(begun(clause("a"), despite={"a": reason}))
    assert caught.value.code == code


def test_what_more_than_state_law_bars_is_not_lifted() -> None:
    with pytest.raises(RequestError) as caught:
        within_limits(out(begun(clause("a"), clause("b"), despite={"a": "to study"}), "a"))
    assert caught.value.code == "not-liftable"


def test_without_an_operative_clause_there_is_no_measure() -> None:
    with pytest.raises(NotYetError) as caught:
        within_limits(out(begun(clause("a"), clause("z", "closing")), "a"))
    assert caught.value.code == "nothing-left"


# ------------------------------------------------------------------------------------- own sections, terms, effect and flags


def test_own_sections_stand_where_the_matter_put_them() -> None:
    own = (OwnSection("Last word", "The clerk posts this."), OwnSection("After a", "The clerk files this.", after="a"))
    made = with_own_sections(begun(clause("a"), clause("b"), clause("z", "closing"), sections=own))
    assert [(one.clause.title, one.clause.part) for one in made.rows] == [
        ("A", "operative"), ("After a", "operative"), ("B", "operative"), ("Last word", "operative"), ("Z", "closing"),
    ]  # fmt: skip


def test_terms_have_their_options_from_where_the_clauses_have_theirs() -> None:
    option = Option("days", "days", 30)
    defined = Definition(
        "definitions/record", "record", Clause("definitions/record", "Record", "definition", Body("", ()), options=(option,))
    )
    plan = begun(clause("a"))
    plan = plan._replace(library=plan.library._replace(definitions={defined.id: defined}))
    chosen = with_terms(plan).options_for_definitions["definitions/record"]["days"]
    assert (chosen.value, chosen.source) == (30, "default")
    plan = plan._replace(matter=matter(options={"definitions/record": {"days": "45 days"}}))
    assert with_terms(plan).options_for_definitions["definitions/record"]["days"].value == 45


def test_the_effective_date_is_known_before_anything_is_drafted() -> None:
    made = with_effect(begun(clause("a")))
    assert form_line(made.effective.sentence, made.profile).startswith("This ordinance takes effect")
    at_once = with_effect(begun(clause("common/emergency", "closing"), clause("a"), effective="at once"))
    assert at_once.effective != made.effective


def test_a_wish_that_cannot_be_read_is_refused_by_the_plan() -> None:
    with pytest.raises(RequestError):
        with_effect(begun(clause("a"), effective="whenever it suits"))


def test_flags_tell_of_what_is_out_of_what_no_one_assessed_and_of_options_that_serve_nothing() -> None:
    bare = clause("bare")._replace(base=Body("", (), None))
    plan = out(begun(clause("a"), bare, extra=(clause("gone"),), options={"gone": {}}), "a")
    assert [flag.rule for flag in with_flags(plan).flags if flag.rule in ("unassessed", "clause-left-out", "option-unused")] == [
        "unassessed", "clause-left-out", "option-unused",
    ]  # fmt: skip


def test_a_row_knows_whether_the_measure_rests_on_it() -> None:
    rows: list[PlanRow] = [asked_row(clause(part, part), "model") for part in ("operative", "oversight", "closing")]
    assert [one.operative for one in rows] == [True, True, False]
