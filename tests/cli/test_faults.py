"""A fault of ours never looks like a result: one line, a report that holds no word of the user's, and exit 70."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

SECRET = "Zebra Hollow"
DRAFT = ["draft", "--place", f"{SECRET}, IL", "--type", "city", "--instrument", "ordinance", "--model", "transparency",
         "--fill", f"chapter={SECRET}", "--despite", "my/clause", "--reason=--secret-word", "--date", "2026-11-24", "-o", "out"]  # fmt: skip
_BREAK = """
import sys
import drafter.toolkit as toolkit
def plan(self, matter):
    {fault}
toolkit.Toolkit.plan = plan
from drafter.__main__ import main
sys.argv = ["drafter", *sys.argv[1:]]
main()
"""
FAULTS = {
    "an unexpected exception": "raise KeyError(matter.place)",
    "an exception that carries another": "\n    try:\n        [][7]\n    except IndexError as cause:\n        raise RuntimeError(matter.place) from cause",
    "no memory left": "raise MemoryError",
    "a recursion without end": "return plan(self, matter)",
    "an assertion": "assert not matter.place, matter.place",
}


def broken(fault: str, *arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command line with a fault put in where it plans."""
    whole = {**os.environ, "DRAFTER_CACHE": str(folder / "cache"), "NO_COLOR": "1", **environment}
    command = [sys.executable, "-c", _BREAK.format(fault=FAULTS[fault]), *arguments]
    return subprocess.run(command, cwd=folder, env=whole, capture_output=True, text=True, timeout=120, check=False)


def report_of(folder: Path) -> Path:
    (report,) = (folder / "cache").rglob("fault-*.txt")
    return report


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_a_fault_is_one_line_and_exit_70_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    done = broken(name, *DRAFT, folder=tmp_path)
    assert done.returncode == 70
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert str(report_of(tmp_path)) in line
    assert "Traceback" not in line
    assert SECRET not in line
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_the_report_tells_the_program_and_none_of_the_users_words(name: str, tmp_path: Path) -> None:
    broken(name, *DRAFT, folder=tmp_path)
    report = report_of(tmp_path)
    words = report.read_text(encoding="utf-8")
    assert SECRET.lower() not in words.lower()
    assert "secret-word" not in words
    assert str(tmp_path) not in words
    assert str(Path.home()) not in words.replace(str(Path(sys.prefix)), "")
    for wanted in ("drafter ", f"Python {sys.version.split()[0]}", "Command: draft", "--place", "--fill", "cli/draft_command.py"):
        assert wanted in words
    if os.name == "posix":
        assert stat.S_IMODE(report.stat().st_mode) == 0o600


def test_a_fault_within_a_fault_shows_both(tmp_path: Path) -> None:
    broken("an exception that carries another", *DRAFT, folder=tmp_path)
    words = report_of(tmp_path).read_text(encoding="utf-8")
    assert words.index("IndexError") < words.index("RuntimeError")


def test_json_says_what_code_and_where_the_report_is(tmp_path: Path) -> None:
    done = broken("an unexpected exception", "--json", *DRAFT, folder=tmp_path)
    assert done.returncode == 70
    error = json.loads(done.stdout)["error"]
    assert set(error) == {"code", "message", "where", "remedy", "alternatives"}
    assert (error["code"], error["where"]) == ("fault", {"file": str(report_of(tmp_path)), "line": 0, "column": 0})
    assert error["remedy"]


def test_the_same_fault_twice_is_one_report_and_no_rough_file(tmp_path: Path) -> None:
    for _ in range(2):
        broken("an unexpected exception", *DRAFT, folder=tmp_path)
    assert [path.name for path in report_of(tmp_path).parent.iterdir()] == [report_of(tmp_path).name]


def test_where_the_cache_cannot_be_written_the_report_goes_to_the_temporary_folder(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, no folder")
    spare = tmp_path / "spare"
    spare.mkdir()
    done = broken("an unexpected exception", *DRAFT, folder=tmp_path, TMPDIR=str(spare))
    assert done.returncode == 70
    (report,) = spare.rglob("fault-*.txt")
    assert str(report) in done.stderr


def test_where_no_folder_can_be_written_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, no folder")
    code = _BREAK.replace("import sys", "import sys, tempfile\ntempfile.tempdir = '/dev/null/none'\n", 1)
    done = subprocess.run(
        [sys.executable, "-c", code.format(fault=FAULTS["no memory left"]), *DRAFT], cwd=tmp_path, capture_output=True, text=True,
        env={**os.environ, "DRAFTER_CACHE": str(tmp_path / "cache")}, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 70
    (line,) = done.stderr.splitlines()
    assert "no report could be written" in line


def test_a_fault_is_told_even_when_standard_error_is_full_or_closed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _BREAK.format(fault=FAULTS["an assertion"]), *DRAFT]
    environment = {**os.environ, "DRAFTER_CACHE": str(tmp_path / "cache")}
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, cwd=tmp_path, env=environment, stderr=full, timeout=120, check=False)
    assert done.returncode == 70
    closed = subprocess.run(["bash", "-c", '"$@" 2>&-', "-", *command], cwd=tmp_path, env=environment, timeout=120, check=False)
    assert closed.returncode == 70
    assert report_of(tmp_path).exists()


def test_a_flag_that_was_made_up_is_not_told(tmp_path: Path) -> None:
    """What stands where a flag's value is due is the user's, whatever it looks like."""
    broken("an assertion", *DRAFT, "--model", "--my-own-words", folder=tmp_path)
    assert "my-own-words" not in report_of(tmp_path).read_text(encoding="utf-8")
