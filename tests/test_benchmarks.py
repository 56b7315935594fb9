"""The benchmark's library of copies is a library that can be read: what is timed is a draft and not an error."""

from __future__ import annotations

from pathlib import Path

from benchmarks.copies import copy_clauses
from drafter.edition import CHECKOUT
from drafter.own_library import read_own


def test_the_copies_of_the_clauses_are_read_without_an_error(tmp_path: Path) -> None:
    copy_clauses(CHECKOUT / "clauses", tmp_path / "clauses", 1)
    flags = read_own([tmp_path]).faults.flags
    assert list(tmp_path.glob("clauses/*/*.yaml"))
    assert [flag.message for flag in flags if flag.severity == "error"] == []
