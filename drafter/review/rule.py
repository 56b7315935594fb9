"""A rule: what it looks for, why it is a fault, how it is mended, where it comes from, and examples that tests run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from drafter.flags import Severity
from drafter.review.profile import UNKNOWN, ReviewProfile
from drafter.review.subject import Subject
from drafter.review.text import OPERATIVE, Kind, Passage


class Fault(NamedTuple):
    """One breach: the passage (None: of the whole text), the words at fault, and what to say where the rule's words do not do."""

    passage: Passage | None
    at: str = ""
    say: str = ""


Check = Callable[[Subject], Iterator[Fault]]


class Rule(NamedTuple):
    """``runs`` says on what: "structure" on every draft and file, "words" on a draft's own text and on files, "whole" on files.

    ``bad`` and ``good`` are texts as a person would type them; a bad one breaks this rule, a good one does not. They are read
    under the profile ``under``.
    """

    id: str
    severity: Severity
    say: str
    instead: str
    source: str
    check: Check
    bad: tuple[str, ...]
    good: tuple[str, ...]
    runs: Literal["structure", "words", "whole"] = "words"
    under: ReviewProfile = UNKNOWN


def pattern(expression: str, kinds: Sequence[Kind] = OPERATIVE, *, case: bool = False, stem: bool = False) -> Check:
    """A check that finds ``expression`` in each passage of ``kinds``; with ``stem`` an item is read after its stem."""
    compiled = re.compile(expression, 0 if case else re.IGNORECASE)

    def check(subject: Subject) -> Iterator[Fault]:
        for passage in subject.text.passages:
            if passage.kind in kinds:
                words = f"{passage.stem} {passage.words}" if stem and passage.kind == "item" else passage.words
                found = [one for one in compiled.finditer(words) if not within_name(words, one, subject.profile)]
                yield from (Fault(passage, said) for said in dict.fromkeys(one.group() for one in found))

    return check


def within_name(words: str, found: re.Match[str], profile: ReviewProfile) -> bool:
    """Whether the match is part of a right name here: no rule of style mends "Board of Aldermen" or "Judge/Executive"."""
    said = found.group()
    for name in profile.names:
        if said in name and said != name:
            start = words.find(name, max(0, found.end() - len(name)))
            if start != -1 and start <= found.start():
                return True
    return False


def each(judge: Callable[[Passage, Subject], Iterator[str | tuple[str, str]]], kinds: Sequence[Kind] = OPERATIVE) -> Check:
    """A check that asks ``judge`` of each passage of ``kinds`` for the words at fault, or for those words and what to say."""

    def check(subject: Subject) -> Iterator[Fault]:
        for passage in subject.text.passages:
            if passage.kind in kinds:
                for found in judge(passage, subject):
                    yield Fault(passage, found) if isinstance(found, str) else Fault(passage, *found)

    return check
