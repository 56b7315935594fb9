"""Text drafted despite a bar of state law, and what a study copy says of it."""

from __future__ import annotations

from drafter.assembly.plan import Plan, PlanRow
from drafter.formats.txt import study_copy_line
from drafter.law.limits.exposure import exposures


def barred(plan: Plan) -> tuple[PlanRow, ...]:
    """The rows of a study copy that state law bars."""
    return tuple(row for row in plan.included if row.asked_by == "despite")


def barring_cites(plan: Plan) -> str:
    """The laws that bar the text of a study copy, or "" for an ordinary draft."""
    cites = [
        reason.authority.cite
        for row in barred(plan)
        for reason in row.reasons
        if reason.authority is not None and reason.verdict in ("forbidden", "leave_out")
    ]
    return "; ".join(dict.fromkeys(cites))


def study_copy_words(plan: Plan) -> str:
    """What every page of a study copy says, or "" for an ordinary draft."""
    cites = barring_cites(plan)
    return study_copy_line(cites) if cites else ""


def annexed(plan: Plan) -> tuple[PlanRow, ...]:
    """Barred text that stands in an annex, never in the body: where a person is exposed, not only the body's money."""
    exposed = any(one.personal for one in exposures(plan.profile.place, plan.profile.instrument.id))
    return barred(plan) if exposed else ()
