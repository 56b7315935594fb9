"""A State's posture on local limits, and its statutes on a lever: the large picture, where `reach.py` has the verdicts."""

from __future__ import annotations

from collections.abc import Collection

from drafter.flags import Authority, Verified
from drafter.law.sources.statutes import Posture, limits_law

_GRADES: tuple[Verified, ...] = ("read", "secondary", "memory")


def posture(state: str) -> Posture:
    """The State's posture on local limits, as researched."""
    return limits_law(state).posture


def statutes_on(state: str, levers: Collection[str]) -> tuple[Authority, ...]:
    """The State's statutes on any of ``levers``: those that forbid or require first, and among them the least surely seen."""
    rows = [one for one in limits_law(state).statutes if set(levers) & set(one.levers_hit)]
    ranked = sorted(rows, key=lambda one: (one.effect not in ("forbids", "requires"), -_GRADES.index(one.verified)))
    return tuple(one.authority._replace(proposition=" ".join(one.what_it_does.split())) for one in ranked)


def notes_on(state: str) -> str:
    """What the research notes of the State's law beside its rows: pending bills, unknown outcomes, and the like."""
    return " ".join(limits_law(state).notes.split())
