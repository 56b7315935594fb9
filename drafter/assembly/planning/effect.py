"""Effect: when the measure takes effect, by the wish, the law of the place, and what the draft does."""

from __future__ import annotations

from drafter.assembly.plan import Plan
from drafter.law.form.effective import effective_date


def with_effect(plan: Plan) -> Plan:
    """The plan with its closing sentence. Raises RequestError on a wish that cannot be read."""
    instrument, wish = plan.profile.instrument, plan.matter.effective
    return plan._replace(effective=effective_date(instrument, wish=wish, penalty=plan.sets_penalty, emergency=plan.emergency))
