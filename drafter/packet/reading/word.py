"""A Word file as paragraphs: number and words as a page shows them, its style, its marks of change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.formats.docx.marks import RunMark
from drafter.formats.docx.opened import OpenedDocx
from drafter.formats.docx.reader import DocxParagraph, text_in
from drafter.packet.reading.raw import Raw, joined, marks_by_line
from drafter.review.text import Mark, Passage

_OURS = {"Title": 1, "ChapterHeading": 2}


def read_word(opened: OpenedDocx) -> tuple[tuple[Raw, ...], tuple[DocxParagraph, ...], tuple[Passage, ...]]:
    """The paragraphs, what our own reader saw of them, and the foot- and endnotes. The cover of a copy is no part of it.

    Raises RequestError as the reader does.
    """
    held = text_in(opened)
    seen = tuple(one for one in held.paragraphs if not one.style.startswith("Cover"))
    notes = tuple(Passage("other", words, label=f"Note {number}.") for number, words in enumerate(held.notes, 1))
    return tuple(_raws(seen)), seen, notes


def _raws(paragraphs: Sequence[DocxParagraph]) -> Iterator[Raw]:
    for position, paragraph in enumerate(paragraphs, 1):
        lines = [(index, line) for index, line in enumerate(paragraph.line.split("\n")) if line.strip()]
        found = list(joined(lines))
        if not found and paragraph.marks:
            yield Raw("", position, paragraph.style, 0, tuple(_mark(one) for one in paragraph.marks))
        marks = marks_by_line([(one.line, _mark(one)) for one in paragraph.marks], [index for index, _ in found])
        for (_, words), held in zip(found, marks, strict=True):
            yield Raw(" ".join(words.split()), position, paragraph.style, _outline(paragraph.style), held)


def _mark(mark: RunMark) -> Mark:
    return Mark(mark.kind, mark.words)


def _outline(style: str) -> int:
    found = re.fullmatch(r"[Hh]eading ?(\d)", style)
    return int(found.group(1)) if found else 0
