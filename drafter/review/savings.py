"""Savings: the sections that a measure of these acts may not lack, and the words that each must hold, whoever wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.document import Measure, plain
from drafter.flags import Flag
from drafter.printed import every_paragraph


class Saving(NamedTuple):
    """A section that must stand: its clause, why, and regular expressions, in any case, each of which its words must match."""

    clause: str
    why: str
    says: tuple[str, ...] = ()


def savings_review(measure: Measure, wanted: Sequence[Saving]) -> Iterator[Flag]:
    """SAVE-01: a saving that is missing; SAVE-02: one whose words no longer save."""
    words = _words_by_clause(measure)
    for saving in wanted:
        if saving.clause not in words:
            yield Flag("error", "SAVE-01", f"The draft lacks ‘{saving.clause}’. {saving.why}",
                       remedy="Put the clause back: without it the rest may not stand.")  # fmt: skip
            continue
        missing = [pattern for pattern in saving.says if not re.search(pattern, words[saving.clause], re.I)]
        if missing:
            yield Flag("error", "SAVE-02", f"‘{saving.clause}’ no longer says what it must ({_plainly(missing[0])}). {saving.why}",
                       remedy="Restore its words, or turn its options back.", unit=saving.clause)  # fmt: skip


def _words_by_clause(measure: Measure) -> dict[str, str]:
    """What each clause with a section of its own says there."""
    said: dict[str, list[str]] = {}
    for one in every_paragraph(measure):
        if one.section is not None and one.section.clause:
            words = said.setdefault(one.section.clause, [])
            if one.unit is not None:
                words.append(plain((*one.heading, *one.content), measure.page))
    return {clause: " ".join(words) for clause, words in said.items()}


def _plainly(pattern: str) -> str:
    """The pattern as a reader sees it: without the marks of a regular expression."""
    return re.sub(r"\\b|[()?]", "", pattern).replace("|", " or ")
