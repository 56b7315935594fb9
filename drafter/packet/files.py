"""Writing files whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from drafter.errors import RequestError


def write_files(folder: Path, files: Mapping[str, bytes], *, force: bool = False) -> tuple[Path, ...]:
    """Write each of ``files`` (name to bytes) into ``folder``; all are checked before the first is written.

    Raises RequestError when one exists and ``force`` is False, or when the folder cannot be written.
    """
    paths = {folder / name: data for name, data in files.items()}
    standing = [path for path in paths if path.exists()]
    if standing and not force:
        raise RequestError(
            "file-exists",
            f"{standing[0]} exists already" + (f", and {len(standing) - 1} more" if len(standing) > 1 else "") + ".",
            remedy="Use --force to overwrite, or -o with another folder.",
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, data in paths.items():
            _write_whole(path, data)
    except OSError as problem:
        raise RequestError(
            "cannot-write",
            f"{folder} cannot be written: {problem.strerror or problem}.",
            remedy="Give another folder with -o.",
        ) from problem
    return tuple(paths)


def _write_whole(path: Path, data: bytes) -> None:
    """Through a temporary file beside it, so that an interruption leaves no half-written file."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        temporary.write_bytes(data)
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
