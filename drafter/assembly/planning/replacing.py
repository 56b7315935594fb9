"""Replacing: a clause in the draft takes the place of those that it names, and of what depends on them."""

from __future__ import annotations

from drafter.assembly.plan import Plan
from drafter.assembly.planning.needs import left_out, without_orphans


def without_replaced(plan: Plan) -> Plan:
    """The plan without what another of its clauses stands instead of."""
    by = {ident: row.clause.id for row in plan.included for ident in row.clause.instead_of}
    rows = (
        left_out(row, "instead-of", f"‘{by[row.clause.id]}’ takes its place.") if row.included and row.clause.id in by else row
        for row in plan.rows
    )
    return plan._replace(rows=without_orphans(tuple(rows)))
