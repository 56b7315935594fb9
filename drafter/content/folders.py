"""Where content files are: the folders of a library, and the id that each file's path gives it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from drafter.errors import RequestError

CLAUSES = "clauses"
MODELS = "model_ordinances"
_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class ContentFile:
    """One file: its id, its path, the name people are shown, and its stamp (size and time of change)."""

    kind: Literal["clause", "definition", "ask", "model"]
    id: str
    path: str
    name: str
    folder: int
    mtime_ns: int
    size: int

    @property
    def built_in(self) -> bool:
        return self.folder == 0


def content_files(folders: Sequence[Path]) -> list[ContentFile]:
    """Every content file of ``folders``, folder by folder, in order of path.

    A folder holds ``clauses/`` and ``model_ordinances/``, or is itself a folder of clause files; a single file is a folder of
    one. Raises RequestError where a folder is missing.
    """
    out: list[ContentFile] = []
    for number, folder in enumerate(folders):
        out.extend(_files_of(folder, number))
    return out


def _files_of(folder: Path, number: int) -> Iterator[ContentFile]:
    if not folder.exists():
        raise RequestError("no-folder", f"There is no folder ‘{folder}’.", remedy="Name a folder that holds clause files.")
    if folder.is_file():
        yield _one_file(folder, number)
        return
    shown = "" if number == 0 else f"{folder}/"
    rooms = [room for room in (CLAUSES, MODELS) if (folder / room).is_dir()]
    for room in rooms:
        yield from _walk(str(folder / room), "", f"{shown}{room}/", number, models=room == MODELS)
    if not rooms:
        yield from _walk(str(folder), "", shown, number, models=folder.name == MODELS)


def _walk(top: str, inner: str, shown: str, number: int, *, models: bool) -> Iterator[ContentFile]:
    """Files below ``top``/``inner``, sorted; hidden ones and links to folders are passed over."""
    try:
        entries = sorted(os.scandir(f"{top}/{inner}" if inner else top), key=lambda entry: entry.name)
    except OSError as error:
        raise RequestError("unreadable", f"The folder ‘{shown}{inner}’ cannot be read: {error.strerror}.") from None
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = f"{inner}/{entry.name}" if inner else entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(top, path, shown, number, models=models)
        elif entry.name.endswith(_ENDINGS) and entry.is_file():
            stamp = entry.stat()
            ident = path.rpartition(".")[0]
            yield ContentFile(_kind(ident, models), ident, entry.path, shown + path, number, stamp.st_mtime_ns, stamp.st_size)


def _kind(ident: str, models: bool) -> Literal["clause", "definition", "ask", "model"]:
    if models:
        return "model"
    if ident.startswith("definitions/"):
        return "definition"
    return "ask" if ident.startswith("asks/") else "clause"


def _one_file(path: Path, number: int) -> ContentFile:
    """A file by itself: its id is what its path says from ``clauses/`` on, else its folder and its name."""
    parts = path.resolve().with_suffix("").parts
    inner = parts[parts.index(CLAUSES) + 1 :] if CLAUSES in parts[:-1] else parts[-2:]
    ident = "/".join(inner) if MODELS not in parts else parts[-1]
    stamp = path.stat()
    return ContentFile(_kind(ident, MODELS in parts), ident, str(path), str(path), number, stamp.st_mtime_ns, stamp.st_size)
