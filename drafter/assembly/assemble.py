"""Assembly: a plan becomes one document tree, by the passes of drafting."""

from __future__ import annotations

from drafter.assembly.drafting.front_matter import properties
from drafter.assembly.passes import DRAFTING
from drafter.assembly.plan import Plan
from drafter.document import Measure


def assemble(plan: Plan, *, after: str = "") -> Measure:
    """The measure that ``plan`` describes, or as it stands after the pass ``after``.

    Raises DeadReference where a reference leads nowhere, RequestError where the text has more levels than the numbering style.
    """
    profile = plan.profile
    measure = Measure(properties(plan), profile.numbering, profile.page, front=(), recitals=(), enacting=(), sections=())
    for one in DRAFTING:
        measure = one.run(measure, plan)
        if one.name == after:
            break
    return measure
