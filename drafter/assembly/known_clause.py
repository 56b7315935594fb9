"""A clause that someone names, among those that there are."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.errors import RequestError, did_you_mean


def known_clause(ident: str, idents: Iterable[str]) -> str:
    """``ident``, where it is one of ``idents``. Raises RequestError with the nearest where it is none."""
    known = tuple(idents)
    if ident in known:
        return ident
    tails = [one for one in known if one.rpartition("/")[2] == ident.rpartition("/")[2]]
    near = f"Did you mean ‘{tails[0]}’?" if tails else did_you_mean(ident, known)
    raise RequestError("unknown-clause", f"There is no clause ‘{ident}’.", remedy=near or "See: drafter clauses list.",
                       alternatives=tails)  # fmt: skip
