"""Authorities: statutes, cases and orders by id, with how each was seen. ``memory`` facts never print as authority."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from drafter.flags import Authority
from drafter.law.sources.data_store import load_data
from drafter.law.types import Word


@cache
def all_authorities() -> Mapping[str, Authority]:
    """Every authority by id, in file order."""
    return {row["id"]: _authority(row) for row in load_data("federal")}


def authority_details(ident: str) -> Mapping[str, Any] | None:
    """The whole entry, with its proposition, drafting consequence and quotation; None for an unknown id."""
    return next((row for row in load_data("federal") if row["id"] == ident), None)


def _authority(row: Mapping[str, Any]) -> Authority:
    return Authority(
        cite=row["cite"],
        verified=row["verified"],
        url=row.get("url") or "",
        as_of=str(row.get("as_of") or ""),
        proposition=row.get("proposition") or "",
        ident=row["id"],
    )


def cite_word(ident: str) -> Word:
    """The cite as legal text prints it: words where the authority was read, else a fill-in that names it."""
    authority = all_authorities().get(ident)
    if authority is None:
        return Word(None, f"authority ‘{ident}’: confirm")
    if authority.verified == "read":
        return Word(authority.cite, verified="read")
    return Word(None, f"{authority.cite}: open and confirm", verified=authority.verified)
