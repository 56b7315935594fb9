"""What only the whole library can judge: references, needs, terms, models and asks."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from drafter.content.checking.model_checks import check_model
from drafter.content.checking.reference_checks import check_references
from drafter.content.checking.term_checks import check_terms
from drafter.content.reading.clause_file import ReadClause
from drafter.content.reading.model_file import ReadAsk, ReadModel
from drafter.content.schema.faults import Faults
from drafter.errors import did_you_mean


def check_whole(
    clauses: Mapping[str, ReadClause],
    definitions: Mapping[str, ReadClause],
    models: Mapping[str, ReadModel],
    asks: Mapping[str, ReadAsk],
    unread: Collection[str],
    faults: Faults,
) -> None:
    """Check every relation between files; what is wrong is put in ``faults``.

    ``unread`` are the ids of files that could not be read.
    """
    for clause in (*clauses.values(), *definitions.values()):
        _check_needs(clause, clauses, unread, faults)
        check_references(clause, clauses, unread, faults)
    check_terms(clauses, definitions, faults)
    for model in models.values():
        check_model(model, clauses, definitions, unread, faults)
    for ask in asks.values():
        for ident, where in ask.nearest:
            if ident not in clauses and ident not in models and ident not in unread:
                remedy = did_you_mean(ident, [*clauses, *models])
                faults.add("unknown-clause", where, f"There is no clause or model ‘{ident}’.", remedy)


def _check_needs(clause: ReadClause, clauses: Mapping[str, ReadClause], unread: Collection[str], faults: Faults) -> None:
    named = [ident for body in clause.bodies for ident in body.facts.needs]
    for idents, relation in ((named, "need"), (clause.facts.instead_of, "take the place of")):
        for ident, where in idents:
            if ident == clause.clause.id:
                faults.add("needs-itself", where, f"A clause does not {relation} itself.", "Take this line out.")
            elif ident not in clauses and ident not in unread:
                faults.unknown("clause", ident, where, list(clauses))
