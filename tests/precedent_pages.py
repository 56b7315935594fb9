"""docs/precedents.md and docs/side_by_side.md: real measures, what they hold, and what of ours does the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from coverage_pages import LEVER_NAMES

from drafter.flags import SEEN
from drafter.law.sources.precedents import Precedent, all_precedents, holders, provisions_of_lever

_DO_NOT_EDIT = "Made from the code and data; do not edit by hand (`make docs`)."
_COMPARES = {"same": "the same", "firmer": "firmer", "less": "**less**", "other": "by another way"}


def precedents_page() -> str:
    """Every measure, and by provision the measures that hold it."""
    parts = [
        f"# Precedents\n\n{_DO_NOT_EDIT} `drafter precedents show ID` shows one whole, `drafter precedents compare` the second half of this page. "
        "No measure is authority, and none is a text to copy. A provision with no measure is one that the data records in none, "
        "which is not to say that there is none. Every status is of the day on which it was seen."
    ]
    for lever, name in LEVER_NAMES.items():
        measures = sorted((one for one in all_precedents().values() if one.lever == lever), key=lambda one: one.id)
        parts.append(f"## {name}: measures\n\n" + "\n".join(_measures(measures)))
    for lever, name in LEVER_NAMES.items():
        parts.append(f"## {name}: who has which provision\n\n" + "\n".join(_holders(lever)))
    return "\n\n".join(parts) + "\n"


def side_by_side_page() -> str:
    """Eight measures that were read, part by part, with the clause or option of ours that does each."""
    parts = [
        f"# Side by side\n\n{_DO_NOT_EDIT} The comparison is in `tests/side_by_side.yaml`. Eight measures whose words were read, two a lever. What "
        "each of their provisions does is told in our words, and beside it what of ours does it, and how it compares."
    ]
    for row in side_by_side():
        measure = all_precedents()[row["measure"]]
        title = f"## {measure.name}\n\n`{measure.id}`, {measure.date}; {SEEN[measure.verified]}. {measure.status}"
        parts.append(title + "\n\n" + "\n".join(_parts(measure, row["parts"])))
    return "\n\n".join(parts) + "\n"


@cache
def side_by_side() -> tuple[Mapping[str, Any], ...]:
    """The comparison as people wrote it: measure, and by part ``ours``, ``is`` and ``why``."""
    rows: list[Mapping[str, Any]] = yaml.safe_load((Path(__file__).parent / "side_by_side.yaml").read_text(encoding="utf-8"))
    return tuple(rows)


def _measures(measures: list[Precedent]) -> Iterator[str]:
    yield "| id | measure | date | how seen | status |"
    yield "|---|---|---|---|---|"
    for one in measures:
        name = f"[{_cell(one.name)}]({one.url})" if one.url.startswith("http") else _cell(one.name)
        yield f"| `{one.id}` | {name} | {_cell(one.date)} | {SEEN[one.verified]} | {_cell(one.status)} |"


def _holders(lever: str) -> Iterator[str]:
    yield "| provision | what it does | measures, the most surely seen first |"
    yield "|---|---|---|"
    for one in provisions_of_lever(lever):
        held = ", ".join(f"`{measure.id}` ({measure.verified})" for measure in holders()[one.id]) or "none in the data"
        yield f"| `{one.id}` {one.key.replace('_', ' ')} | {_cell(one.says)} | {held} |"


def _parts(measure: Precedent, ours: Mapping[str, Any]) -> Iterator[str]:
    yield "| their provision | what it does | ours | compared |"
    yield "|---|---|---|---|"
    for part in measure.parts:
        row = ours[part.name]
        compared = ". ".join(words.rstrip(".") for words in (_COMPARES[row["is"]], row.get("why", "")) if words)
        answers = ", ".join(f"`{one}`" for one in row["ours"])
        yield f"| {part.name.replace('_', ' ')} | {_cell(part.says)} | {answers} | {_cell(compared)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
