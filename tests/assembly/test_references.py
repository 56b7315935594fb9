"""References: each prints as the numbering style cites its target, and begins a sentence with a capital."""

from __future__ import annotations

import re
import zipfile
from functools import cache
from io import BytesIO

import pytest

from drafter.assembly.draft import Draft
from drafter.document import Field, Reference, every_unit, plain
from drafter.formats.docx.writer import write_docx
from drafter.law.form.numbering_styles import style_names
from drafter.matter import Matter
from drafter.printed import every_paragraph, every_section
from drafter.toolkit import Toolkit


@cache
def toolkit() -> Toolkit:
    return Toolkit()


@cache
def draft(style: str, instrument: str = "ordinance") -> Draft:
    matter = Matter("Exampleton", "IL", instrument, type="city", form="mayor_council", model="comprehensive", date="2026-11-24",
                    facts={"code_style": style} if style else {})  # fmt: skip
    return toolkit().draft_plan(toolkit().plan(matter))


def references(made: Draft) -> list[Reference]:
    return [
        run for one in every_paragraph(made.measure) for content in one.inlines for run in content if isinstance(run, Reference)
    ]


STYLES = ("", *style_names())


@pytest.mark.parametrize("style", STYLES)
def test_every_reference_is_resolved_and_its_fields_lead_to_the_draft(style: str) -> None:
    made = draft(style)
    sections = list(every_section(made.measure))
    keys = {one.key for one in sections} | {unit.key for one in sections for unit in every_unit(one.units)}
    assert references(made)
    for one in references(made):
        assert plain(one.parts, made.measure.page).strip()
        assert all(part.key in keys for part in one.parts if isinstance(part, Field))


@pytest.mark.parametrize("style", STYLES)
def test_a_reference_that_begins_a_sentence_has_a_capital(style: str) -> None:
    made = draft(style)
    starting = [one for one in references(made) if one.capital]
    assert starting
    assert all(
        plain(one.parts, made.measure.page)[:1].isupper() or plain(one.parts, made.measure.page)[:1] == "§" for one in starting
    )


def test_a_label_in_capitals_is_cited_with_one_capital_in_a_sentence_and_at_its_start() -> None:
    """LibreOffice has no switch that would capitalise a field, so the level text itself has the capital."""
    made = draft("", "executive_order")
    cited = [part.text for ref in references(made) for part in ref.parts if isinstance(part, Field) and " " in part.text]
    assert cited
    assert all(re.fullmatch(r"Section \d+", text) for text in cited)
    with zipfile.ZipFile(BytesIO(write_docx(made.measure))) as parts:
        numbering = parts.read("word/numbering.xml").decode()
    assert 'w:lvlText w:val="Section %1."' in numbering
    assert "<w:caps/>" in numbering
