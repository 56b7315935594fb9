"""The library of a run: the edition's, with folders of a user's own laid over it.

Own folders are read once and kept in the user's cache: what they add to the edition or put in the place of its clauses. The key covers
the edition, each file's stamp and the libraries that read it, so that no error is hidden by what was kept.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from drafter.content.library import Kinds, Library, kinds_of, library_from
from drafter.edition import edition
from drafter.shelf import find_store, put_store, user_cache

if TYPE_CHECKING:
    from drafter.content.check import Checked
    from drafter.stamps import Seal


def library_with(folders: Sequence[Path]) -> Library:
    """The edition's library, and on top of it those of ``folders``; a later one adds to an earlier one or replaces its clauses by id.

    Raises ContentErrors with every error of the files, in source order, and RequestError where a folder is missing.
    """
    below = library_from(edition().kinds)
    if not folders:
        return below
    sealed = _seal(folders)
    places = _places(folders)
    store = find_store(places, sealed.key)
    if store is not None:
        return library_from(store.kinds(cache(lambda: _read(folders, below))), below)
    kinds = _read(folders, below)
    if sealed.settled:
        put_store(places, sealed.key, kinds)
    return library_from(kinds, below)


def read_own(folders: Sequence[Path]) -> Checked:
    """The files of ``folders`` as read on top of the edition, with their faults; the edition's own reading where there are none.

    Raises RequestError where a folder is missing.
    """
    from drafter.content.check import Checked, read_to_check
    from drafter.content.library_files import reading_from
    from drafter.content.schema.faults import Faults
    from drafter.law.known import known_names

    below = reading_from(edition().kinds)
    return read_to_check(folders, known_names(), below) if folders else Checked(below, Faults())


def _read(folders: Sequence[Path], below: Library) -> Kinds:
    read, faults = read_own(folders)
    faults.raise_errors()
    return kinds_of(read.library, below)


def _seal(folders: Sequence[Path]) -> Seal:
    from drafter.content.reading.folders import content_files
    from drafter.stamps import reader_versions, seal

    files = content_files(folders, first=1)
    made_from = (edition().key, sys.implementation.cache_tag, reader_versions(), [(file.folder, file.name) for file in files])
    return seal(made_from, ((file.path, file.stamp) for file in files))


def _places(folders: Sequence[Path]) -> tuple[Path, ...]:
    """Where the store of these folders lies: a set of folders has one, which its next reading replaces."""
    cached = user_cache()
    tops = "\n".join(os.path.abspath(folder) for folder in folders)
    return () if cached is None else (cached / f"library.{crc32(os.fsencode(tops)):08x}",)
