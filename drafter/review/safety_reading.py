"""The reading of a paragraph for the safety rules: sentence by sentence, each verb of an act with what it is done to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.review.commands import Command, compiled, sentences_of
from drafter.review.objects import done_to, is_theirs, object_end, then_end
from drafter.review.safety import Suspect, Verb
from drafter.review.safety_rules import Never, SafetyRule
from drafter.review.safety_words import OFFICERS

_NONE = r"\s+(?:nothing|nobody|no one|none|no|neither)\b"  # "Post nothing on a planned operation."
_MOST_BEFORE = 8  # words between what sets off an act and the act: "asks for it, the records officer shall at once delete"
_LATER = re.compile(r"\b(?:unless|except|but|keep|hold|preserve|retain)\b", re.I)


class Broken(NamedTuple):
    """A rule, the words that break it, and their sentence."""

    rule: SafetyRule
    said: str
    sentence: str


def broken(suspect: Suspect, *, titled: bool = False, stated: bool = True) -> Iterator[Broken]:
    """Each breach in a paragraph, one for each rule in a sentence.

    A ``titled`` text says an act by naming it; one that is not ``stated`` explains, and its statements command nothing.
    """
    named = lead = suspect.lead
    for sentence in sentences_of(suspect.words):
        before = f"{lead} " if lead else ""
        command = Command(before + sentence, len(before), titled, stated)
        said = {rule.id: Broken(rule, words.strip(" ,;:"), sentence) for rule, words in _faults(suspect, command, named)}
        yield from said.values()
        named, lead = f"{named} {sentence}", ""


def _faults(suspect: Suspect, command: Command, named: str) -> Iterator[tuple[SafetyRule, str]]:
    """The rules that a sentence breaks, with the words. ``named`` is what the text has said so far."""
    whole, small = command.whole, command.whole.lower()
    for word, sayings in suspect.sayings.items():
        for start, _ in _places(word, small):
            for saying in sayings:
                if end := _said(saying.never, whole, start):
                    yield saying.rule, whole[start:end]
    for word, verbs in suspect.verbs.items():
        for start, end in _places(word, small):
            for verb in verbs:
                if reach := _told(verb, start, end, command, named):
                    yield verb.rule, whole[slice(*reach)]


def _said(never: Never, whole: str, start: int) -> int | None:
    """Where a saying that begins at ``start`` ends; None where it does not stand there."""
    if never.address and re.search(r"\w", whole[:start]):
        return None
    officer = compiled(OFFICERS).match(whole, start) if never.officer else None
    if never.officer and officer is None:
        return None
    found = compiled(never.pattern).match(whole, officer.end() if officer else start)
    return found.end() if found else None


def _places(word: str, small: str) -> Iterator[tuple[int, int]]:
    """Where the word stands in a text of small letters."""
    start = small.find(word)
    while start >= 0:
        end = start + len(word)
        if not (small[start - 1 : start].isalpha() or small[end : end + 1].isalpha()):
            yield start, end
        start = small.find(word, end)


def _told(verb: Verb, start: int, after: int, command: Command, named: str) -> tuple[int, int] | None:
    """Where the sentence tells the act of ``verb``, whose first word begins at ``start``: its beginning and end; None where it does not."""
    act, whole = verb.act, command.whole
    following = compiled(verb.more).match(whole, after) if verb.more else None
    if verb.more and following is None:
        return None
    after = following.end() if following else after
    if verb.form == "participle":
        begin, end = done_to(act, command, start), then_end(act, whole, after)
    else:
        begin, end = start, object_end(act, whole, after, named)
    if begin is None or end is None or end <= command.boundary or compiled(_NONE).match(whole, after):
        return None
    if act.given and not _given(act.given, command, start, end):
        return None
    return (begin, end) if _is_told(verb, command, start) else None


def _is_told(verb: Verb, command: Command, start: int) -> bool:
    stated = verb.act.stated and command.stated
    if verb.form == "third" and is_theirs(command.whole, start):
        return False
    return command.force(verb.form, start, stated=stated) == ("ban" if verb.act.left_undone else "command")


def _given(given: str, command: Command, start: int, end: int) -> bool:
    """Whether what sets off the act leads up to it, or follows it without a word that parts the two."""
    later = compiled(given).search(command.whole, start)
    if later is not None and later.start() - end <= 100 and not _LATER.search(command.whole, end, later.start()):
        return True
    before = command.whole[command.boundary : start]
    earlier = compiled(given).search(before)
    return earlier is not None and len(before[earlier.end() :].split()) <= _MOST_BEFORE
