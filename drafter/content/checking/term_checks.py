"""Defined terms: each defined once, none taken for another, and every forced use one that is defined."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.content.reading.clause_file import ReadClause
from drafter.content.schema.faults import Faults
from drafter.errors import did_you_mean


def check_terms(clauses: Mapping[str, ReadClause], definitions: Mapping[str, ReadClause], faults: Faults) -> None:
    """Note terms defined twice, forms that are another's term, and [[term:...]] that nothing defines."""
    owners: dict[str, str] = {}
    for ident, read in definitions.items():
        for words, where in read.facts.term_places.items():
            owner = owners.setdefault(words.lower(), ident)
            if owner != ident:
                faults.add("shadowed-term", where, f"‘{words}’ is already a term or a form of ‘{owner}’.",
                           "Take it out of one of the two files.")  # fmt: skip
        _check_exceptions(read, faults)
    for read in (*clauses.values(), *definitions.values()):
        for term, where in read.facts.terms:
            if term.lower() not in owners:
                faults.add(
                    "unknown-term", where, f"No definition has the term ‘{term}’.", did_you_mean(term.lower(), list(owners))
                )


def _check_exceptions(read: ReadClause, faults: Faults) -> None:
    """An exception without the term in it excepts nothing."""
    definition = read.definition
    if definition is None:
        return
    forms = [definition.term.lower(), *(form.lower() for form in definition.forms)]
    for phrase in definition.exceptions:
        if not any(form in phrase.lower() for form in forms):
            message = f"The exception ‘{phrase}’ does not hold the term, so that it excepts nothing."
            remedy = "Write the whole phrase, such as “federal officer” for ‘officer’."
            faults.add("idle-exception", read.facts.where, message, remedy)
