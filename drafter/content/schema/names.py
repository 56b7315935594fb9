"""Ids that one file names and another must have."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from drafter.content.schema.faults import Faults
from drafter.errors import did_you_mean
from drafter.flags import Where

_OF = " of "


def check_names(faults: Faults, known: Mapping[str, Collection[str]]) -> None:
    """Note each id that the files name and nothing has. ``known`` holds the ids by kind ("authority", "act", "statute of IL").

    Raises KeyError for a kind that ``known`` lacks, which is a fault of the caller.
    """
    for kind, ident, where in faults.named:
        ids = known[kind]
        if ident not in ids:
            remedy = did_you_mean(ident, sorted(ids))
            faults.add(f"unknown-{_rule(kind)}", where, f"There is no {_words(kind)} ‘{ident}’.", remedy)


def check_twice(faults: Faults) -> None:
    """Note each id that two things of one kind have. An id of a kind "of" something ("statute of IL") is one of its file's."""
    first: dict[tuple[str, str, str], Where] = {}
    for kind, ident, where in faults.defined:
        before = first.setdefault((kind, ident, where.file if _OF in kind else ""), where)
        if before != where:
            message = f"‘{ident}’ is the id of a second {_words(kind)}: the first stands at {before}."
            faults.add("twice", where, message, "Give one of the two another id.")


def check_unused(faults: Faults, kind: str) -> None:
    """Note each id of ``kind`` that a file defines and none names."""
    named = {ident for of, ident, _ in faults.named if of == kind}
    for of, ident, where in faults.defined:
        if of == kind and ident not in named:
            faults.add(f"unused-{_rule(kind)}", where, f"Nothing names the {_words(kind)} ‘{ident}’.", "Name it, or delete it.")


def _words(kind: str) -> str:
    return kind.replace("-", " ")


def _rule(kind: str) -> str:
    return kind.partition(_OF)[0].replace(" ", "-")
