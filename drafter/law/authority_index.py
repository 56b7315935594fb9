"""Every authority of the law data under one id, federal and of each State, with what rests on it and its standing on a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from drafter.flags import SEEN, Authority
from drafter.law.limits.reach import reach_rows
from drafter.law.sources.acts import all_acts
from drafter.law.sources.authorities import all_authorities, authority_details
from drafter.law.sources.currency import is_stale, seen_on, stale_after
from drafter.law.sources.data_store import load_data


class Indexed(NamedTuple):
    """One authority; ``state`` is "" for federal law. ``entry`` is its whole row in the data."""

    ident: str
    authority: Authority
    state: str
    entry: Mapping[str, Any]


@cache
def authority_index() -> Mapping[str, Indexed]:
    """Federal authorities first, then each State's, by id ("usc-8-1373", "tx/gov-t-code-752-0565")."""
    found = {ident: Indexed(ident, one, "", authority_details(ident) or {}) for ident, one in all_authorities().items()}
    for state in load_data("state_names"):
        for one in _of_state(state):
            found.setdefault(one.ident, one)
    return found


def _of_state(state: str) -> Iterator[Indexed]:
    for name in ("preemption", "citation"):
        for row in load_data(f"{name}/{state}").get("statutes") or ():
            words = re.sub(r"[^a-z0-9]+", "-", row["cite"].lower()).strip("-")[:60].strip("-")
            ident = f"{state.lower()}/{words}"
            authority = Authority(row["cite"], row["verified"], row.get("url") or "", str(row.get("as_of") or ""), ident=ident)
            yield Indexed(ident, authority, state, row)


def acts_resting_on(one: Indexed) -> tuple[str, ...]:
    """The acts that it bears on, each with its part: a federal role, or the verdict and certainty of a state row."""
    if not one.state:
        return tuple(
            f"{act} ({link['role']})"
            for act, row in all_acts().items()
            for link in row.get("federal", ())
            if link["authority"] == one.ident
        )
    rows = (row for row in reach_rows(one.state) if row["cite"] == one.authority.cite)
    return tuple(f"{act} ({row['verdict'].replace('_', ' ')}, {row['certainty']})" for row in rows for act in row["acts"])


def standing(one: Indexed, on: date) -> str:
    """How it was seen, of what date, and until when the copy counts as fresh."""
    seen, last = seen_on(one.authority), stale_after(one.authority, on, one.state)
    how = SEEN[one.authority.verified]
    if seen is None or last is None:
        return f"{how}; the copy has no date: open it again before relying on it"
    if is_stale(one.authority, on, one.state):
        return f"{how}; copy of {seen.isoformat()} or later, stale since {last.isoformat()}: open it again before relying on it"
    return f"{how}; copy of {seen.isoformat()} or later, fresh until {last.isoformat()}"
