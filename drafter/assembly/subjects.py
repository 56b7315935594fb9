"""What a text of the library is about, where state law distinguishes: its own subject, its lever's, or that of the whole measure."""

from __future__ import annotations

from collections.abc import Collection

from drafter.content.model.types import Body, Clause
from drafter.law.limits.reach import CITATION_DUTIES, IMMIGRATION, IMMIGRATION_LEVERS

CITATION_LEVER = "cite_and_release"
GENERAL = "the measure itself"  # matches no row that is for one subject only
_FORMAL_PARTS = frozenset(("title", "enforcement", "construction", "closing"))
_FORMAL_ACTS = frozenset(("declare_terms_and_construction", "set_forms_procedure_and_training"))


def subjects_of(clause: Clause, body: Body, levers: Collection[str]) -> tuple[str, ...]:
    """The subjects of ``body``, never empty; ``levers`` are the measure's.

    A clause on a lever about immigration is about that unless it names another subject; one on citation is about citation duties
    too. A general clause (discipline, training, a private claim) serves what the measure is about; a saving or a
    merely formal clause is about nothing that a row singles out.
    """
    own = body.subject or clause.base.subject
    lever = clause.id.partition("/")[0]
    if lever == CITATION_LEVER:
        return (CITATION_DUTIES, *own)
    if own or lever in IMMIGRATION_LEVERS:
        return own or (IMMIGRATION,)
    if clause.part in _FORMAL_PARTS and set(body.acts or ()) <= _FORMAL_ACTS:
        return (GENERAL,)
    served = [IMMIGRATION] if IMMIGRATION_LEVERS & set(levers) else []
    served += [CITATION_DUTIES] if CITATION_LEVER in levers else []
    return tuple(served) or (GENERAL,)
