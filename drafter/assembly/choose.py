"""Choosing: from a matter and a model to a plan, by the passes of planning."""

from __future__ import annotations

from typing import NamedTuple

from drafter.assembly.passes import PLANNING
from drafter.assembly.plan import Fit, Plan
from drafter.assembly.planning.asking import asked_row
from drafter.assembly.planning.request import check_options
from drafter.content.library import Library
from drafter.content.model.types import Clause, Model
from drafter.law.fit import judge
from drafter.law.limits.required import RequiredSaving
from drafter.law.types import Profile
from drafter.matter import Matter

# What a clause by itself goes through: nothing that a whole measure asks for.
_ALONE = ("judging", "needs", "order", "terms", "effect")


class Chooser(NamedTuple):
    """What choosing needs: the library, the profile, the savings that no draft may lack, and fit."""

    library: Library
    profile: Profile
    required: tuple[RequiredSaving, ...]
    fit: Fit = judge

    def plan(self, matter: Matter, model: Model, *, after: str = "") -> Plan:
        """The plan for ``matter``, or as it stands after the pass ``after``.

        Raises RequestError on a bad request and NotYetError when no lawful clause is left.
        """
        plan = self._begun(matter, model)
        for one in PLANNING:
            plan = one.run(plan)
            if one.name == after:
                break
        return plan

    def alone(self, matter: Matter, model: Model, clause: Clause) -> Plan:
        """The plan of one clause with what it needs, and without what a whole measure asks for. ``model`` gives only names and levers.

        The clause is in the plan though it may not stand in the place. Raises RequestError for an option that is wrong.
        """
        plan = self._begun(matter._replace(despite={}), model)
        check_options(plan)
        plan = plan._replace(rows=(asked_row(clause, "add"),))
        for one in PLANNING:
            plan = one.run(plan) if one.name in _ALONE else plan
        return plan

    def _begun(self, matter: Matter, model: Model) -> Plan:
        return Plan(matter, self.profile, model, self.library, self.required, self.fit)
