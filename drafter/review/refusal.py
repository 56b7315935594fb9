"""The refusal: a draft that breaks a safety rule is not written, and whoever put the words in is told which of them it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.errors import RequestError
from drafter.flag_text import shortened
from drafter.flags import Where
from drafter.review.safety import SafetyFault, faults_of, safety_faults
from drafter.review.text import Kind, Passage, ReviewText

_LONGEST = 300  # characters of a sentence that a message shows


class Input(NamedTuple):
    """What a person put into a draft: what to call it ("The fill-in ‘telephone number’") and its words.

    ``kind`` is what it prints as. A text that prints as a clause of its own is known by the id of the ``clause`` and its ``file``.
    """

    name: str
    words: str = ""
    kind: Kind = "other"
    clause: str = ""
    file: str = ""


def refuse_unsafe(text: ReviewText, inputs: Sequence[Input]) -> None:
    """Raises RequestError where ``text`` breaks a safety rule, or where one of ``inputs`` would wherever it prints."""
    faults = [*_alone(inputs), *((fault, _cause(fault, inputs)) for fault in safety_faults(text))]
    if not faults:
        return
    fault, cause = faults[0]
    others = len({one.name if one is not None else broken.sentence for broken, one in faults}) - 1
    more = f" The same goes for {others} more." if others else ""
    where = Where(cause.file) if cause is not None and cause.file else None
    raise RequestError("unsafe-text", f"{_told(fault, cause)}{more}", where=where, remedy=fault.rule.remedy)


def _alone(inputs: Sequence[Input]) -> Iterator[tuple[SafetyFault, Input]]:
    """Inputs that break a rule by themselves: they may print anywhere, after any words."""
    for one in inputs:
        yield from ((fault, one) for fault in faults_of(Passage(one.kind, one.words)))


def _cause(fault: SafetyFault, inputs: Sequence[Input]) -> Input | None:
    """The input without whose words the paragraph would break no rule, or the text of a person's own that holds it."""
    for one in inputs:
        if one.words.strip() and _needs(fault, one.words):
            return one
    own = {fault.passage.clause, fault.passage.unit.partition("#")[0]} - {""}
    return next((one for one in inputs if one.clause in own), None)


def _needs(fault: SafetyFault, words: str) -> bool:
    """Whether the paragraph breaks the rule only with these words in it."""
    said = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
    passage, lead = fault.passage, fault.lead
    less = passage._replace(words=said.sub("[blank]", passage.words), heading=said.sub("[blank]", passage.heading))
    if less == passage and not said.search(lead):
        return False
    return all(one.rule.id != fault.rule.id for one in faults_of(less, said.sub("[blank]", lead)))


def _told(fault: SafetyFault, cause: Input | None) -> str:
    sentence = f"‘{shortened(fault.sentence, _LONGEST)}’"
    if cause is None:
        return f"{fault.passage.unit or 'The text'} reads {sentence}. {fault.rule.say} ({fault.rule.id})"
    verb = "holds" if cause.clause or fault.sentence in cause.words else "makes the text read"
    return f"{cause.name} {verb} {sentence}. {fault.rule.say} ({fault.rule.id})"
