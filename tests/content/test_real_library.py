"""The library that ships: every file is read without a fault."""

from __future__ import annotations

from pathlib import Path

from drafter.content.check import check_library
from drafter.content.types import Known
from drafter.flag_text import flag_lines

ROOT = Path(__file__).parents[2]


def test_the_library_that_ships_is_without_fault() -> None:
    flags = check_library([ROOT], Known(words=frozenset()))
    assert "\n\n".join(flag_lines(flag) for flag in flags) == ""
