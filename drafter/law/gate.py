"""The gate: until each State's rows are judged act by act, a State whose law forbids or restricts limits gets only transparency."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from drafter.errors import NotYetError
from drafter.flags import SEEN, Authority, Flag
from drafter.law.data_store import load_data
from drafter.law.reach import exposures
from drafter.law.types import Place

HELD_BACK = ("prohibits_limits", "restricts_limits")
OPEN_MODELS = ("transparency",)
_RISKS = {"civil": "a civil penalty", "removal": "removal from office", "criminal": "prosecution"}
_GRADES = ("read", "secondary", "memory")


def posture(state: str) -> str:
    """The State's posture on local limits, as researched."""
    return str(load_data(f"preemption/{state}")["posture"])


def gating_statutes(state: str) -> tuple[Authority, ...]:
    """The statutes that forbid or restrict, most surely seen first."""
    rows = [row for row in load_data(f"preemption/{state}")["statutes"] if row.get("effect") in ("forbids", "requires")]
    ranked = sorted(rows, key=lambda row: _GRADES.index(row["verified"]))
    return tuple(_authority(row) for row in ranked)


def statutes_on(state: str, levers: Collection[str]) -> tuple[Authority, ...]:
    """The State's statutes on any of ``levers``: those that forbid or require first, and among them the least surely seen."""
    rows = [row for row in load_data(f"preemption/{state}")["statutes"] if set(levers) & set(row.get("levers_hit") or ())]
    ranked = sorted(rows, key=lambda row: (row.get("effect") not in ("forbids", "requires"), -_GRADES.index(row["verified"])))
    return tuple(_authority(row) for row in ranked)


def _authority(row: Mapping[str, Any]) -> Authority:
    return Authority(row["cite"], row["verified"], row.get("url") or "", str(row.get("as_of") or ""),
                     " ".join(str(row["what_it_does"]).split()))  # fmt: skip


def check_gate(place: Place, instrument: str, model: str) -> None:
    """Raises NotYetError for a model other than transparency in a State that is held back. A state bill may change the law."""
    if instrument == "state_bill" or posture(place.state) not in HELD_BACK or model in OPEN_MODELS:
        return
    statutes = gating_statutes(place.state)
    shown = "".join(f"\n  {_shown(one)}" for one in statutes[:3])
    raise NotYetError(
        "state-law-gate",
        f"{place.state_name} law forbids or restricts local limits on cooperation, and this toolkit does not yet say which clauses "
        f"it leaves open:{shown}{_exposed(place.state)}",
        remedy="Draft the transparency model (inventory, reports, public records) instead: the same command with --model transparency.",
        alternatives=("--model transparency",),
    )


def _shown(authority: Authority) -> str:
    return f"{authority.cite} ({SEEN[authority.verified]}{', ' + authority.as_of if authority.as_of else ''}): {authority.proposition}"


def _exposed(state: str) -> str:
    """The risk of those who adopt, sign or carry out a barred act, a line each."""
    lines = (f"\n  {kind}: {note} ({authority.cite})" for kind, note, authority in exposures(state))
    told = "".join(lines)
    return f"\nExposure of those who adopt, sign or carry out what it bars:{told}" if told else ""


def gate_flags(place: Place, instrument: str) -> Iterator[Flag]:
    """What every draft says of state law until it is judged act by act."""
    if instrument == "state_bill":
        yield Flag("warning", "state-bill-amends", "A state bill may have to amend or repeal present law by section; state law is not yet checked.",
                   remedy="Have the legislature's bill drafters list the sections it touches.")  # fmt: skip
        return
    statutes = gating_statutes(place.state) if posture(place.state) in HELD_BACK else ()
    yield Flag(
        "warning",
        "state-law-not-checked",
        f"State law not yet checked: no statute of {place.state_name} was weighed against these clauses, one by one.",
        remedy="Counsel must check each clause against state law before introduction.",
        authority=statutes[0] if statutes else None,
    )
    if statutes:
        for kind, note, authority in exposures(place.state)[:1]:
            yield Flag("warning", "exposure", f"{place.state_name} law exposes some who adopt, sign or carry out what it bars to {_RISKS[kind]}: {note}.",
                       remedy=f"See it all: drafter law {place.state}", authority=authority)  # fmt: skip
