"""Exhibits: forms, cards and signs that stand after the signatures and are part of the instrument."""

from __future__ import annotations

from drafter.assembly.plan import Plan
from drafter.document import Measure


def with_exhibits(measure: Measure, plan: Plan) -> Measure:
    """The measure with its exhibits apart from its sections."""
    return measure._replace(
        sections=tuple(section for section in measure.sections if section.part != "exhibit"),
        exhibits=tuple(section._replace(kind="exhibit") for section in measure.sections if section.part == "exhibit"),
    )
