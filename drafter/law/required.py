"""Savings that no draft may lack, read from ``data/required.yaml``."""

from __future__ import annotations

from typing import NamedTuple

from drafter.law.data_store import load_data


class RequiredSaving(NamedTuple):
    """``clause`` must be in every measure (``always``) or wherever one of ``acts`` is done.

    ``why`` is one sentence; ``authorities`` are what it answers to.
    """

    clause: str
    why: str
    always: bool = False
    acts: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()


def required_savings() -> tuple[RequiredSaving, ...]:
    """The table, in the order in which the clauses are added."""
    return tuple(
        RequiredSaving(
            row["clause"], row["why"], bool(row.get("always")), tuple(row.get("acts", ())), tuple(row.get("authorities", ()))
        )
        for row in load_data("required")
    )
