"""May this act be done here: the cases of the law data, and the data that decides them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from drafter.errors import RequestError
from drafter.law.limits.reach import reach_rows, source_of
from drafter.law.may import any_place, instruments_of, may
from drafter.law.place.locality import locality
from drafter.law.power.competence import power_of
from drafter.law.power.instruments import instrument_ids
from drafter.law.sources.statutes import citation_law, limits_law, state_names
from drafter.law.state_law import state_law
from drafter.law.types import Judgement

CASES: list[Mapping[str, str]] = yaml.safe_load((Path(__file__).parent / "fit_cases.yaml").read_text(encoding="utf-8"))
STATES = tuple(state_names())


def name_of(case: Mapping[str, str]) -> str:
    return " ".join(case[key] for key in ("place_state", "jurisdiction_type", "form", "instrument", "act"))


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_each_case_of_the_law_data_gets_its_verdict(case: Mapping[str, str]) -> None:
    place = any_place(case["place_state"], case["jurisdiction_type"], case["form"])
    found = may(case["act"], place, case["instrument"], case.get("subject", ""))
    assert found.verdict == case["expect"], [(reason.verdict, reason.message) for reason in found.reasons]


def test_the_cases_hold_every_verdict() -> None:
    assert set(Counter(case["expect"] for case in CASES)) == {"fits", "fits_with_flag", "adapt", "leave_out", "forbidden"}


@pytest.mark.parametrize("code", STATES)
def test_a_row_that_was_read_says_where_and_of_what_date(code: str) -> None:
    for row in reach_rows(code):
        source = source_of(row, code)
        if row.verified == "read" and row.cite != citation_law(code).limits_cite:
            assert source.url, row.cite
            assert source.as_of, row.cite


def test_where_two_files_have_the_cite_the_row_says_whose_copy_is_meant() -> None:
    row = next(row for row in reach_rows("TN") if row.source == "citation")
    citation = next(one for one in citation_law("TN").statutes if one.cite == row.cite)
    limits = next(one for one in limits_law("TN").statutes if one.cite == row.cite)
    assert citation.as_of != limits.as_of
    assert source_of(row, "TN").as_of == citation.as_of
    assert source_of(row._replace(source="preemption"), "TN").as_of == limits.as_of
    assert source_of(row._replace(source=None), "TN").as_of == limits.as_of


def _any(reasons: Any, rule: str) -> bool:
    return any(reason.rule == rule for reason in reasons)


@pytest.mark.parametrize("kind", ["town", "village"])
def test_towns_and_villages_read_the_rows_of_cities(kind: str) -> None:
    found = may("limit_alpr_sharing", any_place("IL", kind, "council-manager"), "ordinance")
    assert _any(found.reasons, "state:already_state_law")


def test_a_row_for_one_subject_reaches_no_other() -> None:
    city = any_place("TX", "city", "council-manager")
    assert may("deprioritize_offence", city, "ordinance", "drug offences").verdict == "forbidden"
    assert may("deprioritize_offence", city, "ordinance", "traffic equipment").verdict == "fits"


def test_a_state_bill_is_told_which_section_it_must_amend() -> None:
    found = may("decline_detainer", any_place("TX", "state", "legislature"), "state_bill")
    assert found.verdict == "fits_with_flag"
    assert any("must amend or repeal" in reason.message for reason in found.reasons)


def test_every_reason_of_state_law_has_its_statute_and_grade() -> None:
    found = may("decline_detainer", any_place("OH", "city", "mayor-council"), "ordinance")
    (reason,) = (one for one in found.reasons if one.rule.startswith("state:"))
    assert reason.authority is not None
    assert reason.authority.cite == "Ohio Rev. Code § 9.63"
    assert reason.authority.verified == "read"
    assert reason.authority.url


@pytest.mark.parametrize(
    ("state", "kind", "form"), [("NY", "town", ""), ("WA", "county", "county-executive"), ("MA", "state", "")]
)
def test_the_instruments_of_a_place_are_its_own(state: str, kind: str, form: str) -> None:
    own = instruments_of(any_place(state, kind, form))
    assert own
    assert set(own) <= set(instrument_ids())
    assert ("local_law" in own) == (state == "NY")
    assert ("state_bill" in own) == (kind == "state")


@pytest.mark.parametrize(
    ("state", "kind", "form", "act"),
    [("IL", "hamlet", "", "decline_detainer"), ("IL", "city", "soviet", "decline_detainer"), ("IL", "city", "", "nothing_known")],
)
def test_what_cannot_be_is_refused_with_the_choices(state: str, kind: str, form: str, act: str) -> None:
    with pytest.raises(RequestError) as refused:
        may(act, any_place(state, kind, form), "ordinance")
    assert refused.value.remedy


@pytest.mark.parametrize("code", STATES)
def test_the_law_of_every_state_can_be_shown(code: str) -> None:
    law = state_law(code)
    assert law.posture
    assert all(row.authority.cite for row in law.acts)
    assert set(law.unverified) == {
        one.cite
        for one in (*(row.authority for row in law.acts), *(rule.authority for rule in law.citation))
        if one.verified != "read"
    }


OWN: list[Mapping[str, str]] = [
    case
    for group in yaml.safe_load((Path(__file__).parent / "own_fit_cases.yaml").read_text(encoding="utf-8"))
    for case in group["cases"]
]


@pytest.mark.parametrize(
    "case", OWN, ids=lambda case: " ".join(str(case[key]) for key in ("state", "type", "form", "instrument", "act"))
)
def test_each_case_of_our_own_gets_its_verdict_from_the_authority_that_decides_it(case: Mapping[str, str]) -> None:
    found = may(case["act"], any_place(case["state"], case["type"], case["form"]), case["instrument"])
    assert found.verdict == case["expect"], [(reason.verdict, reason.message) for reason in found.reasons]
    assert _decides(case["because"], found, case)


def _decides(because: str, found: Judgement, case: Mapping[str, str]) -> bool:
    """Whether the authority named is among the strictest reasons, or is the row by which a body may act where nothing stands against it."""
    strictest = [reason for reason in found.reasons if reason.verdict == found.verdict]
    cites = {reason.authority.ident or reason.authority.cite for reason in strictest if reason.authority is not None}
    rows = {reason.rule.removeprefix("competence:") for reason in strictest}
    if because in cites | rows:
        return True
    row = power_of(case["instrument"], locality(any_place(case["state"], case["type"], case["form"]))).row
    return row is not None and row.id == because and found.verdict in ("fits", "fits_with_flag")


def test_there_are_many_cases_over_many_states() -> None:
    assert len(OWN) >= 150
    assert len({case["state"] for case in OWN}) >= 48
