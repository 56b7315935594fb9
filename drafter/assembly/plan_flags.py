"""What a plan must tell its users: clauses left out, adapted or flagged by law, text no one has assessed, options that serve nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.assembly.plan import PlanRow
from drafter.content.types import Model
from drafter.flags import Authority, Flag
from drafter.law.forms import form_row
from drafter.law.types import Profile
from drafter.matter import Matter


def subject_flags(model: Model, profile: Profile) -> Iterator[Flag]:
    """TITLE-02: several levers in one measure where the State asks for one subject."""
    row = form_row(profile.place, profile.instrument.id)
    if row is not None and row.get("single_subject") and len(model.levers) > 1:
        authority = Authority(row.get("cite", ""), row["verified"], row.get("url", ""), row.get("as_of", ""))
        yield Flag("warning", "TITLE-02", f"The law here asks for one subject in a measure, and this one joins {len(model.levers)} levers.",
                   remedy="Draft one measure a lever, or have counsel confirm that one title covers them.", authority=authority)  # fmt: skip


def plan_flags(rows: Sequence[PlanRow], profile: Profile) -> tuple[Flag, ...]:
    """What the plan must tell: clauses left out, adapted or flagged by law, and text that no one has assessed."""
    flags: list[Flag] = list(profile.flags)
    for row in rows:
        ident = row.clause.id
        if not row.included:
            rule = "clause-forbidden" if row.verdict == "forbidden" else "clause-left-out"
            authority = row.reasons[0].authority if row.reasons else None
            flags.append(Flag("warning", rule, f"‘{row.clause.title}’ ({ident}) is left out. {row.why}", authority=authority))
            continue
        if row.body.acts is None and (row.clause.part in ("operative", "oversight") or not row.clause.built_in):
            flags.append(Flag("warning", "unassessed", f"‘{row.clause.title}’ ({ident}) names no acts: no law was checked.",
                              remedy="Have counsel check it, or name its acts in the clause file."))  # fmt: skip
        for reason in row.reasons:
            if reason.verdict == "fits_with_flag":
                flags.append(Flag("note", reason.rule, f"{row.clause.title}: {reason.message}", unit=ident,
                                  authority=reason.authority))  # fmt: skip
    return tuple(flags)


def unused_options(matter: Matter, rows: Sequence[PlanRow], definitions: Sequence[str]) -> Iterator[Flag]:
    """Options that the matter sets for a clause which is not in the draft do nothing: said, since the user meant something."""
    standing = {row.clause.id for row in rows if row.included} | set(definitions)
    for ident in matter.options:
        if ident not in standing:
            yield Flag("warning", "option-unused", f"The matter sets options of ‘{ident}’, which is not in the draft.",
                       remedy="Add the clause with add, or leave its options out.")  # fmt: skip
