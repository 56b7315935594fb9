"""The library: clauses, definitions, models, named asks and scenarios, by id; and the kinds as which a store holds it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from drafter.content.model.types import Ask, Clause, Definition, Model, ScenarioTheme
from drafter.record import NamedTuple
from drafter.store import Overlaid

_KINDS = ("clauses", "definitions", "models", "asks", "scenarios")
_ABOUT = "library"  # the kind that holds what is said of the whole
Kinds = Mapping[str, Mapping[str, Any]]


class Library(NamedTuple):
    """Everything that was read, by id, in order of id. The mappings may decode what they hold when it is asked for."""

    clauses: Mapping[str, Clause]
    definitions: Mapping[str, Definition]
    models: Mapping[str, Model]
    asks: Mapping[str, Ask]
    version: str
    scenarios: Mapping[str, ScenarioTheme] = MappingProxyType({})


def kinds_of(library: Library, below: Library | None = None) -> Kinds:
    """The library as a store holds it; without what is the same in the library ``below``, over which it is to be laid."""
    kinds = {kind: dict(getattr(library, kind)) for kind in _KINDS}
    if below is not None:
        for kind, values in kinds.items():
            under = getattr(below, kind)
            kinds[kind] = {ident: value for ident, value in values.items() if ident not in under or under[ident] != value}
    return {**kinds, _ABOUT: {"version": library.version}}


def library_from(kinds: Kinds, below: Library | None = None) -> Library:
    """The library that :func:`kinds_of` gave, laid over the same one."""
    found = {kind: kinds[kind] if below is None else Overlaid(kinds[kind], getattr(below, kind)) for kind in _KINDS}
    return Library(**found, version=kinds[_ABOUT]["version"])
