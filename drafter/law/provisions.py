"""The provisions that real measures contain (the coverage lists), and which of them each measure of the precedents has."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from drafter.law.data_store import load_data

LEVERS = {"mou": "mou_withdrawal", "data": "data_sharing", "noncoop": "non_cooperation", "cite": "cite_and_release"}


class Provision(NamedTuple):
    """One provision: ``key`` is its short name, ``says`` what it does in a line, ``also`` other names of it in the precedents."""

    id: str
    key: str
    says: str
    lever: str
    also: tuple[str, ...] = ()


class Part(NamedTuple):
    """One provision of a real measure, with the provision of the lists that it is; None where the lists have none."""

    name: str
    says: str
    provision: Provision | None


@cache
def all_provisions() -> Mapping[str, Provision]:
    """Every provision by id, lever by lever."""
    return {
        row["id"]: Provision(row["id"], row["key"], row["says"], LEVERS[row["id"].partition(".")[0]], tuple(row.get("also", ())))
        for row in load_data("provisions")
    }


def parts_of(measure: Mapping[str, Any]) -> tuple[Part, ...]:
    """The provisions of a measure, in its own order. A name is looked up among its own lever's first."""
    return tuple(_part(row, measure["lever"]) for row in measure.get("provisions") or ())


def _part(row: Mapping[str, Any] | str, lever: str) -> Part:
    given: Mapping[str, Any] = {"name": row} if isinstance(row, str) else row
    found = _by_name().get((lever, given["name"])) or _by_name().get(("", given["name"]))
    return Part(given["name"], str(given.get("description") or given.get("does") or ""), found)


@cache
def _by_name() -> Mapping[tuple[str, str], Provision]:
    """Provisions by lever and name, and by name alone where a lever's own list has no such name."""
    found: dict[tuple[str, str], Provision] = {}
    for one in all_provisions().values():
        for name in (one.key, *one.also):
            found.setdefault((one.lever, name), one)
            found.setdefault(("", name), one)
    return found
