"""The memo's page on state law: the rows that speak to the draft, what is required and not done, and what the research notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.assembly.draft import Draft
from drafter.flag_text import shortened
from drafter.law.limits.posture import notes_on
from drafter.packet.authority_words import cite_runs, seen_words
from drafter.packet.state_rows import SpeakingRow, barred_and_left_out, required_elsewhere, speaking_rows
from drafter.simple_document import Heading, Run, Runs, SimpleBlock, SimpleParagraph, Table


def state_law_blocks(draft: Draft) -> Iterator[SimpleBlock]:
    """What state law says of the acts in the draft, with the clauses that do them."""
    rows, missing = speaking_rows(draft), required_elsewhere(draft)
    notes = notes_on(draft.plan.profile.place.state)
    barred = barred_and_left_out(draft)
    if not (rows or missing or barred or notes):
        return
    yield Heading("State law that speaks to this draft", 2)
    yield _paragraph(
        "The clauses were chosen and worded for these rules; counsel weighs them again. A rule not listed was not found, which is "
        "no permission."
    )
    if rows:
        yield _table(rows)
    if barred:
        yield SimpleParagraph((Run("Bars that took clauses out. ", strong=True), Run("; ".join(barred))))
    if missing:
        yield SimpleParagraph(
            (Run("Required by state law, and done by no clause of this draft. ", strong=True), Run("; ".join(missing)))
        )
    if notes:
        yield SimpleParagraph((Run("Noted beside the rows, and not weighed: pending or unknown. ", strong=True), Run(notes)))


def _table(rows: Sequence[SpeakingRow]) -> Table:
    return Table(
        ("Statute, and how it was seen", "What it does", "In short", "Clauses"),
        tuple(
            (
                (*cite_runs(row.authority), Run(f" ({shortened(seen_words(row.authority), 90)})", emphasis=True)),
                _plain(f"{row.verdict.replace('_', ' ')}; {row.certainty}"),
                _plain(f"{row.why} {row.conditions}".strip()),
                _plain("; ".join(row.titles)),
            )
            for row in rows
        ),
        (0.26, 0.13, 0.38, 0.23),
    )


def _plain(text: str) -> Runs:
    return (Run(text),)


def _paragraph(text: str) -> SimpleParagraph:
    return SimpleParagraph(_plain(text))
