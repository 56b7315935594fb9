"""The provisions that real measures contain (the coverage lists), and which of them each measure of the precedents has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from drafter.content.model.types import Lever
from drafter.law.sources.data_store import load_data
from drafter.law.sources.measures import MeasurePart
from drafter.record import NamedTuple

LEVERS: Mapping[str, Lever] = {
    "mou": "mou_withdrawal", "data": "data_sharing", "noncoop": "non_cooperation", "cite": "cite_and_release",
}  # fmt: skip


class Provision(NamedTuple):
    """One provision: ``key`` is its short name, ``says`` what it does in a line, ``also`` other names of it in the precedents.

    ``seen_in`` are measures known to hold it beside those that list it among their provisions (definitions, titles, savings).
    """

    id: str
    key: str
    says: str
    also: tuple[str, ...] = ()
    seen_in: tuple[str, ...] = ()

    @property
    def lever(self) -> Lever:
        return LEVERS[self.id.partition(".")[0]]


class Part(NamedTuple):
    """One provision of a real measure, with those of the lists that it answers; none where it is on no list."""

    name: str
    says: str
    provisions: tuple[Provision, ...]


@cache
def all_provisions() -> Mapping[str, Provision]:
    """Every provision by id, lever by lever."""
    rows: tuple[Provision, ...] = load_data("provisions")
    return {row.id: row for row in rows}


def parts_of(provisions: Sequence[MeasurePart], lever: Lever) -> tuple[Part, ...]:
    """The provisions of a measure, in its own order. A name is looked up among its own lever's first."""
    return tuple(_part(one, lever) for one in provisions)


def _part(row: MeasurePart, lever: Lever) -> Part:
    found = _by_name().get((lever, row.name)) or _by_name().get(("", row.name)) or ()
    return Part(row.name, row.does, tuple(found))


@cache
def _by_name() -> Mapping[tuple[str, str], list[Provision]]:
    """Provisions by lever and name. A name under ``also`` serves a lever whose own list has no such name, too; a key does not."""
    found: dict[tuple[str, str], list[Provision]] = {}
    for one in all_provisions().values():
        for name in dict.fromkeys((one.key, *one.also)):
            found.setdefault((one.lever, name), []).append(one)
        for name in one.also:
            found.setdefault(("", name), []).append(one)
    return found
