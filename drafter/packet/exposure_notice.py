"""Exposure first: what is shown before anything is written where the law of the place exposes those who adopt, sign or carry out."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.assembly.plan import Plan, PlanRow
from drafter.errors import NotYetError
from drafter.flag_text import shortened
from drafter.flags import SEEN
from drafter.law.limits.exposure import RISKS, Exposure, exposures


def check_acknowledged(plan: Plan, go_on: str) -> None:
    """Raises NotYetError with the exposure, what is left out, the lawful alternative and ``go_on``, how to proceed.

    Nothing is raised where the law of the place exposes nobody, or where the matter acknowledges it.
    """
    risks = exposures(plan.profile.place, plan.profile.instrument.id)
    if not risks or plan.matter.acknowledge:
        return
    raise NotYetError(
        "exposure",
        "\n".join(_lines(plan, risks)),
        remedy=f"To go on with what is lawful here:\n  {go_on}",
        alternatives=(go_on, "--model transparency --acknowledge"),
    )


def _lines(plan: Plan, risks: tuple[Exposure, ...]) -> Iterator[str]:
    state = plan.profile.place.state_name
    yield f"Nothing is written yet. {state} law exposes those who adopt, sign, or carry out what it bars:"
    yield from (f"  {_risk(one)}" for one in risks)
    operative = [row for row in plan.rows if row.operative]
    yield from _listed("Left out of this draft", [row for row in operative if not row.included and not row.offered])
    yield from _listed("Offered, and included only with --add", [row for row in operative if row.offered])
    yield from _listed("Barred, and included only in a study copy", [row for row in operative if row.asked_by == "despite"])
    kept = [row for row in operative if row.included and row.asked_by != "despite"]
    yield f"What stays: {len(kept)} of {len(operative)} operative clauses, each with the savings that state law asks for."
    yield "The lawful alternative that asks for least: --model transparency (inventory, reports, public records)."


def _risk(one: Exposure) -> str:
    reach = "" if one.certainty in ("", "clear") else f"; its reach is {one.certainty}"
    note = f": {one.note}" if one.note else ""
    dated = f", {shortened(one.authority.as_of, 90)}" if one.authority.as_of else ""
    return f"{RISKS[one.kind][:1].upper()}{RISKS[one.kind][1:]}{note}. {one.authority.cite} ({SEEN[one.authority.verified]}{dated}{reach})"


def _listed(head: str, rows: list[PlanRow]) -> Iterator[str]:
    if rows:
        yield f"{head}: {'; '.join(f'{row.clause.title} ({row.clause.id})' for row in rows)}."
