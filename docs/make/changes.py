"""Changes that a stranger would make, as docs/extend_it.md shows them: each with its edits, and how many files it touches."""

from __future__ import annotations

from difflib import unified_diff
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from docs.make.markdown import table
from docs.make.parts import filled
from docs.make.reading import read_rows
from drafter.content.schema.shapes import ListOf, Record, Words
from drafter.errors import RequestError

FILE = "docs/make/changes.yaml"
PAGE = "docs/extend_it.md"
EXAMPLE = "docs/make/example/"  # where a change is tried out: what is written there is no part of it


class Edit(NamedTuple):
    """Lines to ``write``: into a new file, or ``after`` or ``instead_of`` lines that stand in the file once."""

    file: str
    write: str
    after: str = ""
    instead_of: str = ""


class Change(NamedTuple):
    """One change: what is supposed, its edits, a command to run after them, and words that it then prints."""

    name: str
    suppose: str
    edits: tuple[Edit, ...]
    run: str
    shows: str

    @property
    def files(self) -> tuple[str, ...]:
        """The files that the change touches, in order, without those in which it is tried out."""
        return tuple(dict.fromkeys(one.file for one in self.edits if not one.file.startswith(EXAMPLE)))


_EDIT = Record(
    "an edit",
    {
        "file": Words("the path from the top"),
        "write": Words("the new lines", block=True),
        "after": Words("the lines after which they stand", block=True),
        "instead_of": Words("the lines that they replace", block=True),
    },
    ("file", "write"),
    into=Edit,
)
_CHANGE = Record(
    "a change",
    {
        "name": Words("what is new"),
        "suppose": Words("the case that it is tried on"),
        "edits": ListOf(_EDIT),
        "run": Words("a command that shows it"),
        "shows": Words("what the command then prints, and not before"),
    },
    ("name", "suppose", "edits", "run", "shows"),
    into=Change,
)


def changes() -> tuple[Change, ...]:
    """Every change of the list. Raises ContentErrors with every fault of the file."""
    return read_rows(FILE, _CHANGE, Change)


def apply(change: Change, top: Path) -> None:
    """Make the edits of a change in the checkout at ``top``. Raises RequestError where one has no place to go."""
    for edit in change.edits:
        path = top / edit.file
        path.write_text(_edited(edit, path), encoding="utf-8")


def _edited(edit: Edit, path: Path) -> str:
    old = edit.after or edit.instead_of
    if not old and not path.exists():
        return edit.write
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if not old or text.count(old) != 1:
        raise RequestError("no-place", f"{FILE}: the lines of an edit do not stand once in {edit.file}:\n{old}",
                           remedy="Give the lines as they stand in that file now.")  # fmt: skip
    return text.replace(old, edit.after + edit.write)


def extending_page() -> str:
    """The page, its table of changes and their edits made."""
    return filled(
        PAGE, "changes", f"`{FILE}`, whose changes a test makes and counts", "\n\n".join((_counted(), *map(_shown, changes())))
    )


def _counted() -> str:
    rows = ((one.name, f"{len(one.files)}", ", ".join(f"`{file}`" for file in one.files)) for one in changes())
    return table(("new", "files touched", "which"), rows)


def _shown(change: Change) -> str:
    edits = "\n".join(
        line for file, edits in groupby(change.edits, lambda one: one.file) for line in (f"@@ {file}", *map(_diff, edits))
    )
    prints = f"`{change.run}` then prints “{change.shows}”."
    return f"### {change.name}\n\nSuppose that {change.suppose}.\n\n```diff\n{edits}\n```\n\n{prints}"


def _diff(edit: Edit) -> str:
    """The edit as people read changes: lines that stay, go and come."""
    old, new = (edit.after or edit.instead_of).splitlines(), (edit.after + edit.write).splitlines()
    lines = list(unified_diff(old, new, lineterm="", n=len(old)))[3:]  # without the names and numbers of lines
    return "\n".join(line.rstrip() for line in lines)
