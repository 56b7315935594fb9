"""The names a clause may use, gathered from the law data: profile words, acts, authorities, conditions, precedents."""

from __future__ import annotations

from drafter.content.model.types import Known
from drafter.law.form.words import word_rows
from drafter.law.limits.conditions import condition_ids
from drafter.law.sources.data_store import load_data


def known_names() -> Known:
    """Every known name. Precedents are those of the four levers' measures."""
    return Known(
        words=frozenset(row.word for row in word_rows() if not row.forms_only),
        acts=frozenset(act["id"] for act in load_data("acts")),
        authorities=frozenset(row["id"] for row in load_data("federal")),
        conditions=condition_ids(),
        precedents=frozenset(row["id"] for row in load_data("precedents")),
    )
