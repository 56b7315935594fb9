"""Order: by part; within a part as the model and the user named them."""

from __future__ import annotations

from drafter.assembly.plan import Plan
from drafter.content.model.types import PARTS


def in_order(plan: Plan) -> Plan:
    """The plan with its rows in the order in which they print."""
    return plan._replace(rows=tuple(sorted(plan.rows, key=lambda row: PARTS.index(row.clause.part))))
