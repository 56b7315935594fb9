"""Stamps: what tells that a file, or a library that reads it, is another than when something was made from it.

A file's stamp is its size, the times at which its words and its entry changed, and its number on the disk: a file that is written again
with the same size and the old time of change has a new one. No file is opened.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator

from drafter.record import NamedTuple

READERS = ("jinja2", "markdown_it_py", "pyyaml")  # the libraries that read what people write
_TICK = 50_000_000  # nanoseconds: what changes twice within one tick of the disk's clock may keep its stamp

Stamp = tuple[int, int, int, int]
Stamped = tuple[str, Stamp]


class Seal(NamedTuple):
    """The key of all that something was made from; ``settled`` unless a file changed so lately that its next change may not show."""

    key: str
    settled: bool


def stamp_of(found: os.stat_result) -> Stamp:
    """The stamp of a file."""
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def stamps_in(folder: str, endings: tuple[str, ...], *, deep: bool = True) -> Iterator[Stamped]:
    """The files of ``folder``, and of those below it, with their stamps.

    Hidden folders and links to folders are passed over, and so is what is not there or cannot be looked at: its reader says so.
    """
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name.endswith(endings):
            try:
                yield entry.path, stamp_of(entry.stat())
            except OSError:
                continue  # a link that leads nowhere
        elif deep and entry.name[0] not in "._" and entry.is_dir(follow_symlinks=False):
            yield from stamps_in(entry.path, endings)


def seal(made_from: Iterable[object], files: Iterable[Stamped]) -> Seal:
    """The seal of what is made from ``files`` and the facts ``made_from``, whose ``repr`` is what counts."""
    from hashlib import blake2b

    stamped = sorted(files)
    youngest = max((max(stamp[1], stamp[2]) for _, stamp in stamped), default=0)
    key = blake2b(repr((*made_from, stamped)).encode(errors="replace"), digest_size=16).hexdigest()
    return Seal(key, abs(time.time_ns() - youngest) > _TICK)


def reader_versions() -> tuple[str, ...]:
    """The installed libraries that read what people write, with their versions, by the names of their entries on the disk."""
    found: list[str] = []
    for folder in dict.fromkeys(sys.path):
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue  # an archive, or a folder that is gone
        for name in names:
            if name.endswith((".dist-info", ".egg-info")):
                tidy = name.lower().replace("-", "_")
                found += (tidy for reader in READERS if tidy.startswith(f"{reader}_") and tidy[len(reader) + 1].isdigit())
    return tuple(found)
