"""Variants side by side: each value and each alternate is shown, with what it changes and nothing else."""

from __future__ import annotations

from author_libraries import toolkit

from drafter.authoring.differences import Change, changes_between
from drafter.authoring.options_text import option_lines, options_value
from drafter.authoring.variants import shown_values, variants_of


def test_a_changed_word_is_shown_with_its_neighbours() -> None:
    before = ("Within 15 days after each calendar quarter ends, the clerk shall post the count on the public website.",)
    after = (before[0].replace("15", "30").replace("website", "board"),)
    assert [one.shown for one in changes_between(before, after)] == [
        "Within [-15-] {+30+} days after each calendar … count on the public [-website.-] {+board.+}"
    ]


def test_a_line_that_comes_or_goes_is_shown_whole_and_equal_lines_never() -> None:
    before = ("Stem:", "- one;", "- two.")
    assert changes_between(before, ("Stem:", "- two.")) == (Change("- one;", ""),)
    assert [one.shown for one in changes_between(before, (*before, "A new paragraph."))] == ["{+A new paragraph.+}"]
    assert changes_between(before, before) == ()


def test_a_line_unlike_any_other_is_gone_and_not_changed() -> None:
    assert changes_between(("The clerk shall post it.",), ("Nobody need do a thing about this.",)) == (
        Change("The clerk shall post it.", ""),
        Change("", "Nobody need do a thing about this."),
    )


def test_every_option_of_the_library_is_seen_to_change_something() -> None:
    silent = [
        f"{clause.id}.{one.name}={one.value}"
        for clause in toolkit().library.clauses.values()
        for one in variants_of(clause)
        if one.kind == "option" and not (one.changes or one.meets or one.misses)
    ]
    assert silent == []


def test_every_value_and_every_alternate_stands_in_the_text_and_in_the_json() -> None:
    for clause in toolkit().library.clauses.values():
        variants = variants_of(clause)
        assert [one.name for one in variants if one.kind == "alternate"] == [body.name for body in clause.alternates]
        for option in clause.options:
            shown = [one.value for one in variants if one.kind == "option" and one.name == option.name]
            assert sorted(map(str, (*shown, option.default))) == sorted(
                map(str, dict.fromkeys((*shown_values(option), option.default)))
            )
        lines = "\n".join(option_lines(clause))
        assert all(option.ask in lines and option.why in lines for option in clause.options)
        assert len(options_value(clause)["variants"]) == len(variants)


def test_what_the_draft_decides_and_what_state_law_gains_is_said() -> None:
    approval = "\n".join(option_lines(toolkit().library.clauses["mou_withdrawal/approval"]))
    assert "without mou_withdrawal/existing_agreements" in approval
    readers = "\n".join(option_lines(toolkit().library.clauses["data_sharing/plate_readers"]))
    assert "no longer meets: neutral-data" in readers
    assert "A text of its own:" in readers
