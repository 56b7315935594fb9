"""What a draft answers to each scenario, as plain rows: for the table, for the screen and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from drafter.assembly.draft import Draft
from drafter.assembly.drafting.references import citer
from drafter.assembly.scenario_words import answer_options, answer_words
from drafter.assembly.scenarios import Outcome, Standing, outcomes

SAYS = {"must": "Must", "may": "May", "may_not": "May not", "asks": "Is asked"}


class AnswerRow(NamedTuple):
    """One answer as it reads: "May not", who decides, the sentence, the section, and the choices it rests on."""

    says: str
    who: str
    what: str
    section: str
    title: str
    options: Mapping[str, str]
    standing: Standing


class ScenarioRow(NamedTuple):
    """One scenario with its answers: those to the question first, then those on a point beside it."""

    outcome: Outcome
    answers: tuple[AnswerRow, ...]


def scenario_rows(draft: Draft) -> tuple[ScenarioRow, ...]:
    """Every scenario that the draft concerns, in the library's order."""
    return tuple(_rows(draft))


def _rows(draft: Draft) -> Iterator[ScenarioRow]:
    cite = citer(draft.measure)
    for outcome in outcomes(draft.plan, draft.measure):
        standing = sorted(outcome.standing, key=lambda one: bool(one.answer.point))
        yield ScenarioRow(
            outcome,
            tuple(
                AnswerRow(
                    SAYS[one.answer.says],
                    answer_words(one.answer.who, one, draft.plan),
                    answer_words(one.answer.what, one, draft.plan),
                    cite(one.key),
                    one.row.clause.title,
                    answer_options(one),
                    one,
                )
                for one in standing
            ),
        )


def scenarios_value(draft: Draft) -> Mapping[str, Any]:
    """The rows as JSON values."""
    return {"place": draft.plan.profile.place.full_name, "scenarios": [_value(row) for row in scenario_rows(draft)]}


def _value(row: ScenarioRow) -> Mapping[str, Any]:
    scenario = row.outcome.scenario
    return {
        "id": scenario.id,
        "theme": row.outcome.theme.title,
        "title": scenario.title,
        "facts": scenario.facts,
        "asks": scenario.asks,
        "answered": row.outcome.answered,
        "left_to_law": row.outcome.silent or None,
        "kept_out": row.outcome.kept_out,
        "answers": [_answer(one) for one in row.answers],
        "contradictions": [[one.answer.clause, two.answer.clause] for one, two in row.outcome.conflicts],
    }


def _answer(one: AnswerRow) -> Mapping[str, Any]:
    answer = one.standing.answer
    return {
        "clause": answer.clause,
        "alternate": one.standing.row.body.name or None,
        "section": one.section,
        "title": one.title,
        "says": answer.says,
        "who": one.who,
        "what": one.what,
        "point": answer.point or None,
        "options": dict(one.options),
    }
