"""Cross-references: to a unit that is there, by its right name, never by ‘above’."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.numbering_style import Level
from drafter.review.profile import ReviewProfile
from drafter.review.rule import Rule, each, pattern
from drafter.review.subject import Subject
from drafter.review.text import OPERATIVE, Passage

_SECTION = re.compile(r"(?<![A-Z]\. )\b[Ss]ections? (\d+)(?!\d|[.\-:]\d)((?:\([A-Za-z0-9]+\))*+)(?! of (?:title|the|chapter"
                      r"|article|this (?:State|Code)|[A-Z]))"
                      r"(?!,? (?:chapter|title|article)\b)(?! U\.S\.C)")  # fmt: skip
_INNER = re.compile(
    r"\b(subsections?|paragraphs?|subparagraphs?|subdivisions?|items?|clauses?) (\([A-Za-z0-9]{1,4}\)|[A-Z]\b|\d+\b)(?! of"
    r" (?:section|title|the|chapter) ?[\d\[]?)"
)
_OTHER_LAW = re.compile(r"\b(?:U\.S\.C|Code|Stat|title \d+|Act|Const|Gov|Penal|Rev|ILCS|RCW|ORS|M\.G\.L|C\.F\.R)\b[^.;]{0,30}$")


def dead_section(passage: Passage, subject: Subject) -> Iterator[tuple[str, str]]:
    """XREF-01: a section of this text that is not there."""
    numbers = subject.section_numbers
    if not subject.counts_sections:
        return
    for found in _SECTION.finditer(passage.words):
        if found.group(1) not in numbers and not _OTHER_LAW.search(passage.words[: found.start()]):
            yield found.group(), f"The text has no section {found.group(1)}."


def dead_unit(passage: Passage, subject: Subject) -> Iterator[tuple[str, str]]:
    """XREF-01: a unit of this section that is not there, or that another name is given."""
    held = subject.labels.get(passage.section)
    if held is None:
        return
    levels = subject.profile.levels
    for found in _INNER.finditer(passage.words):
        name, label = found.group(1).lower().removesuffix("s"), found.group(2)
        there = held.get(label, frozenset())
        if not there:
            yield found.group(), f"The section has no {found.group(2)}."
        elif levels and not any(level < len(levels) and levels[level].name == name for level in there):
            right = next((levels[level].name for level in sorted(there) if level < len(levels)), name)
            yield found.group(), f"{label} is a {right} here."


POINTERS: tuple[Rule, ...] = (
    Rule("XREF-01", "error", "A reference to a unit that is not there.", "Point to a unit of the text.", "uslm",
         each(dead_section, (*OPERATIVE, "recital")),
         ("Section 1. Rule.\nThe clerk shall keep a log under section 9.\nSection 2. Record.\nThe clerk shall post it.",),
         ("Section 1. Rule.\nThe clerk shall keep a log under section 2.\nSection 2. Record.\nThe clerk shall post it.",), "whole"),
    Rule("XREF-01", "error", "A reference to a unit that is not there, or by a wrong name.", "Use the level's own name and an existing label.", "uslm",
         each(dead_unit),
         ("Section 1. Rule.\n(a) The clerk shall keep a log.\n(b) The clerk shall post the log of paragraph (a).",
          "Section 1. Rule.\n(a) The clerk shall keep a log.\n(b) The clerk shall post the log of subsection (d)."),
         ("Section 1. Rule.\n(a) The clerk shall keep a log.\n(b) The clerk shall post the log of subsection (a).",), "whole",
         ReviewProfile(levels=(Level("lower_letter", "(", ")", "subsection"),))),
    Rule("XREF-02", "warning", "A code has no ‘this ordinance’: the codifier will change it, and with it its reach.", "Write ‘this chapter’.", "columbia",
         each(lambda one, _: (found.group() for found in re.finditer(r"\bthis ordinance\b", one.words, re.I) if one.codified)),
         ("9.72.010 Rule.\nA department under this ordinance shall keep a log.",), ("9.72.010 Rule.\nA department under this chapter shall keep a log.",)),
    Rule("XREF-03", "warning", "A pointer without a place.", "Cite the section.", "mcc-tips",
         pattern(r"\b(?:stated|provided|set (?:out|forth)|described|listed|mentioned|defined|named|specified|required|noted)"
                 r" (?:herein )?(?:above|below)\b|\bet seq\b(?!\.? \([^)]*\b(?:Act|Law|Code)\b)"
                 r"|\bthe (?:above|foregoing|following)[- ](?:named|mentioned|described|referenced)\b|\bthe above (?:section"
                 r"|paragraph|list|rule)s?\b|\bthe foregoing\b"),
         ("Staff shall act as stated above.", "Staff shall obey 8 U.S.C. 1101 et seq."), ("Staff shall act under subsection (a).",)),
)  # fmt: skip
