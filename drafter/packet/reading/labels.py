"""Levels: from the labels of a section, in order, what hangs from what."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.numbering_style import ROMAN
from drafter.review.text import last_sentence

_ROMAN = re.compile(r"[ivx]+|[IVX]+")
_FIRST = frozenset(("a", "A", "i", "I", "1"))
_DEEPEST = 12  # no measure goes as deep; below it a first mark begins no level of its own
_LONGEST_STEM = 2000  # characters of the sentence that a list hangs from: each of its items is read together with them


class At(NamedTuple):
    """Where a paragraph stands: the paragraph that it hangs from, the sentence that it goes on from, its labelled level."""

    group: str = ""
    stem: str = ""
    level: int = 0


class _Level(NamedTuple):
    look: str  # "(a)", "1."
    mark: str  # the latest
    at: At


class Levels:
    """The open levels of one section. A label in a new look is a level deeper; one in the look of an open level goes back to it."""

    def __init__(self) -> None:
        self.defined = False  # a term has been defined here
        self._open: list[_Level] = []
        self._skip = 0  # the list of an unnumbered definition begins at the second level
        self._count = 0
        self._above = ("", "")  # the name and last sentence of the paragraph before

    def place(self, label: str, words: str, *, defines: bool) -> At:
        """Where the next paragraph stands, which has this label ("" for none) and these words."""
        self._count += 1
        self.defined = self.defined or defines
        if label:
            at = self._labelled(label)
        else:
            self._open, at = [], At()
            self._skip = int(defines)
        self._above = (str(self._count), last_sentence(words)[-_LONGEST_STEM:])
        return at

    def _labelled(self, label: str) -> At:
        depth = self._depth(label)
        if depth is None:
            return self._deeper(label)
        level = self._open[depth]
        self._open = [*self._open[:depth], level._replace(mark=_mark(label))]
        return level.at

    def _depth(self, label: str) -> int | None:
        """The open level that the label goes on in: the deepest that it follows, or else the deepest of its look."""
        alike = [n for n, level in enumerate(self._open) if level.look == _look(label, level.mark)]
        following = [n for n in alike if _follows(_mark(label), self._open[n].mark)]
        if following:
            return following[-1]
        if _mark(label) in _FIRST and len(self._open) < _DEEPEST:
            return None
        return alike[-1] if alike else None

    def _deeper(self, label: str) -> At:
        name, last = self._above
        hangs = bool(self._open) or last.rstrip().endswith((":", "—", "–"))
        at = At(name, last, len(self._open) + self._skip) if hangs else At()
        self._open.append(_Level(_look(label, ""), _mark(label), at))
        return at


def _mark(label: str) -> str:
    return re.sub(r"\W", "", label)


def _look(label: str, before: str) -> str:
    """The look of a label, its mark as the first of its kind. After (h), (i) is a letter; elsewhere it is a Roman number."""
    mark = _mark(label)
    kind = "1" if mark.isdigit() else "i" if _ROMAN.fullmatch(mark) and not _next_letter(before, mark) else "a"
    return label.replace(mark, kind.upper() if mark.isupper() else kind)


def _next_letter(before: str, mark: str) -> bool:
    return len(before) == 1 and len(mark) == 1 and before.isalpha() and ord(mark) == ord(before) + 1


def _follows(mark: str, before: str) -> bool:
    """Whether a mark is the next after ``before``: by number, letter or Roman number."""
    if mark.isdigit():
        return before.isdigit() and int(mark) == int(before) + 1
    if _next_letter(before, mark) or (before.lower() == "z" and mark.lower() == "aa"):
        return True
    return bool(_ROMAN.fullmatch(mark) and _ROMAN.fullmatch(before)) and _value(mark) == _value(before) + 1


def _value(roman: str) -> int:
    left, total = roman.lower(), 0
    for value, letters in ROMAN:
        while left.startswith(letters):
            total, left = total + value, left[len(letters) :]
    return total
