"""Closing clauses: effect, emergency, severability, repeal, signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.english import listed
from drafter.review.profile import ReviewProfile
from drafter.review.rule import Fault, Rule, pattern
from drafter.review.subject import Subject

_EFFECT = re.compile(
    r"\btakes? effect\b|\b(?:is|are|becomes?|be) effective\b|\beffective (?:date|immediately|on|upon)\b|\bin (?:force|effect)\b",
    re.I,
)
_BACK = re.compile(r"\bretroactive(?:ly)?\b|\bnunc pro tunc\b|\beffective as of\b", re.I)
_AT_ONCE = re.compile(
    r"\b(?:takes?|take) effect (?:immediately|at once|(?:up)?on (?:its )?(?:passage|adoption))\b(?! and (?:publication|filing|approval))",
    re.I,
)
_DAY = re.compile(
    r"\b(?:takes? effect|effective) on (January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2}), (\d{4})"
)
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_LABEL = re.compile(
    r"\bdeclar\w+ (?:to be )?an emergency\b|\b(?:an|this) (?:emergency|urgency) (?:ordinance|measure|act)\b|\bemergency is (?:hereby )?declared\b",
    re.I,
)
_EMERGENCY = re.compile(rf"{_LABEL.pattern}|\ban emergency exists\b", re.I)
_VOTE = re.compile(r"\bvotes?\b|\btwo-thirds\b|\bthree-fourths\b|\bfour-fifths\b|\bunanimous", re.I)
_FACTS = re.compile(r"\bbecause\b|\bfacts?\b|\bfinds?\b|\bsince\b|\bthese facts\b", re.I)
_SIGNED = re.compile(
    r"/s/|\bs/ ?[A-Z]|\b[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+, (?:Mayor|Governor|City|Town|Village|County|Clerk|President|Chair|Attorney)"
)


def no_effect(subject: Subject) -> Iterator[Fault]:
    """EFF-01: an ordinance or an order that does not say when it takes effect."""
    if not subject.text.whole or subject.family == "resolution" or not subject.of("section"):
        return
    if not any(_EFFECT.search(one.words) for one in (*subject.operative, *subject.of("section", "other"))):
        yield Fault(None, "", "The instrument does not say when it takes effect.")


def too_early(subject: Subject) -> Iterator[Fault]:
    """EFF-01: effect before adoption, or before the law of the place allows it; an emergency measure may be early."""
    emergency = any(_EMERGENCY.search(one.words) for one in subject.operative)
    for passage in subject.operative:
        if found := _BACK.search(passage.words):
            yield Fault(passage, found.group(), "A measure does not reach back before its adoption.")
        elif subject.profile.at_once is False and not emergency and (found := _AT_ONCE.search(passage.words)):
            yield Fault(passage, found.group(), "It cannot take effect at once here.")
        elif (found := _DAY.search(passage.words)) and subject.profile.date and _iso(*found.groups()) < subject.profile.date:
            yield Fault(passage, found.group(), "The day is past.")


def _iso(month: str, day: str, year: str) -> str:
    return f"{year}-{_MONTHS.index(month) + 1:02}-{int(day):02}"


def bare_emergency(subject: Subject) -> Iterator[Fault]:
    """EFF-02: an emergency that is named and not shown."""
    labels = [one for one in (*subject.operative, *subject.of("title")) if _LABEL.search(f"{one.heading} {one.words}")]
    if not labels:
        return
    text = " ".join(one.words for section in subject.sections for one in section.passages
                    if re.search(r"emergency|urgency", f"{section.heading.words if section.heading else ''} {one.words}", re.I))  # fmt: skip
    lacking = [what for what, found in (("the facts", _FACTS), ("the vote", _VOTE)) if not found.search(text)]
    if lacking:
        yield Fault(labels[-1], "emergency", f"An emergency is declared without {listed(lacking)}.")


def both_severabilities(subject: Subject) -> Iterator[Fault]:
    """SEV-01: what stands by itself and what falls together."""
    severable = [one for one in subject.sections if one.heading and re.search(r"\bseverab", one.heading.words, re.I)]
    falling = [one for one in (*subject.of("section"), *subject.operative)
               if re.search(r"\b(?:non-?severab|inseverab|not severable)", f"{one.words} {one.heading}", re.I)]  # fmt: skip
    if falling and any("non" not in one.heading.words.lower() for one in severable if one.heading):
        yield Fault(falling[0], "", "The text has a severability and a non-severability clause.")
    elif len(severable) > 1:
        yield Fault(severable[1].heading, "", "The text has two severability clauses.")


def signatures(subject: Subject) -> Iterator[Fault]:
    """SIG-01: a signature, attest or form block that is missing, or that is filled before anyone has signed."""
    if not subject.text.whole or not subject.profile.signed:
        return
    found = subject.of("signature")
    words = " ".join(one.printed for one in found).lower()
    if not found:
        yield Fault(None, "", "The instrument has no place to sign.")
    elif lacking := [one for one in subject.profile.signatures if one.lower().rstrip(":") not in words]:
        yield Fault(found[0], "", f"The signature blocks lack ‘{lacking[0]}’.")
    for passage in found:
        if signed := _SIGNED.search(passage.printed):
            yield Fault(passage, signed.group(), "A signature line is filled: leave space only.")


_HEAD = (
    "An ordinance concerning records\nThe City Council does ordain as follows:\nSection 1. Rule.\nThe clerk shall keep a log.\n"
)
_DATE = "Section 2. Effective date.\nThis ordinance takes effect 30 days after its adoption.\n"
_SIGN = "ATTEST:\n________________________  City Clerk"

CLOSING: tuple[Rule, ...] = (
    Rule("EFF-01", "error", "The instrument says when it takes effect.", "Add a section: ‘This ordinance takes effect ...’.", "mhrl27, ilcs124", no_effect,
         (_HEAD + _SIGN,), (_HEAD + _DATE + _SIGN,), "whole"),
    Rule("EFF-01", "error", "The effective date is too early.", "Use the earliest day that the law of the place allows.",
         "mhrl27, ilcs124, moundsview", too_early,
         (_HEAD + "Section 2. Effective date.\nThis ordinance takes effect immediately on adoption.",
          _HEAD + "Section 2. Effective date.\nThis ordinance takes effect on January 1, 2020."),
         (_HEAD + _DATE,), "words", ReviewProfile(at_once=False, date="2026-11-24")),
    Rule("EFF-02", "error", "An emergency needs its facts and its vote.", "State the facts, and leave a blank for the vote.", "gov36937", bare_emergency,
         (_HEAD + "Section 2. Emergency.\nThis is an emergency ordinance.",),
         (_HEAD + "Section 2. Emergency.\nThis is an emergency ordinance because [facts], adopted by a vote of [number] members.",), "whole"),
    Rule("SEV-01", "warning", "Severability said twice, or both ways.", "Keep one, and name the provisions that fall together.", "ncsl-sev",
         both_severabilities,
         (_HEAD + "Section 2. Severability.\nThe rest stands.\nSection 3. Non-severability.\nSections 1 and 2 fall together.",),
         (_HEAD + "Section 2. Severability.\nThe rest stands.",), "whole"),
    Rule("REP-01", "warning", "A blanket repealer repeals nothing in particular.", "Cite what is repealed by number and title.", "moundsview",
         pattern(r"\ball (?:other )?(?:ordinances|laws|orders|resolutions|parts of ordinances|ordinances and parts of"
                 r" ordinances)[^.]{0,60}\b(?:in conflict|inconsistent|conflicting)\b"
                 r"[^.]{0,60}\b(?:repealed|rescinded|superseded)\b|\ball conflicting (?:ordinances|orders)[^.]{0,40}\b(?:repealed|rescinded)\b"),
         ("All ordinances in conflict are repealed.",), ("Ordinance No. 12, on records, is repealed.",)),
    Rule("SIG-01", "error", "Space to sign, to attest and to approve as to form, and no signature in it.", "Add the missing block; leave each line empty.",
         "gov36932, chesnee", signatures, (_HEAD + _DATE, _HEAD + _DATE + _SIGN + "\n/s/ Jane Doe"), (_HEAD + _DATE + _SIGN,), "whole"),
)  # fmt: skip
