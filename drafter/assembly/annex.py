"""The annex of a study copy: text that state law bars, after everything else, with its own section numbers."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.document import CodifiedBlock, Section, Text

HEADING = "Annex for study: text that state law bars"


def annex_of(sections: Sequence[Section]) -> CodifiedBlock | None:
    """The annex that holds ``sections``, numbered A-1, A-2, ...; None where there is none."""
    if not sections:
        return None
    return CodifiedBlock((Text(HEADING),), tuple(_numbered(section, place) for place, section in enumerate(sections, 1)))


def _numbered(section: Section, place: int) -> Section:
    number = Text(f"A-{place}")
    return section._replace(kind="code", number=(number,), label=(Text("Section "), number, Text(".")))
