"""docs/precedents.md: real measures, and which of them hold which provision."""

from __future__ import annotations

from collections.abc import Sequence

from docs.make.coverage import LEVER_NAMES
from docs.make.markdown import page, table
from drafter.flags import SEEN
from drafter.law.sources.precedents import Precedent, all_precedents, holders, provisions_of_lever

_ABOUT = (
    "`drafter precedents show ID` shows one whole, `drafter precedents compare` the second half of this page. "
    "No measure is authority, and none is a text to copy. A provision with no measure is one that the data records in none, "
    "which is not to say that there is none. Every status is of the day on which it was seen."
)


def precedents_page() -> str:
    """Every measure, and by provision the measures that hold it."""
    parts = []
    for lever, name in LEVER_NAMES.items():
        measures = sorted((one for one in all_precedents().values() if one.lever == lever), key=lambda one: one.id)
        parts.append(f"## {name}: measures\n\n{_measures(measures)}")
    parts += [f"## {name}: who has which provision\n\n{_holders(lever)}" for lever, name in LEVER_NAMES.items()]
    return page("Precedents", "the data on precedents and the coverage lists", parts, _ABOUT)


def _measures(measures: Sequence[Precedent]) -> str:
    rows = []
    for one in measures:
        name = f"[{one.name}]({one.url})" if one.url.startswith("http") else one.name
        rows.append((f"`{one.id}`", name, one.date, SEEN[one.verified], one.status))
    return table(("id", "measure", "date", "how seen", "status"), rows)


def _holders(lever: str) -> str:
    rows = []
    for one in provisions_of_lever(lever):
        held = ", ".join(f"`{measure.id}` ({measure.verified})" for measure in holders()[one.id]) or "none in the data"
        rows.append((f"`{one.id}` {one.key.replace('_', ' ')}", one.says, held))
    return table(("provision", "what it does", "measures, the most surely seen first"), rows)
