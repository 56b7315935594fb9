"""Acts: the smallest legally distinct things a clause does, from ``data/acts.yaml``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from drafter.content.model.types import Lever
from drafter.law.sources.data_store import load_data
from drafter.record import NamedTuple

Role = Literal["basis", "limit", "risk", "carve_out"]
Power = Literal["executive_direction", "legislative_power", "charter_or_state_law", "appropriation", "cannot"]
Bound = Literal[
    "own_departments", "independent_elected_officers", "contractors", "private_parties", "other_governments", "federal_officers",
]  # fmt: skip
Gate = Literal["none", "flag", "adapt", "forbidden"]


class FederalLink(NamedTuple):
    """A federal authority that bears on an act: the part it plays for this act, and what the text must say or avoid."""

    authority: str
    role: Role
    consequence: str


class Act(NamedTuple):
    """One act. ``provisions`` of the coverage lists do it; ``power_note`` is what ``needs_power`` alone leaves out."""

    id: str
    name: str
    definition: str
    levers: tuple[Lever, ...]
    provisions: tuple[str, ...]
    needs_power: Power
    binds: Bound
    federal_gate: Gate
    jail_function: bool
    federal: tuple[FederalLink, ...] = ()
    power_note: str = ""


@cache
def all_acts() -> Mapping[str, Act]:
    """Every act by id, in file order."""
    rows: tuple[Act, ...] = load_data("acts")
    return {act.id: act for act in rows}


def act_name(ident: str) -> str:
    """The name of the act, or its id where there is no such act."""
    return all_acts()[ident].name if ident in all_acts() else ident


def federal_links(ident: str) -> tuple[FederalLink, ...]:
    """The federal authorities that bear on the act; none where there is no such act."""
    return all_acts()[ident].federal if ident in all_acts() else ()


def find_acts(words: Sequence[str], lever: str = "") -> list[Act]:
    """The acts that hold most of ``words`` in id, name or definition, in any case; those of ``lever`` first, then by file order.

    Every act without words; none where no word is found. A plural finds the singular too.
    """
    wanted = [word.lower().removesuffix("s") if len(word) > 3 else word.lower() for word in words]
    held = {ident: sum(word in _words(act) for word in wanted) for ident, act in all_acts().items()}
    most = max(held.values())
    if wanted and not most:
        return []
    found = [act for ident, act in all_acts().items() if held[ident] == most]
    return sorted(found, key=lambda act: bool(lever) and lever not in act.levers)


def _words(act: Act) -> str:
    return f"{act.id} {act.name} {act.definition}".lower()
