"""The memo's page on citation in place of arrest: the State's own rules, and the three shapes that a local act can take."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.assembly.draft import Draft
from drafter.flag_text import shortened
from drafter.law.limits.citation_rules import ACTS, FIRMNESS, Citation, citation_rules, prints_caveat
from drafter.packet.authority_words import cite_runs, seen_words
from drafter.simple_document import Heading, Run, Runs, SimpleBlock, SimpleList, SimpleParagraph, Table

# shape -> the act that makes it, and what it does and does not do
_SHAPES = (
    ("Cite", "cite_instead_of_arrest_state_offence", "The offense and its penalty stay; the officer releases the person on a paper. "
     "A conviction may still follow."),
    ("Civil option", "civil_alternative_state_offence", "A local civil offense stands beside the state one; the state charge stays open to the officer."),
    ("Decriminalize own offenses", "decriminalize_local_offence", "The place's own ordinances stop being crimes. State offenses stay as they are."),
)  # fmt: skip


def citation_blocks(draft: Draft) -> Iterator[SimpleBlock]:
    """Nothing where the draft does not cite in place of arrest."""
    acts = draft.plan.acts()
    if not acts & ACTS:
        return
    state = draft.plan.profile.place
    yield Heading("Citation in place of arrest here", 2)
    rules = citation_rules(state.state)
    if rules:
        yield Table(("Rule", "Covers", "Exceptions", "Local room"), tuple(_row(rule) for rule in rules), (0.24, 0.26, 0.25, 0.25))
    else:
        yield _paragraph(f"No rule of {state.state_name} was found: counsel must find the power to release without arrest.")
    yield SimpleList(
        tuple(
            (Run(f"{shape}. ", strong=True), Run(f"{says} {'In this draft.' if act in acts else 'Not in this draft.'}"))
            for shape, act, says in _SHAPES
        )
    )
    yield SimpleParagraph((Run("Prints and databases. ", strong=True), Run(prints_caveat(state.state))))


def _row(rule: Citation) -> tuple[Runs, ...]:
    firm = f"{rule.default.replace('_', ' ')}: {FIRMNESS[rule.default]}. The paper: {rule.term or 'not found'}. "
    return (
        (Run(firm), *cite_runs(rule.authority), Run(f" ({shortened(seen_words(rule.authority), 90)})", emphasis=True)),
        (Run(rule.covers),),
        (Run("; ".join(rule.exceptions) or "none listed"),),
        (Run(rule.local_room),),
    )


def _paragraph(text: str) -> SimpleParagraph:
    return SimpleParagraph((Run(text),))
