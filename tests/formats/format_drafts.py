"""Real drafts for the tests of formats, made once a process."""

from __future__ import annotations

from functools import cache

from drafter.assembly.draft import Draft
from drafter.document import Measure
from drafter.formats.docx.reader import read_docx
from drafter.formats.txt import write_txt
from drafter.matter import Matter
from drafter.toolkit import Toolkit

CASES: dict[str, Matter] = {
    "chicago-ordinance": Matter("Chicago", "IL", "ordinance", model="comprehensive", date="2026-11-24"),
    "chicago-order": Matter("Chicago", "IL", "executive_order", model="deployment", date="2026-11-24"),
    "king-county-ordinance": Matter("King County", "WA", "ordinance", model="cite_and_release", date="2026-11-24"),
    "coeur-dalene-ordinance": Matter("Coeur d’Alene", "ID", "ordinance", model="transparency", date="2026-11-24"),
    "ithaca-local-law": Matter("Town of Ithaca", "NY", "local_law", form="supervisor", model="data_sharing", date="2026-11-24"),
    "new-york-local-law": Matter("New York", "NY", "local_law", model="data_sharing", date="2026-11-24"),
    "philadelphia-ordinance": Matter("Philadelphia", "PA", "ordinance", model="mou_withdrawal", date="2026-11-24"),
    "illinois-bill": Matter("Illinois", "IL", "state_bill", type="state", model="state_bill", date="2026-11-24"),
    "chicago-first-hours": Matter("Chicago", "IL", "executive_order", model="first_72_hours", date="2026-11-24"),
    "chicago-code-exhibit": Matter(
        "Chicago",
        "IL",
        "ordinance",
        model="local_property",
        date="2026-11-24",
        add=("non_cooperation/first_hours", "exhibits/request_log_form"),
    ),
    "cook-resolution": Matter("Cook County", "IL", "resolution", model="non_cooperation", date="2026-11-24"),
}


@cache
def toolkit() -> Toolkit:
    return Toolkit()


@cache
def draft(name: str) -> Draft:
    """The draft of a case."""
    kit = toolkit()
    return kit.draft_plan(kit.plan(CASES[name]))


def flat(text: str) -> str:
    """One line, with ordinary spaces."""
    return " ".join(text.replace("\u00a0", " ").split())


def printed_lines(measure: Measure) -> list[str]:
    """The plain text up to its signature blocks, one paragraph an entry, in lower case: capitals are a format in Word."""
    before = measure._replace(signatures=(), exhibits=(), annex=None)
    return [flat(line).lower() for line in write_txt(before).splitlines() if line.strip()]


def flat_lines(docx: bytes) -> list[str]:
    """The lines of a Word file in the same shape."""
    return [flat(line).lower() for line in read_docx(docx).lines()]
