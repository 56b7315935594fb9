"""Writing files whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from drafter.errors import RequestError

LONGEST_NAME = 255  # bytes that the usual file systems give a name


def write_files(folder: Path, files: Mapping[str, bytes], *, force: bool = False) -> tuple[Path, ...]:
    """Write each of ``files`` (name to bytes) into ``folder``: all of them, or none.

    Raises RequestError when one exists and ``force`` is False, or when the folder or a file cannot be written.
    """
    paths = {folder / name: data for name, data in files.items()}
    try:
        for path in paths:
            _require_names(path)
        if not force:
            _require_free(tuple(paths))
        folder.mkdir(parents=True, exist_ok=True)
        _write_all(paths)
    except (OSError, ValueError) as problem:
        raise _not_written(folder, problem) from problem
    return tuple(paths)


def _require_names(path: Path) -> None:
    """Each name on the way fits a disk, said before a folder is made."""
    for name in path.parts:
        if len(os.fsencode(name)) > LONGEST_NAME:
            raise RequestError(
                "name-too-long",
                f"‘{name[:40]}…’ is too long for the name of a file or folder: {len(os.fsencode(name))} bytes, and the most is {LONGEST_NAME}.",
                remedy="Give a shorter name with -o.",
            )


def _require_free(paths: tuple[Path, ...]) -> None:
    standing = [path for path in paths if os.path.lexists(path)]
    if standing:
        raise RequestError(
            "file-exists",
            f"{standing[0]} exists already" + (f", and {len(standing) - 1} more" if len(standing) > 1 else "") + ".",
            remedy="Use --force to overwrite, or -o with another folder.",
        )


def _write_all(paths: Mapping[Path, bytes]) -> None:
    """Through rough files beside them: nothing stands under its own name until all are whole, and a failure leaves none."""
    rough = {path: path.with_name(f".{os.getpid()}-{number}.part") for number, path in enumerate(paths)}
    try:
        for path, data in paths.items():
            rough[path].write_bytes(data)
        for path, temporary in rough.items():
            os.replace(temporary, path)
    except BaseException:
        for temporary in rough.values():
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        raise


def _not_written(folder: Path, problem: OSError | ValueError) -> RequestError:
    reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else "its name is none that a disk can hold"
    return RequestError(
        "cannot-write",
        f"{_standing_in_the_way(folder) or f'{folder} cannot be written: {reason}.'} Nothing half-written is left.",
        remedy="Give another folder with -o, or make room there.",
    )


def _standing_in_the_way(folder: Path) -> str:
    """Where a file stands in the place of a folder, that is said, for the system's own word does not name it."""
    for path in (folder, *folder.parents):
        with suppress(OSError, ValueError):
            if path.exists() and not path.is_dir():
                return f"{path} is a file, and a folder is wanted there."
    return ""
