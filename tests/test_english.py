"""The article by sound, lists in a sentence, the first few of many, counted nouns: one rule each for the whole house."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.english import article, counted, first_few, listed, with_a

PACKAGE = Path(__file__).parent.parent / "drafter"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("order", "an"), ("city manager directive", "a"), ("hour", "an"), ("house", "a"), ("uniform", "a"), ("uninsured", "an"),
        ("one-time search", "a"), ("8-day notice", "an"), ("18,000", "an"), ("180", "a"), ("FBI agent", "an"), ("US marshal", "a"),
        ("“open” record", "an"),
    ],
)  # fmt: skip
def test_the_article_goes_by_sound(text: str, said: str) -> None:
    assert article(text) == said
    assert with_a(text) == f"{said} {text}"


def test_nothing_takes_no_article() -> None:
    assert with_a("") == ""


def test_a_list_has_a_mark_before_the_last_of_three() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"], "or") == "a, b, or c"


def test_items_that_hold_commas_are_parted_by_semicolons_unless_the_mark_is_given() -> None:
    assert listed(["a, the first", "b", "c"]) == "a, the first; b; and c"
    assert listed(["a, the first", "b", "c"], mark=",") == "a, the first, b, and c"


def test_the_first_few_say_how_many_more_there_are() -> None:
    assert first_few(["a", "b"], 2) == "a; b"
    assert first_few(["a", "b", "c", "d"], 2, mark=",") == "a, b and 2 more"
    assert first_few([], 2) == ""


def test_one_is_counted_without_an_s() -> None:
    assert [counted(number, "note") for number in (0, 1, 2)] == ["0 notes", "1 note", "2 notes"]


def test_no_other_module_has_its_own_article_list_or_count() -> None:
    """A second joiner gives a second comma rule: all of them are in one file."""
    own = re.compile(
        r"""\[:-1\]\)\s*(\+|\}).*\[-1\]|["'](an|a)["'] if|\{?['"]s['"] if |def _?(article|listed|_or|counted)\(first_few"""
    )
    found = [f"{file.name}: {line.strip()}" for file in PACKAGE.rglob("*.py") if file.name != "english.py"
             for line in file.read_text().splitlines() if own.search(line)]  # fmt: skip
    assert found == []
