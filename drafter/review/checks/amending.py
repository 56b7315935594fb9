"""Amendments: which unit, what is done to it, and how the change is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.review.profile import ReviewProfile
from drafter.review.rule import Fault, Rule, pattern
from drafter.review.subject import Subject

_CHANGED = re.compile(
    r"\b(?:The|the|Chapter|Title|Article|Section|Sections|Ordinance)\b[^.;]{0,60}\b(?:Code|Ordinance(?: No\.?)?|Chapter|Title"
    r"|Section|Article)s?\b[^.;]{0,60}?"
    r"\b(?:is|are)(?: each)?(?: hereby)? (amended|changed|revised|modified|updated)\b[^.]*"
)
_OPERATION = re.compile(
    r"\bto read\b|\bby (?:adding|inserting|striking|deleting|repealing|replacing|renumbering|substituting)\b|\bas (?:follows|shown|set out)\b"
)
_UNIT = re.compile(r"\b(?:chapter|title|article|sections?|no\.) (?:\[|[\dIVXLC])|\badding\b|\[\w+\]", re.I)


def vague_amendment(subject: Subject) -> Iterator[Fault]:
    """AMEND-01: a change to a code that names no unit or no operation."""
    for passage in subject.of("unit"):
        found = _CHANGED.search(passage.words)
        if not found:
            continue
        words = found.group()
        if not (_OPERATION.search(words) and _UNIT.search(words)):
            yield Fault(passage, words[:60])


def colour_alone(subject: Subject) -> Iterator[Fault]:
    """AMEND-02: a change that only colour shows."""
    for passage in subject.text.passages:
        shown = {mark.words for mark in passage.marks if mark.kind in ("underline", "strike", "inserted", "deleted")}
        for mark in passage.marks:
            if mark.kind == "colour" and mark.words.strip() and mark.words not in shown:
                yield Fault(
                    passage, mark.words[:40], "Colour alone shows this change: a reader in black and white, or by ear, misses it."
                )
                break


def left_in(subject: Subject) -> Iterator[Fault]:
    """AMEND-04: marks of change in a copy that should be clean."""
    if not subject.profile.final:
        return
    for passage in subject.text.passages:
        tracked = next((mark for mark in passage.marks if mark.kind in ("inserted", "deleted", "strike")), None)
        if tracked is not None:
            yield Fault(passage, tracked.words[:40], f"{tracked.kind.capitalize()} words stand in a final copy.")
        elif found := re.search(r"\(\([^()]+\)\)|\[~~.*?~~\]|~~[^~]+~~", passage.words):
            yield Fault(passage, found.group()[:40])


AMENDING: tuple[Rule, ...] = (
    Rule("AMEND-01", "error", "A change that does not say which unit it changes, and how.",
         "Write ‘Section 2-38 of the Code is amended to read as follows:’.", "waterloo", vague_amendment,
         ("Section 1. Change.\nThe Municipal Code is changed to protect records.",),
         ("Section 1. Change.\nSection 2-38 of the Municipal Code is amended to read as follows:",), "whole"),
    Rule("AMEND-02", "error", "A change is shown in two ways, never by colour alone.", "Underline what is new and strike what goes, beside any colour.",
         "carmel-346, w508-list", colour_alone, (), (), "whole"),
    Rule("AMEND-03", "warning", "A unit that is amended is set out in full.", "Set out the whole of the smallest unit.", "pierce, phila-105",
         pattern(r"\bis(?: hereby)? amended by (?:striking|deleting|removing|inserting|replacing) (?:the (?:words?|phrase"
                 r"|number|sentence)|[“\"])", ("unit", "item")),
         ("Section 1. Change.\nSection 2-38 of the Code is amended by striking the words “ten days” and inserting “5 days”.",),
         ("Section 1. Change.\nSection 2-38 of the Code is amended to read as follows:",), "whole"),
    Rule("AMEND-04", "error", "Marks of change left in a final copy.", "Accept each change, and take out the struck words and the brackets.", "mhrl27",
         left_in, ("Section 1. Rule.\nThe clerk shall keep ((a book)) a log.",), ("Section 1. Rule.\nThe clerk shall keep a log.",), "whole",
         ReviewProfile(final=True)),
)  # fmt: skip
