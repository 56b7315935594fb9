"""Every authority of the law data under one id, federal and of each State, with what rests on it and its standing on a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from drafter.flags import SEEN, Authority
from drafter.law.limits.reach import reach_rows
from drafter.law.sources.acts import all_acts
from drafter.law.sources.authorities import FederalEntry, all_authorities, federal_entries
from drafter.law.sources.currency import is_stale, seen_on, stale_after
from drafter.law.sources.statutes import Statute, state_names, statutes_of
from drafter.record import NamedTuple


class Indexed(NamedTuple):
    """One authority; ``state`` is "" for federal law. ``entry`` is its whole row in the data."""

    ident: str
    authority: Authority
    state: str
    entry: FederalEntry | Statute


@cache
def authority_index() -> Mapping[str, Indexed]:
    """Federal authorities first, then each State's, by id ("usc-8-1373", "tx/gov-t-code-752-0565")."""
    found = {row.id: Indexed(row.id, all_authorities()[row.id], "", row) for row in federal_entries()}
    for state in state_names():
        for one in _of_state(state):
            found.setdefault(one.ident, one)
    return found


def _of_state(state: str) -> Iterator[Indexed]:
    for one in statutes_of(state):
        words = re.sub(r"[^a-z0-9]+", "-", one.cite.lower()).strip("-")[:60].strip("-")
        ident = f"{state.lower()}/{words}"
        yield Indexed(ident, one.authority._replace(ident=ident), state, one)


def acts_resting_on(one: Indexed) -> tuple[str, ...]:
    """The acts that it bears on, each with its part: a federal role, or the verdict and certainty of a state row."""
    if not one.state:
        return tuple(
            f"{act.id} ({link.role})" for act in all_acts().values() for link in act.federal if link.authority == one.ident
        )
    rows = (row for row in reach_rows(one.state) if row.cite == one.authority.cite)
    return tuple(f"{act} ({row.verdict.replace('_', ' ')}, {row.certainty})" for row in rows for act in row.acts)


def standing(one: Indexed, on: date) -> str:
    """How it was seen, of what date, and until when the copy counts as fresh."""
    seen, last = seen_on(one.authority), stale_after(one.authority, on, one.state)
    how = SEEN[one.authority.verified]
    if seen is None or last is None:
        return f"{how}; the copy has no date: open it again before relying on it"
    if is_stale(one.authority, on, one.state):
        return f"{how}; copy of {seen.isoformat()} or later, stale since {last.isoformat()}: open it again before relying on it"
    return f"{how}; copy of {seen.isoformat()} or later, fresh until {last.isoformat()}"
