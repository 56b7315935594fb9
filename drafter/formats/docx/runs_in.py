"""The paragraphs of a Word file, each with its own runs, found in one walk however they are nested.

A paragraph may stand within another, in a text box. Its words are its own: they are not read again as the outer one's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from drafter.formats.docx.structure_text import W

Change = Literal["", "inserted", "deleted"]
_CHANGES: dict[str, Change] = {
    f"{W}ins": "inserted", f"{W}moveTo": "inserted", f"{W}del": "deleted", f"{W}moveFrom": "deleted",
}  # fmt: skip
_WITHOUT_WORDS = frozenset(f"{W}{tag}" for tag in ("pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "sdtPr", "tblGrid"))
_P, _R, _BOOKMARK = f"{W}p", f"{W}r", f"{W}bookmarkStart"


class HeldParagraph(NamedTuple):
    """A paragraph's element, its runs in order, each with the tracked change that it stands in, and the names of its bookmarks."""

    element: Any
    runs: list[tuple[Any, Change]]
    keys: list[str]


def paragraphs_in(root: Any) -> list[HeldParagraph]:
    """Every paragraph below ``root`` in print order, those of tables and text boxes among them."""
    found: list[HeldParagraph] = []
    stack: list[tuple[Iterator[Any], HeldParagraph | None, Change]] = [(iter(root), None, "")]
    while stack:
        children, paragraph, change = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
        elif child.tag == _P:
            paragraph = HeldParagraph(child, [], [])
            found.append(paragraph)
            stack.append((iter(child), paragraph, ""))
        elif child.tag == _BOOKMARK:
            if paragraph is not None:
                paragraph.keys.append(child.get(f"{W}name") or "")
        elif child.tag not in _WITHOUT_WORDS:
            if child.tag == _R and paragraph is not None:
                paragraph.runs.append((child, change))
            if len(child):
                stack.append((iter(child), paragraph, _CHANGES.get(child.tag, change)))
    return found


def words_of(run: Any) -> Iterator[str]:
    """Text as it shows, tabs and stored field results; instructions and deleted text are no words."""
    capitals = run.find(f"{W}rPr/{W}caps") is not None
    for child in run:
        if child.tag == f"{W}t":
            words = child.text or ""
            yield words.upper() if capitals else words
        elif child.tag == f"{W}tab":
            yield "\t"
        elif child.tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif child.tag == f"{W}noBreakHyphen":
            yield "-"
