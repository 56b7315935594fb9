"""Asking: the clauses that the model, the preset and the matter name, before any law is asked."""

from __future__ import annotations

from drafter.assembly.known_clause import known_clause
from drafter.assembly.plan import NOT_JUDGED, Plan, PlanRow
from drafter.assembly.planning.request import check_options, misfit, preset_of
from drafter.content.library import Library
from drafter.content.model.types import Clause
from drafter.errors import RequestError


def with_asked(plan: Plan) -> Plan:
    """The plan with a row for each clause asked for and not dropped. Raises RequestError on a request that cannot be met."""
    problem = misfit(plan.model, plan.profile)
    if problem is not None:
        raise problem
    plan = plan._replace(preset=preset_of(plan.model, plan.matter))
    check_options(plan)
    asked, gone = _asked(plan), _dropped(plan)
    return plan._replace(
        rows=tuple(asked_row(plan.library.clauses[ident], by) for ident, by in asked.items() if ident not in gone)
    )


def asked_row(clause: Clause, asked_by: str) -> PlanRow:
    """A clause to consider, and who asked for it."""
    return PlanRow(clause, clause.base, "fits", True, NOT_JUDGED, {}, asked_by=asked_by)


def _asked(plan: Plan) -> dict[str, str]:
    """The ids in order, each with who asked for it last."""
    ids = dict.fromkeys(plan.model.clauses, "model")
    for ident in plan.preset.add if plan.preset else ():
        ids.setdefault(ident, "preset")
    for ident in (*plan.matter.despite, *plan.matter.add):
        _refuse_ask(ident, plan.library)
        ids[known_clause(ident, plan.library.clauses)] = "add"
    return ids


def _dropped(plan: Plan) -> set[str]:
    """What is left out: what the matter drops, and what the preset does unless the matter adds it."""
    dropped = {known_clause(ident, plan.library.clauses) for ident in plan.matter.drop}
    for saving in plan.required:
        if saving.clause in dropped:
            raise RequestError(
                "required-saving",
                f"‘{saving.clause}’ cannot be dropped. {saving.why}",
                remedy="Leave it out of drop; adapt its words in Word with counsel if they must change.",
            )
    return dropped | (set(plan.preset.drop if plan.preset else ()) - set(plan.matter.add))


def _refuse_ask(ident: str, library: Library) -> None:
    """Answer a named ask: what no local instrument may do, who could, and the nearest lawful clause."""
    ask = library.asks.get(ident) or library.asks.get(f"asks/{ident}")
    if ask is None:
        return
    nearest = ", ".join(ask.nearest)
    raise RequestError(
        "named-ask",
        f"{ask.name}: {ask.answer}",
        remedy=f"Who could: {ask.who_could}" + (f" Nearest lawful clauses: {nearest}." if nearest else ""),
        alternatives=ask.nearest,
    )
