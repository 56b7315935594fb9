"""What scenarios tell: of a draft to its user (SCEN-01, SCEN-02), and of the library's models to its authors (SCEN-03 as well)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.assembly.scenarios import Outcome, Standing
from drafter.content.model.types import Model
from drafter.flags import Flag, Severity

FEW = 3  # more situations without an answer than these are notes: the memo lists them, the screen does not
_SAYS = {"must": "must", "may": "may", "may_not": "may not", "asks": "asks"}


def draft_flags(found: Sequence[Outcome]) -> tuple[Flag, ...]:
    """Situations that nothing in the draft answers, and sections that answer one in two ways.

    Where the law of the place keeps the answer out, the plan has said so already.
    """
    gaps = [one for one in found if one.gap and not one.kept_out]
    severity: Severity = "warning" if len(gaps) <= FEW else "note"
    return (
        *(Flag(severity, "SCEN-01", _silence("No section of the draft", one), _adding(one)) for one in gaps),
        *_contradictions(found, "warning"),
    )


def model_flags(model: Model, found: Sequence[Outcome]) -> Iterator[Flag]:
    """The same as errors of the library, for a model's default draft in a place whose law leaves each clause as it is."""
    named = f"The model ‘{model.id}’"
    for one in found:
        where = one.scenario.where
        if one.gap:
            yield Flag(
                "error",
                "SCEN-01",
                _silence(named, one),
                f"{_adding(one)} Or say in ‘expects’ why it is left to other law.",
                where,
            )
        elif one.answered and one.silent:
            message = f"{named} is said to leave ‘{one.scenario.title}’ to other law, and it answers it."
            yield Flag("error", "SCEN-03", message, "Take the expectation out.", where)
    yield from (
        flag._replace(message=f"{named}: {flag.message}", where=one.scenario.where)
        for one in found
        for flag in _contradictions([one], "error")
    )


def _silence(who: str, one: Outcome) -> str:
    return f"{who} answers nothing to ‘{one.scenario.title}’: {one.scenario.asks}"


def _adding(one: Outcome) -> str:
    standing = {each.answer.clause for each in one.standing}
    able = dict.fromkeys(
        answer.clause for answer in one.scenario.answers if not answer.point and answer.clause not in standing and not answer.over
    )
    return f"Clauses that answer it: {', '.join(able)}." if able else "Other law decides it."


def _contradictions(found: Sequence[Outcome], severity: Severity) -> Iterator[Flag]:
    for outcome in found:
        for one, two in outcome.conflicts:
            yield Flag(
                severity,
                "SCEN-02",
                f"Two sections answer ‘{outcome.scenario.title}’ in two ways: {_named(one)}, {_named(two)}.",
                "Let one of them name the exception, or leave one out.",
                unit=one.key,
                related=(one.answer.clause, two.answer.clause),
            )


def _named(one: Standing) -> str:
    return f"‘{one.row.clause.title}’ says {_SAYS[one.answer.says]} ({one.answer.what})"
