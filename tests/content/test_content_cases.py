"""Golden cases that a lawyer can read: a clause file, and beside it what it is read into, or what is said of it.

To write the expected files anew: DRAFTER_UPDATE=1 pytest tests/content/test_cases.py; the review is the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from content_dump import dump
from content_names import KNOWN, load_library

from drafter.content.check import check_library
from drafter.flag_text import flag_lines

HERE = Path(__file__).parent
CASES = HERE / "cases"
COMPANIONS = HERE / "library"
GOOD = sorted((CASES / "good").rglob("*.yaml"))
BAD = sorted((CASES / "bad").rglob("*.yaml"))


def name_of(path: Path) -> str:
    return str(path.relative_to(CASES).with_suffix(""))


def compare(expected: Path, found: str) -> None:
    if os.environ.get("DRAFTER_UPDATE"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


def test_the_companion_library_is_without_fault() -> None:
    assert check_library([COMPANIONS], KNOWN) == ()


@pytest.mark.parametrize("path", GOOD, ids=name_of)
def test_a_good_file_is_read_into_what_it_says(path: Path) -> None:
    library = load_library([COMPANIONS, path], KNOWN)
    ident = f"{path.parent.name}/{path.stem}"
    clause = library.definitions[ident].clause if ident in library.definitions else library.clauses[ident]
    compare(path.with_suffix(".txt"), dump(clause))


@pytest.mark.parametrize("path", BAD, ids=name_of)
def test_a_bad_file_is_told_what_is_wrong_and_where(path: Path) -> None:
    flags = [flag for flag in check_library([COMPANIONS, path], KNOWN) if flag.severity == "error"]
    assert flags, "nothing was found wrong"
    assert all(flag.where is not None and flag.where.file == str(path) for flag in flags)
    found = "\n\n".join(flag_lines(flag) for flag in flags) + "\n"
    compare(path.with_suffix(".flags"), found.replace(str(path), path.name))
