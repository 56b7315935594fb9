"""The passes in their order: first those of planning, from a plan to a plan, then those of drafting, from a measure to a measure.

A pass does one thing, reads no file and changes nothing in place. ``drafter plan ... --after PASS`` shows what stands after one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from drafter.assembly.drafting.chapter import with_chapter
from drafter.assembly.drafting.definitions import with_definitions
from drafter.assembly.drafting.exhibits import with_exhibits
from drafter.assembly.drafting.front_matter import with_front_matter
from drafter.assembly.drafting.numbering import with_numbers
from drafter.assembly.drafting.recitals import with_recitals
from drafter.assembly.drafting.records import with_records
from drafter.assembly.drafting.references import with_references
from drafter.assembly.drafting.wording import with_words
from drafter.assembly.plan import Plan
from drafter.assembly.planning.asking import with_asked
from drafter.assembly.planning.effect import with_effect
from drafter.assembly.planning.flags import with_flags
from drafter.assembly.planning.judging import with_verdicts
from drafter.assembly.planning.limits import within_limits
from drafter.assembly.planning.needs import with_needs
from drafter.assembly.planning.order import in_order
from drafter.assembly.planning.own_sections import with_own_sections
from drafter.assembly.planning.replacing import without_replaced
from drafter.assembly.planning.required import with_required
from drafter.assembly.planning.terms import with_terms
from drafter.document import Measure


class PlanningPass(NamedTuple):
    """A step of planning: its name, what it does, and the function that does it."""

    name: str
    does: str
    run: Callable[[Plan], Plan]


class DraftingPass(NamedTuple):
    """A step of drafting. Its function is also given the plan, which no step changes any more."""

    name: str
    does: str
    run: Callable[[Measure, Plan], Measure]


PLANNING = (
    PlanningPass("asking", "the clauses that the model, the preset and the matter ask for", with_asked),
    PlanningPass("judging", "each put to the law: its own text, an alternate, or left out", with_verdicts),
    PlanningPass("needs", "what they need comes in; what lacks its need goes", with_needs),
    PlanningPass("required", "the savings that no draft may lack come in", with_required),
    PlanningPass("replacing", "a clause takes the place of those it names", without_replaced),
    PlanningPass("order", "the order in which they print", in_order),
    PlanningPass("limits", "no other bar is lifted, and something operative is left", within_limits),
    PlanningPass("own_sections", "the matter's own sections stand where it put them", with_own_sections),
    PlanningPass("terms", "the options of the definitions", with_terms),
    PlanningPass("effect", "when it takes effect", with_effect),
    PlanningPass("flags", "what the plan must tell", with_flags),
)
DRAFTING = (
    DraftingPass("front_matter", "heading, title, opening words, closing, signatures", with_front_matter),
    DraftingPass("wording", "each clause in words: a section a clause, without numbers", with_words),
    DraftingPass("records", "what the manifest keeps of each clause", with_records),
    DraftingPass("definitions", "the terms that those words use, in one section", with_definitions),
    DraftingPass("recitals", "recitals before the text, or findings as its first section", with_recitals),
    DraftingPass("exhibits", "exhibits apart, after the signatures", with_exhibits),
    DraftingPass("chapter", "what is codified in a new chapter", with_chapter),
    DraftingPass("numbering", "a number for every section and unit", with_numbers),
    DraftingPass("references", "each reference in the words of its target's number", with_references),
)


def pass_named(said: str) -> PlanningPass | DraftingPass:
    """The pass called ``said``. Raises RequestError with the list where there is none."""
    from drafter.errors import RequestError, did_you_mean

    name = said.strip().lower().replace("-", "_").replace(" ", "_")
    passes: dict[str, PlanningPass | DraftingPass] = {one.name: one for one in (*PLANNING, *DRAFTING)}
    if name in passes:
        return passes[name]
    raise RequestError(
        "unknown-pass",
        f"There is no pass ‘{said}’.",
        remedy=f"{did_you_mean(name, list(passes))} The passes in order: {', '.join(passes)}.".strip(),
        alternatives=list(passes),
    )
