"""The review: the rules of the table asked of a draft or of a text, and what they find as flags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.document import Measure
from drafter.flags import Flag, Where
from drafter.review.checks.structure import STRUCTURE
from drafter.review.profile import UNKNOWN, ReviewProfile
from drafter.review.residue import residue
from drafter.review.rule import Fault, Rule
from drafter.review.safety import safety_review
from drafter.review.savings import Saving, savings_review
from drafter.review.subject import Subject
from drafter.review.text import ReviewText, where_of


def review(
    measure: Measure,
    text: ReviewText,
    own_text: frozenset[str] = frozenset(),
    savings: Sequence[Saving] = (),
    profile: ReviewProfile = UNKNOWN,
) -> tuple[Flag, ...]:
    """Every flag of a draft that breaks no safety rule: structure on all of it, the words of the clauses of ``own_text``.

    ``text`` is ``measure`` as passages; ``savings`` are those that it may not lack.
    """
    flags = [*residue(measure), *_flags(STRUCTURE, Subject(text, profile)), *savings_review(measure, savings)]
    if own_text:
        own = text._replace(passages=tuple(one for one in text.passages if one.clause in own_text), whole=False)
        flags += _flags([rule for rule in every_rule() if rule.runs == "words"], Subject(own, profile))
    return tuple(flags)


def review_text(text: ReviewText, profile: ReviewProfile = UNKNOWN, rules: Sequence[Rule] | None = None) -> tuple[Flag, ...]:
    """Every flag of a text by every rule of the table, or by ``rules`` alone, in the order of the text; what concerns the whole of it comes first."""
    flags = [*safety_review(text), *_flags(every_rule() if rules is None else rules, Subject(text, profile))]
    places = {one.unit or f"{one.line}": index for index, one in enumerate(text.passages)}
    return tuple(
        dict.fromkeys(sorted(flags, key=lambda flag: places.get(flag.unit or f"{flag.where.line if flag.where else ''}", -1)))
    )


def every_rule() -> Sequence[Rule]:
    """The whole table, imported where it is wanted: an ordinary draft asks only for structure and safety."""
    from drafter.review.table import RULES

    return RULES


def _flags(rules: Sequence[Rule], subject: Subject) -> Iterator[Flag]:
    changed = subject.profile.severities
    for rule in rules:
        severity = changed.get(rule.id, rule.severity)
        if severity == "off":
            continue
        for fault in rule.check(subject):
            say = fault.say or rule.say
            message = f"‘{fault.at}’: {say}" if fault.at and fault.at not in say else say
            where, unit = place_of(subject.text, fault)
            yield Flag(severity, rule.id, message, remedy=rule.instead, where=where, unit=unit)


def place_of(text: ReviewText, fault: Fault) -> tuple[Where | None, str]:
    """Where the fault stands: a line of the file with the words marked, or the key of a unit."""
    passage = fault.passage
    if passage is None or not text.file:
        return (Where(text.file) if text.file else None), passage.unit if passage else ""
    return where_of(text.file, passage, fault.at), ""
