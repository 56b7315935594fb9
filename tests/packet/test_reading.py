"""A user's file as passages: Word, Markdown and plain text, with what stands in each and clear words for what is none of them."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from drafter.errors import RequestError
from drafter.matter import Matter
from drafter.packet.reading.file import read_file, text_of
from drafter.packet.render import render
from drafter.review.measure_text import measure_text
from drafter.review.text import Passage, ReviewText
from drafter.toolkit import Toolkit

TYPED = """DRAFT of May 1

CITY OF EXAMPLE

Ordinance No. ____

AN ORDINANCE CONCERNING RECORDS, WHICH RUNS ON OVER
TWO LINES OF THE PAGE

WHEREAS, residents give the City their names; and
WHEREAS, a record that is not kept cannot be lost; now, therefore,

THE CITY COUNCIL OF THE CITY OF EXAMPLE DOES ORDAIN AS FOLLOWS:

Section 1. Short title. This ordinance is the Records Ordinance.

SECTION 2. DEFINITIONS
In this ordinance:
"Record" means a paper or a file. It includes:
  (1) a photograph; and
  (2) a recording.
The term does not include a book.
“Vendor” means a seller.

Section 3. Rule.
(a) Log. The clerk shall keep a log that
states:
   (1) the name of
   the vendor; and
   (2) the record, by:
      (i) its date; and
      (ii) its place.
(b) The clerk shall post the log.

