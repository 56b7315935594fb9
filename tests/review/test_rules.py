"""Every rule of the table: its bad examples break it, its good ones do not, and it says whence it comes and how to mend."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.packet.reading.file import text_of
from drafter.review.rule import Rule
from drafter.review.rules import review_text
from drafter.review.table import RULES

# Their fault is a mark of the file, not a word: tests of the readers show them.
IN_FILES_ONLY = {"AMEND-02", "ACC-01", "FILL-01"}


def named(rule: Rule) -> str:
    return f"{rule.id} {rule.say[:30]}"


def flags(rule: Rule, example: str) -> list[str]:
    return [flag.message for flag in review_text(text_of(example), rule.under, (rule,))]


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_each_bad_example_is_found(rule: Rule) -> None:
    assert rule.bad or rule.id in IN_FILES_ONLY
    for example in rule.bad:
        assert flags(rule, example), example


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_no_good_example_is(rule: Rule) -> None:
    assert rule.good or rule.id in IN_FILES_ONLY
    for example in rule.good:
        assert flags(rule, example) == [], example


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_each_rule_explains_itself(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{2,6}-\d\d", rule.id)
    assert rule.say.endswith((".", "!"))
    assert rule.instead.endswith(".")
    assert rule.source


def test_every_rule_of_the_conventions_is_in_the_table() -> None:
    wanted = {
        "ENACT": 2, "TITLE": 3, "AMEND": 4, "NUM": 3, "XREF": 3, "DEF": 4, "MOD": 6, "STY": 9, "LIST": 2, "NBR": 1, "TIME": 2,
        "EFF": 2, "SEV": 1, "REP": 1, "EO": 2, "BODY": 1, "SIG": 1, "FILL": 1, "NAME": 1, "HEAD": 1, "ACC": 1,
    }  # fmt: skip
    ids = {rule.id for rule in RULES}
    assert {f"{name}-{number:02}" for name, count in wanted.items() for number in range(1, count + 1)} <= ids


def test_no_file_of_rules_is_long() -> None:
    for file in (Path(__file__).parent.parent.parent / "drafter" / "review").rglob("*.py"):
        assert len(file.read_text().splitlines()) <= 250, file
