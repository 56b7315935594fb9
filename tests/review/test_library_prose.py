"""The library's own prose passes every rule: each clause alone in every wording, and each model as a whole draft."""

from __future__ import annotations

from functools import cache

import pytest

from drafter.assembly.review_profile import review_profile
from drafter.authoring.prose import clause_flags, prose_flags
from drafter.authoring.wordings import wordings
from drafter.content.model.types import Clause, Waiver
from drafter.errors import NotYetError, RequestError
from drafter.flag_text import flag_lines
from drafter.matter import Matter
from drafter.review.measure_text import measure_text
from drafter.review.rules import review_text
from drafter.review.settings import under
from drafter.toolkit import Toolkit


@cache
def toolkit() -> Toolkit:
    return Toolkit()


WHOLE = (
    ("Chicago", "IL", "city", "", "ordinance"),
    ("Chicago", "IL", "city", "", "executive_order"),
    ("Exampleton", "NY", "town", "", "local law"),
    ("Exampleton", "CA", "city", "council-manager", "manager directive"),
    ("Exampleton", "CO", "county", "", "resolution"),
    ("Springfield", "MA", "town", "", "town bylaw article"),
    ("Illinois", "IL", "state", "", "state bill"),
)


def test_every_wording_of_every_clause_passes_every_rule_or_waives_a_warning_with_a_reason() -> None:
    found = [flag_lines(flag) for flag in prose_flags(toolkit().library)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("place", "state", "kind", "form", "instrument"), WHOLE, ids=lambda one: one or None)
def test_every_model_as_a_whole_passes_every_rule(place: str, state: str, kind: str, form: str, instrument: str) -> None:
    found: list[str] = []
    drafted = 0
    for model in toolkit().library.models:
        matter = Matter(place, state, instrument, type=kind, form=form, model=model, date="2026-11-24")
        try:
            plan = toolkit().plan(matter)
        except (NotYetError, RequestError):  # a model that is not for this instrument or place
            continue
        drafted += 1
        profile = under("library", review_profile(plan.profile, matter.date))
        flags = review_text(measure_text(toolkit().draft_plan(plan).measure), profile)
        waived = {(row.clause.id, waiver.rule) for row in plan.included for waiver in row.clause.waive}
        found += [f"{model}: {flag_lines(flag)}" for flag in flags
                  if flag.severity != "note" and (flag.unit.partition("#")[0], flag.rule) not in waived]  # fmt: skip
    assert drafted
    assert not found, "\n".join(found)


def test_a_wording_is_read_for_each_text_option_and_place() -> None:
    clause = toolkit().library.clauses["mou_withdrawal/approval"]
    said = {one.said for one in wordings(clause)}
    assert {"Ordinance", "Ordinance, vote=two_thirds", "own_signature, Executive Order"} <= said


def _changed(**fields: object) -> Clause:
    return toolkit().library.clauses["common/severability"]._replace(**fields)  # type: ignore[arg-type]  # fields of a clause


def test_a_waiver_of_an_unknown_rule_or_of_one_that_nothing_breaks_is_an_error() -> None:
    flags = list(clause_flags(_changed(waive=(Waiver("STY-99", "no such rule", 7), Waiver("STY-08", "nothing vague here", 8)))))
    assert [(flag.severity, flag.rule) for flag in flags] == [("error", "unknown-rule"), ("error", "unused-waiver")]
    assert [flag.where.line for flag in flags if flag.where] == [7, 8]


def test_a_safety_rule_cannot_be_waived() -> None:
    (flag,) = clause_flags(_changed(waive=(Waiver("SAFE-01", "we mean well", 7),)))
    assert flag.rule == "unknown-rule"
    assert "safety" in flag.remedy


def test_a_waiver_silences_its_warning_and_no_other() -> None:
    clause = _changed(title="Severability, which must hold")
    assert {flag.rule for flag in clause_flags(clause)} == {"HEAD-01", "MOD-06"}
    assert {flag.rule for flag in clause_flags(clause._replace(waive=(Waiver("MOD-06", "a reason", 7),)))} == {"HEAD-01"}
