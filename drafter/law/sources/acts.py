"""Acts: the smallest legally distinct things a clause does, from ``data/acts.yaml``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from drafter.law.sources.data_store import load_data

Act = Mapping[str, Any]


@cache
def all_acts() -> Mapping[str, Act]:
    """Every act by id, in file order."""
    return {act["id"]: act for act in load_data("acts")}


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
    return sorted(found, key=lambda act: bool(lever) and lever not in act["levers"])


def _words(act: Act) -> str:
    return f"{act['id']} {act['name']} {act['definition']}".lower()
