"""What does nothing in a library is told, with its line; and the library that ships holds nothing of the kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from author_libraries import library_of

from drafter.authoring.library_checks import check_whole_library
from drafter.flags import Flag

CLAUSE = """
    title: A clause
    directs: {directs}
    instruments: [{instruments}]
    needs: [{needs}]
    meets: [{meets}]
    options:
      days: {{kind: days, default: 30}}
      full: {{kind: yes_no, default: true}}
      vote: {{kind: choice, default: majority, choices: [majority, two_thirds, all]}}
      parts: {{kind: choices, default: [one], choices: [one, two]}}
    text: |
      **Rule.** The {{{{ clerk }}}} {{{{ shall }}}} act within {{{{ days }}}}{{% if full %}} in full{{% endif %}},
      by {{% if vote == "two_thirds" %}}two-thirds{{% elif vote == "all" %}}all{{% else %}}most{{% endif
      %}}{{% if "one" in parts %}}, once{{% endif %}}.

      {text}
"""


def told(folder: Path, **files: str) -> list[Flag]:
    """The flags of the author's own files."""
    library_of(folder, **files)
    return [flag for flag in check_whole_library([folder]) if flag.where and str(folder) in flag.where.file]


def clause(text: str, **fields: str) -> str:
    given = {
        "directs": "departments",
        "instruments": "ordinance, executive_order, resolution",
        "needs": "",
        "meets": "",
        **fields,
    }
    return CLAUSE.format(text=text, **given)


UNREACHABLE = {
    "a number beyond its bounds": ("{% if days > 4000 %}The clerk may wait.{% else %}No wait.{% endif %}", {}),
    "between two neighbours": ("{% if days > 3 and days < 4 %}The clerk may wait.{% else %}No wait.{% endif %}", {}),
    "a test against itself": ("{% if full and not full %}Both.{% else %}One.{% endif %}", {}),
    "within an arm that denies it": ("{% if full %}Full.{% if not full %} Not.{% endif %}{% else %}Less.{% endif %}", {}),
    "after every choice": (
        '{% if vote == "majority" %}A.{% elif vote != "majority" %}B.{% else %}C.{% endif %}',
        {},
    ),
    "none of what may not be none": ('{% if "one" in parts or "two" in parts %}Some.{% else %}None.{% endif %}', {}),
    "without a clause that it needs": (
        '{% if included("common/training") %}A.{% else %}B.{% endif %}',
        {"needs": "common/training"},
    ),
    "in an instrument that it is not for": (
        "{% if executive_instrument %}A.{% else %}B.{% endif %}",
        {"instruments": "ordinance"},
    ),
    "without the police that it directs": ("{% if own_police %}A.{% else %}B.{% endif %}", {"directs": "law_enforcement"}),
    "a paragraph of a clause that is not there": (
        '{% if included("common/training#guide") and not included("common/training") %}A.{% else %}B.{% endif %}',
        {},
    ),
    "a condition of state law": ("Always.", {"meets": '{neutral-data: "full and not full"}'}),
}


@pytest.mark.parametrize("name", sorted(UNREACHABLE))
def test_words_that_no_answers_lead_to_are_told_with_their_line(name: str, tmp_path: Path) -> None:
    text, fields = UNREACHABLE[name]
    found = [flag for flag in told(tmp_path, my__first=clause(text, **fields)) if flag.rule == "unreachable-branch"]
    assert len(found) == 1
    where = found[0].where
    assert where is not None
    assert where.line == (5 if "meets" in fields else 16)
    assert where.line_text


REACHABLE = {
    "a default of another State": "{% if days == 45 %}A.{% else %}B.{% endif %}",
    "both of several": '{% if "one" in parts and "two" in parts %}A.{% else %}B.{% endif %}',
    "with and without a clause": '{% if included("common/training") %}A.{% elif full %}B.{% else %}C.{% endif %}',
    "either kind of instrument": "{% if executive_instrument and own_police %}A.{% else %}B.{% endif %}",
    "each choice": '{% if vote == "all" %}A.{% elif vote == "two_thirds" %}B.{% else %}C.{% endif %}',
}


