"""Currency: how old a copy of an authority is, and whether it must be opened again before anyone relies on it.

Stale means: pending cases and acts of the last two years, after 30 days; statutes, once the next session has ended; others,
after a year. A copy without a date is stale.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Literal

from drafter.dates import MONTHS
from drafter.flags import Authority
from drafter.law.sources.data_store import load_data
from drafter.record import NamedTuple

RECENT_DAYS = 30
ORDINARY_DAYS = 365
RECENT_YEARS = 2
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?\b")
_MONTH = re.compile(rf"\b(?:(\d{{1,2}}) )?({'|'.join(MONTHS)}) (?:(\d{{1,2}}), )?((?:19|20)\d\d)\b")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b(?![-–]\d)")
_NO_COPY = re.compile(r"searched (?:on )?\S+|CHECK[^;.]*")  # the day of a search is no copy, nor is what is still to be looked up
_SECTION = re.compile(r"(?:§+|art\.|ch\.|sections?|subd\.|No\.|L\.|HB|SB|c\.)\s*[\w.:,-]*\d[\w.:-]*")


class Session(NamedTuple):
    """When a State's legislature usually ends its regular session: the month, and the years where it does not meet in each."""

    ends: int
    years: Literal["odd"] | None = None


def seen_on(authority: Authority) -> date | None:
    """The newest date that its ``as_of`` names, as the earliest day that the words allow; None where they name none.

    The words say which copy was seen ("2024 code, read in part"), so a year alone counts from its first day.
    """
    text = _SECTION.sub(" ", _NO_COPY.sub(" ", authority.as_of))
    found = [*_iso_dates(text), *_month_dates(text)]
    rest = _MONTH.sub(" ", _ISO.sub(" ", text))
    found += [date(int(year), 1, 1) for year in _YEAR.findall(rest)]
    return max(found, default=None)


def _iso_dates(text: str) -> list[date]:
    return [_day(int(year), int(month), int(day or 1)) for year, month, day in _ISO.findall(text) if 1 <= int(month) <= 12]


def _month_dates(text: str) -> list[date]:
    return [
        _day(int(year), MONTHS.index(month) + 1, int(before or after or 1)) for before, month, after, year in _MONTH.findall(text)
    ]


def _day(year: int, month: int, day: int) -> date:
    """The day, or the last that its month has."""
    while True:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1


def newest(authorities: Iterable[Authority]) -> date | None:
    """The newest copy among ``authorities``: what "none found as of" may say."""
    return max((seen for one in authorities if (seen := seen_on(one)) is not None), default=None)


def stale_after(authority: Authority, on: date, state: str = "") -> date | None:
    """The last day on which the copy counts as fresh; None where it has no date. ``state`` is "" for federal law.

    ``on`` is the day of the question: what is recent is reckoned from it.
    """
    seen = seen_on(authority)
    if seen is None:
        return None
    if _recent(authority, on):
        return seen + timedelta(days=RECENT_DAYS)
    if state and "§" in authority.cite and " v. " not in authority.cite:  # a statute, by the mark that few others bear
        return _session_end(state, seen)
    return seen + timedelta(days=ORDINARY_DAYS)


def is_stale(authority: Authority, on: date, state: str = "") -> bool:
    """Whether the copy must be opened again before anyone relies on it on the day ``on``."""
    last = stale_after(authority, on, state)
    return last is None or on > last


def _recent(authority: Authority, on: date) -> bool:
    """A pending case, or an act or ruling of the last two years, by the years that its cite names."""
    years = [int(year) for year in _YEAR.findall(authority.cite)]
    return any(on.year - year <= RECENT_YEARS for year in years if year <= on.year)


def _session_end(state: str, seen: date) -> date:
    """The end of the first regular session that ends after the copy was made: the last day of the usual month."""
    rows: Mapping[str, Session] = load_data("sessions")
    usual = rows[state]
    year = seen.year
    while True:
        end = _day(year, usual.ends, 31)
        if end > seen and (usual.years != "odd" or year % 2):
            return end
        year += 1
