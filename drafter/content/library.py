"""The library: clauses, definitions, models, named asks and scenarios, from the cache where it is fresh."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from drafter.content.cache import Blobs, Cached, cache_file, cache_key, read_cache, write_cache
from drafter.content.model.types import Ask, Clause, Definition, Known, Model, ScenarioTheme
from drafter.content.reading.folders import ContentFile, content_files


class Library(NamedTuple):
    """Everything that was read, by id. The mappings may decode what they hold when it is asked for."""

    clauses: Mapping[str, Clause]
    definitions: Mapping[str, Definition]
    models: Mapping[str, Model]
    asks: Mapping[str, Ask]
    version: str
    scenarios: Mapping[str, ScenarioTheme] = MappingProxyType({})


def load_library(folders: Sequence[Path], known: Known, cache_dir: Path | None = None) -> Library:
    """The library of ``folders``; a later folder adds to an earlier one or replaces its clauses by id.

    An empty set of names in ``known`` is not checked against. Raises ContentErrors with every error of the files, in source
    order, and RequestError where a folder is missing. A cache that is stale, damaged or cannot be written is no error.
    """
    files = content_files([Path(folder) for folder in folders])
    if cache_dir is None:
        return _read(files, known)
    key, path = cache_key(files, known), cache_file(Path(cache_dir), files)
    found = read_cache(path, key)
    if found is not None:
        return _cached(*found, files, known)
    library = _read(files, known)
    values = {
        "clauses": library.clauses,
        "definitions": library.definitions,
        "models": library.models,
        "asks": library.asks,
        "scenarios": library.scenarios,
    }
    write_cache(path, key, library.version, values)
    return library


def _read(files: Sequence[ContentFile], known: Known) -> Library:
    from drafter.content.library_files import read_library
    from drafter.content.schema.faults import Faults

    faults = Faults()
    read = read_library(files, known, faults)
    faults.raise_errors()
    return Library(
        {ident: one.clause for ident, one in sorted(read.clauses.items())},
        {ident: one.definition for ident, one in sorted(read.definitions.items()) if one.definition},
        {ident: one.model for ident, one in sorted(read.models.items())},
        {ident: one.ask for ident, one in sorted(read.asks.items())},
        read.version,
        dict(sorted(read.scenarios.items())),
    )


def _cached(index: Mapping[str, Any], blobs: Blobs, files: Sequence[ContentFile], known: Known) -> Library:
    again = cache(lambda: _read(files, known))  # at most once, and only where a blob is damaged
    return Library(
        Cached(index["clauses"], blobs, "clauses", lambda: again().clauses),
        Cached(index["definitions"], blobs, "definitions", lambda: again().definitions),
        Cached(index["models"], blobs, "models", lambda: again().models),
        Cached(index["asks"], blobs, "asks", lambda: again().asks),
        index["version"],
        Cached(index["scenarios"], blobs, "scenarios", lambda: again().scenarios),
    )
