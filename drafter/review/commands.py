"""Commands: whether a sentence tells anyone to do an act that it names, or forbids it, or only speaks of it.

A text commands in many shapes: "shall block", "Block", "If it comes, block", "is to be blocked", "the clerk blocks". The words before
a verb decide, the nearest first: those that make it a duty or a leave, those that ban it, those that only suppose it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from drafter.review.command_words import (
    AUXILIARY,
    BEFORE_NOUN,
    CONDITION,
    CONDITIONS,
    END,
    EXCEPT,
    FORCE,
    FRAME,
    INTRODUCES,
    LEADING,
    LONGEST_ABBREVIATION,
    OPENS,
    PHRASE,
    QUESTION,
    SPOKEN_OF,
    STARTS,
    SUPPOSES,
    TASK,
    TITLE_AGAINST,
    TWICE,
    UNDONE,
)
from drafter.review.sentences import ABBREVIATED
from drafter.review.verbs import Form

Force = Literal["command", "ban", "neither"]


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """``pattern`` for text in any case, compiled where it is wanted."""
    return re.compile(pattern, re.IGNORECASE)


def sentences_of(words: str) -> Iterator[str]:
    """The sentences of ``words``, however they begin; an abbreviation ends none."""
    begin = 0
    for end in END.finditer(words):
        stop = end.start() + 1
        if not ABBREVIATED.search(words, max(begin, stop - LONGEST_ABBREVIATION), stop):
            yield words[begin : end.end()].rstrip()
            begin = end.end()
    if words[begin:].strip():
        yield words[begin:]


class Command(NamedTuple):
    """A sentence after the stems of its list; its own words begin at ``boundary``.

    A ``titled`` one says an act by naming it. One that is not ``stated`` stands in a text that explains.
    """

    whole: str
    boundary: int = 0
    titled: bool = False
    stated: bool = True

    def force(self, form: Form, at: int, *, stated: bool = True) -> Force:
        """What the sentence does with the verb that begins at ``at``. With ``stated`` it may command by a statement."""
        if compiled(QUESTION).match(self.whole[self.boundary :]):
            return "neither"
        if form == "bare":
            return self._bare(at)
        if form == "gerund":
            return self._gerund(at)
        if form == "participle":
            return self._passive(at, stated=stated)
        return self._third(at) if stated else "neither"

    def leading(self, at: int) -> str:
        """The clause that leads up to the main one: "If an agency asks,"."""
        found = compiled(LEADING).match(self.whole[self.boundary : at])
        return found.group() if found else ""

    def governing(self, at: int) -> str:
        """The words before the verb that can govern it: no clause that leads up to it, nor one that a semicolon has closed."""
        lead, own = self.whole[: self.boundary], self.whole[self.boundary : at]
        own = own[len(self.leading(at)) :]
        if ":" not in own and ";" in own and not compiled(r";\s*(?:or|nor|and)\s+$").search(own):
            return own[own.rindex(";") + 1 :]
        first = compiled(LEADING).match(lead)
        if first and lead[first.end() :].strip():
            lead = lead[first.end() :]
        elif first or compiled(CONDITION).match(lead):
            lead = ""  # the stem is a condition, and each item what is then done
        return lead + own

    def auxiliary(self, at: int) -> re.Match[str] | None:
        """The auxiliary of a passive whose participle begins at ``at``: "is to be"."""
        return compiled(AUXILIARY).search(self.whole, 0, at)

    # --------------------------------------------------------------------------------------------------------- by form

    def _bare(self, at: int) -> Force:
        left = self.governing(at)
        item = not self.whole[self.boundary : at].strip()
        before = left.rstrip(" :—–-") if item else left.rstrip()
        word = re.split(r"[\s(“\"]", before)[-1].lower()
        if word in BEFORE_NOUN or word.endswith(("’s", "'s")):
            return "neither"
        if word == "to" and compiled(SPOKEN_OF).search(before):
            tried = re.search(r"\b(?:try|attempt|plan|agree|help) to$", before, re.I)
            return self._bare(at - (len(left) - tried.start())) if tried else "neither"
        kind, since = _last_force(left)
        if kind == "ban":
            closed = not item and left.rstrip().endswith(":") and not compiled(INTRODUCES).search(since)
            return "command" if closed or compiled(TWICE).search(since) or compiled(EXCEPT).search(since) else "ban"
        if compiled(FRAME).search(left):
            return "ban"
        if kind == "neither":
            return "command" if self._condition_first(at) else "neither"
        opens = (
            item
            or word in OPENS
            or word.endswith((",", "ly"))
            or compiled(STARTS).search(left) is not None
            or compiled(PHRASE).match(left) is not None
        )
        return "command" if opens or (kind == "command" and len(since.split()) <= 3) else "neither"

    def _condition_first(self, at: int) -> bool:
        """Whether the sentence opens with a condition and the rest is the command: "When an agency asks delete the data"."""
        own = self.whole[self.boundary : at]
        if not compiled(CONDITION).match(own) or len(compiled(rf"\b{SUPPOSES}").findall(own)) > 1 or len(own.split()) < 3:
            return False
        return compiled(r",|\b(?:shall|must|may|will|is|are|then)\b").search(self.whole, at) is None

    def _third(self, at: int) -> Force:
        """A statement of what is done: "The clerk blocks the agent." """
        left = self.governing(at)
        before = left.rstrip()
        word = re.split(r"[\s(“\"]", before)[-1].lower()
        if word in BEFORE_NOUN or compiled(r"\bno\s+(?:\w+\s+){1,3}$").search(left):
            return "neither"
        kind, _ = _last_force(left)
        return kind or "command" if kind != "command" else "neither"

    def _passive(self, at: int, *, stated: bool) -> Force:
        auxiliary = self.auxiliary(at)
        assert auxiliary is not None
        left = self.governing(at)
        left = left[: len(left) - (at - auxiliary.start())]
        near = re.split(r"[,;:]|\band\b|\bbut\b", left)[-1]
        if compiled(UNDONE).search(near + auxiliary.group()) or compiled(FRAME).search(left):
            return "ban"
        supposed = compiled(rf"\b{CONDITIONS}\b|\b(?:who|which|that)\s+$").search(left)
        if supposed or not (auxiliary.group("duty") or stated):
            return "neither"
        if not auxiliary.group("duty") and compiled(r"(?<!ensure )(?<!see )(?<!sure )\bthat\b").search(left):
            return "neither"
        return "command"

    def _gerund(self, at: int) -> Force:
        left = self.governing(at)
        kind, _ = _last_force(left)
        if kind == "ban" or (self.titled and compiled(TITLE_AGAINST).search(left)):
            return "ban"
        return "command" if self.titled or compiled(TASK).search(left) else "neither"


def _last_force(left: str) -> tuple[Force | Literal[""], str]:
    """The last word that bans, commands or supposes, and the words since."""
    kind: Force | Literal[""] = ""
    end = 0
    for found in compiled(FORCE).finditer(left):
        said = found.lastgroup
        if said == "command" and kind == "neither" and found.group().lower().endswith("to"):
            continue  # "an employee who is told to" does no more than suppose it
        kind = "ban" if said == "ban" else "command" if said == "command" else "neither"
        end = found.end()
    return kind, left[end:]
