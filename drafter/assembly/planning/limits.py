"""Limits: only a bar of state law is lifted for a study copy, and a measure without an operative clause is none."""

from __future__ import annotations

from drafter.assembly.plan import Plan
from drafter.errors import NotYetError, RequestError
from drafter.law.place.said import with_article


def within_limits(plan: Plan) -> Plan:
    """The plan as it is. Raises RequestError for a bar that cannot be lifted, NotYetError where no operative clause is left."""
    _check_despite(plan)
    _check_operative(plan)
    return plan


def _check_despite(plan: Plan) -> None:
    """Each clause named in ``despite`` is barred by state law alone, and has a reason."""
    rows = {row.clause.id: row for row in plan.rows}
    for ident, reason in plan.matter.despite.items():
        if not reason.strip():
            raise RequestError(
                "no-reason", f"No reason is given for ‘{ident}’.", remedy="Give --reason: it stays in your matter."
            )
        row = rows.get(ident)
        if row is None or row.asked_by == "despite":
            continue
        if row.included:
            raise RequestError("not-barred", f"No law of the State bars ‘{ident}’ here, so there is nothing to lift.",
                               remedy=f"Use --add {ident}: it then stands in an ordinary draft.")  # fmt: skip
        raise RequestError(
            "not-liftable",
            f"‘{ident}’ is left out for more than a bar of state law. {row.why}",
            remedy="Only such a bar can be lifted, for a study copy: not a want of power, a federal limit or a saving.",
        )


def _check_operative(plan: Plan) -> None:
    if any(row.operative for row in plan.included):
        return
    first = next((row.why for row in plan.rows if row.operative and not row.included), "")
    profile = plan.profile
    raise NotYetError(
        "nothing-left",
        f"No operative clause of ‘{plan.model.id}’ can stand in this {profile.instrument.name.lower()} of "
        f"{with_article(profile.place.full_name)}. {first}".strip(),
        remedy="See why, clause by clause: drafter plan with the same arguments. The transparency model asks for least power.",
        alternatives=("--model transparency",),
    )
