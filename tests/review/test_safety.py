"""The safety rules: each of its examples, the stems of lists, and a user's own section that no one may draft."""

from __future__ import annotations

from functools import cache

import pytest

from drafter.errors import RequestError
from drafter.matter import Matter, OwnSection
from drafter.review.safety import SAFETY_RULES, SafetyRule, safety_flags
from drafter.toolkit import Toolkit


@cache
def toolkit() -> Toolkit:
    return Toolkit()


@pytest.mark.parametrize("rule", SAFETY_RULES, ids=lambda rule: rule.id)
def test_each_bad_example_is_found_and_each_good_one_is_not(rule: SafetyRule) -> None:
    for text in rule.bad:
        assert rule.id in [flag.rule for flag in safety_flags(text)], text
    for text in rule.good:
        assert [flag.rule for flag in safety_flags(text)] == [], text


def test_there_are_seven_rules_each_with_examples() -> None:
    assert [rule.id for rule in SAFETY_RULES] == [f"SAFE-0{number}" for number in range(1, 8)]
    assert all(len(rule.bad) > 1 and len(rule.good) > 1 for rule in SAFETY_RULES)


def test_an_item_is_read_with_the_stem_of_its_list() -> None:
    item = "block a federal officer;"
    assert [flag.rule for flag in safety_flags(item, stem="Personnel shall:")] == ["SAFE-02"]
    assert not list(safety_flags(item, stem="Nothing in this order permits a person to do any of the following:"))


@pytest.mark.parametrize("rule", SAFETY_RULES, ids=lambda rule: rule.id)
def test_a_section_of_ones_own_that_breaks_a_rule_stops_the_draft(rule: SafetyRule) -> None:
    own = (OwnSection("Own", f"**Rule.** {rule.bad[0]}"),)
    matter = Matter("Chicago", "IL", "ordinance", model="transparency", date="2026-11-24", sections=own)
    with pytest.raises(RequestError) as refused:
        toolkit().draft(matter)
    assert rule.id in str(refused.value.message)
    assert refused.value.remedy
