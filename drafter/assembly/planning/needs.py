"""Needs: the clauses that others need stand with them; a clause left out takes its dependants with it."""

from __future__ import annotations

from drafter.assembly.plan import Plan, PlanRow
from drafter.assembly.planning.asking import asked_row
from drafter.assembly.planning.judging import judge_of
from drafter.law.types import Reason

Rows = tuple[PlanRow, ...]


def with_needs(plan: Plan) -> Plan:
    """The plan with what its clauses need, and without what lacks its need or is needed no longer."""
    return plan._replace(rows=_without_unneeded(without_orphans(_with_needed(plan))))


def without_orphans(rows: Rows) -> Rows:
    """A clause left out takes its dependants with it."""
    while True:
        standing = {row.clause.id for row in rows if row.included}
        out: list[PlanRow] = []
        for row in rows:
            missing = [need for need in row.body.needs if need not in standing] if row.included else []
            out.append(left_out(row, "needs", f"It needs ‘{missing[0]}’, which is not in the draft.") if missing else row)
        if [row.included for row in out] == [row.included for row in rows]:
            return rows
        rows = tuple(out)


def left_out(row: PlanRow, rule: str, why: str) -> PlanRow:
    """``row`` out of the draft, for the reason ``why``, which comes first of its reasons."""
    return row._replace(included=False, verdict="leave_out", why=why, reasons=(Reason(rule, why, "leave_out"), *row.reasons))


def _with_needed(plan: Plan) -> Rows:
    """What the rows need, and what that needs, judged and put after them; what the matter drops stays away."""
    rows, judge, library = plan.rows, judge_of(plan), plan.library
    present = {row.clause.id for row in rows}
    waiting = [need for row in rows if row.included for need in row.body.needs]
    while waiting:
        ident = waiting.pop(0)
        if ident in present or ident in plan.matter.drop or ident not in library.clauses:
            continue
        row = judge.row(asked_row(library.clauses[ident], "needs"))
        rows = (*rows, row)
        present.add(ident)
        waiting += row.body.needs if row.included else ()
    return rows


def _without_unneeded(rows: Rows) -> Rows:
    """A clause that only others asked for goes when none of them is left."""
    needed = {need for row in rows if row.included for need in row.body.needs}
    kept = tuple(row for row in rows if row.asked_by != "needs" or row.clause.id in needed)
    return rows if len(kept) == len(rows) else _without_unneeded(kept)
