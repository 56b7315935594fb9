"""Every authority under one id, with what rests on it and its standing on a day."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.law.authority_index import acts_resting_on, authority_index, standing
from drafter.law.sources.statutes import state_names

TODAY = date(2026, 11, 24)


def test_federal_and_state_authorities_stand_in_one_list() -> None:
    found = authority_index()
    assert found["usc-8-1373"].state == ""
    assert found["tx/tex-gov-t-code-752-0565"].state == "TX"
    assert {one.state for one in found.values()} >= set(state_names()) - {"XX"}


def test_what_rests_on_an_authority_is_named_with_its_part() -> None:
    found = authority_index()
    assert "limit_status_information (limit)" in acts_resting_on(found["usc-8-1373"])
    assert "decline_detainer (forbids, clear)" in acts_resting_on(found["tx/tex-gov-t-code-752-0565"])


@pytest.mark.parametrize(
    ("ident", "on", "told"),
    [
        ("tx/tex-gov-t-code-752-0565", TODAY, "stale since 2025-06-30"),
        ("tx/tex-gov-t-code-752-0565", date(2025, 1, 1), "fresh until 2025-06-30"),
        ("usc-8-1373", TODAY, "has no date"),
    ],
)
def test_the_standing_says_how_it_was_seen_and_until_when_it_is_fresh(ident: str, on: date, told: str) -> None:
    said = standing(authority_index()[ident], on)
    assert said.startswith("words read")
    assert told in said
