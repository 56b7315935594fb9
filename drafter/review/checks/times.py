"""Time: periods with a start, reports with a reader, a date and a period."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.review.rule import Fault, Rule, each
from drafter.review.sentences import sentences
from drafter.review.subject import Subject
from drafter.review.text import Passage

_LENGTH = r"(?:\d+|[a-z]+ty|[a-z]+teen|one|two|three|five|seven|ten)(?: \(\d+\))? (?:business |calendar |working )?(?:days?|months?|hours?|weeks?|years?)"
_OF = re.compile(rf"\bwithin {_LENGTH} (?:of|from)\b", re.I)
_NO_START = re.compile(rf"\bwithin {_LENGTH}(?=[,;]| (?:the|each|every) [a-z]+ (?:shall|must)|\.\s*$)", re.I)
_DUTY = re.compile(r"\b(?:shall|must)\b", re.I)
# A sentence that names an event tells from when the period runs.
_EVENT = re.compile(r"\b(?:who|that|which|whose|whom|if|when|whenever|after|once|upon|on|until|since|where)\b", re.I)
_BETWEEN = re.compile(r"\bbetween (?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_BUSINESS = re.compile(r"\b(?:business|working) days?\b", re.I)
_RECURRING = re.compile(
    r"\b(?:annually|annual|quarterly|monthly|weekly|each (?:calendar |fiscal )?(?:year|quarter|month|week)|every (?:year|quarter|month|week|\d+ months?)"
    r"|once (?:a|each|in each) (?:year|quarter|month)|twice a year)\b",
    re.I,
)
_REPORT = re.compile(
    r"\b(?:shall|must|will) (?:[a-z]+ ){0,2}(?:report\b|(?:deliver|submit|present|file|make|issue|post|publish|send|give)\b[^.]*\breports?\b)",
    re.I,
)
_READER = re.compile(
    r"\b(?:to|with|before) (?:the|its|each|a|every) |\bto \[|\bto (?:[A-Z])|\bposts?\b|\bpublish|\bpublic(?:ly)? (?:web|report)|\bpresent\b",
    re.I,
)
_WHEN = re.compile(
    rf"\b(?:by|on|before|not later than|no later than) (?:the (?:first|last|\d+)|[A-Z][a-z]+ \d|[A-Z][a-z]+day\b|\[|each"
    rf"|every|the end)|\bin [A-Z][a-z]+ of each|\bwithin {_LENGTH} after|"
    r"\bat (?:its|the) (?:first|last|regular|next)|\b(?:first|last) day\b|\bon the anniversary",
    re.I,
)
_PERIOD = re.compile(
    r"\b(?:prior|previous|preceding|last|that|past|ended|ending|for (?:the|each|that|every)) (?:\d+ |calendar |fiscal |budget"
    r" )*(?:year|quarter|month|week|period)"
    r"|\blatest report\b|\bsince the (?:last|previous)|\bfor the (?:year|quarter|month|period)|\bin (?:the|that) (?:calendar "
    r"|fiscal )?(?:year|quarter|month)"
    r"|(?:year|quarter|month|period) (?:ends|before)|\bof that (?:quarter|year|month)",
    re.I,
)


def no_start(subject: Subject) -> Iterator[Fault]:
    """TIME-01: a period whose first day no one can tell."""
    business_day = any(_BUSINESS.search(one.term) for one in subject.terms)
    for passage in subject.operative:
        for found in _no_start(passage.words, business_day=business_day):
            yield Fault(passage, found) if isinstance(found, str) else Fault(passage, *found)


def _no_start(words: str, *, business_day: bool) -> Iterator[str | tuple[str, str]]:
    """The faults of one passage. ``business_day`` says that the text defines one."""
    if found := _OF.search(words):
        yield found.group()
    for sentence in sentences(words):
        found = _NO_START.search(sentence)
        if found and _DUTY.search(sentence) and not _EVENT.search(sentence):
            yield found.group(), "The period has no start."
    if found := _BETWEEN.search(words):
        yield found.group(), "‘between’ does not say whether the days named are in it."
    if (found := _BUSINESS.search(words)) and not business_day:
        yield found.group(), "No definition says what a business day is."


def half_a_report(passage: Passage, subject: Subject) -> Iterator[tuple[str, str]]:
    """TIME-02: a report that comes again and again, without its reader, its day or the period that it covers."""
    words = f"{passage.heading} {passage.words}"
    for sentence in sentences(passage.words):
        if not (_REPORT.search(sentence) and _RECURRING.search(sentence)):
            continue
        lacking = [
            what for what, found in (("recipient", _READER), ("date", _WHEN), ("period", _PERIOD)) if not found.search(words)
        ]
        if lacking:
            found = _REPORT.search(sentence)
            assert found is not None
            yield found.group()[:40], f"A recurring report without its {' and its '.join(lacking)}."


TIMES: tuple[Rule, ...] = (
    Rule("TIME-01", "warning", "The period has no clear start.", "Write ‘within 30 days after’ and name the event; define a business day.", "tex311",
         no_start,
         ("The clerk shall post it within 30 days of passage.", "The clerk shall answer within 10 days.",
          "The clerk shall answer within 2 business days after the request arrives.", "The office is shut between June 1 and June 9."),
         ("The clerk shall post it within 30 days after passage.",)),
    Rule("TIME-02", "warning", "A recurring report says to whom, by which day and for which period.",
         "Write ‘By January 31 of each year ... to the Council ... for the prior calendar year’.", "sf-2a",
         each(half_a_report),
         ("The chief shall report annually on requests.",),
         ("By January 31 of each year, the chief shall deliver to the City Council a report for the prior calendar year.",)),
)  # fmt: skip