@pytest.mark.parametrize("name", sorted(REACHABLE))
def test_words_that_some_answers_lead_to_are_not(name: str, tmp_path: Path) -> None:
    assert {flag.rule for flag in told(tmp_path, my__first=clause(REACHABLE[name]))} == {"in-no-model", "no-summary"}


def test_an_option_that_changes_no_word_is_told(tmp_path: Path) -> None:
    text = "The clerk{% if idle %} may act{% else %} may act{% endif %}."
    words = clause(text).replace("  days:", "  idle: {kind: yes_no, default: true}\n      days:")
    found = [flag for flag in told(tmp_path, my__first=words) if flag.rule == "idle-option"]
    assert [flag.message for flag in found] == ["The option ‘idle’ changes nothing: every value gives the same text."]
    assert found[0].where is not None
    assert found[0].where.line == 7


def test_an_option_that_matters_only_beside_another_is_no_idle_one(tmp_path: Path) -> None:
    text = "The clerk{% if not full and rare %} may act{% else %} acts{% endif %}."
    words = clause(text).replace("  days:", "  rare: {kind: yes_no, default: true}\n      days:")
    assert "idle-option" not in {flag.rule for flag in told(tmp_path, my__first=words)}


def test_an_option_that_only_state_law_feels_is_no_idle_one(tmp_path: Path) -> None:
    words = clause("Always.", meets='{neutral-data: "felt"}').replace(
        "  days:", "  felt: {kind: yes_no, default: true}\n      days:"
    )
    assert "idle-option" not in {flag.rule for flag in told(tmp_path, my__first=words)}


def test_a_choice_that_repeats_another_is_told(tmp_path: Path) -> None:
    words = clause("Always.").replace("[majority, two_thirds, all]", "[majority, two_thirds, all, half]")
    found = [flag.message for flag in told(tmp_path, my__first=words) if flag.rule == "idle-choice"]
    assert found == ["The choice ‘half’ of ‘vote’ gives the same text as ‘majority’."]


def test_terms_that_hide_one_another_or_serve_no_text_are_told(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        my__first=clause("The clerk keeps the desk log."),
        definitions__desk_log="term: desk log\ntext: |\n  means a log that states each request by a data system user.\n",
        definitions__user="term: data system user\ntext: |\n  means a person.\n",
        definitions__idle="term: widget\nforms: [widgets]\ntext: |\n  means a thing.\n",
    )
    by_rule = {flag.rule: flag for flag in found if flag.severity == "warning"}
    assert set(by_rule) == {"term-within-term", "unused-definition"}
    assert "‘data system user’ holds the term ‘data system’" in by_rule["term-within-term"].message
    assert "‘widget’" in by_rule["unused-definition"].message
    assert by_rule["unused-definition"].where is not None
    assert by_rule["unused-definition"].where.line == 1


def test_a_condition_that_no_row_asks_for_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.authoring.library_checks.asked_conditions", lambda: frozenset(("by-ordinance",)))
    found = [
        flag
        for flag in told(tmp_path, my__first=clause("Always.", meets="neutral-data, by-ordinance"))
        if flag.rule == "idle-condition"
    ]
    assert [flag.message for flag in found] == ["No row of state law asks for ‘neutral-data’."]


def test_an_own_library_is_never_at_fault_for_what_it_leaves_out(tmp_path: Path) -> None:
    found = told(tmp_path, my__first=clause("Always."))
    assert {(flag.rule, flag.severity) for flag in found} == {("in-no-model", "note"), ("no-summary", "note")}
    assert all(flag.remedy for flag in found)


def test_errors_come_alone(tmp_path: Path) -> None:
    found = told(tmp_path, my__first=clause("{{ nothing_of_the_kind }}"), my__second=clause("Always."))
    assert {flag.severity for flag in found} == {"error"}


def test_nothing_in_the_library_that_ships_does_nothing() -> None:
    found = check_whole_library([])
    assert [flag for flag in found if flag.rule != "in-no-model"] == []
