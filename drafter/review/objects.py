"""What a verb is done to: "block the federal agent", "block him". Each expression is one for all acts, compiled where it is wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.review.commands import Command, compiled
from drafter.review.safety_rules import Act
from drafter.review.safety_words import BEGINS_OFFICER, FEDERAL, OFFICERS, SAYS_GOVERNMENT

# Long expressions, looked for only where the text holds one of these pieces.
_BEGINS = {
    thing: ("u.s.", *(word for word in words if len(word) > 2))
    for thing, words in ((OFFICERS, BEGINS_OFFICER), (FEDERAL, SAYS_GOVERNMENT))
}
_FARTHEST = 60  # characters between a verb and what it is done to
_LONGEST = 60  # characters of what is done to
# What may stand between the two: no word that begins another act, or that the verb is done to in its stead.
_PARTED = (
    r"[;:]|(?<!\bU)(?<!\bU\.S)\.|\b(?:but|then|so|while|until|unless|if|when|who|whom|which|that|nothing|nobody|no|because|before|after|instead"
    r"|asks?|tells?|calls?|gives?|lets?|greet|offer|shows?|write|says?|help|refer|record|report|wait|notify|request\w*|inform|for|by|on behalf"
    r"|near|outside|shall|must|may|is|are|not)\b"
)
_ASIDE = r"\b(?:on|of|for|by|with|from|about|in|at)\s+(?:(?:an?|the|any|each|every|all)\s+)?$"  # what follows is not the subject
_JOINED = r"(?:\s+|\s*[—–,(]\s*)"
_THEM = (
    r"\s+(?:(?:him|them)\b|(?:her|it)\b(?=\s*(?:$|[.,;]|at\b|in\b|from\b|until\b|and\b|or\b|if\b|when\b))"
    r"|(?:the|that|those|these|each|any) (?:officers?|visitors?|vehicles?)\b|(?:his|her|their) (?:way|path|cars?|vehicles?)\b)"
)


def object_end(act: Act, whole: str, after: int, named: str) -> int | None:
    """Where the words of the act end whose verb ends at ``after``; None where it is not done to what the act is done to.

    ``named`` is what the text has said so far: a pronoun does for an officer whom it names.
    """
    if not act.thing:
        return then_end(act, whole, after)
    for found in things(act.thing, whole, after, after + _FARTHEST + _LONGEST):
        if found.start() - after <= _FARTHEST and _reaches(act, whole, after, found.start()):
            return then_end(act, whole, found.end())
    them = compiled(_THEM).match(whole, after) if act.pronoun else None
    if them is not None and next(things(FEDERAL, f"{named} {whole}"), None) is not None:
        return then_end(act, whole, them.end())
    return None


def done_to(act: Act, command: Command, at: int) -> int | None:
    """Where a passive whose participle begins at ``at`` begins: with what is done to, or else with its auxiliary; None where it is no passive."""
    auxiliary = command.auxiliary(at)
    if auxiliary is None or not act.thing:
        return auxiliary.start() if auxiliary else None
    whole, end = command.whole, auxiliary.start()
    subjects = [
        one
        for one in things(act.thing, whole, max(0, end - _FARTHEST - _LONGEST), end)
        if not compiled(_ASIDE).search(whole[: one.start()])
    ]
    return subjects[-1].start() if subjects and end - subjects[-1].end() <= _FARTHEST else None


def things(thing: str, whole: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Where ``thing`` stands in the text, as words of their own."""
    end = len(whole) if end is None else end
    begins = _BEGINS.get(thing)
    if begins and not any(map(whole[start:end].lower().__contains__, begins)):
        return
    for found in compiled(thing).finditer(whole, start, end):
        if not whole[found.start() - 1 : found.start()].isalnum():
            yield found


def is_theirs(whole: str, at: int) -> bool:
    """Whether a federal officer is named right before ``at``: as who does what follows."""
    return any(not whole[one.end() : at].strip() for one in things(OFFICERS, whole, max(0, at - _LONGEST), at))


def _reaches(act: Act, whole: str, after: int, start: int) -> bool:
    if act.between:
        return compiled(act.between).fullmatch(whole, after, start) is not None
    return compiled(_JOINED).match(whole, after) is not None and compiled(_PARTED).search(whole, after, start) is None


def then_end(act: Act, whole: str, end: int) -> int | None:
    """Where what must follow the act ends; None where it does not follow."""
    if not act.then:
        return end
    found = compiled(act.then).match(whole, end)
    return found.end() if found else None
