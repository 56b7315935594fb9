"""What the rows of a plan ask of one another: replacement, dependence, order, and that something operative is left."""

from __future__ import annotations

from collections.abc import Collection

from drafter.assembly.plan import PlanRow
from drafter.assembly.subjects import subjects_of
from drafter.content.model.types import PARTS, Model
from drafter.errors import NotYetError
from drafter.law.limits.reach import savings_of
from drafter.law.place.said import with_article
from drafter.law.types import Profile, Reason

OPERATIVE = frozenset(("operative", "oversight"))
Rows = tuple[PlanRow, ...]


def without_replaced(rows: Rows) -> Rows:
    """A clause in the draft takes the place of those it names."""
    by = {ident: row.clause.id for row in rows if row.included for ident in row.clause.instead_of}
    return tuple(
        _left_out(row, "instead-of", f"‘{by[row.clause.id]}’ takes its place.") if row.included and row.clause.id in by else row
        for row in rows
    )


def without_orphans(rows: Rows) -> Rows:
    """A clause left out takes its dependants with it."""
    while True:
        standing = {row.clause.id for row in rows if row.included}
        out = []
        for row in rows:
            missing = [need for need in row.body.needs if need not in standing] if row.included else []
            out.append(_left_out(row, "needs", f"It needs ‘{missing[0]}’, which is not in the draft.") if missing else row)
        if [row.included for row in out] == [row.included for row in rows]:
            return rows
        rows = tuple(out)


def without_unneeded(rows: Rows) -> Rows:
    """A clause that only others asked for goes when none of them is left."""
    needed = {need for row in rows if row.included for need in row.body.needs}
    kept = tuple(row for row in rows if row.asked_by != "needs" or row.clause.id in needed)
    return rows if len(kept) == len(rows) else without_unneeded(kept)


def _left_out(row: PlanRow, rule: str, why: str) -> PlanRow:
    return row._replace(included=False, verdict="leave_out", why=why, reasons=(Reason(rule, why, "leave_out"), *row.reasons))


def state_savings(rows: Rows, profile: Profile, levers: Collection[str]) -> list[str]:
    """The clauses that conditions of state law ask for beside the texts in the draft."""
    return [
        saving
        for row in rows
        if row.included
        for saving in savings_of(
            row.body.acts or (), profile.place, profile.instrument.id, subjects_of(row.clause, row.body, levers)
        )
    ]


def in_order(rows: Rows) -> Rows:
    """By part; within a part as the model and the user named them."""
    return tuple(sorted(rows, key=lambda row: PARTS.index(row.clause.part)))


def require_operative(rows: tuple[PlanRow, ...], model: Model, profile: Profile) -> None:
    """Raises NotYetError where no operative clause is left."""
    if any(row.included and row.clause.part in OPERATIVE for row in rows):
        return
    first = next((row.why for row in rows if not row.included and row.clause.part in OPERATIVE), "")
    raise NotYetError(
        "nothing-left",
        f"No operative clause of ‘{model.id}’ can stand in this {profile.instrument.name.lower()} of "
        f"{with_article(profile.place.full_name)}. {first}".strip(),
        remedy="See why, clause by clause: drafter plan with the same arguments. The transparency model asks for least power.",
        alternatives=("--model transparency",),
    )
