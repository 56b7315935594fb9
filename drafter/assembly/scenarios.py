"""Policy tested like code: which answers to the library's scenarios stand in a draft, what is silent, and what contradicts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from drafter.assembly.drafting.references import index_targets
from drafter.assembly.plan import Plan, PlanRow
from drafter.assembly.words.values import Names, plain_names, tests_that_hold, truth
from drafter.content.model.types import OWN, Answer, Model, Scenario, ScenarioTheme
from drafter.document import Measure

_ALLOWS = frozenset(("must", "may"))
_ALL = "all"


class Standing(NamedTuple):
    """An answer that stands in the draft: the row that gives it, and the key of the section or unit that prints it."""

    answer: Answer
    row: PlanRow
    key: str


class Outcome(NamedTuple):
    """What a draft says to one scenario. ``silent`` is why its model may leave it to other law, "" where it should answer.

    ``kept_out`` is true where the law of the place keeps a clause that would answer it out of the draft.
    """

    theme: ScenarioTheme
    scenario: Scenario
    standing: tuple[Standing, ...]
    silent: str = ""
    kept_out: bool = False

    @property
    def answered(self) -> bool:
        """Whether something in the draft answers the question itself, and not only a point beside it."""
        return any(not one.answer.point for one in self.standing)

    @property
    def gap(self) -> bool:
        return not self.answered and not self.silent

    @property
    def conflicts(self) -> tuple[tuple[Standing, Standing], ...]:
        """Pairs of answers on one point that cannot both be followed, neither of which names the other as its exception."""
        return tuple((one, two) for one, two in combinations(self.standing, 2) if _conflict(one.answer, two.answer))


def outcomes(plan: Plan, measure: Measure) -> tuple[Outcome, ...]:
    """What the draft says to each scenario that it concerns, in the library's order. An annex of a study copy says nothing."""
    reader = _Reader(plan, frozenset(index_targets(measure._replace(annex=None))))
    return tuple(
        Outcome(theme, one, tuple(reader.standing(one)), one.left_to_law.get(plan.model.id, ""), reader.kept_out(one))
        for theme in plan.library.scenarios.values()
        for one in theme.scenarios
        if concerns(theme, one, plan.model)
    )


def concerns(theme: ScenarioTheme, scenario: Scenario, model: Model) -> bool:
    """Whether a draft of ``model`` is expected to speak to the scenario: by its clauses, its themes or its levers, or by name."""
    if model.id in scenario.answered_by:
        return True
    if OWN in model.scenarios:
        return any(answer.clause in model.clauses and not answer.point for answer in scenario.answers)
    return theme.id in model.scenarios if model.scenarios else bool(set(model.levers) & set(scenario.levers))


def _conflict(one: Answer, two: Answer) -> bool:
    if one.clause == two.clause or one.point != two.point:
        return False
    says = {one.says, two.says}
    return "may_not" in says and bool(says & _ALLOWS) and not (_goes_before(one, two) or _goes_before(two, one))


def _goes_before(one: Answer, two: Answer) -> bool:
    return _ALL in one.over or two.clause in one.over


class _Reader:
    """The reading of one draft: its rows, and every key that its text prints."""

    def __init__(self, plan: Plan, keys: frozenset[str]) -> None:
        self.rows = {row.clause.id: row for row in plan.included}
        self.away = {row.clause.id for row in plan.rows if not row.included and not row.offered}
        self.keys = keys
        self.tests = tests_that_hold(plan.profile)

    def standing(self, scenario: Scenario) -> Iterator[Standing]:
        for answer in scenario.answers:
            row = self.rows.get(answer.clause)
            key = f"{answer.clause}#{answer.at}" if answer.at else answer.clause
            if row is not None and row.body.name in answer.texts and key in self.keys and truth(answer.when, self._names(row)):
                yield Standing(answer, row, key)

    def kept_out(self, scenario: Scenario) -> bool:
        return any(answer.clause in self.away for answer in scenario.answers)

    def _names(self, row: PlanRow) -> Names:
        options = {name: chosen.value for name, chosen in row.options.items()}
        return plain_names(row.clause.id, options, self.tests, self.keys.__contains__)
