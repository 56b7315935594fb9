"""The memo's page "Who has done this": for each clause of the draft, the measures that hold one like it."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.assembly.draft import Draft
from drafter.flag_text import shortened
from drafter.flags import SEEN
from drafter.law.sources.precedents import Precedent, surest_first
from drafter.simple_document import Heading, Run, Runs, SimpleBlock, SimpleParagraph, Table


def precedent_blocks(draft: Draft) -> Iterator[SimpleBlock]:
    """The most surely seen first. A clause that no measure was found for is named after the table."""
    with_some = [row.clause for row in draft.plan.included if row.clause.precedents]
    without = [row.clause.title for row in draft.plan.included if not row.clause.precedents]
    if not with_some:
        return
    yield Heading("Who has done this", 2)
    yield SimpleParagraph(
        (
            Run(
                "Measures that hold a clause of the kind, the most surely seen first. They show what was tried: no measure here is authority, "
                "some were changed or struck since, and no words of this draft are theirs."
            ),
        )
    )
    yield Table(
        ("Clause", "Measures, and how each was seen"),
        tuple(((Run(clause.title),), _measures(clause.precedents)) for clause in with_some),
        (0.26, 0.74),
    )
    if without:
        yield SimpleParagraph((Run("Found in no measure that was read. ", strong=True), Run("; ".join(without) + ".")))


def _measures(idents: tuple[str, ...]) -> Runs:
    runs: list[Run] = []
    for one in surest_first(idents):
        runs += [Run("; ")] if runs else []
        runs += [Run(one.name, link=one.url if one.url.startswith("http") else ""), Run(f" ({_seen(one)})", emphasis=True)]
    return (*runs, Run("."))


def _seen(one: Precedent) -> str:
    told = [SEEN[one.verified], *([one.date] if one.date else []), *([shortened(one.status, 70)] if one.status else [])]
    return "; ".join(told)
