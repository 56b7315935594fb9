"""Odd paths, odd environments, odd streams: one clear message, the right exit code, and never a fault of ours."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from drafter.shelf import user_cache

PLACE = ["--place", "Chicago, IL", "--instrument", "ordinance", "--model", "transparency", "--date", "2026-11-24"]
DRAFT = ["draft", *PLACE, "--format", "txt", "-o", "out"]


def run(
    arguments: Sequence[str | bytes], folder: Path, redirected: str = "", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """The command line in ``folder``. ``redirected`` is what a shell does with the streams."""
    whole = {**os.environ, "DRAFTER_CACHE": str(folder / "cache"), "NO_COLOR": "1", **environment}
    command: list[str | bytes] = [sys.executable, "-m", "drafter", *arguments]
    if redirected:
        command = ["bash", "-c", f'"$@" {redirected}', "-", *command]
    return subprocess.run(
        command, cwd=folder, env=whole, stdin=None if redirected else subprocess.DEVNULL, capture_output=True, timeout=120, check=False
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------------------------ paths

PATHS: dict[str, tuple[list[str | bytes], str]] = {
    "an output folder of 300 letters": (["draft", *PLACE, "-o", "x" * 300], "255"),
    "a preview of 300 letters": (["preview", "common/non_obstruction", "--place", "Chicago, IL", "-o", "x" * 300 + ".docx"], "255"),
    "a table of 300 letters": (["scenarios", *PLACE, "-o", "x" * 300 + ".md"], "255"),
    "a clause folder of 300 letters": (
        ["library", "new-clause", "my/x", "--title", "T", "--part", "operative", "--acts", "none", "--directs", "nobody", "--dir", "x" * 300], "255"),
    "a library of 300 letters": (["--library", "x" * 300, "clauses"], "no folder"),
    "a matter that is a pipe": (["draft", "pipe.yaml"], "is a pipe"),
    "a matter without an end": (["plan", "/dev/zero"], "is a device"),
    "a file to check that is a pipe": (["check", "pipe.docx"], "is a pipe"),
    "an interview into a pipe": (["new", "-o", "pipe.yaml"], "is a pipe"),
    "a matter that links to itself": (["check", "loop.yaml"], "symbolic links"),
    "a device as the output folder": (["draft", *PLACE, "-o", "/dev/full"], "is a file"),
    "a file on the way to the output folder": (["draft", *PLACE, "-o", "file/below"], "is a file"),
    "a matter that is not UTF-8 in its name": (["plan", b"\xff.yaml"], "There is no file"),
    "a fact of no letters": (["draft", *PLACE, "--fact", b"clerk=\xff"], "no letters"),
    "a fill-in of no letters": (["draft", *PLACE, "--fill", b"chapter=\xff"], "no letters"),
    "a place of no letters": (["check", "file.txt", "--place", b"\xff, IL"], "no letters"),
    "a meeting beyond the calendar": (["steps", *PLACE, "--meeting", "9999-12-31"], "out of reach"),
    "a date before every city": (["draft", *PLACE, "--date", "0001-01-01"], "out of reach"),
}  # fmt: skip


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    for name in ("pipe.yaml", "pipe.docx"):
        os.mkfifo(tmp_path / name)
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    (tmp_path / "file").write_text("words")
    (tmp_path / "file.txt").write_text("The clerk shall keep a log.\n")
    return tmp_path


@pytest.mark.parametrize("name", sorted(PATHS))
def test_an_odd_path_or_value_is_a_wrong_request(name: str, odd: Path) -> None:
    arguments, says = PATHS[name]
    before = sorted(path.name for path in odd.iterdir())
    done = run(arguments, odd)
    assert done.returncode == 2, done.stderr
    assert says in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert [name for name in sorted(path.name for path in odd.iterdir()) if name != "cache"] == before


def test_a_library_with_a_link_that_leads_to_itself_is_read(odd: Path) -> None:
    (odd / "pipe.yaml").unlink()
    assert run(["--library", ".", "plan", *PLACE], odd).returncode == 0


def test_ten_thousand_settings_are_told_in_one_message(tmp_path: Path) -> None:
    settings = [word for number in range(10_000) for word in ("--set", f"a/b{number}.c=1")]
    done = run([*DRAFT, *settings], tmp_path)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) < 5


def test_a_search_for_twenty_thousand_words_ends(tmp_path: Path) -> None:
    assert run(["clauses", "search", *["warrant"] * 20_000], tmp_path).returncode == 0


# ---------------------------------------------------------------------------------------------------------------- streams

FULL = {
    "an answer": (["clauses"], ">/dev/full", 2, True),
    "JSON": (["--json", "plan", *PLACE], ">/dev/full", 2, True),
    "help": (["--help"], ">/dev/full", 2, True),
    "a refusal in JSON": (["--json", "plan"], ">/dev/full", 2, False),
    "a refusal": (["plan"], "2>/dev/full", 2, False),
    "a usage error": (["nonsense"], "2>/dev/full", 2, False),
    "both": (["clauses"], ">/dev/full 2>&1", 2, False),
}


@pytest.mark.parametrize("name", sorted(FULL))
def test_a_full_disk_under_a_stream_is_told_where_it_can_be(name: str, tmp_path: Path) -> None:
    arguments, redirected, code, told = FULL[name]
    done = run(arguments, tmp_path, redirected)
    assert done.returncode == code
    assert (b"cannot be written to standard output: No space left" in done.stderr) == told
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", [DRAFT, ["--json", *DRAFT], ["clauses"], ["check", "file.txt"]], ids=" ".join)
def test_a_closed_stream_stops_nothing_that_asks_nothing(closed: str, command: list[str], odd: Path) -> None:
    assert run(command, odd, closed).returncode == 0


@pytest.mark.parametrize("closed", ["<&-", ">&-", "<&- >&-"])
@pytest.mark.parametrize("command", [["new"], ["library", "new-clause", "my/x"]], ids=" ".join)
def test_where_there_is_no_one_to_ask_that_is_said(closed: str, command: list[str], tmp_path: Path) -> None:
    done = run(command, tmp_path, closed)
    assert done.returncode == 2
    assert b"no one to ask" in done.stderr


@pytest.mark.parametrize("reader", ["| true", "| head -c 10"])
def test_a_reader_that_has_read_enough_is_no_failure(reader: str, tmp_path: Path) -> None:
    done = run(["clauses"], tmp_path, f'{reader}; exit "${{PIPESTATUS[0]}}"')
    assert (done.returncode, done.stderr) == (0, b"")


def test_answers_of_no_letters_are_asked_again(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "drafter", "new", "-o", str(tmp_path / "m.yaml")]
    done = subprocess.run(command, input=b"\xff\xfe\n\xb2\nIL\n", capture_output=True, timeout=120, check=False)
    assert done.returncode == 130
    assert done.stderr.count(b"is not a State") == 2


# ------------------------------------------------------------------------------------------------------------ environments

ENVIRONMENTS = {
    "the plain C locale": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "ASCII and nothing else": {"PYTHONIOENCODING": "ascii:strict"},
    "a terminal one column wide": {"COLUMNS": "1", "TERM": "dumb"},
    "columns that are no number": {"COLUMNS": "x", "LINES": "-1"},
    "no temporary folder": {"TMPDIR": "/nonexistent"},
    "a home that is a file": {"HOME": "/dev/null", "DRAFTER_CACHE": ""},
    "a cache whose name is too long": {"DRAFTER_CACHE": "/tmp/" + "x" * 300},
    "no path": {"PATH": ""},
}


@pytest.mark.parametrize("name", sorted(ENVIRONMENTS))
@pytest.mark.parametrize("command", [DRAFT, ["--json", "plan", *PLACE], ["clauses", "show", "common/non_obstruction"], ["law", "IL"], ["--help"]],
                         ids=lambda command: " ".join(command[:2]))  # fmt: skip
def test_an_odd_environment_changes_no_answer(name: str, command: list[str], tmp_path: Path) -> None:
    done = run(command, tmp_path, **ENVIRONMENTS[name])
    assert done.returncode == 0, done.stderr
    assert done.stdout
    if command[0] == "--json":
        import json

        assert json.loads(done.stdout)["instrument"] == "ordinance"


@pytest.mark.parametrize("stamp", ["9" * 40, "²", "253402300800", "soon", "-99999999999"])
def test_a_source_date_that_is_none_is_a_wrong_request(stamp: str, tmp_path: Path) -> None:
    done = run([*DRAFT[:-6], "--format", "txt", "-o", "out"], tmp_path, SOURCE_DATE_EPOCH=stamp)
    assert done.returncode == 2, done.stderr
    assert "date" in done.stderr.decode() or "year" in done.stderr.decode()


def test_a_user_without_a_home_has_no_cache_and_drafts(monkeypatch: pytest.MonkeyPatch) -> None:
    import pwd

    def unknown(_: int) -> object:
        raise KeyError("uid not found")

    for name in ("HOME", "DRAFTER_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", unknown)
    assert user_cache() is None


def test_a_disk_that_takes_no_more_is_told_and_nothing_half_written_is_left(tmp_path: Path) -> None:
    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))

    command = [sys.executable, "-m", "drafter", *DRAFT]
    environment = {**os.environ, "DRAFTER_CACHE": str(tmp_path / "cache"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, preexec_fn=small, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 2, done.stderr
    assert "out cannot be written: File too large" in done.stderr
    assert list((tmp_path / "out").iterdir()) == []
