"""The command line as people type it: exit codes, streams, and one clear message for bad input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

DRAFT = ["draft", "--place", "Chicago, IL", "--instrument", "ordinance", "--model", "transparency", "--date", "2026-11-24"]


def run(*arguments: str, folder: Path, answers: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "DRAFTER_CACHE": str(folder / "cache"), "NO_COLOR": "1"}
    command = [sys.executable, "-m", "drafter", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, input=answers, capture_output=True, text=True, timeout=120, check=False
    )


def test_a_draft_writes_its_four_files_and_says_what_is_next(tmp_path: Path) -> None:
    done = run(*DRAFT, "-o", "out", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    stem = "chicago-il-public-information-ordinance"
    assert names == [f"{stem}-annotated.docx", f"{stem}-memo.docx", f"{stem}.docx", f"{stem}.json"]
    assert "sign-off sheet" in done.stdout
    assert "stale-law" in done.stderr


def test_json_alone_stands_on_standard_output(tmp_path: Path) -> None:
    done = run("--json", *DRAFT, "--format", "txt", "-o", "out", folder=tmp_path)
    value = json.loads(done.stdout)
    assert set(value) == {"files", "manifest", "plan", "flags", "fill_ins"}
    assert all(row["verdict"] in ("fits", "fits_with_flag", "adapt", "leave_out", "forbidden") for row in value["plan"])


def test_a_file_is_not_overwritten_without_force(tmp_path: Path) -> None:
    assert run(*DRAFT, "--format", "txt", "-o", "out", folder=tmp_path).returncode == 0
    again = run(*DRAFT, "--format", "txt", "-o", "out", folder=tmp_path)
    assert again.returncode == 2
    assert "--force" in again.stderr
    assert run(*DRAFT, "--format", "txt", "-o", "out", "--force", folder=tmp_path).returncode == 0


def test_equal_input_gives_equal_files(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run(*DRAFT, "-o", name, folder=tmp_path).returncode == 0
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes(), path.name


BAD = {
    "unknown state": (["--place", "Chicago, Ilinois"], "Illinois"),
    "no state": (["--place", "Chicago", "--state", ""], "state"),
    "unknown type": (["--place", "Springfield, IL", "--type", "hamlet"], "types"),
    "type needed": (["--place", "Springfield, IL"], "--type"),
    "school district": (["--place", "Springfield, IL", "--type", "school district"], "not supported"),
    "unknown instrument": (["--instrument", "ordnance"], "ordinance"),
    "unknown model": (["--model", "transparancy"], "transparency"),
    "unknown option": (["--set", "mou_withdrawal/inventory.dedline=30"], "deadline"),
    "wrong kind": (["--set", "mou_withdrawal/inventory.deadline=soon"], "days"),
    "huge value": (["--set", "mou_withdrawal/inventory.deadline=99999999"], "days"),
    "unknown clause": (["--add", "mou_withdrawal/inventry"], "inventory"),
    "required saving": (["--drop", "common/non_obstruction"], "cannot be dropped"),
    "unknown fact": (["--fact", "clark=Town Clerk"], "clerk"),
    "bad pair": (["--fact", "clerk"], "NAME=VALUE"),
    "bad setting": (["--set", "deadline"], "--set"),
    "bad format": (["--format", "doc"], "docx"),
    "bad date": (["--date", "24 November"], "2026-11-24"),
    "bad wish": (["--effective", "someday"], "at once"),
    "template in a name": (["--place", "{{ 7*7 }}, IL", "--type", "city"], "name"),
    "path in a name": (["--place", "../../etc, IL", "--type", "city"], "name"),
    "control character": (["--place", "Chi\x07cago, IL", "--type", "city"], "control"),
    "huge name": (["--place", "x" * 5000 + ", IL", "--type", "city"], "name"),
    "named ask": (["--add", "asks/regulate_federal_officers"], "Who could"),
    "both": (["--lever", "data_sharing"], "not both"),
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_bad_input_gets_one_clear_message_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    more, says = BAD[name]
    done = run(*DRAFT, *more, "-o", "out", folder=tmp_path)
    assert done.returncode == 2, done.stdout + done.stderr
    assert says.lower() in done.stderr.lower()
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


MATTERS = {
    "empty": b"",
    "a list": b"- one\n- two\n",
    "a tag": b"place: !!python/object/apply:os.system ['id']\nstate: IL\ninstrument: ordinance\n",
    "an alias bomb": b"a: &a [x, x]\nb: &b [*a, *a]\nplace: *b\nstate: IL\ninstrument: ordinance\n",
    "binary": bytes(range(256)),
    "broken": b"place: [Chicago\nstate: IL\n",
    "a wrong key": b"place: Chicago\nstate: IL\ninstrument: ordinance\nmodle: transparency\n",
}


@pytest.mark.parametrize("name", sorted(MATTERS))
def test_a_hostile_matter_file_is_told_with_its_line(name: str, tmp_path: Path) -> None:
    (tmp_path / "matter.yaml").write_bytes(MATTERS[name])
    done = run("draft", "matter.yaml", "-o", "out", folder=tmp_path)
    assert done.returncode == 2, done.stdout + done.stderr
    assert "matter.yaml" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "place", ["Coeur d’Alene, ID", "Cañon City, CO", "Lee’s Summit, MO", "St. Paul, MN", "Doña Ana County, NM"]
)
def test_names_come_through_exact(place: str, tmp_path: Path) -> None:
    instrument = "resolution" if "County" in place else "ordinance"
    arguments = ["--place", place, "--instrument", instrument, "--model", "transparency", "--format", "txt",
                 "--acknowledge", "-o", "out"]  # fmt: skip
    kind = [] if "County" in place else ["--type", "city"]
    done = run("draft", *arguments, *kind, folder=tmp_path)
    assert done.returncode in (0, 1), done.stderr
    text = next((tmp_path / "out").iterdir()).read_text(encoding="utf-8")
    assert place.rpartition(",")[0].removesuffix(" County") in text


@pytest.mark.parametrize(
    ("place", "stem"),
    [
        ("Illinois", "illinois-local-operations-executive-order"),
        ("King County, WA", "king-county-wa-local-operations-executive-order"),
        ("Chicago IL", "chicago-il-local-operations-executive-order"),
    ],
)
def test_files_are_named_by_place_model_and_instrument(place: str, stem: str, tmp_path: Path) -> None:
    asked = ["--place", place, "--instrument", "executive_order", "--model", "deployment", "--format", "txt", "-o", "out"]
    done = run("draft", *asked, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == [f"{stem}.txt"]
    assert "the King County" not in done.stdout


def test_a_name_that_is_a_city_and_a_state_is_not_guessed(tmp_path: Path) -> None:
    done = run("draft", "--place", "New York", "--instrument", "executive_order", "--model", "deployment", folder=tmp_path)
    assert done.returncode == 2
    assert "names no state" in done.stderr


def test_a_held_back_state_ends_with_three_and_shows_the_statute(tmp_path: Path) -> None:
    done = run(
        "draft", "--place", "Austin, TX", "--instrument", "ordinance", "--model", "non_cooperation", "-o", "out", folder=tmp_path
    )
    assert done.returncode == 3
    assert "Tex." in done.stderr
    assert "--model transparency" in done.stderr
    assert not (tmp_path / "out").exists()


def test_plan_check_and_the_library_to_read(tmp_path: Path) -> None:
    assert "Inventory of federal agreements" in run("plan", *DRAFT[1:], folder=tmp_path).stdout
    assert run("check", *DRAFT[1:], folder=tmp_path).returncode == 0
    assert run("check", *DRAFT[1:], "--final", folder=tmp_path).returncode == 1
    for group, word in (
        ("clauses", "inventory"),
        ("models", "transparency"),
        ("authorities", "printz"),
        ("precedents", "oakland"),
    ):
        assert word in run(group, "list", folder=tmp_path).stdout.lower()
        assert run(group, "search", word, folder=tmp_path).returncode == 0
    assert "resumen" in run("clauses", "show", "mou_withdrawal/inventory", folder=tmp_path).stdout
    assert run("clauses", "show", "nothing", folder=tmp_path).returncode == 2
    assert run("library", "check", folder=tmp_path).returncode == 0


def test_help_shows_an_example_for_every_command(tmp_path: Path) -> None:
    for command in ("draft", "plan", "check", "new"):
        assert f"drafter {command}" in run(command, "--help", folder=tmp_path).stdout
    assert "law data of" in run("--version", folder=tmp_path).stdout


def test_the_interview_writes_a_matter_that_drafts(tmp_path: Path) -> None:
    asked = run("new", "-o", "matter.yaml", folder=tmp_path, answers="IL\nOak Park\nvillage\nback\nvillage\n" + "\n" * 12)
    assert asked.returncode == 0, asked.stdout + asked.stderr
    done = run("draft", "matter.yaml", "--format", "txt", "-o", "out", folder=tmp_path)
    assert done.returncode in (0, 1), done.stderr


def test_an_interview_that_was_stopped_goes_on(tmp_path: Path) -> None:
    stopped = run("new", "-o", "matter.yaml", folder=tmp_path, answers="IL\nSpringfield\n")
    assert stopped.returncode == 130
    assert "Springfield" in (tmp_path / "matter.yaml").read_text(encoding="utf-8")
    again = run("new", "-o", "matter.yaml", folder=tmp_path, answers="city\n" + "\n" * 12)
    assert "Going on with" in again.stdout
    assert again.returncode == 0, again.stdout + again.stderr


def test_a_folder_of_ones_own_adds_a_clause(tmp_path: Path) -> None:
    own = tmp_path / "mine" / "clauses" / "local"
    own.mkdir(parents=True)
    (own / "park.yaml").write_text("title: Park rules\ntext: |\n  The [[park office]] keeps the parks open.\n", encoding="utf-8")
    done = run("--library", "mine", *DRAFT, "--add", "local/park", "--format", "txt", "-o", "out", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "unassessed" in done.stderr
    assert "Park rules" in next((tmp_path / "out").iterdir()).read_text(encoding="utf-8")


def test_the_law_of_a_place_and_one_verdict(tmp_path: Path) -> None:
    shown = run("law", "TX", "--type", "city", folder=tmp_path)
    assert shown.returncode == 0, shown.stderr
    assert "Exposure of those who adopt, sign or carry out: removal" in shown.stdout
    asked = ["law", "TX", "--type", "city", "--form", "council-manager", "--act", "decline_detainer"]
    one = json.loads(run("--json", *asked, "--instrument", "ordinance", folder=tmp_path).stdout)
    assert one["verdict"] == "forbidden"
    assert set(one["reasons"][0]) == {"rule", "message", "authority", "verified", "as_of"}
    every = json.loads(run("--json", *asked, folder=tmp_path).stdout)["instruments"]
    assert {"ordinance", "resolution", "manager_directive"} <= set(every)
    assert all(answer["pace"] for answer in every.values())
    wrong = run("law", "Texaz", folder=tmp_path)
    assert wrong.returncode == 2
    assert "Texas" in wrong.stderr


def test_the_road_to_adoption_with_and_without_a_meeting(tmp_path: Path) -> None:
    asked = [
        "steps",
        "--place",
        "Corvallis, OR",
        "--type",
        "city",
        "--form",
        "council-manager",
        "--instrument",
        "ordinance",
        "--model",
        "transparency",
    ]
    told = run(*asked, "--meeting", "2027-01-12", folder=tmp_path)
    assert told.returncode == 0, told.stderr
    assert "February 11, 2027" in told.stdout
    assert "ask the clerk" in told.stdout
    value = json.loads(run("--json", *asked, folder=tmp_path).stdout)
    assert all(step["on"] == "" for step in value["steps"])
    wrong = run(*asked, "--meeting", "soon", folder=tmp_path)
    assert wrong.returncode == 2
    assert "is not a date" in wrong.stderr
