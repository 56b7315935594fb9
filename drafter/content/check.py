"""``drafter library check``: every error of the files, with file, line and remedy."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drafter.content.library_files import NOTHING, ReadLibrary, read_library
from drafter.content.model.types import Known
from drafter.content.reading.folders import content_files
from drafter.content.schema.faults import Faults
from drafter.flags import Flag
from drafter.record import NamedTuple


class Checked(NamedTuple):
    """What the files were read into, and what is wrong with them."""

    library: ReadLibrary
    faults: Faults


def read_to_check(folders: Sequence[Path], known: Known, below: ReadLibrary = NOTHING) -> Checked:
    """The files of ``folders`` as read on top of the library ``below``; without one, the first folder's are the built-in ones.

    An empty set of names in ``known`` is not checked against. Raises RequestError where a folder is missing.
    """
    faults = Faults()
    files = content_files(folders, first=0 if below is NOTHING else 1)
    return Checked(read_library(files, known, faults, below), faults)


def check_library(folders: Sequence[Path], known: Known) -> tuple[Flag, ...]:
    """All flags of the files of ``folders``, in source order. Raises RequestError where a folder is missing."""
    return read_to_check(folders, known).faults.flags
