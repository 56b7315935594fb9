"""What the names of each clause's text stand for in one draft: its options, the profile's words, and which clauses stand beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.assembly.drafting.front_matter import code_name
from drafter.assembly.plan import Chosen, Plan, PlanRow
from drafter.assembly.words.clause_text import standing_slugs
from drafter.assembly.words.values import Names, tests_that_hold
from drafter.content.model.types import CODIFIED_PARTS, Clause
from drafter.law.sources.authorities import cite_word
from drafter.law.types import Word


class ClauseNames:
    """The names of the texts that stand together: ``rows`` are the clauses of which a text may ask whether they are included."""

    def __init__(self, plan: Plan, rows: Sequence[PlanRow]) -> None:
        self._plan = plan
        self._rows = {row.clause.id: row for row in rows}
        self._tests = tests_that_hold(plan.profile)
        self._slugs: dict[str, frozenset[str]] = {}
        this = plan.profile.instrument.this
        own = {
            "effective_clause": Word(None, phrase=plan.effective.sentence),
            "short_title": Word(f"{plan.model.short_title} {this.removeprefix('this ').title()}"),
            "code_name": code_name(plan),
            "this": Word(this, verified="read"),
        }
        self._words: Mapping[str, Word] = {**plan.profile.words, **own}
        self._code_words: Mapping[str, Word] = {**self._words, "this": Word(this_of_code(plan), verified="read")}

    def of_row(self, row: PlanRow) -> Names:
        """What the names of the row's text stand for."""
        return self.of(row.clause, row.options)

    def of(self, clause: Clause, options: Mapping[str, Chosen]) -> Names:
        """What the names of a clause or definition stand for, with these options."""
        return Names(
            clause=clause.id,
            options={name: chosen.value for name, chosen in options.items()},
            specs={option.name: option for option in clause.options},
            words=self._code_words if clause.part in CODIFIED_PARTS else self._words,
            tests=self._tests,
            included=self._is_included,
            cite=cite_word,
            given=self._plan.matter.fill_ins,
        )

    def _is_included(self, target: str) -> bool:
        ident, _, slug = target.partition("#")
        row = self._rows.get(ident)
        return row is not None and (not slug or slug in self._standing_slugs(row))

    def _standing_slugs(self, row: PlanRow) -> frozenset[str]:
        """The run-in slugs of a row that its options let stand. A text that asks about itself sees all of its own."""
        ident = row.clause.id
        if ident not in self._slugs:
            self._slugs[ident] = frozenset(row.body.slugs)
            self._slugs[ident] = standing_slugs(row.body.blocks, self.of_row(row))
        return self._slugs[ident]


def this_of_code(plan: Plan) -> str:
    """How codified text calls itself: "this chapter", or as the instrument does where there is no code."""
    return "this chapter" if plan.profile.codified else plan.profile.instrument.this
