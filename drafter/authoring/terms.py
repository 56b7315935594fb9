"""Defined terms against the words of the whole library: which no text uses, however its options are answered."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.assembly.words.terms import TermIndex, index_terms
from drafter.authoring.readings import every_wording
from drafter.content.library_files import ReadLibrary
from drafter.content.reading.clause_file import ReadClause


def unused_definitions(library: ReadLibrary) -> Iterator[ReadClause]:
    """The definitions that no clause uses, nor any definition that a clause leads to."""
    index = index_terms({ident: read.definition for ident, read in library.definitions.items() if read.definition})
    used = {ident for read in library.clauses.values() for ident in _uses(read, index)}
    waiting = list(used)
    while waiting:
        more = _uses(library.definitions[waiting.pop()], index) - used
        used |= more
        waiting += more
    return (read for ident, read in library.definitions.items() if ident not in used)


def _uses(read: ReadClause, index: TermIndex) -> set[str]:
    words = {line for one in read.bodies for line in every_wording(read.clause, one.body)}
    own = {read.clause.id} if read.definition else set()
    return {ident for line in words for ident in index.used_in(line)} - own
