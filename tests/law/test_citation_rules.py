"""Citation in place of arrest, State by State."""

from __future__ import annotations

import pytest

from drafter.law.limits.citation_rules import FIRMNESS, citation_rules, paper_word, prints_caveat
from drafter.law.sources.statutes import citation_law, state_names

STATES = tuple(state_names())


@pytest.mark.parametrize("state", STATES)
def test_every_state_has_a_rule_with_its_firmness_its_paper_and_a_word_on_prints(state: str) -> None:
    rules = citation_rules(state)
    assert rules
    assert all(rule.default in FIRMNESS and rule.covers and rule.authority.cite for rule in rules)
    assert prints_caveat(state).endswith(".")
    word = paper_word(state)
    assert (word.text is None) == (word.verified != "read")
    assert word.text or "confirm" in word.blank


@pytest.mark.parametrize(
    ("state", "paper", "default"),
    [
        ("NY", "appearance ticket", "mandatory"),
        ("AZ", "notice to appear and complaint", "discretionary"),
        ("CA", "notice to appear", "presumptive"),
        ("MI", "appearance ticket", "presumptive"),
        ("TN", "citation", "mandatory"),
        ("CO", "summons and complaint", "discretionary"),
        ("NJ", "complaint-summons", "presumptive"),
    ],
)
def test_the_name_of_the_paper_and_the_firmness_are_the_states_own(state: str, paper: str, default: str) -> None:
    assert paper_word(state).text == paper
    assert citation_rules(state)[0].default == default


def test_a_paper_whose_statute_was_not_read_is_a_blank() -> None:
    assert paper_word("WV").text is None
    assert "citation" in paper_word("WV").blank


def test_a_state_whose_rules_name_no_paper_gets_a_blank(monkeypatch: pytest.MonkeyPatch) -> None:
    silent = citation_law("IL")._replace(statutes=tuple(one._replace(paper="") for one in citation_law("IL").statutes))
    monkeypatch.setattr("drafter.law.limits.citation_rules.citation_law", lambda _: silent)
    assert paper_word("IL").text is None
    assert paper_word("IL").blank == "name of the paper in state law: confirm"


def test_where_nothing_was_found_on_prints_the_caveat_says_so() -> None:
    assert "was not found" in prints_caveat("AK")
    assert "15 days" in prints_caveat("DC")
