"""A file that a person gives to be read: an ordinary file, whole, and no larger than its kind can be.

A device has no end and a pipe may never begin, so both are refused before a byte is read.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from drafter.errors import RequestError

_WAIT_FOR_NOBODY = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_given(path: str | Path, most: int, kind: str) -> bytes:
    """The bytes of the file at ``path``. ``most`` is how many a file of this ``kind`` ("a matter") may have.

    Raises RequestError where there is none, where it is a folder, a device or a pipe, where it cannot be read or is too large.
    """
    try:
        handle = os.open(path, os.O_RDONLY | _WAIT_FOR_NOBODY)
        with os.fdopen(handle, "rb") as file:
            _require_ordinary(path, os.fstat(handle).st_mode)
            data = file.read(most + 1)
    except FileNotFoundError:
        raise RequestError("no-file", f"There is no file {path}.", remedy="Check the path.") from None
    except IsADirectoryError:
        raise _no_file(path, "a folder") from None
    except (OSError, ValueError) as problem:
        reason = (
            problem.strerror if isinstance(problem, OSError) and problem.strerror else "its name is none that a disk can hold"
        )
        raise RequestError(
            "unreadable-file", f"{path} cannot be read: {reason}.", remedy="Check the path, and whether you may read the file."
        ) from None
    if len(data) > most:
        raise RequestError(
            "too-large",
            f"{path} is too large for {kind}, which has at most {most / 1_000_000:g} MB.",
            remedy="Take out what is no text of it, or split it.",
        )
    return data


def _require_ordinary(path: str | Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise _no_file(path, "a folder")
    if not stat.S_ISREG(mode):
        raise _no_file(path, "a pipe" if stat.S_ISFIFO(mode) else "a device or the like")


def _no_file(path: str | Path, what: str) -> RequestError:
    return RequestError("not-a-file", f"{path} is {what} and not a file.", remedy="Save the words in a file, and give its path.")
