"""The benchmark's library of copies is a library that can be read: what is timed is a draft and not an error."""

from __future__ import annotations

from pathlib import Path

from benchmarks.copies import copy_clauses
from drafter.content.check import check_library
from drafter.law.known import known_names
from drafter.toolkit import built_in_folder


def test_the_copies_of_the_clauses_are_read_without_an_error(tmp_path: Path) -> None:
    copy_clauses(built_in_folder() / "clauses", tmp_path / "clauses", 1)
    flags = check_library([built_in_folder(), tmp_path], known_names())
    assert list(tmp_path.glob("clauses/*/*.yaml"))
    assert [flag.message for flag in flags if flag.severity == "error"] == []
