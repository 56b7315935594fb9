"""The safety rules: every way in which a text tells an act breaks them, and no text that forbids the act or only speaks of it does."""

from __future__ import annotations

import pytest
from safety_sentences import (
    BAD,
    FORBIDS,
    GOOD,
    PHRASES,
    STEMS_THAT_FORBID,
    STEMS_THAT_TELL,
    TELLS,
    Phrase,
    Said,
    rules_broken,
)

from drafter.review.safety import safety_review
from drafter.review.safety_rules import SAFETY_RULES, SafetyRule
from drafter.review.text import Passage, ReviewText


@pytest.mark.parametrize("rule", SAFETY_RULES, ids=lambda rule: rule.id)
def test_each_bad_example_is_found_and_each_good_one_is_not(rule: SafetyRule) -> None:
    for text in rule.bad:
        assert rule.id in rules_broken(Said(text)), text
    for text in rule.good:
        assert not rules_broken(Said(text)), text


@pytest.mark.parametrize("rule", SAFETY_RULES, ids=lambda rule: rule.id)
def test_each_rule_shows_an_imperative_that_breaks_it_and_one_that_does_not(rule: SafetyRule) -> None:
    duty = (" shall ", " must ", " may ", " will ", " are ", " is ", " should ")
    imperative = [text for text in rule.bad if not any(word in f" {text}" for word in duty)]
    lawful = [text for text in rule.good if not any(word in f" {text}" for word in duty)]
    assert imperative, rule.id
    assert lawful, rule.id


def test_there_are_eight_rules_each_with_examples() -> None:
    assert [rule.id for rule in SAFETY_RULES] == [f"SAFE-0{number}" for number in range(1, 9)]
    assert all(len(rule.bad) > 1 and len(rule.good) > 1 for rule in SAFETY_RULES)


@pytest.mark.parametrize("rule", sorted(BAD))
def test_a_text_that_tells_the_act_in_any_shape_breaks_the_rule(rule: str) -> None:
    missed = [said for said in BAD[rule] if rule not in rules_broken(said)]
    assert not missed


def test_a_lawful_text_breaks_none() -> None:
    flagged = [(said, rules_broken(said)) for said in GOOD if rules_broken(said)]
    assert not flagged


def _sentence(pattern: str, words: str) -> str:
    return pattern.format(b=words, B=words[0].upper() + words[1:])


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.bare)
def test_every_shape_of_command_tells_every_act(phrase: Phrase) -> None:
    said = [Said(_sentence(pattern, phrase.bare)) for pattern in TELLS]
    said += [Said(_sentence(pattern, phrase.bare), stem) for stem in STEMS_THAT_TELL for pattern in ("{b};", "{B}.")]
    said += [
        Said(_sentence(pattern, phrase.bare), kind=kind)
        for pattern in ("{B}", "An ordinance to {b}")
        for kind in ("title", "section")
    ]
    said += [Said(f"{who} {phrase.stated}.") for who in ("The clerk", "Each employee at the desk") if phrase.stated]
    said += [
        Said(_passive(phrase, verb)) for verb in ("shall be", "must be", "are to be", "may be", "should be") if phrase.passive
    ]
    assert [one for one in said if phrase.rule not in rules_broken(one)] == []


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.bare)
def test_no_ban_and_no_mention_of_an_act_tells_it(phrase: Phrase) -> None:
    said = [Said(_sentence(pattern, phrase.bare)) for pattern in FORBIDS]
    said += [Said(f"{phrase.bare};", stem) for stem in STEMS_THAT_FORBID]
    if phrase.stated:
        said += [Said(f"{who} {phrase.stated}.") for who in ("An employee is disciplined who", "No employee", "Nobody")]
        said += [
            Said(f"If an employee {phrase.stated}, tell the chief."),
            Said(f"A person that {phrase.stated} commits a crime."),
        ]
    if phrase.passive:
        said += [Said(_passive(phrase, verb)) for verb in ("shall not be", "may not be", "must never be", "are not to be")]
        plain = phrase.passive.format(be="are")
        said += [Said(f"If {plain}, call counsel."), Said(f"Nothing in this order means that {plain}.")]
    assert [(one, rules_broken(one)) for one in said if rules_broken(one)] == []


def _passive(phrase: Phrase, verb: str) -> str:
    words = phrase.passive.format(be=verb)
    return f"{words[0].upper()}{words[1:]}."


# ------------------------------------------------------------------------------------------------------------- where it stands


def flagged(*passages: Passage) -> list[str]:
    return [flag.rule for flag in safety_review(ReviewText(passages))]


def test_an_item_is_read_with_the_stem_of_its_list() -> None:
    item = "block a federal officer;"
    assert rules_broken(Said(item, "Personnel shall:")) == {"SAFE-02"}
    assert not rules_broken(Said(item, "Nothing in this order permits a person to do any of the following:"))


def test_an_item_of_an_item_is_read_with_every_stem_above_it() -> None:
    def nested(stem: str) -> list[str]:
        return flagged(
            Passage("unit", stem, "(a)", unit="c#a"),
            Passage("item", "at the door:", "(1)", stem=stem, level=1, group="c#a", unit="c#a.1"),
            Passage("item", "block a federal officer; or", "(A)", stem="at the door:", level=2, group="c#a.1", unit="c#a.1.1"),
        )

    assert nested("Personnel shall:") == ["SAFE-02"]
    assert nested("Personnel may not:") == []


def test_the_second_sentence_of_an_item_stands_by_itself() -> None:
    assert rules_broken(Said("lie to a visitor. Block the federal agent.", "Personnel may not:")) == {"SAFE-02"}


def test_every_kind_of_passage_is_read() -> None:
    for kind in (
        "notice",
        "heading",
        "title",
        "recital",
        "enacting",
        "section",
        "unit",
        "item",
        "definition",
        "signature",
        "other",
    ):
        assert flagged(Passage(kind, "Block the federal agent at the door.")) == ["SAFE-02"], kind  # type: ignore[arg-type]  # each a Kind
    assert flagged(Passage("unit", "The rule follows.", heading="Block the federal agent.")) == ["SAFE-02"]


def test_what_stands_beside_the_text_is_read_and_may_explain() -> None:
    def beside(words: str) -> list[str]:
        return [flag.rule for flag in safety_review(ReviewText((), beside=(Passage("other", words),)))]

    assert beside("Block the federal agent at the door.") == ["SAFE-02"]
    assert beside("The clause hides no person; an employee hides the person from ICE at his own risk.") == []


def test_a_flag_of_a_file_marks_the_words_in_their_line() -> None:
    (flag,) = safety_review(ReviewText((Passage("unit", "Be kind. Block the federal agent.", "(a)", line=4),), "ours.txt"))
    assert flag.where is not None
    assert (flag.where.line, flag.where.line_text[flag.where.column - 1 : flag.where.end_column - 1]) == (
        4,
        "Block the federal agent",
    )
