"""The law data: built as written, complete for every State, and graded as it may be printed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import pytest

from drafter.content.schema.faults import Faults
from drafter.edition import LAW, edition
from drafter.law.place.choices import forms_for, types_of
from drafter.law.place.facts import check_facts
from drafter.law.read_law import read_law
from drafter.law.sources.data_store import load_data

CODES = tuple(load_data("state_names"))
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
        "import sys; from drafter.law.place.places import resolve_place; from drafter.law.form.words import words_for;"
        "place, _ = resolve_place('Oak Park', 'IL'); words_for(place, 'ordinance', {});"
        "print(sorted({'yaml', 'jinja2', 'markdown_it', 'docx', 'click'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_there_are_fifty_states_and_the_district() -> None:
    assert len(CODES) == 51
    assert all(load_data(f"states/{code}")["name"] == name for code, name in load_data("state_names").items())


@pytest.mark.parametrize("code", CODES)
def test_each_type_has_the_forms_of_its_kind_and_every_office(code: str) -> None:
    for type_, row in load_data(f"states/{code}")["types"].items():
        assert set(forms_for(code, type_)) <= FORMS.get(type_, LOCAL_FORMS), (code, type_)
        assert forms_for(code, type_)
        for form in row["forms"].values():
            assert form["body"]
            assert form["chief_executive"]
        assert all(row[office] for office in ("law_office", "clerk", "police_chief", "type_word", "name"))
        assert type_ == "district" or "{name}" in row["name"]


@pytest.mark.parametrize("code", CODES)
def test_what_is_graded_read_says_where_it_was_read(code: str) -> None:
    for name, row in _graded(load_data(f"states/{code}"), code):
        assert row["verified"] in ("read", "secondary", "memory"), name
        if row["verified"] == "read":
            assert row.get("url") or name.endswith("duty_verb"), name


@pytest.mark.parametrize("code", CODES)
def test_no_cite_that_may_print_is_marked_not_read(code: str) -> None:
    data = load_data(f"states/{code}")
    for row in (*data["home_rule"].values(), data.get("citation_statute", {}), data.get("cooperation_act", {})):
        if isinstance(row, str) or row.get("verified") != "read":
            continue
        for cite in (row.get("any_unit", ""), row.get("home_rule_unit", ""), row.get("cite", "")):
            assert not any(mark in cite for mark in ("not read", "recalled", "unknown", ";")), (code, cite)


def _graded(value: Any, name: str) -> list[tuple[str, Mapping[str, Any]]]:
    """Every mapping with a grade, anywhere in the file."""
    if not isinstance(value, dict):
        return []
    own = [(name, value)] if "verified" in value else []
    return own + [found for key, child in value.items() for found in _graded(child, f"{name}.{key}")]


@pytest.mark.parametrize("row", load_data("places"), ids=lambda row: f"{row['name']}-{row['state']}-{row['type']}")
def test_each_curated_place_fits_its_state(row: Mapping[str, Any]) -> None:
    assert row["type"] in types_of(row["state"])
    assert not row["form"] or row["form"] in forms_for(row["state"], row["type"])
    assert row["verified"] in ("secondary", "memory")
    check_facts(row["facts"])
    assert set(row.get("unknown", ())).isdisjoint(row["facts"])


def test_every_word_fact_is_a_documented_word() -> None:
    words = {row["word"] for row in load_data("words")}
    facts = {row["fact"] for row in load_data("facts") if row.get("word")}
    assert facts <= words


def test_aliases_lead_only_to_forms_that_exist() -> None:
    known = {form for forms in FORMS.values() for form in forms} | LOCAL_FORMS
    for said, row in load_data("aliases")["forms"].items():
        assert {row[group] for group in ("city", "local", "county", "consolidated", "state") if group in row} <= known, said
