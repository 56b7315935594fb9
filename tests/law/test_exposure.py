"""Exposure: who risks what where, the gravest first, and that the data of it rests on rows that exist."""

from __future__ import annotations

import pytest

from drafter.law.limits.exposure import KINDS, exposures
from drafter.law.limits.federal_exposure import federal_exposure
from drafter.law.limits.reach import reach_rows
from drafter.law.may import any_place
from drafter.law.sources.statutes import limits_law, state_names
from drafter.law.types import Place

STATES = tuple(state_names())


def city(state: str) -> Place:
    return any_place(state, "city" if state != "DC" else "district", "")


@pytest.mark.parametrize(
    ("state", "kind", "cite"),
    [
        ("TX", "criminal", "752"),
        ("TN", "criminal", "SB 6002"),
        ("FL", "removal", "908"),
        ("GA", "criminal", "36-80-23"),
        ("LA", "criminal", "14:134"),
        ("AL", "criminal", "31-13-5"),
        ("AZ", "penalty", "11-1051"),
        ("AZ", "funds", "41-194.01"),
        ("IA", "funds", "27A"),
        ("OH", "funds", "9.63"),
        ("NH", "penalty", "106-P"),
    ],
)
def test_the_careful_states_tell_their_exposure_with_the_statute(state: str, kind: str, cite: str) -> None:
    assert any(one.kind == kind and cite in one.authority.cite for one in exposures(city(state), "ordinance"))


@pytest.mark.parametrize("state", ["IL", "CA", "NY", "OR", "WA", "NM", "VT"])
def test_a_protective_state_exposes_nobody(state: str) -> None:
    assert exposures(city(state), "ordinance") == ()


def test_a_state_bill_changes_the_law_and_exposes_nobody() -> None:
    assert exposures(any_place("TX", "state", "legislature"), "state_bill") == ()


def test_the_gravest_risk_comes_first_and_each_is_told_once() -> None:
    found = exposures(city("TX"), "ordinance")
    order = [KINDS.index(one.kind) for one in found]
    assert order == sorted(order)
    assert len(set(found)) == len(found)
    assert found[0].personal


def test_a_rule_for_sheriffs_and_counties_exposes_no_city() -> None:
    rows = [row for row in reach_rows("TX") if row.cite == "Tex. Gov't Code ch. 753"]
    assert all("city" not in row.reaches for row in rows)
    assert all(one.authority.cite != "Tex. Gov't Code ch. 753" for one in exposures(city("TX"), "ordinance"))


@pytest.mark.parametrize("state", STATES)
def test_what_the_body_risks_rests_on_a_row_of_the_state(state: str) -> None:
    cites = {row.cite for row in reach_rows(state)}
    assert {one.cite for one in limits_law(state).statutes if one.body_exposure is not None} <= cites


def test_federal_exposure_is_told_in_four_lines_each_with_its_authorities() -> None:
    lines = federal_exposure()
    assert [one.topic for one in lines] == [
        "Suits by the United States",
        "Grants and certifications",
        "Where declining ends and obstruction begins",
        "Information that federal law protects",
    ]
    assert all(one.authorities and all(each.cite for each in one.authorities) for one in lines)
