"""What a reader of one format hands on: paragraphs as they stand, before anyone has asked what they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from drafter.review.text import Mark


class Raw(NamedTuple):
    """One paragraph of a file, its number at the head of its words.

    ``line`` is its line, or in a Word file which paragraph it is. ``style`` is a Word style's id, ``outline`` a heading's level.
    """

    words: str
    line: int
    style: str = ""
    outline: int = 0
    marks: tuple[Mark, ...] = ()


# What begins a paragraph even where no blank line stands before it.
LABEL = r"(?:\([A-Za-z0-9]{1,5}\)|(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})[.)])"
_PART = r"(?:\[[^\]\n]{1,40}\]|‹[^›\n]{1,40}›|\d+[A-Z]?)"  # a number, or the blank that stands for one
SECTION = rf"(?:(?:SECTION|Section|SEC\.|Sec\.|§+)\s*(?:{_PART}(?:[.\-:]{_PART})*|[A-Z0-9]+)[.:]?|{_PART}(?:[.\-:]{_PART})+[.:]?)"
_OPENS = re.compile(
    rf"\s*(?:{LABEL}\s+\S|{SECTION}\s+\S|(?:SECTION|Section|SEC\.|Sec\.)\s+[\w.\-]+[.:]\s*$|(?i:whereas|now, therefore|be it"
    rf" (?:ordained|enacted|resolved|hereby))\b"
    r"|(?:The|THE) .{0,90}\b(?i:ordains?)\b|[“\"][^”\"]+[”\"] (?:means|includes|shall))"
)


def opens(line: str) -> bool:
    """Whether ``line`` begins a paragraph by its look: a label, a section, a recital, a term."""
    return _OPENS.match(line) is not None


def joined(lines: Sequence[tuple[int, str]], *, wrapped: bool = True) -> Iterator[tuple[int, str]]:
    """Lines of one block as paragraphs, with the number of the first line of each.

    A line goes on from the one before where the file is ``wrapped`` and that one ended nothing, or where it begins small.
    """
    held: list[str] = []
    first = 0
    for number, line in lines:
        goes_on = line.lstrip()[:1].islower() or (wrapped and held and not _ended(held[-1]))
        if held and (opens(line) or not goes_on):
            yield first, " ".join(held)
            held = []
        if not held:
            first = number
        held.append(line.strip())
    if held:
        yield first, " ".join(held)


def marks_by_line(marks: Iterable[tuple[int, Mark]], firsts: Sequence[int]) -> list[tuple[Mark, ...]]:
    """The marks of each of several paragraphs that were one: ``firsts`` are their first lines, and each mark has its line."""
    held: list[list[Mark]] = [[] for _ in firsts]
    for line, mark in marks if firsts else ():
        held[max(0, bisect_right(firsts, line) - 1)].append(mark)
    return [tuple(one) for one in held]


def _ended(line: str) -> bool:
    """Whether a paragraph may end with this line: it ends a sentence, or is too short to have been wrapped."""
    return line.rstrip().endswith((".", ":", ";", "?", "; and", "; or", "____")) or len(line) < 50
