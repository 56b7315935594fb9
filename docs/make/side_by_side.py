"""docs/side_by_side.md: measures that were read, part by part, with the clause or option of ours that does each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from docs.make.markdown import page, table
from docs.make.reading import read_rows
from drafter.content.schema.shapes import ListOf, MapOf, Record, Words
from drafter.flags import SEEN
from drafter.law.sources.precedents import Precedent, all_precedents

FILE = "docs/make/side_by_side.yaml"
_COMPARES = {"same": "the same", "firmer": "firmer", "less": "**less**", "other": "by another way"}
_ABOUT = (
    "Eight measures whose words were read, two a lever. What each of their provisions does is told in our words, and beside it what "
    "of ours does it, and how it compares."
)


class Beside(NamedTuple):
    """What of ours does one part of a measure: clauses, or ``clause: option``; how it compares, and why."""

    ours: tuple[str, ...]
    compares: str
    why: str


class Compared(NamedTuple):
    """One measure, with what of ours does each of its parts, by the part's name."""

    measure: str
    parts: Mapping[str, Beside]


def _beside(ours: tuple[str, ...], why: str = "", **rest: str) -> Beside:
    return Beside(ours, rest["is"], why)


_BESIDE = Record(
    "a part of a measure",
    {
        "ours": ListOf(Words(), "clauses, or clause: option"),
        "is": Words("how ours compares", choices=tuple(_COMPARES)),
        "why": Words("what makes the difference"),
    },
    ("ours", "is"),
    into=_beside,
)
COMPARED = Record(
    "a compared measure",
    {"measure": Words("the id of a precedent"), "parts": MapOf(Words("the name of a part"), _BESIDE)},
    ("measure", "parts"),
    into=Compared,
)


@cache
def side_by_side() -> tuple[Compared, ...]:
    """The comparison as people wrote it. Raises ContentErrors with every fault of the file."""
    return read_rows(FILE, COMPARED, Compared)


def side_by_side_page() -> str:
    """The whole page."""
    parts = (_measure(all_precedents()[one.measure], one.parts) for one in side_by_side())
    return page("Side by side", f"the data on precedents and `{FILE}`", parts, _ABOUT)


def _measure(measure: Precedent, ours: Mapping[str, Beside]) -> str:
    title = f"## {measure.name}\n\n`{measure.id}`, {measure.date}; {SEEN[measure.verified]}. {measure.status}"
    rows = []
    for part in measure.parts:
        beside = ours[part.name]
        compared = ". ".join(words.rstrip(".") for words in (_COMPARES[beside.compares], beside.why) if words)
        rows.append((part.name.replace("_", " "), part.says, ", ".join(f"`{one}`" for one in beside.ours), compared))
    return f"{title}\n\n{table(('their provision', 'what it does', 'ours', 'compared'), rows)}"
