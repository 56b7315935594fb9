"""The rows of state law that speak to the acts of a draft, with the clauses that do them."""

from __future__ import annotations

from typing import NamedTuple

from drafter.assembly.draft import Draft
from drafter.assembly.subjects import subjects_of
from drafter.flags import Authority, Verified
from drafter.law.limits.reach import (
    Certainty,
    PersonalRisk,
    ReachRow,
    Ruling,
    bodies_of,
    condition_text,
    reach_rows,
    rows_on,
    source_of,
)  # fmt: skip
from drafter.law.state_law import VERDICTS

_GRADE: tuple[Verified, ...] = ("memory", "secondary", "read")


class SpeakingRow(NamedTuple):
    """One rule of state law, and the catchlines of the clauses whose acts it reaches."""

    authority: Authority
    verdict: Ruling
    certainty: Certainty
    why: str
    conditions: str
    titles: tuple[str, ...]
    exposure: PersonalRisk = "none"
    exposure_note: str = ""


def speaking_rows(draft: Draft) -> tuple[SpeakingRow, ...]:
    """Every row that reaches an act of the draft: the gravest first, among them the surest reach and then the least surely seen."""
    place, instrument = draft.plan.profile.place, draft.plan.profile.instrument.id
    if instrument == "state_bill":
        return ()
    found: dict[ReachRow, list[str]] = {}
    for row in draft.plan.included:
        # a request to another officer does no act of its own: what it asks about is what the base text does
        for act in dict.fromkeys((*(row.body.acts or ()), *(row.clause.base.acts or ()))):
            for speaking in rows_on(act, place, subjects_of(row.clause, row.body, draft.plan.model.levers)):
                titles = found.setdefault(speaking, [])
                if row.clause.title not in titles:
                    titles.append(row.clause.title)
    rows = [_row(speaking, tuple(titles), place.state) for speaking, titles in found.items()]
    return tuple(
        sorted(
            rows, key=lambda one: (VERDICTS.index(one.verdict), one.certainty != "clear", _GRADE.index(one.authority.verified))
        )
    )


def _row(row: ReachRow, titles: tuple[str, ...], state: str) -> SpeakingRow:
    return SpeakingRow(source_of(row, state), row.verdict, row.certainty, row.why, condition_text(row), titles,
                       row.personal_exposure, row.exposure_note)  # fmt: skip


def required_elsewhere(draft: Draft) -> tuple[str, ...]:
    """What the State's law requires of a body of this place that no clause of the draft does, each with its statute."""
    place, instrument = draft.plan.profile.place, draft.plan.profile.instrument.id
    if instrument == "state_bill":
        return ()
    done = {act for row in draft.plan.included for act in (*(row.body.acts or ()), *(row.clause.base.acts or ()))}
    found = (
        f"{row.cite}: {row.why.rstrip('.')}"
        for row in reach_rows(place.state)
        if row.verdict == "requires" and bodies_of(place) & set(row.reaches) and not done & set(row.acts)
    )
    return tuple(dict.fromkeys(found))


def barred_and_left_out(draft: Draft) -> tuple[str, ...]:
    """What the plan left out for a bar of state law, each statute once with the clauses that it took out."""
    found: dict[str, list[str]] = {}
    for row in draft.plan.rows:
        for reason in row.reasons if not row.included else ():
            if reason.rule == "state:forbids" and reason.authority is not None:
                titles = found.setdefault(reason.authority.cite, [])
                if row.clause.title not in titles:
                    titles.append(row.clause.title)
    return tuple(f"{cite} ({'; '.join(titles)})" for cite, titles in found.items())
