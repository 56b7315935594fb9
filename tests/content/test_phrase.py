"""Phrases: the clause language in one line of data, and what it may hold."""

from __future__ import annotations

import pytest

from drafter.content.model.nodes import Blank, Value, Words
from drafter.content.model.phrase import joined, phrase_in_words
from drafter.content.reading.own_section import as_marked
from drafter.content.schema.faults import Faults
from drafter.content.text.phrase import read_phrase


def test_words_values_and_fill_ins_are_read() -> None:
    faults = Faults()
    found = read_phrase(as_marked("THE {{ name | upper }}, [[county]] COUNTY, ORDAINS:", "a file"), faults)
    assert found == (Words("THE "), Value("name", ("upper",)), Words(", "), Blank("county"), Words(" COUNTY, ORDAINS:"))
    assert not faults.flags
    assert [(one.kind, one.ident) for one in faults.named] == [("word", "name")]


@pytest.mark.parametrize(
    "text",
    ["{name}", "a } b", "{{ ref(\"x/y\") }}", "{{ cite(\"usc-8-1373\") }}", "{% if state_act %}a{% endif %}", "**bold**", "*a*", "[[term:act]]",
     "{{ name | shout }}", "{{ 1 + 1 }}", "[[a {{ name }}]]", "a __ b"],
)  # fmt: skip
def test_what_belongs_to_clauses_or_is_no_language_is_refused(text: str) -> None:
    faults = Faults()
    assert read_phrase(as_marked(text, "a file"), faults) is None
    assert faults.errors
    assert all(flag.where and flag.where.line == 1 for flag in faults.errors)


def test_a_phrase_said_in_words_has_its_fill_ins_in_brackets() -> None:
    phrase = (Words("City of "), Value("name", ("upper",)), Words(", "), Blank("county"))
    assert phrase_in_words(phrase, {"name": "Ely"}) == "City of ELY, [county]"
    with pytest.raises(KeyError):
        phrase_in_words(phrase)


def test_neighbouring_words_are_one() -> None:
    assert joined((Words("a "), Words("b"), Blank("c"), Words("d"))) == (Words("a b"), Blank("c"), Words("d"))