PASSED this ____ day of ________.
ATTEST:
____________________ City Clerk
"""


def kinds(text: ReviewText) -> list[tuple[str, str, str]]:
    return [(one.kind, one.label, one.words) for one in text.passages]


def passage(text: ReviewText, start: str) -> Passage:
    return next(one for one in text.passages if one.words.startswith(start))


def test_plain_text_is_told_apart_by_its_words() -> None:
    assert kinds(text_of(TYPED)) == [
        ("notice", "", "DRAFT of May 1"),
        ("heading", "", "CITY OF EXAMPLE"),
        ("heading", "", "Ordinance No. ____"),
        ("title", "", "AN ORDINANCE CONCERNING RECORDS, WHICH RUNS ON OVER TWO LINES OF THE PAGE"),
        ("recital", "", "WHEREAS, residents give the City their names; and"),
        ("recital", "", "WHEREAS, a record that is not kept cannot be lost; now, therefore,"),
        ("enacting", "", "THE CITY COUNCIL OF THE CITY OF EXAMPLE DOES ORDAIN AS FOLLOWS:"),
        ("section", "Section 1.", "Short title"),
        ("unit", "", "This ordinance is the Records Ordinance."),
        ("section", "SECTION 2.", "DEFINITIONS"),
        ("unit", "", "In this ordinance:"),
        ("definition", "", '"Record" means a paper or a file. It includes:'),
        ("item", "(1)", "a photograph; and"),
        ("item", "(2)", "a recording."),
        ("definition", "", "The term does not include a book."),
        ("definition", "", "“Vendor” means a seller."),
        ("section", "Section 3.", "Rule"),
        ("unit", "(a)", "The clerk shall keep a log that states:"),
        ("item", "(1)", "the name of the vendor; and"),
        ("item", "(2)", "the record, by:"),
        ("item", "(i)", "its date; and"),
        ("item", "(ii)", "its place."),
        ("unit", "(b)", "The clerk shall post the log."),
        ("signature", "", "PASSED this ____ day of ________."),
        ("signature", "", "ATTEST:"),
        ("signature", "", "____________________ City Clerk"),
    ]


def test_what_a_unit_hangs_from_and_where_it_stands() -> None:
    text = text_of(TYPED, "typed.txt")
    item = passage(text, "its date")
    assert (item.stem, item.level, item.section) == ("the record, by:", 2, "Section 3.")
    assert (passage(text, "The clerk shall keep").heading, passage(text, "The clerk shall keep").line) == ("Log.", 26)
    assert passage(text, "The clerk shall post").level == 0
    assert passage(text, "a photograph").level == 1, "the list of an unnumbered definition begins at the second level"
    assert [one.term for one in text.passages if one.term] == ["Record", "Vendor"]
    assert text.whole


def test_a_letter_and_a_roman_number_are_told_apart_by_what_stands_before() -> None:
    letters = "\n".join(f"({letter}) The clerk shall keep log {letter}." for letter in "abcdefghijk")
    text = text_of(f"Section 1. Rule.\n{letters}")
    assert {one.level for one in text.passages if one.kind == "unit"} == {0}


def test_a_fragment_is_no_whole_instrument() -> None:
    text = text_of("The clerk shall keep a log.")
    assert not text.whole
    assert kinds(text) == [("unit", "", "The clerk shall keep a log.")]


def test_code_sections_are_codified_and_a_sentence_that_begins_with_a_section_is_no_heading() -> None:
    text = text_of(
        "Section 1. Change.\nSection 2-38 of the Code is amended to read as follows:\n2-38. Logs.\nThe clerk shall keep a log."
    )
    assert [(one.kind, one.label, one.codified) for one in text.passages] == [
        ("section", "Section 1.", False),
        ("unit", "", False),
        ("section", "2-38.", True),
        ("unit", "", True),
    ]


def test_markdown_keeps_lists_headings_and_struck_words() -> None:
    text = text_of(
        "# An ordinance concerning records\n\nBe it ordained by the Council:\n\n## Section 1. Rule\n\n1. The clerk shall keep a ~~book~~ log.\n"
        "2. The clerk shall post <ins>it</ins> <span style='color:red'>soon</span>.\n",
        "records.md",
        markdown=True,
    )
    assert [(one.kind, one.label) for one in text.passages] == [
        ("title", ""), ("enacting", ""), ("section", "Section 1."), ("unit", "1."), ("unit", "2."),
    ]  # fmt: skip
    assert [(mark.kind, mark.words) for one in text.passages for mark in one.marks] == [
        ("strike", "book"), ("inserted", "it"), ("colour", "soon"),
    ]  # fmt: skip
    assert [one.line for one in text.passages] == [1, 3, 5, 7, 8]


@pytest.mark.parametrize(
    ("place", "state", "instrument", "model"),
    [("Chicago", "IL", "ordinance", "data_sharing"), ("Seattle", "WA", "ordinance", "mou_withdrawal"),
     ("Chicago", "IL", "executive_order", "deployment"), ("New York", "NY", "local law", "non_cooperation")],
)  # fmt: skip
@pytest.mark.parametrize("ending", ["docx", "md", "txt"])
def test_a_draft_written_and_read_back_has_the_same_passages(
    place: str, state: str, instrument: str, model: str, ending: str, tmp_path: Path
) -> None:
    draft = Toolkit().draft(Matter(place, state, instrument, type="city", model=model, date="2026-11-24")).draft
    file = tmp_path / f"draft.{ending}"
    file.write_bytes(render(draft, ending))
    wanted = [
        _told(one) for one in measure_text(draft.measure).passages if one.kind not in ("signature", "notice", "heading", "other")
    ]
    found = [_told(one) for one in read_file(file).text.passages if one.kind not in ("signature", "notice", "heading", "other")]
    assert found == wanted


def _told(one: Passage) -> tuple[str, str, str, int]:
    words = one.words.lower().rstrip(".")
    return one.kind, one.label.lower(), f"{one.heading} {words}".strip().lower(), one.level


def test_what_cannot_be_read_is_said_with_a_remedy(tmp_path: Path) -> None:
    cases = {
        "none.docx": (None, "no-file"),
        "empty.txt": (b"  \n", "empty-file"),
        "program.txt": (b"\x00\x01\x02", "not-text"),
        "paper.pdf": (b"%PDF", "wrong-ending"),
        "old.doc": (b"", "wrong-ending"),
        "sheet.xlsx": (b"", "wrong-ending"),
        "torn.docx": (b"PK\x03\x04 torn", "not-word"),
        "renamed.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 WordDocument", "not-word"),
        "locked.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        "large.txt": (b"a\n" * 2_500_001, "too-large"),
        "large.docx": (b"a" * 20_000_001, "too-large"),
    }
    for name, (data, code) in cases.items():
        if data is not None:
            (tmp_path / name).write_bytes(data)
        with pytest.raises(RequestError) as refused:
            read_file(tmp_path / name)
        assert refused.value.code == code, name
        assert refused.value.remedy, name
        assert name in refused.value.message or code == "not-word", name
    (tmp_path / "folder.docx").mkdir()
    with pytest.raises(RequestError) as refused:
        read_file(tmp_path / "folder.docx")
    assert refused.value.code == "not-a-file"


def test_a_word_file_without_words_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bare.docx"
    with ZipFile(file, "w") as package:
        package.writestr(
            "word/document.xml",
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
        )
    with pytest.raises(RequestError) as refused:
        read_file(file)
    assert refused.value.code == "empty-file"


def test_windows_letters_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    for name, data in {"bom.txt": "\ufeffThe café shall close.".encode(), "win.txt": "The café shall close.".encode("cp1252"),
                       "wide.txt": "The café shall close.".encode("utf-16")}.items():  # fmt: skip
        (tmp_path / name).write_bytes(data)
        assert read_file(tmp_path / name).text.passages[0].words == "The café shall close."
