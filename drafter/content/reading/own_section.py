"""A user's own section in a matter: clause text without options, read like a clause file's, and unassessed."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.content.characters import first_refused, normalised, straight_quotes
from drafter.content.model.nodes import Included
from drafter.content.model.types import Body, Clause, Known
from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import MarkedText, SourceFile, refuse_character
from drafter.content.text.markup import read_text
from drafter.content.text.scope import Reference, Scope
from drafter.errors import did_you_mean


def parse_own_section(
    title: str, text: str, known: Known, clauses: Mapping[str, Clause] | None = None, *, ident: str = "own/section"
) -> Body:
    """The text of an own section as a body without acts, so that it is unassessed.

    ``text`` as a matter file gave it (MarkedText) has its faults located there; a bare text has them at lines of its own.
    ``ident`` is the section's id in the draft, for references within it. References to ``clauses`` of the library must exist and
    stand under ``included``, since a draft may lack any of them. Raises ContentErrors with every fault.
    """
    faults = Faults()
    marked = text if isinstance(text, MarkedText) else as_marked(text, f"section ‘{title}’")
    offset = first_refused(marked)
    if offset >= 0:
        refuse_character(marked[offset], marked.where(offset, 1), faults)
        faults.raise_errors()
    scope = Scope(ident, {}, known, faults)
    read = read_text(marked, scope)
    for reference in scope.references:
        _check(reference, ident, read.slugs, clauses, faults)
    faults.raise_errors()
    return Body(name="", blocks=read.blocks, acts=None, slugs=read.slugs, line=marked.line)


def _check(reference: Reference, own: str, slugs: tuple[str, ...], clauses: Mapping[str, Clause] | None, faults: Faults) -> None:
    ident, _, slug = reference.target.partition("#")
    if ident == own:
        known = slugs
    elif clauses is None:
        known = (slug,)
    elif ident not in clauses:
        faults.unknown("clause", ident, reference.where, list(clauses))
        return
    else:
        known = clauses[ident].base.slugs
    if slug and slug not in known:
        remedy = did_you_mean(slug, known, "Its paragraphs") or "It has no run-in headings."
        faults.add("unknown-slug", reference.where, f"No paragraph of ‘{ident}’ is headed ‘{slug}’.", remedy)
    held = {test.target.partition("#")[0] for test in reference.guards if isinstance(test, Included)}
    if ident != own and not reference.test and ident not in held:
        remedy = f'Put these words under {{% if included("{ident}") %}}.'
        faults.add("absent-clause", reference.where, f"‘{ident}’ may be absent from the draft.", remedy)


def as_marked(text: str, name: str) -> MarkedText:
    """``text`` as if it were a literal block that begins at line 1 of a file called ``name``."""
    tidy = straight_quotes(normalised(text))
    marked = MarkedText(tidy)
    marked.source, marked.line, marked.column, marked.style = SourceFile(name, tidy), 0, 1, "|"
    return marked
