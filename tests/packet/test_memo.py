"""The memo for counsel: what its first page must hold, in which order, and what it never says."""

from __future__ import annotations

import re
from functools import cache

import pytest

from drafter.assembly.draft import Draft
from drafter.formats.docx.simple import write_simple_docx
from drafter.formats.docx.structure import check_structure
from drafter.formats.simple_md import write_simple_md
from drafter.law.place.places import resolve_place
from drafter.matter import Matter
from drafter.packet.memo import memo
from drafter.packet.own_measures import own_measures
from drafter.packet.signoff import MOST_ITEMS, sign_off_items
from drafter.packet.state_rows import speaking_rows
from drafter.toolkit import Toolkit

WEAKNESS = {"memory": 0, "secondary": 1, "read": 2}
CASES = {
    "a village's data ordinance": Matter("Oak Park", "IL", "ordinance", type="village", model="data_sharing", date="2026-11-24"),
    "a city's order": Matter("Chicago", "IL", "executive_order", model="non_cooperation", date="2026-11-24"),
    "a county's ordinance": Matter("King County", "WA", "ordinance", model="non_cooperation", date="2026-11-24"),
    "a held-back State": Matter("Boise", "ID", "ordinance", type="city", model="transparency", date="2026-11-24"),
    "a form not confirmed": Matter("Springfield", "OR", "ordinance", type="city", model="mou_withdrawal", date="2026-11-24"),
}


@cache
def draft(name: str) -> Draft:
    kit = Toolkit()
    return kit.draft_plan(kit.plan(CASES[name]))


def words(name: str) -> str:
    return write_simple_md(memo(draft(name)))


@pytest.mark.parametrize("name", CASES)
def test_the_sheet_has_at_most_ten_items_by_exposure_and_then_by_weakness(name: str) -> None:
    items = sign_off_items(draft(name))
    assert 5 <= len(items) <= MOST_ITEMS
    ranks = [(item.exposure, WEAKNESS[item.authority.verified]) for item in items]
    assert ranks == sorted(ranks)
    assert all(item.authority.cite and item.proposition and item.bites for item in items)


def test_the_statutes_on_the_levers_of_the_draft_stand_on_the_sheet_and_others_do_not() -> None:
    cites = [item.authority.cite for item in sign_off_items(draft("a village's data ordinance"))]
    assert any(cite.startswith("625 ILCS 5/2-130") for cite in cites)
    assert not any(cite.startswith("725 ILCS 5/109-1") for cite in cites)


@pytest.mark.parametrize("name", ["a village's data ordinance", "a city's order"])
def test_a_draft_that_rests_on_the_federal_saving_asks_counsel_to_read_the_statute(name: str) -> None:
    assert "8 U.S.C. § 1373" in [item.authority.cite for item in sign_off_items(draft(name))]


def test_a_held_back_state_shows_the_statute_that_holds_it() -> None:
    assert "Idaho Code § 19-6102" in [item.authority.cite for item in sign_off_items(draft("a held-back State"))]


def test_a_form_that_is_not_confirmed_is_the_first_thing_to_confirm() -> None:
    assert "form of government is not confirmed" in sign_off_items(draft("a form not confirmed"))[0].proposition


@pytest.mark.parametrize("name", CASES)
def test_the_memo_certifies_nothing_and_is_not_called_privileged(name: str) -> None:
    said = words(name)
    assert not re.search(r"\bcompliant\b|✓|✔|\bprivileged\b|\bcertified\b", said)
    assert "counsel decides" in said
    assert "Where declining ends and obstruction begins" in said


@pytest.mark.parametrize("name", CASES)
def test_every_open_fill_in_and_every_clause_left_out_is_listed(name: str) -> None:
    made, said = draft(name), words(name).replace("\\", "")
    assert [blank.name for blank in made.fill_ins if blank.name not in said] == []
    assert [row.clause.title for row in made.plan.rows if not row.included and row.clause.title not in said] == []


def test_answers_are_said_with_their_units() -> None:
    assert "| 60 days | default |" in words("a village's data ordinance")


@pytest.mark.parametrize("name", CASES)
def test_the_word_memo_is_sound(name: str) -> None:
    assert check_structure(write_simple_docx(memo(draft(name)))) == ()


def test_the_clerk_fills_numbers_of_the_measure_and_staff_fill_facts() -> None:
    by_name = {blank.name: blank.clerk for blank in draft("a village's data ordinance").fill_ins}
    assert by_name["number"]
    assert not by_name["number of data systems"]


def test_state_law_on_the_acts_of_the_draft_is_shown_with_the_clauses_it_reaches() -> None:
    rows = speaking_rows(draft("a village's data ordinance"))
    (plate,) = [row for row in rows if row.authority.cite.startswith("625 ILCS 5/2-130")]
    assert plate.titles == ("Plate-reader data",)
    assert (plate.verdict, plate.certainty) == ("already_state_law", "clear")
    said = words("a village's data ordinance")
    assert "State law that speaks to this draft" in said
    assert "counsel weighs them" in said


def test_the_gravest_rule_of_the_state_comes_first() -> None:
    made = Toolkit().draft_plan(
        Toolkit().plan(Matter("Boise", "ID", "ordinance", type="city", model="transparency", date="2026-11-24"))
    )
    order = ("forbids", "conditions", "requires", "already_state_law", "permits", "protects")
    ranks = [order.index(row.verdict) for row in speaking_rows(made)]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize(
    ("place", "kind", "cite"),
    [
        ("Cook County, IL", "county", "§ 46-37"),
        ("King County, WA", "county", "2.15"),
        ("Chicago, IL", "city", "2-173"),
        ("Naperville, IL", "city", ""),
    ],
)
def test_measures_of_the_place_itself_are_named(place: str, kind: str, cite: str) -> None:
    found = [one.cite for one in own_measures(resolve_place(place.partition(",")[0], place[-2:], kind)[0])]
    assert any(cite in one for one in found) if cite else not found
