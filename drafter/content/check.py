"""``drafter library check``: every error and warning of the files, with file, line and remedy."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drafter.content.faults import Faults
from drafter.content.folders import content_files
from drafter.content.reading import read_library
from drafter.content.types import Known
from drafter.flags import Flag


def check_library(folders: Sequence[Path], known: Known) -> tuple[Flag, ...]:
    """All flags of the files of ``folders``, in source order. Reads the files themselves, never the cache.

    Raises RequestError where a folder is missing.
    """
    faults = Faults()
    read_library(content_files([Path(folder) for folder in folders]), known, faults)
    return faults.flags
