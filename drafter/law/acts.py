"""Acts: the smallest legally distinct things a clause does, from ``data/acts.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from drafter.law.data_store import load_data

Act = Mapping[str, Any]


@cache
def all_acts() -> Mapping[str, Act]:
    """Every act by id, in file order."""
    return {act["id"]: act for act in load_data("acts")}
