"""The Word file says what the plain text says: words, list numbers, reference results."""

from __future__ import annotations

import pytest
from format_drafts import CASES, draft, flat_lines, printed_lines

from drafter.formats.docx.reader import manifest_of, read_docx
from drafter.formats.docx.structure import check_structure
from drafter.formats.docx.writer import write_docx


@pytest.mark.parametrize("name", sorted(CASES))
def test_word_and_plain_text_say_the_same(name: str) -> None:
    measure = draft(name).measure
    expected = printed_lines(measure)
    assert flat_lines(write_docx(measure))[: len(expected)] == expected


@pytest.mark.parametrize("name", sorted(CASES))
def test_the_annotated_copy_reads_the_same_once_notes_are_dropped(name: str) -> None:
    measure = draft(name).measure
    clean, annotated = read_docx(write_docx(measure)), read_docx(write_docx(measure, annotated=True))
    assert clean.lines() == annotated.lines()


@pytest.mark.parametrize("name", sorted(CASES))
def test_every_file_is_sound_and_equal_input_gives_equal_bytes(name: str) -> None:
    measure = draft(name).measure
    first = write_docx(measure, annotated=True)
    assert check_structure(first) == ()
    assert first == write_docx(measure, annotated=True)


def test_the_manifest_rides_inside_and_a_bare_copy_has_none() -> None:
    measure = draft("chicago-order").measure
    found = manifest_of(write_docx(measure))
    assert found is not None
    assert len(found["clauses"]) == len(measure.records)
    assert manifest_of(write_docx(measure, provenance=False)) is None


def test_a_study_copy_says_so() -> None:
    import zipfile
    from io import BytesIO

    data = write_docx(draft("chicago-order").measure, study_copy_of="Tex. Gov’t Code § 752.053")
    with zipfile.ZipFile(BytesIO(data)) as package:
        headers = [package.read(name).decode() for name in package.namelist() if "header" in name and "_rels" not in name]
    assert headers
    assert all("not for introduction" in header.replace("\u00a0", " ") for header in headers)
