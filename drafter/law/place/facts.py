"""Local facts: what a user says of the place, each stronger than the data. The list is ``data/facts.yaml``."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import cast

from drafter.errors import RequestError, did_you_mean
from drafter.flags import Verified
from drafter.law.place.rows import LocalFact
from drafter.law.place.said import takes_article
from drafter.law.sources.data_store import load_data
from drafter.law.types import Word

LONGEST_FACT = 200


def local_facts() -> tuple[LocalFact, ...]:
    """Every fact that may be given."""
    return cast("tuple[LocalFact, ...]", load_data("facts"))


def check_facts(facts: Mapping[str, str]) -> None:
    """Raises RequestError for a fact that is unknown, empty, too long, or none of its values."""
    rows = {row.fact: row for row in local_facts()}
    for name, value in facts.items():
        if name not in rows:
            raise RequestError("unknown-fact", f"There is no local fact ‘{name[:60]}’.",
                               remedy=did_you_mean(name, list(rows)) or f"The facts: {', '.join(rows)}.", alternatives=list(rows))  # fmt: skip
        allowed = rows[name].values
        if allowed and value not in allowed:
            raise RequestError("bad-fact", f"‘{name}’ cannot be ‘{value[:60]}’.", remedy=f"It is one of: {', '.join(allowed)}.",
                               alternatives=allowed)  # fmt: skip
        if not value.strip() or len(value) > LONGEST_FACT or any(unicodedata.category(one) == "Cc" for one in value):
            raise RequestError("bad-fact", f"The fact ‘{name}’ is empty, longer than {LONGEST_FACT} characters, or holds a control character.",
                               remedy="Give it as plain words.")  # fmt: skip


def words_of(facts: Mapping[str, str], grade: Verified) -> dict[str, Word]:
    """The profile words that these facts settle."""
    names = {row.fact for row in local_facts() if row.word}
    return {
        name: Word(value, verified=grade, proper=name == "jurisdiction" and not takes_article(value))
        for name, value in facts.items()
        if name in names
    }
