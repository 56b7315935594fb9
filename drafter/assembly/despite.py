"""Text wanted despite a bar of state law: what may be lifted, and what a study copy says of it."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.assembly.plan import Plan, PlanRow
from drafter.errors import RequestError
from drafter.formats.txt import study_copy_line
from drafter.law.limits.exposure import exposures
from drafter.matter import Matter


def check_despite(rows: Sequence[PlanRow], matter: Matter) -> None:
    """Raises RequestError where a clause named in ``despite`` is not barred by state law alone, or has no reason."""
    for ident, reason in matter.despite.items():
        if not reason.strip():
            raise RequestError(
                "no-reason", f"No reason is given for ‘{ident}’.", remedy="Give --reason: it stays in your matter."
            )
        row = next((one for one in rows if one.clause.id == ident), None)
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


def in_annex(plan: Plan) -> bool:
    """Whether the barred text stands in an annex, never in the body: where a person is exposed, not only the body's money."""
    return any(one.personal for one in exposures(plan.profile.place, plan.profile.instrument.id))
