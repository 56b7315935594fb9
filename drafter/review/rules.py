"""The table of review: every rule that runs on a draft."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from drafter.document import Measure
from drafter.errors import RequestError
from drafter.flags import Flag
from drafter.review import structure
from drafter.review.safety import safety_review
from drafter.review.savings import Saving, savings_review
from drafter.review.style import style_review

RULES: tuple[Callable[[Measure], Iterator[Flag]], ...] = (
    structure.missing_parts,
    structure.residue,
    structure.empty_words,
    structure.lone_children,
    structure.repeated_sections,
    structure.repeated_definitions,
    structure.many_recitals,
    safety_review,
)


def review(measure: Measure, own_text: frozenset[str] = frozenset(), savings: Sequence[Saving] = ()) -> tuple[Flag, ...]:
    """Every flag of the draft; style rules run on the clauses of ``own_text``; ``savings`` are those that it may not lack."""
    flags = [flag for rule in RULES for flag in rule(measure)]
    return (*flags, *savings_review(measure, savings), *style_review(measure, own_text))


def refuse_unsafe(flags: Sequence[Flag]) -> None:
    """Raises RequestError where a safety rule was broken: such a draft is not written."""
    broken = [flag for flag in flags if flag.rule.startswith("SAFE-")]
    if broken:
        first = broken[0]
        more = f" ({len(broken) - 1} more.)" if len(broken) > 1 else ""
        raise RequestError("unsafe-text", f"{first.rule}, in {first.unit}: {first.message}{more}", remedy=first.remedy)
