"""Authorities: federal statutes, cases and orders by id, with how each was seen. ``memory`` facts never print as authority."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from drafter.content.model.types import Lever
from drafter.flags import Authority, Verified
from drafter.law.sources.acts import Role
from drafter.law.sources.data_store import load_data
from drafter.law.types import Word
from drafter.record import NamedTuple

Kind = Literal["constitution", "statute", "regulation", "case", "executive_action", "guidance"]


class FederalEntry(NamedTuple):
    """One federal authority as researched: what it holds, the part it plays in general, and what a draft must do about it.

    ``parties`` are the places that are parties to a case. ``quote`` shows the words relied on; ``notes`` are for counsel.
    """

    id: str
    kind: Kind
    cite: str
    name: str
    proposition: str
    levers: tuple[Lever, ...]
    role: Role
    drafting_consequence: str
    verified: Verified
    as_of: str
    quote: str = ""
    url: str = ""
    notes: str = ""
    parties: tuple[str, ...] = ()


def federal_entries() -> tuple[FederalEntry, ...]:
    """Every federal authority, in file order."""
    rows: tuple[FederalEntry, ...] = load_data("federal")
    return rows


@cache
def all_authorities() -> Mapping[str, Authority]:
    """Every federal authority by id, in file order."""
    return {
        row.id: Authority(row.cite, row.verified, row.url, row.as_of, row.proposition, ident=row.id) for row in federal_entries()
    }


def cite_word(ident: str) -> Word:
    """The cite as legal text prints it: words where the authority was read, else a fill-in that names it."""
    authority = all_authorities().get(ident)
    if authority is None:
        return Word(None, f"authority ‘{ident}’: confirm")
    if authority.verified == "read":
        return Word(authority.cite, verified="read")
    return Word(None, f"{authority.cite}: open and confirm", verified=authority.verified)
