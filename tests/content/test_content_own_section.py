"""A user's own section in a matter."""

from __future__ import annotations

from pathlib import Path

import pytest
from content_names import KNOWN, load_library

from drafter.content.reading.own_section import parse_own_section
from drafter.content.schema.decode import decode
from drafter.content.schema.faults import Faults
from drafter.content.schema.files import MATTER
from drafter.content.schema.positions import read_document
from drafter.errors import ContentErrors

CLAUSES = load_library([Path(__file__).parent / "library"], KNOWN).clauses
MATTER_FILE = """place: Oak Park
state: IL
instrument: ordinance
sections:
  - title: Our own
    text: |
      **Rule.** The {{ clerk }} acts.

      The {{ clrk }} acts.
"""


def faults_of(text: str, **more: object) -> list[tuple[str, int]]:
    with pytest.raises(ContentErrors) as caught:
        parse_own_section("Our own", text, KNOWN, **more)  # type: ignore[arg-type]
    return [(flag.rule, flag.where.line) for flag in caught.value.flags if flag.where]


def test_an_own_section_is_unassessed_and_has_its_slugs() -> None:
    body = parse_own_section("Our own", 'Words:\n\n1. one; and\n2. two\n\n**Report.** See {{ ref("#report") }}.\n', KNOWN)
    assert body.acts is None
    assert body.slugs == ("report",)
    assert len(body.blocks) == 3


def test_its_faults_stand_in_the_matter_file() -> None:
    faults = Faults()
    node = read_document("matter.yaml", MATTER_FILE, faults)
    assert node is not None
    text = decode(node, MATTER, faults)["sections"][0]["text"]
    with pytest.raises(ContentErrors) as caught:
        parse_own_section("Our own", text, KNOWN)
    where = caught.value.flags[0].where
    assert where is not None
    assert (where.file, where.line, where.column) == ("matter.yaml", 9, 14)


def test_it_has_no_options_and_no_library_names_of_its_own() -> None:
    assert faults_of("Within {{ days }}.") == [("unknown-name", 1)]


def test_a_reference_must_lead_somewhere_and_be_guarded() -> None:
    guarded = '{% if included("example/approval") %}See {{ ref("example/approval") }}.{% else %}None.{% endif %}'
    assert parse_own_section("A", guarded, KNOWN, CLAUSES).blocks
    assert faults_of('See {{ ref("example/approval") }}.', clauses=CLAUSES) == [("absent-clause", 1)]
    assert faults_of('See {{ ref("example/aproval") }}.', clauses=CLAUSES) == [("unknown-clause", 1)]
    assert faults_of('See {{ ref("#report") }}.') == [("unknown-slug", 1)]


@pytest.mark.parametrize("text", ["", " \n ", "\ue000", "a\x00b", "{{", "1. x"])
def test_odd_texts_are_flagged(text: str) -> None:
    assert faults_of(text)


def test_windows_line_ends_do_not_move_lines() -> None:
    assert faults_of("One.\r\n\r\nTwo {{ x }}.\r\n") == [("unknown-name", 3)]
