"""What a draft says of the age of its law: copies to open again, a draft older than the law data, and what was seen since its date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from drafter.assembly.plan import Plan
from drafter.english import first_few
from drafter.flags import Authority, Flag
from drafter.law.sources.acts import federal_links
from drafter.law.sources.authorities import all_authorities
from drafter.law.sources.currency import is_stale, seen_on
from drafter.law.sources.data_store import law_date

MOST_NAMED = 4


def rests_on(plan: Plan) -> tuple[tuple[Authority, str], ...]:
    """Every authority that the plan's draft rests on, each once, with the State whose law it is ("" for federal law)."""
    found: dict[str, tuple[Authority, str]] = {}
    state = plan.profile.place.state
    for row in plan.included:
        for reason in row.reasons:
            if reason.authority is not None:
                found.setdefault(reason.authority.cite, (reason.authority, "" if reason.authority.ident else state))
        for act in row.body.acts or ():
            for link in federal_links(act):
                authority = all_authorities().get(link.authority)
                if authority is not None and link.role != "basis":
                    found.setdefault(authority.cite, (authority, ""))
    return tuple(found.values())


def stale_authorities(plan: Plan) -> tuple[Authority, ...]:
    """Those that must be opened again before anyone relies on the draft on its date."""
    on = _day(plan)
    return tuple(authority for authority, state in rests_on(plan) if on is not None and is_stale(authority, on, state))


def currency_flags(plan: Plan) -> Iterator[Flag]:
    """One flag for stale copies; one for a draft dated before the law data ends, with the authorities seen since."""
    stale, every = stale_authorities(plan), rests_on(plan)
    if stale:
        yield Flag("warning", "stale-law", f"{len(stale)} of {len(every)} authorities behind this draft were last seen too long ago: {_cites(stale)}.",
                   remedy="Open each in its current text; the memo lists them.", related=tuple(one.cite for one in stale))  # fmt: skip
    on = _day(plan)
    if on is not None and on < date.fromisoformat(law_date()):
        since = [authority for authority, _ in every if (seen := seen_on(authority)) is not None and seen > on]
        said = f" Seen since then: {_cites(since)}." if since else " Nothing behind it was seen since then."
        yield Flag("warning", "older-than-law", f"The draft is dated {plan.matter.date}, before the law data ends ({law_date()}).{said}",
                   remedy="Draft it again with a new date and compare.", related=tuple(one.cite for one in since))  # fmt: skip


def _day(plan: Plan) -> date | None:
    return date.fromisoformat(plan.matter.date) if plan.matter.date else None


def _cites(authorities: Sequence[Authority]) -> str:
    return first_few([one.cite for one in authorities], MOST_NAMED)
