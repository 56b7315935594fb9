"""Which of many terms a text speaks of, found in one pass over the text however many there are.

A term is found whole, in its plain plurals and possessives, in any case. Asking for each term by itself would cost the terms times
the text: a code that defines a thousand is read in seconds all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.review.subject import bare_term

# Where a term may begin: a word with its hyphens, or one mark that follows no word.
_START = re.compile(r"(?<![\w-])(?:[\w-]+|[^\w\s-])")
_GOES_ON = re.compile(r"[\w-]")
_ENDINGS = ("", "s", "es", "'s", "s'")


class SpokenTerms:
    """The terms that a text may speak of, ready to be looked for. ``terms`` are as written, with their quotation marks or without."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._owners: dict[str, set[str]] = {}  # form -> the terms that it is a form of
        self._lengths: dict[str, set[int]] = {}  # how a form begins -> how long such forms are
        for term in dict.fromkeys(bare_term(one) for one in terms):
            for form in _forms(term):
                begins = _START.match(form)
                if begins is not None:
                    self._owners.setdefault(form, set()).add(term)
                    self._lengths.setdefault(begins.group(), set()).add(len(form))

    def within(self, words: str) -> set[str]:
        """The terms, bare, that ``words`` speak of."""
        spoken = bare_term(words)
        found: set[str] = set()
        for begins in _START.finditer(spoken):
            start = begins.start()
            for length in self._lengths.get(begins.group(), ()):
                end = start + length
                owners = self._owners.get(spoken[start:end])
                if owners and not _GOES_ON.match(spoken, end):
                    found |= owners
        return found


def _forms(term: str) -> list[str]:
    """The term and its plain plurals and possessives."""
    return [term + ending for ending in _ENDINGS] + ([f"{term[:-1]}ies"] if term.endswith("y") else [])
