"""The savings that a plan's draft may not lack, as the reviewer wants them: from the table, and from conditions of state law."""

from __future__ import annotations

from drafter.assembly.plan import Plan
from drafter.assembly.plan_rows import OPERATIVE, state_savings
from drafter.law.limits.required import required_savings
from drafter.review.savings import Saving

_STATE_WHY = "A condition of state law on another clause asks for it."


def savings_wanted(plan: Plan) -> tuple[Saving, ...]:
    """Every saving that the acts of the draft call for, with the words that its section must hold."""
    if not any(row.clause.part in OPERATIVE for row in plan.included):
        return ()
    acts = plan.acts()
    table = [Saving(one.clause, one.why, one.words(acts)) for one in required_savings() if one.called_for(acts)]
    named = {one.clause for one in table}
    asked = dict.fromkeys(state_savings(plan.included, plan.profile, plan.model.levers))
    return (*table, *(Saving(ident, _STATE_WHY) for ident in asked if ident not in named))
