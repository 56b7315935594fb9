"""Currency: the date of a copy as its words give it, and when it must be opened again."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.flags import Authority
from drafter.law.sources.authorities import all_authorities
from drafter.law.sources.currency import is_stale, newest, seen_on, stale_after
from drafter.law.sources.data_store import law_date
from drafter.law.sources.statutes import state_names
from drafter.law.state_law import sources_of

TODAY = date(2026, 11, 24)


def seen(as_of: str, cite: str = "Ohio Rev. Code § 9.63") -> Authority:
    return Authority(cite, "read", as_of=as_of)


@pytest.mark.parametrize(
    ("as_of", "wanted"),
    [
        ("2026-05-21; CHECK signature", date(2026, 5, 21)),
        ("2026-04", date(2026, 4, 1)),
        ("annotated code, release 87 (October 2022)", date(2022, 10, 1)),
        ("code current to 1 January 2025; § 752.051 in the enrolled 2017 act", date(2025, 1, 1)),
        ("opinion of May 14, 2019", date(2019, 5, 14)),
        ("2024 code", date(2024, 1, 1)),
        ("read in a copy of § 2024.10", None),
        ("current official copy", None),
        ("current copy, 2020s", None),
        ("", None),
    ],
)
def test_the_newest_date_in_the_words_counts_as_early_as_they_allow(as_of: str, wanted: date | None) -> None:
    assert seen_on(seen(as_of)) == wanted


def test_a_copy_without_a_date_is_stale() -> None:
    assert is_stale(seen("current official copy"), TODAY, "OH")


def test_a_recent_act_or_a_pending_case_is_fresh_for_thirty_days() -> None:
    act = seen("2026-11-01", "SEA 76 (2026)")
    assert stale_after(act, TODAY, "IN") == date(2026, 12, 1)
    assert not is_stale(act, TODAY, "IN")
    assert is_stale(act._replace(as_of="2026-09-01"), TODAY, "IN")


def test_a_statute_is_fresh_until_the_next_session_ends() -> None:
    assert stale_after(seen("2026-07-01", "Fla. Stat. § 908.103"), TODAY, "FL") == date(2027, 5, 31)
    assert is_stale(seen("2025-07-01", "Fla. Stat. § 908.103"), TODAY, "FL")


def test_where_the_legislature_meets_in_odd_years_a_copy_of_the_year_between_holds_longer() -> None:
    assert stale_after(seen("2025-09-01", "Tex. Loc. Gov't Code § 370.003"), TODAY, "TX") == date(2027, 6, 30)


def test_what_is_neither_recent_nor_a_statute_of_a_state_is_fresh_for_a_year() -> None:
    opinion = seen("2026-02-01", "Printz v. United States, 521 U.S. 898 (1997)")
    assert stale_after(opinion, TODAY) == date(2027, 2, 1)


def test_none_found_as_of_uses_the_newest_source_of_the_state() -> None:
    last = newest(sources_of("TN"))
    assert last is not None
    assert date(2026, 1, 1) < last < date.fromisoformat(law_date())


def test_no_date_lies_ahead_of_the_law() -> None:
    ends = date.fromisoformat(law_date())
    for code in state_names():
        for authority in sources_of(code):
            found = seen_on(authority)
            assert found is None or found <= ends, authority
    assert all((found := seen_on(one)) is None or found <= ends for one in all_authorities().values())
