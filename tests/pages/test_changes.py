"""A stranger's changes, made: each of docs/extend_it.md in a copy of the checkout, where its command shows it and its files are counted."""

from __future__ import annotations

import filecmp
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_lines import run

from docs.make.changes import EXAMPLE, Change, Edit, apply, changes
from docs.make.reading import TOP
from drafter.errors import RequestError

COPIED = ("drafter", "clauses", "model_ordinances", EXAMPLE.rstrip("/"))
MADE = ("__pycache__", "_built")  # by Python, and by the first command that finds its library and law out of step
CHANGES = {one.name: one for one in changes()}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A checkout of one's own, with Python's own files, so that nothing is compiled that did not change."""
    for name in COPIED:
        shutil.copytree(TOP / name, tmp_path / name)
    return tmp_path


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One cache for the commands that run in this process, with the code as it stands."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DRAFTER_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def python(arguments: list[str], copy: Path, answers: str = "") -> str:
    """What ``python -m ...`` prints in the copy, with ``answers`` typed at its questions."""
    environment = {**os.environ, "DRAFTER_CACHE": str(copy / "cache"), "PYTHONPATH": str(copy), "NO_COLOR": "1"}
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(
        command, cwd=copy, env=environment, input=answers, capture_output=True, text=True, timeout=120, check=False
    )
    return done.stdout + done.stderr


def touched(copy: Path) -> set[str]:
    """The files of the copy that are new or other than those of the checkout."""
    return {name for name in files(copy) if not (TOP / name).is_file() or not filecmp.cmp(copy / name, TOP / name, shallow=False)}


def files(copy: Path) -> Iterator[str]:
    for top in COPIED:
        for path in (copy / top).rglob("*"):
            if path.is_file() and not set(MADE) & set(path.parts):
                yield path.relative_to(copy).as_posix()


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_shown_by_its_command_and_touches_the_files_that_the_page_counts(name: str, copy: Path) -> None:
    change = CHANGES[name]
    assert change.shows not in run(change.run, copy).words
    apply(change, copy)
    for _ in range(2):  # the second reads what the first has built
        shutil.rmtree(copy / "out", ignore_errors=True)
        said = python(shlex.split(change.run), copy)
        assert change.shows in said, said
    assert {one for one in touched(copy) if not one.startswith(EXAMPLE)} == set(change.files)


def test_a_new_instrument_is_offered_by_the_interview(copy: Path) -> None:
    apply(CHANGES["An instrument"], copy)
    assert ". standing_order\n" in python(["drafter", "new"], copy, answers="IL\nChicago\n")


def test_a_fact_and_a_rule_are_one_file_an_instrument_is_data_a_format_a_module_and_its_row() -> None:
    assert [len(CHANGES[name].files) for name in ("A fact of a State", "A rule of review", "An output format")] == [1, 1, 2]
    assert all(one.endswith(".yaml") for one in CHANGES["An instrument"].files)


def test_an_edit_that_has_no_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "rows.txt").write_text("one\none\ntwo\n", encoding="utf-8")
    for edit in (
        Edit("rows.txt", "new\n", after="three\n"),
        Edit("rows.txt", "new\n", instead_of="one\n"),
        Edit("rows.txt", "new\n"),
    ):
        with pytest.raises(RequestError, match="do not stand once in rows"):
            apply(Change("a change", "", (edit,), "", ""), tmp_path)
    apply(Change("a change", "", (Edit("rows.txt", "new\n", instead_of="two\n"), Edit("new.txt", "new\n")), "", ""), tmp_path)
    assert (tmp_path / "rows.txt").read_text(encoding="utf-8") == "one\none\nnew\n"
    assert (tmp_path / "new.txt").read_text(encoding="utf-8") == "new\n"
