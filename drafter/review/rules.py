"""The table of review: every rule that runs on a draft."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafter.document import Measure
from drafter.flags import Flag
from drafter.review import structure
from drafter.review.style import style_review

RULES: tuple[Callable[[Measure], Iterator[Flag]], ...] = (
    structure.missing_parts,
    structure.residue,
    structure.empty_words,
    structure.lone_children,
    structure.repeated_sections,
    structure.repeated_definitions,
    structure.many_recitals,
)


def review(measure: Measure, own_text: frozenset[str] = frozenset()) -> tuple[Flag, ...]:
    """Every flag of the draft; style rules run on the clauses of ``own_text``."""
    flags = [flag for rule in RULES for flag in rule(measure)]
    return (*flags, *style_review(measure, own_text))
