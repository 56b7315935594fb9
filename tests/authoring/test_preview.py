"""Previews: every clause of the library in places of several kinds, and what a preview must say."""

from __future__ import annotations

import json

import pytest
from author_libraries import matter, toolkit

from drafter.authoring.preview import word_measure
from drafter.authoring.preview_text import preview_lines, preview_value, text_lines
from drafter.errors import RequestError
from drafter.formats.docx.reader import read_docx
from drafter.formats.docx.writer import write_docx
from drafter.formats.txt import write_txt
from drafter.printed import every_section

PLACES = {
    "a city's ordinance": matter("Chicago", "IL"),
    "a county's order": matter("King County", "WA", "executive_order"),
    "a county's resolution": matter("Dallas County", "TX", "resolution"),
}


@pytest.mark.parametrize("name", sorted(PLACES))
def test_every_clause_and_definition_previews(name: str) -> None:
    library = toolkit().library
    for ident in (*library.clauses, *library.definitions):
        shown = toolkit().preview(ident, PLACES[name])
        lines = list(text_lines(shown))
        assert bool(lines) == (shown.row is None or shown.row.included), ident
        assert "{{" not in "\n".join(preview_lines(shown))
        json.dumps(preview_value(shown))
        if shown.draft is not None:
            assert write_docx(word_measure(shown)).startswith(b"PK"), ident


def test_a_preview_in_a_model_says_what_the_draft_says() -> None:
    asked = matter("Chicago", "IL", model="comprehensive")
    draft = toolkit().draft_plan(toolkit().plan(asked))
    text = write_txt(draft.measure)
    for row in draft.plan.included:
        shown = toolkit().preview(row.clause.id, asked)
        wanted = "\n".join(text_lines(shown)).strip()
        if row.clause.part == "recital":
            assert all(line in text for line in wanted.splitlines())
        else:
            assert wanted in text, row.clause.id


def test_the_alternate_used_and_the_reason_are_said() -> None:
    lines = list(preview_lines(toolkit().preview("mou_withdrawal/approval", matter("King County", "WA", "executive_order"))))
    assert lines[0] == "mou_withdrawal/approval, in an executive order of King County"
    assert lines[1] == "It is adapted."
    assert "‘own_signature’" in lines[2]
    assert any(line.startswith("(a) Approval first.") and "County Executive" in line for line in lines)
    assert any(line.strip().startswith("“Federal agreement” means") for line in lines)


def test_a_barred_clause_shows_the_statute_and_prints_nothing() -> None:
    shown = toolkit().preview("non_cooperation/detainers", matter("Austin", "TX"))
    lines = list(preview_lines(shown))
    assert lines[1] == "It is forbidden here."
    assert any("752.05" in line for line in lines)
    assert list(text_lines(shown)) == []
    assert any(line.startswith("Exposure in this place") for line in lines)
    with pytest.raises(ValueError, match="nothing prints"):
        word_measure(shown)


def test_the_word_file_holds_the_clause_and_its_definitions_alone() -> None:
    shown = toolkit().preview("mou_withdrawal/approval", matter("Chicago", "IL"))
    measure = word_measure(shown)
    assert [section.key for section in every_section(measure) if section.units] == ["definitions", "mou_withdrawal/approval"]
    assert [record.id for record in measure.records] == ["mou_withdrawal/approval"]
    assert measure.signatures == ()
    words = "\n".join(str(part) for part in read_docx(write_docx(measure)))
    assert "recorded majority vote" in words
    assert "Preview of one clause" in words


def test_options_and_fill_ins_are_those_of_the_matter() -> None:
    asked = matter("Chicago", "IL")._replace(options={"data_sharing/plate_readers": {"retention": 7}})
    lines = list(preview_lines(toolkit().preview("data_sharing/plate_readers", asked)))
    assert any("within 7 days after capture" in line for line in lines)
    assert "  retention = 7 (from the matter)" in lines
    assert "  audit office, outside the police department" in lines


def test_a_preview_of_nothing_is_told() -> None:
    with pytest.raises(RequestError, match="aproval") as told:
        toolkit().preview("mou_withdrawal/aproval", matter("Chicago", "IL"))
    assert "mou_withdrawal/approval" in told.value.remedy
    with pytest.raises(RequestError, match="is a definition"):
        toolkit().preview("definitions/officer", matter("Chicago", "IL", model="data_sharing"))
