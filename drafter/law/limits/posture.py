"""A State's posture on local limits, and its statutes on a lever: the large picture, where `reach.py` has the verdicts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from drafter.flags import Authority
from drafter.law.sources.data_store import load_data

_GRADES = ("read", "secondary", "memory")


def posture(state: str) -> str:
    """The State's posture on local limits, as researched."""
    return str(load_data(f"preemption/{state}")["posture"])


def statutes_on(state: str, levers: Collection[str]) -> tuple[Authority, ...]:
    """The State's statutes on any of ``levers``: those that forbid or require first, and among them the least surely seen."""
    rows = [row for row in load_data(f"preemption/{state}")["statutes"] if set(levers) & set(row.get("levers_hit") or ())]
    ranked = sorted(rows, key=lambda row: (row.get("effect") not in ("forbids", "requires"), -_GRADES.index(row["verified"])))
    return tuple(_authority(row) for row in ranked)


def _authority(row: Mapping[str, Any]) -> Authority:
    return Authority(row["cite"], row["verified"], row.get("url") or "", str(row.get("as_of") or ""),
                     " ".join(str(row["what_it_does"]).split()))  # fmt: skip


def notes_on(state: str) -> str:
    """What the research notes of the State's law beside its rows: pending bills, unknown outcomes, and the like, or ""."""
    return " ".join(str(load_data(f"preemption/{state}").get("notes") or "").split())
