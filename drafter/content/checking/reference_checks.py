"""References between clauses: none may lead nowhere, whatever a drafter adds, drops or chooses."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from drafter.content.model.nodes import And, Compare, Expression, Included, Name, Not, Or
from drafter.content.model.types import TESTS
from drafter.content.reading.clause_file import ReadBody, ReadClause
from drafter.content.schema.faults import Faults
from drafter.content.text.markup import Heading
from drafter.content.text.scope import Reference, opposite
from drafter.errors import did_you_mean


def check_references(clause: ReadClause, clauses: Mapping[str, ReadClause], unread: Collection[str], faults: Faults) -> None:
    """Check each ``ref`` and ``included`` of a clause: that its target exists, and is there whenever the words are.

    ``unread`` are the ids of files that could not be read: what refers to them is not at fault.
    """
    for body in clause.bodies:
        for reference in body.facts.references:
            if reference.target.partition("#")[0] not in unread:
                _check(reference, body, clause, clauses, faults)


def _check(reference: Reference, body: ReadBody, clause: ReadClause, clauses: Mapping[str, ReadClause], faults: Faults) -> None:
    ident, _, slug = reference.target.partition("#")
    own = ident == clause.clause.id
    target = clause if own else clauses.get(ident)
    if target is None:
        faults.unknown("clause", ident, reference.where, list(clauses))
        return
    if target.clause.part == "recital" and not reference.test:
        faults.add(
            "ref-to-recital", reference.where, f"‘{ident}’ is a recital, which has no number to refer to.", "Say it in words."
        )
        return
    if not own and not reference.test and not _is_in(ident, reference, body):
        faults.add(
            "absent-clause", reference.where, f"‘{ident}’ may be absent from a draft that holds these words.",
            f'Put them under {{% if included("{ident}") %}}, or name it in ‘needs’.',
        )  # fmt: skip
    if slug:
        _check_slug(reference, slug, [body] if own and not reference.test else list(target.bodies), own, faults)


def _is_in(ident: str, reference: Reference, body: ReadBody) -> bool:
    """Whether the clause is in the draft wherever this reference is read."""
    held = {test.target.partition("#")[0] for test in reference.guards if isinstance(test, Included)}
    return ident in held or ident in body.body.needs


def _check_slug(reference: Reference, slug: str, bodies: list[ReadBody], own: bool, faults: Faults) -> None:
    known = list(dict.fromkeys(one for body in bodies for one in body.body.slugs))
    if slug not in known:
        if not all(body.body.blocks for body in bodies):
            return
        remedy = did_you_mean(slug, known, "Its paragraphs") or "It has no run-in headings."
        faults.add(
            "unknown-slug", reference.where, f"No paragraph of ‘{reference.target.partition('#')[0]}’ is headed ‘{slug}’.", remedy
        )
        return
    if reference.test or Included(reference.target) in reference.guards:
        return
    for body in bodies:
        if not body.body.blocks:  # unreadable, and noted where it is
            continue
        if slug not in body.body.slugs:
            which = f"alternate ‘{body.body.name}’" if body.body.name else "base text"
            faults.add(
                "slug-missing", reference.where, f"The {which} of the target has no paragraph headed ‘{slug}’.",
                f"Give it one, or put these words under {{% if included(\"{reference.target}\") %}}.",
                related=(str(body.facts.where),),
            )  # fmt: skip
        elif not _always_there(slug, body.facts.headings, reference.guards, own):
            faults.add(
                "slug-may-be-absent", reference.where, f"The paragraph ‘{slug}’ stands under a test, so that it may be absent.",
                "Put these words under the same test." if own else "Refer to the section as a whole.",
                related=(str(body.facts.where),),
            )  # fmt: skip


def _always_there(slug: str, headings: tuple[Heading, ...], guards: frozenset[Expression], own: bool) -> bool:
    """Whether some paragraph of ``slug`` is printed wherever ``guards`` hold.

    Tests on options count between words of one clause; between clauses only those that are the same in the whole draft do.
    """
    arms = []
    for heading in headings:
        if heading.slug == slug:
            arms.append(frozenset(test for test in heading.guards if not (test in guards and (own or _draft_wide(test)))))
    return _covers(arms)


def _covers(arms: list[frozenset[Expression]]) -> bool:
    """Whether one of ``arms`` holds whatever the tests turn out to be. (Each is a set of tests that must all hold.)"""
    if any(not arm for arm in arms):
        return True
    if not arms:
        return False
    pivot = sorted(arms[0], key=repr)[0]
    return all(
        _covers([arm - {held} for arm in arms if opposite(held) not in arm]) for held in (pivot, opposite(pivot))
    )  # fmt: skip


def _draft_wide(test: Expression) -> bool:
    """Whether ``test`` has one answer in the whole draft: whether clauses are in, and of what kind the instrument is."""
    match test:
        case Included():
            return True
        case Name(name):
            return name in TESTS
        case Not(term):
            return _draft_wide(term)
        case And(terms) | Or(terms):
            return all(_draft_wide(term) for term in terms)
        case Compare():
            return False
    return False
