"""Required: the savings that the acts of the draft call for, whether anyone asked for them or not."""

from __future__ import annotations

from drafter.assembly.plan import Plan
from drafter.assembly.planning.asking import asked_row
from drafter.assembly.planning.judging import judge_of
from drafter.assembly.savings import savings_called_for


def with_required(plan: Plan) -> Plan:
    """The plan with each saving of the library that it calls for and lacks."""
    present, judge, clauses = {row.clause.id for row in plan.rows}, judge_of(plan), plan.library.clauses
    missing = [ident for ident in savings_called_for(plan) if ident not in present and ident in clauses]
    return plan._replace(rows=(*plan.rows, *(judge.row(asked_row(clauses[ident], "required")) for ident in missing)))
