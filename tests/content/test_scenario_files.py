"""A scenario file that is wrong is told what is wrong and on which line; answers are held to what the clauses say."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.flags import Flag
from drafter.own_library import read_own
from drafter.toolkit import Toolkit

HEAD = """\
title: A theme
levers: [non_cooperation]
scenarios:
  - id: a-situation
    title: A situation
    facts: Somebody asks for something.
    asks: May it be given?
    answers:
      - clause: non_cooperation/detainers
"""
TAIL = "        says: may_not\n        who: the supervisor\n        what: It is not given.\n"


def flags_of(folder: Path, answer: str, tail: str = TAIL, more: str = "") -> list[Flag]:
    """The errors of the library with one scenario file on top, whose answer holds the lines ``answer``."""
    path = folder / "clauses/scenarios/mine.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(HEAD + answer + tail + more)
    return [flag for flag in read_own([folder]).faults.flags if flag.severity == "error"]


@pytest.mark.parametrize(
    ("answer", "rule", "line", "said"),
    [
        ("        at: rul\n", "unknown-slug", 10, "Did you mean ‘rule’"),
        ("        alternate: request_to_sherif\n", "unknown-alternate", 10, "request_to_sheriff"),
        ("        when: copies\n", "unknown-name", 10, "copies"),
        ("        at: copy-to-the-person\n        when: not copy\n", "answer-never-given", 11, "No choice of options"),
        ("        at: rule\n        over: all\n", "exception-not-named", 11, "goes before"),
        ("        over: cite_and_release/presumption\n", "exception-not-named", 10, "refers to the other"),
    ],
)
def test_an_answer_that_its_clause_does_not_give_is_an_error(
    tmp_path: Path, answer: str, rule: str, line: int, said: str
) -> None:
    (flag,) = flags_of(tmp_path, answer)
    assert (flag.rule, flag.where and flag.where.line) == (rule, line)
    assert said in f"{flag.message} {flag.remedy}"


def test_a_name_in_the_words_of_an_answer_is_an_option_or_a_word_of_the_profile(tmp_path: Path) -> None:
    (flag,) = flags_of(tmp_path, "", TAIL.replace("the supervisor", "the {jail_adminstrator}"))
    assert flag.rule == "unknown-name"
    assert flag.remedy == "Did you mean ‘jail_administrator’?"


def test_an_unknown_clause_and_an_unknown_model_are_named(tmp_path: Path) -> None:
    tail = TAIL + "    expects:\n      data_sharin: answered\n"
    flags = flags_of(tmp_path, "", tail, "  - id: detainer\n    title: Twice\n    facts: x\n    asks: y\n    answers: []\n")
    assert {flag.rule for flag in flags} == {"unknown-model", "twice"}
    path = tmp_path / "clauses/scenarios/mine.yaml"
    path.write_text(HEAD.replace("/detainers", "/detainer") + TAIL)
    (flag,) = [one for one in read_own([tmp_path]).faults.flags if one.severity == "error"]
    assert flag.rule == "unknown-clause"
    assert "detainers" in flag.remedy


def test_every_answer_that_ships_is_reachable_and_every_theme_has_a_title() -> None:
    themes = Toolkit().library.scenarios.values()
    assert sum(len(theme.scenarios) for theme in themes) >= 60
    assert {lever for theme in themes for one in theme.scenarios for lever in one.levers} == {
        "mou_withdrawal", "data_sharing", "non_cooperation", "cite_and_release",
    }  # fmt: skip
    assert all(theme.title and one.answers and one.facts.endswith((".", "?")) for theme in themes for one in theme.scenarios)
