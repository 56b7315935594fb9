"""``drafter plan ... --after PASS``: the plan or the measure as it stands after one pass."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from test_cli import run

from drafter.assembly.passes import DRAFTING, PLANNING

PLAN = ["plan", "--place", "Chicago, IL", "--instrument", "ordinance", "--model", "plate_readers", "--date", "2026-11-24"]


def test_help_lists_the_passes_in_order(tmp_path: Path) -> None:
    said = run("plan", "--help", folder=tmp_path).stdout
    places = [said.index(f"  {one.name} ") for one in (*PLANNING, *DRAFTING)]
    assert places == sorted(places)
    assert all(one.does in said for one in (*PLANNING, *DRAFTING))


def test_after_a_pass_of_planning_the_rows_are_shown_with_who_asked_for_them(tmp_path: Path) -> None:
    done = run(*PLAN, "--after", "asking", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "+ Short title  (common/short_title)  asked by model" in done.stdout
    added = run(*PLAN, "--add", "common/sunset_review", "--after", "asking", folder=tmp_path)
    assert "(common/sunset_review)  asked by add" in added.stdout


def test_the_effective_date_is_shown_once_it_is_known(tmp_path: Path) -> None:
    assert "takes effect" not in run(*PLAN, "--after", "terms", folder=tmp_path).stdout
    assert "\nThis ordinance takes effect " in run(*PLAN, "--after", "effect", folder=tmp_path).stdout


def test_the_whole_plan_says_what_it_said_without_the_flag(tmp_path: Path) -> None:
    done = run(*PLAN, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "asked by" not in done.stdout


def test_after_a_pass_of_drafting_the_text_is_shown_with_roles_keys_and_labels(tmp_path: Path) -> None:
    worded = run(*PLAN, "--after", "wording", folder=tmp_path)
    assert worded.returncode == 0, worded.stderr
    assert "\n  bill section  common/short_title  (title)  Short title\n" in worded.stdout
    assert "definition  definitions/" not in worded.stdout
    numbered = run(*PLAN, "--after", "numbering", folder=tmp_path)
    assert "\n  bill section  common/short_title  (title)  SECTION 1.  Short title\n" in numbered.stdout
    assert "definition  definitions/" in numbered.stdout


@pytest.mark.parametrize("name", ["judging", "wording"])
def test_with_json_it_is_json(tmp_path: Path, name: str) -> None:
    done = run("--json", *PLAN, "--after", name, folder=tmp_path)
    value = json.loads(done.stdout)
    assert value["plan"] if name == "judging" else value["paragraphs"]


def test_an_unknown_pass_is_a_wrong_request_with_the_nearest_and_the_list(tmp_path: Path) -> None:
    done = run(*PLAN, "--after", "wordign", folder=tmp_path)
    assert done.returncode == 2
    assert "Did you mean ‘wording’?" in done.stderr
    assert all(one.name in done.stderr for one in (*PLANNING, *DRAFTING))


def test_what_no_text_may_hold_is_not_shown_after_any_pass(tmp_path: Path) -> None:
    matter = tmp_path / "matter.yaml"
    matter.write_text(
        "place: Chicago\nstate: IL\ninstrument: ordinance\nmodel: plate_readers\nsections:\n"
        "- title: Warning\n  text: |\n    Staff shall warn families before a federal raid.\n",
        encoding="utf-8",
    )
    for name in ("wording", "references"):
        done = run("plan", str(matter), "--after", name, folder=tmp_path)
        assert done.returncode == 2
        assert "SAFE-" in done.stderr
        assert "families" not in done.stdout
