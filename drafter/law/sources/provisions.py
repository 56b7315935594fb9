"""The provisions that real measures contain (the coverage lists), and which of them each measure of the precedents has."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from drafter.law.sources.data_store import load_data

LEVERS = {"mou": "mou_withdrawal", "data": "data_sharing", "noncoop": "non_cooperation", "cite": "cite_and_release"}


class Provision(NamedTuple):
    """One provision: ``key`` is its short name, ``says`` what it does in a line, ``also`` other names of it in the precedents.

    ``seen_in`` are measures known to hold it beside those that list it among their provisions (definitions, titles, savings).
    """

    id: str
    key: str
    says: str
    lever: str
    also: tuple[str, ...] = ()
    seen_in: tuple[str, ...] = ()


class Part(NamedTuple):
    """One provision of a real measure, with those of the lists that it answers; none where it is on no list."""

    name: str
    says: str
    provisions: tuple[Provision, ...]


@cache
def all_provisions() -> Mapping[str, Provision]:
    """Every provision by id, lever by lever."""
    return {
        row["id"]: Provision(
            row["id"],
            row["key"],
            row["says"],
            LEVERS[row["id"].partition(".")[0]],
            tuple(row.get("also", ())),
            tuple(row.get("seen_in", ())),
        )
        for row in load_data("provisions")
    }


def parts_of(measure: Mapping[str, Any]) -> tuple[Part, ...]:
    """The provisions of a measure, in its own order. A name is looked up among its own lever's first."""
    return tuple(_part(row, measure["lever"]) for row in measure.get("provisions") or ())


def _part(row: Mapping[str, Any] | str, lever: str) -> Part:
    given: Mapping[str, Any] = {"name": row} if isinstance(row, str) else row
    found = _by_name().get((lever, given["name"])) or _by_name().get(("", given["name"])) or ()
    return Part(given["name"], str(given.get("description") or given.get("does") or ""), tuple(found))


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
