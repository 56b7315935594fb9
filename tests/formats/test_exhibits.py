"""Exhibits and the annex of a study copy stand after the signatures in every format, each where a reader looks for it."""

from __future__ import annotations

import json
import re
from functools import cache

import pytest
from format_drafts import draft, flat, flat_lines

from drafter.assembly.drafting.annex import HEADING, annex_block
from drafter.assembly.drafting.numbering import number_annex
from drafter.document import Field, Measure, Reference, every_unit, plain
from drafter.formats.docx.structure import check_structure
from drafter.formats.docx.writer import write_docx
from drafter.formats.html import write_html
from drafter.formats.md import write_md
from drafter.formats.pdf import typst_source, write_pdf
from drafter.formats.txt import write_txt
from drafter.packet.as_json import draft_json
from drafter.printed import every_paragraph

MARKS = ["Exhibit A", "Exhibit B", "Exhibit C", "Exhibit D"]
ORDER = "chicago-first-hours"


@cache
def with_annex() -> Measure:
    """The order with its exhibits, and one of its sections as the annex of a study copy."""
    measure = draft(ORDER).measure
    annex = annex_block([measure.sections[-1]])
    assert annex is not None
    return measure._replace(sections=measure.sections[:-1], annex=number_annex(annex))


def headings(lines: list[str]) -> list[str]:
    return [line for line in lines if re.match(r"(exhibit [a-z]\. |annex for study)", line, re.I)]


def expected() -> list[str]:
    return [f"{mark}. {section.catchline}" for mark, section in zip(MARKS, with_annex().exhibits, strict=True)] + [HEADING]


def test_exhibits_are_lettered_and_no_number_of_a_section_is_spent_on_them() -> None:
    measure = draft(ORDER).measure
    assert [plain(one.number, measure.page) for one in measure.exhibits] == MARKS
    assert [plain(one.number, measure.page) for one in measure.sections] == [str(n) for n in range(1, len(measure.sections) + 1)]


def test_paragraphs_of_an_exhibit_are_unnumbered_and_their_lists_begin_at_the_first_level() -> None:
    for section in draft(ORDER).measure.exhibits:
        assert {unit.label for unit in section.units} == {""}
        assert {child.level for unit in section.units for child in unit.children} <= {0}


def test_the_text_refers_to_each_exhibit_by_its_mark() -> None:
    measure = draft(ORDER).measure
    said = {
        part.text
        for one in every_paragraph(measure)
        for content in one.inlines
        for run in content
        if isinstance(run, Reference)
        for part in run.parts
        if isinstance(part, Field) and part.key.startswith("exhibits/")
    }
    assert said == set(MARKS)


def test_plain_text_holds_signatures_then_exhibits_then_the_annex() -> None:
    text = write_txt(with_annex())
    assert headings([line.strip() for line in text.splitlines()]) == expected()
    assert text.index("APPROVED AS TO FORM") < text.index("Exhibit A. ")


def test_markdown_holds_them_in_order() -> None:
    text = write_md(with_annex())
    assert headings([line.lstrip("# ") for line in text.splitlines()]) == expected()
    assert text.index("APPROVED AS TO FORM") < text.index("## Exhibit A")


def test_html_holds_them_in_order_and_links_lead_to_them() -> None:
    page = write_html(with_annex())
    found = re.findall(r"<h[2-4]>(Exhibit [A-D]\. [^<]*|Annex[^<]*)</h", page)
    assert found == expected()
    assert page.index("</footer>") < page.index('<div class="exhibit">') < page.index('<aside class="annex">')
    assert set(re.findall(r'href="#(\w+)"', page)) <= set(re.findall(r'id="(\w+)"', page))


def test_the_pdf_gives_each_a_page_of_its_own() -> None:
    source = typst_source(with_annex())
    assert source.count("#pagebreak()") == len(MARKS) + 1
    pytest.importorskip("typst", reason="needs the extra [pdf]")
    assert write_pdf(with_annex()).startswith(b"%PDF")


@pytest.mark.parametrize("annotated", [False, True])
def test_the_word_file_is_sound_and_says_what_the_text_says(annotated: bool) -> None:
    measure = with_annex()
    data = write_docx(measure, annotated=annotated)
    assert check_structure(data) == ()
    lines = flat_lines(data)
    assert headings(lines) == [one.lower() for one in expected()]
    whole = [flat(line).lower() for line in write_txt(measure._replace(signatures=())).splitlines() if line.strip()]
    assert flat_lines(write_docx(measure._replace(signatures=()))) == whole


def test_json_holds_the_exhibits() -> None:
    value = json.loads(draft_json(draft(ORDER)))
    assert [one["label"] for one in value["exhibits"]] == [f"{mark}." for mark in MARKS]


def test_code_text_names_the_ordinance_that_carries_the_exhibit() -> None:
    """A code does not reprint the exhibits of the ordinance that adopted a chapter of it."""
    measure = draft("chicago-code-exhibit").measure
    code = [section for bill in measure.sections if bill.block is not None for section in bill.block.sections]
    words = [plain(unit.content, measure.page) for section in code for unit in every_unit(section.units)]
    named = [line for line in words if "Exhibit A" in line]
    assert named
    assert all("Exhibit A to the ordinance that adopted this chapter" in line for line in named)
