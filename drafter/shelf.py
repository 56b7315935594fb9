"""The shelf: the folders in which stores are kept, and how one is found there or put there.

A store that is stale, damaged or foreign is passed over, and one that cannot be put anywhere is told of once: what was to be kept
is then made again in the next run, and nothing is wrong.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from drafter.store import DamagedStore, Store

_listeners: list[Callable[[str], None]] = []
_unkept: list[str] = []  # why, of the one time that it is told


def listen(tell: Callable[[str], None]) -> None:
    """Let ``tell`` hear, a line at a time, what is built and what cannot be kept, in place of who heard it before."""
    _listeners[:] = [tell]


def say(line: str) -> None:
    """Tell whoever listens; nobody does until a door says so."""
    for tell in _listeners:
        tell(line)


def user_cache() -> Path | None:
    """The user's folder for what can be made again: DRAFTER_CACHE, or one in their cache. None where they have no home."""
    given = os.environ.get("DRAFTER_CACHE")
    if given:
        return Path(given)
    for base in (os.environ.get("XDG_CACHE_HOME", ""), os.path.join(os.path.expanduser("~"), ".cache")):
        if os.path.isabs(base) and base != "/.cache":  # as it is where HOME is empty
            return Path(base, "ordinance-drafter")
    return None


def find_store(places: Sequence[Path], key: str) -> Store | None:
    """The first store at ``places`` that was made under ``key``; an empty key takes any."""
    for path in places:
        try:
            store = Store(path)
        except DamagedStore:
            continue
        if store.key == key or not key:
            return store
    return None


def put_store(places: Sequence[Path], key: str, kinds: Mapping[str, Mapping[str, object]]) -> None:
    """Keep ``kinds`` at the first of ``places`` that takes them."""
    from drafter.store_writer import write_store

    why = "you have no home folder"
    for path in places:
        try:
            write_store(path, key, kinds)
        except OSError as problem:
            why = f"{path.parent} takes no file ({problem.strerror or problem})"
        else:
            return
    if not _unkept:
        _unkept.append(why)
        say(f"What was read cannot be kept, so each run reads it again: {why}. Name a folder in DRAFTER_CACHE.")
