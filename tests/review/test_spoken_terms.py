"""Many terms are looked for in one pass, and found exactly where each would be found by itself."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.review.spoken_terms import SpokenTerms
from drafter.review.subject import bare_term

_WORDS = st.sampled_from(("agency", "agencies", "agency's", "sub-agency", "covered agency", "data", "data-set", "287(g)", "(g)", "day", "days",
                          "Company", "Companies'", "é", "x", "s", "es", "-", "'", "“Agency”", ",", ".", "_", "ıs"))  # fmt: skip
_TEXTS = st.one_of(st.lists(_WORDS, max_size=12).map(" ".join), st.lists(_WORDS, max_size=8).map("".join), st.text(max_size=30))


def one_by_one(terms: list[str], words: str) -> set[str]:
    """The same by a search for each term: whole, in its plurals and possessives."""
    found = set()
    for term in map(bare_term, terms):
        stem = re.escape(term)
        more = rf"|{stem[:-1]}ies" if stem.endswith("y") else ""
        if term and re.search(rf"(?<![\w-])(?:{stem}(?:s|es|'s|s')?{more})(?![\w-])", bare_term(words)):
            found.add(term)
    return found


@settings(max_examples=500, deadline=None, derandomize=True)
@given(st.lists(_TEXTS, max_size=5), _TEXTS)
def test_one_pass_finds_what_a_search_for_each_term_finds(terms: list[str], words: str) -> None:
    spoken = SpokenTerms(terms).within(words) - {""}
    assert {one for one in spoken if not one[:1].isspace()} == {one for one in one_by_one(terms, words) if not one[:1].isspace()}


def test_a_term_within_another_word_is_not_spoken_of() -> None:
    terms = SpokenTerms(("agency", "covered agency", "287(g) agreement"))
    assert terms.within("An interagency or sub-agency body") == set()
    assert terms.within("Each covered agency's 287(g) agreements") == {"agency", "covered agency", "287(g) agreement"}
    assert terms.within("Agencies agree") == {"agency"}
