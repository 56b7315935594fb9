"""Where content files are: the folders of a library, and the id that each file's path gives it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from drafter.errors import RequestError
from drafter.stamps import Stamp, stamp_of

CLAUSES = "clauses"
MODELS = "model_ordinances"
DECLINED = "declined.yaml"  # beside the clauses, and no clause: see declined.py
_ENDINGS = (".yaml", ".yml")
Kind = Literal["clause", "definition", "ask", "scenarios", "model"]


class ContentFile(NamedTuple):
    """One file: its id, its path, the name people are shown, and its stamp. Folder 0 is the built-in one."""

    kind: Kind
    id: str
    path: str
    name: str
    folder: int
    stamp: Stamp

    @property
    def built_in(self) -> bool:
        return self.folder == 0


def content_files(folders: Sequence[Path], first: int = 0) -> list[ContentFile]:
    """Every content file of ``folders``, folder by folder, in order of path. ``first`` is the number of the first folder.

    A folder holds ``clauses/`` and ``model_ordinances/``, or is itself a folder of clause files; a single file is a folder of
    one. Raises RequestError where a folder is missing.
    """
    out: list[ContentFile] = []
    for number, folder in enumerate(folders, first):
        _add_files(folder, number, out)
    return out


def _add_files(folder: Path, number: int, out: list[ContentFile]) -> None:
    if not os.path.exists(folder):  # where Path.exists would raise for a name that no disk can hold
        raise RequestError("no-folder", f"There is no folder ‘{folder}’.", remedy="Name a folder that holds clause files.")
    if folder.is_file():
        out.append(_one_file(folder, number))
        return
    shown = "" if number == 0 else f"{folder}/"
    rooms = [room for room in (CLAUSES, MODELS) if (folder / room).is_dir()]
    for room in rooms:
        _walk(str(folder / room), "", f"{shown}{room}/", number, room == MODELS, out)
    if not rooms:
        _walk(str(folder), "", shown, number, folder.name == MODELS, out)


def _walk(folder: str, inner: str, shown: str, number: int, models: bool, out: list[ContentFile]) -> None:
    """Add the files below ``folder``, sorted, without hidden ones and links to folders. Every draft pays for this walk."""
    try:
        entries = sorted(os.scandir(folder), key=_name)
    except OSError as error:
        raise RequestError("unreadable", f"The folder ‘{shown}{inner}’ cannot be read: {error.strerror}.") from None
    for entry in entries:
        name = entry.name
        if name[0] == "." or (name == DECLINED and not inner):
            continue
        if name.endswith(_ENDINGS) and _is_file(entry):
            ident = inner + name[: name.rindex(".")]
            kind = _kind(ident, models)
            out.append(ContentFile(kind, ident, entry.path, shown + inner + name, number, stamp_of(entry.stat())))
        elif entry.is_dir(follow_symlinks=False):
            _walk(entry.path, f"{inner}{name}/", shown, number, models, out)


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is an ordinary file, or a link to one; a link that leads back to itself is none."""
    try:
        return entry.is_file()
    except OSError:
        return False


def _kind(ident: str, models: bool) -> Kind:
    if models:
        return "model"
    if ident.startswith("definitions/"):
        return "definition"
    if ident.startswith("scenarios/"):
        return "scenarios"
    return "ask" if ident.startswith("asks/") else "clause"


def _one_file(path: Path, number: int) -> ContentFile:
    """A file by itself: its id is what its path says from ``clauses/`` on, else its folder and its name."""
    parts = path.resolve().with_suffix("").parts
    inner = parts[parts.index(CLAUSES) + 1 :] if CLAUSES in parts[:-1] else parts[-2:]
    ident = "/".join(inner) if MODELS not in parts else parts[-1]
    return ContentFile(_kind(ident, MODELS in parts), ident, str(path), str(path), number, stamp_of(path.stat()))
