"""The annex of a study copy: text that state law bars, after everything else, with its own section numbers."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.document import CodifiedBlock, Section, Text

HEADING = "Annex for study: text that state law bars"


def annex_block(sections: Iterable[Section]) -> CodifiedBlock | None:
    """The annex that holds ``sections``; None where there is none."""
    held = tuple(section._replace(kind="code") for section in sections)
    return CodifiedBlock((Text(HEADING),), held) if held else None
