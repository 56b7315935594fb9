"""What a Word file says, ready to be asked many times: where a section stands, and whether a recorded line still does.

A blank of the record stands for any words. Lines without one are looked up; for the rest only paragraphs that share their rarest word
are compared, and no more of them than a library's record ever needs, so that a hostile record costs no more than an honest one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drafter.formats.docx.reader import DocxParagraph

MOST_COMPARISONS = 2_000_000
_ENDINGS = ("; now, therefore,", ";", ",", ".", ":", " and", " or")
_BLANK = re.compile(r"\[.*?\]|‹.*?›|\{.*?\}")  # a blank or a reference
_WORD = re.compile(r"[^\W_]+")


class HeldText:
    """The paragraphs of a Word file with what was worked out of them once."""

    def __init__(self, paragraphs: Sequence[DocxParagraph]) -> None:
        self._paragraphs = paragraphs
        self._spoken = [_plain(one.words) for one in paragraphs]
        self._whole = frozenset(self._spoken)
        self._places: dict[str, list[int]] | None = None
        self._left = MOST_COMPARISONS
        self._headings: dict[str, int] = {}
        for index, one in enumerate(paragraphs):
            for key in one.keys if is_heading(one) else ():
                self._headings.setdefault(key, index)
        self._following = _following(paragraphs)

    def section(self, key: str) -> tuple[int | None, int]:
        """Where the section with this bookmark begins, and how many paragraphs of words it has."""
        start = self._headings.get(key)
        return start, 0 if start is None else self._following[start]

    def stands(self, line: str) -> bool:
        """Whether a recorded line stands in the file, whatever its blanks were filled with. Where too much was asked, it does not."""
        wanted = _plain(line)
        if wanted in self._whole:
            return True
        pieces = _BLANK.split(wanted)
        if len(pieces) == 1:
            return False
        for index in self._candidates(pieces):
            self._left -= 1
            if self._left < 0:
                return False
            if _fits(self._spoken[index], pieces):
                return True
        return False

    def _candidates(self, pieces: Sequence[str]) -> Sequence[int]:
        """The paragraphs that hold the rarest word of the pieces; all where no piece holds a whole word."""
        places = self._index()
        found = [places.get(word, []) for word in _whole_words(pieces)]
        return min(found, key=len) if found else range(len(self._spoken))

    def _index(self) -> Mapping[str, list[int]]:
        if self._places is None:
            self._places = {}
            for index, words in enumerate(self._spoken):
                for word in set(_WORD.findall(words)):
                    self._places.setdefault(word, []).append(index)
        return self._places


def is_heading(paragraph: DocxParagraph) -> bool:
    return paragraph.style.startswith("Heading")


def _following(paragraphs: Sequence[DocxParagraph]) -> list[int]:
    """After each paragraph, how many paragraphs of words stand before the next heading or signature."""
    counts = [0] * len(paragraphs)
    count = 0
    for index in range(len(paragraphs) - 1, -1, -1):
        one = paragraphs[index]
        counts[index] = count
        if is_heading(one) or one.style.startswith("Signature"):
            count = 0
        else:
            count += bool(one.words.strip()) and one.style != "ChapterHeading"
    return counts


def _whole_words(pieces: Sequence[str]) -> list[str]:
    """The words of the pieces that no filled blank can run into."""
    found = []
    for number, piece in enumerate(pieces):
        for match in _WORD.finditer(piece):
            runs_in = (match.start() == 0 and number > 0) or (match.end() == len(piece) and number < len(pieces) - 1)
            if not runs_in:
                found.append(match.group())
    return found


def _fits(words: str, pieces: Sequence[str]) -> bool:
    """Whether ``words`` are the pieces in their order with something between each two: the first place that fits is the best."""
    first, *between, last = pieces
    if not (words.startswith(first) and words.endswith(last)):
        return False
    at, end = len(first), len(words) - len(last)
    for piece in between:
        found = words.find(piece, at + 1, end)
        if found == -1:
            return False
        at = found + len(piece)
    return at + 1 <= end


def _plain(words: str) -> str:
    """Words without what the writer sets: the opening of a recital, end marks, kinds of space and of quotation mark."""
    flat = " ".join(words.split()).replace("’", "'").replace("“", '"').replace("”", '"').lower()
    flat = flat.removeprefix("whereas, ") if flat.startswith("whereas, ") else flat.removeprefix("whereas ")
    return flat[: _end(flat)]


def _end(words: str) -> int:
    """Where ``words`` end without the marks and conjunctions of a list. From the end, so that a long run of marks costs its length."""
    end = len(words)
    while True:
        ending = next((one for one in _ENDINGS if words.endswith(one, 0, end)), "")
        if not ending:
            return end
        end -= len(ending)
