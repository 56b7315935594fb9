"""The library that ships: every file is read without a fault."""

from __future__ import annotations

from pathlib import Path

from content_names import load_library

from drafter.content.check import check_library
from drafter.content.model.types import Known
from drafter.flag_text import flag_lines

ROOT = Path(__file__).parents[2]


def test_the_library_that_ships_is_without_fault() -> None:
    flags = check_library([ROOT], Known(words=frozenset()))
    assert "\n\n".join(flag_lines(flag) for flag in flags) == ""


def test_every_clause_that_ships_tells_its_reader_what_it_does_and_what_to_weigh() -> None:
    library = load_library([ROOT], Known(words=frozenset()))
    clauses = [*library.clauses.values(), *(one.clause for one in library.definitions.values())]
    assert len(clauses) > 100
    assert [one.id for one in clauses if set(one.summary or {}) != {"en", "es"}] == []
    assert [one.id for one in clauses if len(one.notes) < 2] == []
    assert [one.id for one in clauses for option in one.options if not (option.ask and option.why)] == []


def test_every_clause_that_another_needs_is_in_the_library() -> None:
    library = load_library([ROOT], Known(words=frozenset()))
    needed = {need for one in library.clauses.values() for body in (one.base, *one.alternates) for need in body.needs}
    assert needed <= set(library.clauses)
