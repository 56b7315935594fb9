"""A row left out of the draft because of another."""

from __future__ import annotations

from drafter.assembly.plan import PlanRow
from drafter.law.types import Reason

Rows = tuple[PlanRow, ...]


def left_out(row: PlanRow, rule: str, why: str) -> PlanRow:
    """``row`` out of the draft, for the reason ``why``, which comes first of its reasons."""
    return row._replace(included=False, verdict="leave_out", why=why, reasons=(Reason(rule, why, "leave_out"), *row.reasons))
