"""The savings that a plan's draft may not lack: from the table of the law, and from conditions of state law."""

from __future__ import annotations

from drafter.assembly.plan import Plan
from drafter.assembly.subjects import subjects_of
from drafter.law.limits.reach import savings_of
from drafter.review.savings import Saving

_STATE_WHY = "A condition of state law on another clause asks for it."


def savings_called_for(plan: Plan) -> tuple[str, ...]:
    """The clauses that the acts of the draft call for; none where nothing operative stands."""
    return tuple(dict.fromkeys(saving.clause for saving in savings_wanted(plan)))


def savings_wanted(plan: Plan) -> tuple[Saving, ...]:
    """Every saving that the acts of the draft call for, as the reviewer wants them: with the words that its section must hold."""
    if not any(row.operative for row in plan.included):
        return ()
    acts = plan.acts()
    table = [Saving(one.clause, one.why, one.words(acts)) for one in plan.required if one.called_for(acts)]
    named = {one.clause for one in table}
    asked = dict.fromkeys(_of_state_law(plan))
    return (*table, *(Saving(ident, _STATE_WHY) for ident in asked if ident not in named))


def _of_state_law(plan: Plan) -> list[str]:
    """The clauses that conditions of state law ask for beside the texts in the draft."""
    place, instrument = plan.profile.place, plan.profile.instrument.id
    return [
        saving
        for row in plan.included
        for saving in savings_of(row.body.acts or (), place, instrument, subjects_of(row.clause, row.body, plan.model.levers))
    ]
