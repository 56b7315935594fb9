"""A recorded line is found in a file as a regular expression with its blanks open would find it, and a hostile record costs little."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.formats.docx.reader import DocxParagraph
from drafter.packet.reading import held_text
from drafter.packet.reading.held_text import HeldText

_PIECES = st.sampled_from(("a", "ab", "[x]", "[]", "‹y›", "{z}", " ", "the clerk", "shall", ".", "; and", ":", "(", "A", "’"))
_LINES = st.lists(_PIECES, min_size=1, max_size=8).map("".join)


def by_expression(line: str, spoken: list[str]) -> bool:
    """The same by a regular expression in which each blank is any words."""
    open_blanks = ".+?".join(re.escape(piece) for piece in held_text._BLANK.split(held_text._plain(line)))
    return any(re.fullmatch(open_blanks, held_text._plain(one)) for one in spoken)


@settings(max_examples=800, deadline=None, derandomize=True)
@given(_LINES, st.lists(_LINES, max_size=5))
def test_a_line_stands_where_an_expression_with_open_blanks_finds_it(line: str, spoken: list[str]) -> None:
    text = HeldText([DocxParagraph("", "", words) for words in spoken])
    assert text.stands(line) == by_expression(line, spoken)


def test_a_section_counts_its_paragraphs_up_to_the_next_heading_or_signature() -> None:
    paragraphs = [
        DocxParagraph("Heading1", "", "Rule", ("one",)), DocxParagraph("BodyText", "", "a"), DocxParagraph("ChapterHeading", "", "b"),
        DocxParagraph("BodyText", "", " "), DocxParagraph("Heading2", "", "Log", ("two", "one")), DocxParagraph("BodyText", "", "c"),
        DocxParagraph("BodyText", "", "d"), DocxParagraph("Signature", "", "e"), DocxParagraph("BodyText", "", "f"),
    ]  # fmt: skip
    text = HeldText(paragraphs)
    assert [text.section(key) for key in ("one", "two", "none")] == [(0, 1), (4, 2), (None, 0)]


def test_a_record_that_asks_too_much_is_answered_with_no(monkeypatch: pytest.MonkeyPatch) -> None:
    """Changed words are for counsel; the safe answer to a record made to take for ever is that nothing stands."""
    monkeypatch.setattr(held_text, "MOST_COMPARISONS", 5_000)
    text = HeldText([DocxParagraph("", "", "shall clerk the")] * 1000 + [DocxParagraph("", "", "the old clerk shall")])
    assert text.stands("the [x] clerk shall")
    assert not any(text.stands(f"the [x] clerk [{number}] shall") for number in range(10))
    assert not text.stands("the [x] clerk shall"), "no more is compared"
    assert text.stands("the old clerk shall"), "a line without a blank is looked up"


def test_the_marks_at_the_end_of_a_line_do_not_count() -> None:
    for ending in ("", ";", "; and", ", or", "; now, therefore,", ".:;,", " and.", "; now, therefore, and"):
        assert held_text._plain(f"WHEREAS, the “Clerk’s”  log{ending}") == 'the "clerk\'s" log'
    assert len(held_text._plain(";" * 200_000 + "x")) == 200_001
