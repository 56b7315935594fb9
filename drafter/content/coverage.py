"""Which clause, alternate or option answers each provision of the coverage lists, and which are declined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drafter.content.library import Library
from drafter.content.model.types import Clause, Declined


class Answer(NamedTuple):
    """One answer to a provision: a clause, by its base text, by an alternate, or by an option of it."""

    clause: str
    alternate: str = ""
    option: str = ""


class Covered(NamedTuple):
    """One provision with what answers it. ``declined`` only where nothing does."""

    id: str
    answers: tuple[Answer, ...]
    declined: Declined | None


def coverage(provisions: Iterable[str], library: Library, declined: Iterable[Declined]) -> tuple[Covered, ...]:
    """Every provision in the order given; one with neither an answer nor a refusal has both empty."""
    answers: dict[str, dict[Answer, None]] = {}
    for clause in _clauses(library):
        for ident, answer in _answers(clause):
            answers.setdefault(ident, {})[answer] = None
    refused = {one.id: one for one in declined}
    return tuple(
        Covered(ident, found := tuple(answers.get(ident, ())), None if found else refused.get(ident)) for ident in provisions
    )


def _clauses(library: Library) -> Iterator[Clause]:
    yield from (library.clauses[ident] for ident in sorted(library.clauses))
    yield from (library.definitions[ident].clause for ident in sorted(library.definitions))


def _answers(clause: Clause) -> Iterator[tuple[str, Answer]]:
    """An alternate is named only for what the base text of its clause and its options do not answer."""
    yield from ((ident, Answer(clause.id)) for ident in clause.base.covers)
    for option in clause.options:
        yield from ((ident, Answer(clause.id, option=option.name)) for ident in option.covers)
    told = {*clause.base.covers, *(ident for option in clause.options for ident in option.covers)}
    for body in clause.alternates:
        yield from ((ident, Answer(clause.id, body.name)) for ident in body.covers if ident not in told)
