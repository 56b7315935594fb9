"""Ids that one file names and another must have."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from drafter.content.schema.faults import Faults


def check_names(faults: Faults, known: Mapping[str, Collection[str]]) -> None:
    """Note each id that the files name and nothing has. ``known`` holds the ids by kind ("authority", "act").

    Raises KeyError for a kind that ``known`` lacks, which is a fault of the caller.
    """
    for kind, ident, where in faults.named:
        ids = known[kind]
        if ident not in ids:
            faults.unknown(kind, ident, where, sorted(ids))
