"""Wording: each clause's text with its names filled, as one section a clause, in the order of the plan and without numbers.

From here on a measure holds its text. A section carries its clause and part, and each unit its key; what a later pass moves,
gathers or numbers it finds by these.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter.assembly.despite import annexed
from drafter.assembly.drafting.annex import annex_block
from drafter.assembly.drafting.clause_names import ClauseNames
from drafter.assembly.plan import Plan, PlanRow
from drafter.assembly.words.clause_text import word_blocks
from drafter.document import Measure, Note, Section


def with_words(measure: Measure, plan: Plan) -> Measure:
    """The measure with a section for every clause of the plan: recitals and exhibits among them, barred text in the annex."""
    apart = {row.clause.id for row in annexed(plan)}
    body = [row for row in plan.included if row.clause.id not in apart]
    barred = [row for row in plan.included if row.clause.id in apart]
    return measure._replace(
        sections=tuple(_sections(body, ClauseNames(plan, body))),  # no text of the body may speak of the annex
        annex=annex_block(_sections(barred, ClauseNames(plan, plan.included))),
    )


def _sections(rows: Iterable[PlanRow], names: ClauseNames) -> Iterable[Section]:
    for row in rows:
        clause = row.clause
        yield Section(
            key=clause.id,
            kind="bill",
            number=(),
            label=(),
            catchline=clause.title,
            units=word_blocks(row.body.blocks, names.of_row(row)),
            clause=clause.id,
            part=clause.part,
            notes=tuple(Note(note.kind, note.text) for note in clause.notes),
        )
