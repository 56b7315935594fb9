"""Every rule of prose, asked of whole drafts over all States, forms, instruments and styles."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from build_matrix import Case, pairwise_cases, toolkit

from drafter.assembly.review_profile import review_profile
from drafter.errors import NotYetError
from drafter.flag_text import flag_lines
from drafter.review.measure_text import measure_text
from drafter.review.rules import review_text
from drafter.review.settings import under

SAMPLE = 8  # of the drafts that meet every pair of factors, the ordinary run reads every eighth


def faults_of_drafts(cases: Iterable[Case]) -> list[str]:
    """What the rules find in whole drafts: each fault once, with the first case that shows it."""
    found: dict[tuple[str, str, str], str] = {}
    for case in cases:
        matter = case.matter()
        try:
            plan = toolkit().plan(matter)
            measure = toolkit().draft_plan(plan).measure
        except NotYetError:  # an answer: the law of the place leaves nothing, or wants an acknowledgement
            continue
        waived = {(row.clause.id, waiver.rule) for row in plan.included for waiver in row.clause.waive}
        for flag in review_text(measure_text(measure), under("library", review_profile(plan.profile, matter.date))):
            if flag.severity != "note" and (flag.unit.partition("#")[0], flag.rule) not in waived:
                found.setdefault((flag.rule, flag.unit, flag.message), f"{case}: {flag_lines(flag)}")
    return list(found.values())


def test_drafts_over_all_states_forms_instruments_and_styles_pass_every_rule() -> None:
    assert not faults_of_drafts(pairwise_cases()[::SAMPLE])


@pytest.mark.everything
def test_every_pair_of_factors_passes_every_rule() -> None:
    assert not faults_of_drafts(pairwise_cases())
