"""Style rules on single sentences: words that a drafter's manual bars. The table is the rule; one function walks it.

Sources of each rule: the drafting manuals named in docs/reference/rules. They run on text that is not the library's own; the
library's own text passes every one of them in every variant, as a test.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.document import Measure, every_section, every_unit, plain
from drafter.flags import Flag, Severity


class StyleRule(NamedTuple):
    """``pattern`` finds the fault; ``say`` tells it; ``instead`` mends it. ``good`` and ``bad`` are examples that tests run."""

    id: str
    severity: Severity
    pattern: re.Pattern[str]
    say: str
    instead: str
    bad: str
    good: str


def _rule(ident: str, severity: Severity, pattern: str, say: str, instead: str, bad: str, good: str) -> StyleRule:
    return StyleRule(ident, severity, re.compile(pattern, re.IGNORECASE), say, instead, bad, good)


STYLE_RULES: tuple[StyleRule, ...] = (
    _rule("DEF-01", "warning", r"\bshall mean\b|\bmeans and includes\b|\bis defined as\b", "A definition says ‘means’ or ‘includes’.",
          "Write ‘means’ for a whole meaning, ‘includes’ for a part.", "“Agency” shall mean a department.", "“Agency” means a department."),
    _rule("MOD-02", "warning", r"\bthis (?:ordinance|chapter|section|order|act|resolution) (?:shall|must)\b",
          "An instrument does not obey commands.", "Say it in the present: ‘takes effect’.",
          "This ordinance shall take effect on passage.", "This ordinance takes effect on passage."),
    _rule("MOD-04", "warning", r"\bno (?:person|officer|employee|department|agency) shall\b|\bshall not be required\b",
          "A prohibition names its actor.", "Write ‘A person may not’.", "No person shall enter.", "A person may not enter."),
    _rule("STY-01", "warning", r"\band/or\b|\b\w+/\w+ or\b", "‘and/or’ hides a choice.", "Write ‘X, Y, or both’.",
          "detain and/or arrest", "detain or arrest, or both"),
    _rule("STY-02", "warning", r"\bprovided,? (?:however,? )?that\b|\bprovided,? however\b", "A proviso hides an exception.",
          "Write ‘except that’ or a new sentence.", "shall pay, provided that funds exist", "shall pay if funds exist"),
    _rule("STY-03", "warning", r"\b(?:aforesaid|hereinafter|herein|hereof|hereto|hereunder|thereof|therein|witnesseth|hereby)\b",
          "A legal pointer that plain words replace.", "Write ‘the’, ‘this section’, or nothing.", "the report herein", "the report under this section"),
    _rule("STY-04", "warning", r"\bnull and void\b|\beach and every\b|\bany and all\b|\bfull force and effect\b|\bsole and exclusive\b",
          "Two words where one will do.", "Keep one.", "is null and void", "is void"),
    _rule("STY-06", "warning", r"\b(?:he or she|his or her|him or her|he/she|chairman|policeman|policemen|councilman)\b",
          "A word of one sex.", "Repeat the noun.", "he or she may apply", "the officer may apply"),
    _rule("STY-07", "note", r"\b(?:prior to|pursuant to|in the event that|for the purpose of|subsequent to)\b",
          "A long way to say a short word.", "Write before, under, if, to, after.", "prior to the vote", "before the vote"),
    _rule("STY-09", "warning", r"\bnotwithstanding any other\b|\bunless otherwise provided by law\b", "It names no law.",
          "Name the law, or drop the words.", "notwithstanding any other provision of law", "despite section 4"),
    _rule("NBR-01", "warning", r"\b[a-z]+ \(\d+\)(?= (?:days?|months?|years?|hours?|members?|percent|business|calendar))",
          "A number said twice can disagree with itself.", "Write it once, in digits.", "thirty (30) days", "30 days"),
    _rule("TIME-01", "warning", r"\bwithin \d+ (?:\w+ )?(?:days?|months?|hours?) (?:of|from)\b", "The period has no clear start.",
          "Write ‘within 30 days after’.", "within 30 days of passage", "within 30 days after passage"),
    _rule("XREF-03", "warning", r"\bas (?:stated|provided|set out|described) (?:above|below)\b|\bet seq\.", "A pointer without a place.",
          "Cite the section.", "as stated above", "under subsection (a)"),
    _rule("REP-01", "warning", r"\ball (?:ordinances|laws|parts of ordinances)[^.]{0,40}\bin conflict\b[^.]{0,40}\brepealed\b",
          "A blanket repealer repeals nothing in particular.", "Cite what is repealed by number and title.",
          "All ordinances in conflict are repealed.", "Ordinance No. 12 is repealed."),
)  # fmt: skip


def style_flags(text: str, unit: str = "") -> Iterator[Flag]:
    """The flags of one paragraph."""
    for rule in STYLE_RULES:
        found = rule.pattern.search(text)
        if found:
            yield Flag(rule.severity, rule.id, f"‘{found.group()}’: {rule.say}", remedy=rule.instead, unit=unit)


def style_review(measure: Measure, clauses: frozenset[str]) -> Iterator[Flag]:
    """Style flags of the sections of ``clauses``: the text that is not the library's own."""
    for section in every_section(measure):
        if section.clause in clauses:
            for unit in every_unit(section.units):
                yield from style_flags(plain(unit.content, measure.page), unit.key)
