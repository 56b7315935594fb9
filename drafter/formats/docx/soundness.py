"""What the writer cannot write: each known cause of Word's "unreadable content" is stopped where it would be made.

A finished file is not parsed again to be checked. Most causes cannot be written at all: words pass ``xml_text``, which leaves nothing
that XML lacks; tags are written in pairs, by templates of one paragraph, field, control, row or part; styles are names that the type
checker knows (``styles``); list instances come from ``Numbering``, which then writes each of them; ids of controls, comments and
links are counted by what writes them; content types and relationships are made from the parts that are there; a row of another
length than its table is refused. What depends on the measure is kept here: bookmarks and what refers to them, the stored text of a
field, the parts of a package. ``structure`` is the thorough check: it reads any file, ours or not, and tests hold every kind of
file that we write to it.
"""

from __future__ import annotations

from collections.abc import Collection

NEEDED = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/styles.xml",
    "word/settings.xml",
    "word/theme/theme1.xml",
    "word/webSettings.xml",
    "word/fontTable.xml",
)
LONGEST_PROPERTY = 255


class UnsoundPackage(Exception):
    """A file that Word might refuse: always a fault of the writer, never of the user."""


class Anchors:
    """The bookmarks of one document and what refers to them, noted as they are written."""

    def __init__(self) -> None:
        self._names: set[str] = set()
        self._wanted: set[str] = set()

    def mark(self, name: str) -> int:
        """The id of a new bookmark. Raises UnsoundPackage where the name stands already."""
        if name in self._names:
            raise UnsoundPackage(f"bookmark {name} stands twice")
        self._names.add(name)
        return len(self._names)

    def refer(self, name: str) -> str:
        """``name``, which a field leads to."""
        self._wanted.add(name)
        return name

    def settle(self) -> None:
        """Raises UnsoundPackage where a field leads to no bookmark. Asked once, when all is written."""
        missing = sorted(self._wanted - self._names)
        if missing:
            raise UnsoundPackage(f"a reference leads to no bookmark {', '.join(missing)}")


def require_parts(parts: Collection[str], typed: Collection[str]) -> None:
    """Raises UnsoundPackage where a part that Word needs is missing, or one under ``word/`` is not among those with a type."""
    missing = [name for name in NEEDED if name not in parts]
    untyped = [name for name in parts if name.startswith("word/") and not name.endswith(".rels") and name not in typed]
    if missing or untyped:
        raise UnsoundPackage(
            "; ".join((*(f"{name} is missing" for name in missing), *(f"{name} has no type" for name in untyped)))
        )
