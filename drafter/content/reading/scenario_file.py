"""A scenario file: concrete situations, and what each clause answers. Read after the clauses, which its answers speak of."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from drafter.content.model.nodes import Expression
from drafter.content.model.types import Answer, Known, Scenario, ScenarioTheme
from drafter.content.reading.clause_file import ReadClause
from drafter.content.reading.model_file import ReadModel
from drafter.content.reading.plain_values import line
from drafter.content.reading.scenario_checks import BASE, AnswerCheck, Problem
from drafter.content.schema.decode import decode
from drafter.content.schema.faults import Faults
from drafter.content.schema.files import SCENARIOS
from drafter.content.schema.positions import MarkedNode, MarkedText
from drafter.content.text.language import read_test
from drafter.content.text.scope import Scope
from drafter.content.text.tags import Tag
from drafter.flags import Where


class ReadScenarios(NamedTuple):
    """A scenario file as decoded, before the clauses that it names are looked at."""

    id: str
    fields: Mapping[str, Any]


def read_scenarios(ident: str, node: MarkedNode, faults: Faults) -> ReadScenarios | None:
    """The fields of a file, or None with every fault noted."""
    before = len(faults)
    fields = decode(node, SCENARIOS, faults)
    return None if fields is None or len(faults) > before else ReadScenarios(ident, fields)


class ScenarioReader(NamedTuple):
    """Reads files against the clauses and models that they name. ``seen`` are the ids of scenarios met so far, with their files."""

    clauses: Mapping[str, ReadClause]
    models: Mapping[str, ReadModel]
    unread: Collection[str]
    known: Known
    seen: dict[str, str]
    faults: Faults

    def theme(self, read: ReadScenarios) -> ScenarioTheme:
        """The scenarios of a file, each answer checked against its clause."""
        levers = read.fields.get("levers", ())
        scenarios = tuple(self._scenario(given, levers) for given in read.fields["scenarios"])
        return ScenarioTheme(read.id, line(read.fields["title"]), scenarios)

    def _scenario(self, given: Mapping[str, Any], levers: Sequence[str]) -> Scenario:
        ident: MarkedText = given["id"]
        if ident in self.seen:
            self.faults.add(
                "twice", ident.where(), f"There is a scenario ‘{ident}’ already, in {self.seen[ident]}.", "Rename one."
            )
        self.seen.setdefault(str(ident), ident.where().file)
        expects = given.get("expects", {})
        for model in expects:
            if model not in self.models and model not in self.unread:
                self.faults.unknown("model", model, model.where(), list(self.models))
        answers = (self._answer(one) for one in given["answers"])
        return Scenario(
            id=str(ident),
            title=line(given["title"]),
            levers=tuple(str(one) for one in given.get("levers", levers)),
            facts=line(given["facts"]),
            asks=line(given["asks"]),
            answers=tuple(one for one in answers if one is not None),
            answered_by=tuple(str(model) for model, said in expects.items() if isinstance(said, str)),
            left_to_law={str(m): line(said["left_to_law"]) for m, said in expects.items() if not isinstance(said, str)},
            where=ident.where(),
        )

    def _answer(self, given: Mapping[str, Any]) -> Answer | None:
        """The answer, or None with the fault noted where its clause is unknown."""
        named: MarkedText = given["clause"]
        read = self.clauses.get(named)
        if read is None:
            if named not in self.unread:
                self.faults.unknown("clause", named, named.where(), list(self.clauses))
            return None
        answer = Answer(
            clause=str(named),
            says=str(given["says"]),  # type: ignore[arg-type]  # as the shape admits
            who=line(given["who"]),
            what=line(given["what"]),
            at=str(given.get("at", "")),
            texts=tuple("" if one == BASE else str(one) for one in given.get("alternate", (BASE,))),
            when=self._test(given["when"], read) if "when" in given else None,
            point=str(given.get("point", "")),
            over=tuple(str(one) for one in given.get("over", ())),
        )
        for problem in AnswerCheck(answer, read, self.clauses, self.known).problems():
            self.faults.add(problem.rule, _place(given, problem), problem.message, problem.remedy)
        return answer

    def _test(self, test: MarkedText, read: ReadClause) -> Expression | None:
        scope = Scope(read.clause.id, {option.name: option for option in read.clause.options}, self.known, self.faults)
        return read_test(Tag("block", "if", str(test), 0, len(test), test), scope)


def _place(given: Mapping[str, Any], problem: Problem) -> Where:
    """Where a problem stands in the answer as given; a field that was left out stands for the clause."""
    value = given.get(problem.field, given["clause"])
    mark: MarkedText = value if isinstance(value, MarkedText) else value[problem.number]
    return mark.where()
