"""The law data: built as written, complete for every State, and graded as it may be printed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from drafter.content.model.nodes import Value
from drafter.content.schema.faults import Faults
from drafter.edition import LAW, edition
from drafter.law.form.words import word_rows
from drafter.law.place.choices import forms_for, types_of
from drafter.law.place.facts import check_facts, local_facts
from drafter.law.place.rows import CuratedPlace, DutyVerb
from drafter.law.place.states import aliases, state_names, state_row
from drafter.law.read_law import read_law
from drafter.law.sources.data_store import load_data

CODES = tuple(state_names())
FORMS = {
    "city": {"mayor_council_strong", "mayor_council_weak", "council_manager", "commission"},
    "county": {"county_board", "county_board_with_executive"},
    "consolidated": {"consolidated"},
    "state": {"governor"},
    "district": {"mayor_council_strong"},
}
LOCAL_FORMS = {"town_council", "council_manager", "town_meeting"}


def test_the_edition_holds_what_the_yaml_files_say() -> None:
    made = read_law(LAW, Faults())
    assert sorted(edition().kinds["law"]) == sorted(made)
    assert [name for name in made if load_data(name) != made[name]] == []


def test_resolving_a_place_imports_no_yaml() -> None:
    program = (
        "import sys; from drafter.law.place.places import resolve_place; from drafter.law.profile import make_profile;"
        "place, _ = resolve_place('Oak Park', 'IL'); make_profile(place, 'ordinance', {});"
        "print(sorted({'yaml', 'jinja2', 'markdown_it', 'docx', 'click'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_there_are_fifty_states_and_the_district() -> None:
    assert len(CODES) == 51
    assert all(state_row(code).name == name for code, name in state_names().items())


@pytest.mark.parametrize("code", CODES)
def test_each_type_has_the_forms_of_its_kind_and_every_office(code: str) -> None:
    for type_, row in state_row(code).types.items():
        assert set(forms_for(code, type_)) <= FORMS.get(type_, LOCAL_FORMS), (code, type_)
        assert forms_for(code, type_)
        for form in row.forms.values():
            assert form.body
            assert form.chief_executive
        assert all((row.law_office, row.clerk, row.police_chief, row.type_word, row.name))
        assert type_ == "district" or Value("name") in row.name


@pytest.mark.parametrize("code", CODES)
def test_what_is_graded_read_says_where_it_was_read(code: str) -> None:
    graded = list(_graded(state_row(code)))
    assert graded
    for row in graded:
        if row.verified == "read" and not isinstance(row, DutyVerb):
            assert row.url, row


@pytest.mark.parametrize("code", CODES)
def test_no_cite_that_may_print_is_marked_not_read(code: str) -> None:
    state = state_row(code)
    powers = [one for one in (state.home_rule.municipal, state.home_rule.county) if one is not None and one.verified == "read"]
    acts = [one for one in (state.citation_statute, state.cooperation_act) if one is not None and one.verified == "read"]
    for cite in (*(cite for one in powers for cite in (one.any_unit, one.home_rule_unit)), *(one.cite for one in acts)):
        assert not any(mark in cite for mark in ("not read", "recalled", "unknown", ";")), (code, cite)


def _graded(value: Any) -> Iterator[Any]:
    """Every row with a grade, anywhere in the file."""
    if hasattr(value, "verified"):
        yield value
    children = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ()
    for child in children:
        yield from _graded(child)


@pytest.mark.parametrize("row", load_data("places"), ids=lambda row: f"{row.name}-{row.state}-{row.type}")
def test_each_curated_place_fits_its_state(row: CuratedPlace) -> None:
    assert row.type in types_of(row.state)
    assert row.form is None or row.form in forms_for(row.state, row.type)
    check_facts(row.facts)
    assert set(row.unknown).isdisjoint(row.facts)


def test_every_word_fact_is_a_documented_word() -> None:
    assert {row.fact for row in local_facts() if row.word} <= {row.word for row in word_rows()}


def test_aliases_lead_to_forms_that_some_state_has() -> None:
    known = {form for code in CODES for type_ in types_of(code) for form in forms_for(code, type_)}
    assert known == {form for forms in FORMS.values() for form in forms} | LOCAL_FORMS
    for said, row in aliases().forms.items():
        led = {row.city, row.local, row.county, row.consolidated, row.state} - {None}
        assert led, said
        assert led <= known, said
