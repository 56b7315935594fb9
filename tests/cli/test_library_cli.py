"""The commands of clause authors, as they are typed."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from test_cli import run

from drafter.cli.library_command import library

ANSWERS = "Visits by outside agencies\n1\nzeppelin\nforms training\n1\n\nnobody at all\n4\n"


def test_new_clause_asks_and_writes_a_file_that_checks_and_previews(tmp_path: Path) -> None:
    done = run("library", "new-clause", "my/visits", folder=tmp_path, answers=ANSWERS)
    assert done.returncode == 0, done.stderr
    assert "Nothing found" in done.stdout
    assert "Taken: set_forms_procedure_and_training" in done.stdout
    assert "‘nobody at all’ is none of them" in done.stderr
    text = (tmp_path / "my-clauses" / "clauses" / "my" / "visits.yaml").read_text(encoding="utf-8")
    assert 'title: "Visits by outside agencies"' in text
    assert "directs: nobody" in text
    checked = run("library", "check", "my-clauses", folder=tmp_path)
    assert (checked.returncode, checked.stdout.splitlines()[-1]) == (0, "No errors; 2 notes.")
    shown = run("--library", "my-clauses", "preview", "my/visits", "--place", "Chicago, IL", folder=tmp_path)
    assert "To fill in:\n  whom\n  do what\n" in shown.stdout
    again = run("library", "new-clause", "my/visits", folder=tmp_path, answers=ANSWERS)
    assert again.returncode == 2
    assert "exists already" in again.stderr


def test_new_clause_speaks_json_alone_on_standard_output(tmp_path: Path) -> None:
    done = run("--json", "library", "new-clause", "my/visits", folder=tmp_path, answers=ANSWERS)
    assert json.loads(done.stdout) == {"clause": "my/visits", "file": "my-clauses/clauses/my/visits.yaml"}


def test_a_preview_reads_a_clause_file_and_writes_word(tmp_path: Path) -> None:
    (tmp_path / "visits.yaml").write_text("title: Visits\ntext: |\n  The {{ clerk }} {{ shall }} keep a book of visits.\n")
    arguments = ["library", "preview", "visits.yaml", "--place", "Chicago, IL", "-o", "book.docx"]
    done = run("--json", *arguments, folder=tmp_path)
    value = json.loads(done.stdout)
    assert value["file"] == "book.docx"
    assert value["text"][-1] == "The City Clerk shall keep a book of visits."
    assert set(value) == {
        "clause",
        "place",
        "instrument",
        "row",
        "text",
        "definitions",
        "fill_ins",
        "notes",
        "exposure",
        "flags",
        "file",
    }
    assert run(*arguments, folder=tmp_path).returncode == 2  # it exists
    assert run(*arguments, "--force", folder=tmp_path).returncode == 0


BAD = {
    "no place": (["preview", "mou_withdrawal/approval"], 2, "--place"),
    "unknown clause": (["preview", "mou_withdrawal/aproval", "--place", "Chicago, IL"], 2, "approval"),
    "no such file": (["options", "nothing.yaml"], 2, "no file"),
    "unknown option": (["preview", "mou_withdrawal/approval", "--place", "Chicago, IL", "--set", "vot=all"], 2, "vote"),
    "not Word": (["preview", "mou_withdrawal/approval", "--place", "Chicago, IL", "-o", "a.pdf"], 2, ".docx"),
    "nothing to write": (["preview", "non_cooperation/detainers", "--place", "Austin, TX", "-o", "a.docx"], 3, "does not print"),
    "exposure": (["preview", "mou_withdrawal/inventory", "--place", "Austin, TX", "-o", "a.docx"], 3, "--acknowledge"),
    "no id": (["library", "new-clause", "Lobby"], 2, "my/lobby"),
    "unknown part": (["library", "new-clause", "my/a", "--title", "A", "--part", "opperative"], 2, "operative"),
    "unknown act": (
        ["library", "new-clause", "my/a", "--title", "A", "--part", "title", "--acts", "detainer"],
        2,
        "decline_detainer",
    ),
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_what_is_wrong_is_told_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    arguments, code, says = BAD[name]
    done = run(*arguments, folder=tmp_path)
    assert done.returncode == code, done.stdout + done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert {path.name for path in tmp_path.iterdir()} <= {"cache"}


@pytest.mark.parametrize("name", sorted(library.commands))
def test_the_example_in_each_help_runs(name: str, tmp_path: Path) -> None:
    help_text = CliRunner().invoke(library, [name, "--help"], terminal_width=200).output
    example = help_text.partition("For example:\n")[2].partition("\n\n")[0].replace("\\\n", " ")
    program, *arguments = shlex.split(example)
    assert program == "drafter"
    if name == "check":  # of a folder that the reader has by then
        assert (
            run(
                "library", "new-clause", "my/a", "--title", "A", "--part", "closing", "--acts", "none", folder=tmp_path
            ).returncode
            == 0
        )
    done = run(*arguments, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout
