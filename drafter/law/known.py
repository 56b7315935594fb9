"""The names a clause may use, gathered from the law data: profile words, acts, authorities, conditions, precedents."""

from __future__ import annotations

from drafter.content.model.types import Known
from drafter.law.form.words import word_rows
from drafter.law.limits.conditions import all_conditions
from drafter.law.sources.acts import all_acts
from drafter.law.sources.authorities import all_authorities
from drafter.law.sources.measures import measures


def known_names() -> Known:
    """Every known name. Precedents are those of the four levers' measures."""
    return Known(
        words=frozenset(row.word for row in word_rows() if not row.forms_only),
        acts=frozenset(all_acts()),
        authorities=frozenset(all_authorities()),
        conditions=frozenset(all_conditions()),
        precedents=frozenset(measure.id for _, measure in measures()),
    )
