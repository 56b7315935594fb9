"""Which clauses of the library a Word file holds, by the manifest that rides inside, and which have other words now.

A blank that was filled and a reference that was renumbered are no change. The manifest records no definitions: those are not compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from drafter.document import bookmark_name
from drafter.formats.docx.reader import DocxParagraph
from drafter.packet.reading.held_text import HeldText, is_heading

_OURS = ("definitions", "codified", "findings", "annex_definitions")


class HeldClause(NamedTuple):
    """One clause of the manifest, or a section of nobody's. ``differs`` are the first recorded words that no longer stand."""

    id: str
    state: Literal["unchanged", "changed", "gone", "added"]
    title: str = ""
    paragraph: int = 0
    differs: str = ""


def held_clauses(manifest: Mapping[str, Any], paragraphs: Sequence[DocxParagraph]) -> tuple[HeldClause, ...]:
    """The clauses of the manifest in their order, then the sections that are none of them. A manifest of another shape holds none."""
    records = [
        one for one in _list(manifest.get("clauses")) if isinstance(one.get("id"), str) and isinstance(one.get("text"), str)
    ]
    held = HeldText(paragraphs)
    found = [_held(str(one["id"]), str(one["text"]), paragraphs, held) for one in records]
    return (*found, *_added({str(one["id"]) for one in records}, paragraphs))


def _list(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _held(ident: str, text: str, paragraphs: Sequence[DocxParagraph], held: HeldText) -> HeldClause:
    lines = [line for line in text.split("\n") if line.strip()]
    start, count = held.section(bookmark_name(ident))
    title = paragraphs[start].words if start is not None else ""
    missing = [line for line in lines if not held.stands(line)]
    at = start + 1 if start is not None else 0
    if start is None and len(missing) == len(lines):
        return HeldClause(ident, "gone")
    if missing or (start is not None and count > len(lines)):
        return HeldClause(ident, "changed", title, at, missing[0][:80] if missing else "")
    return HeldClause(ident, "unchanged", title, at)


def _added(known: set[str], paragraphs: Sequence[DocxParagraph]) -> Iterator[HeldClause]:
    ours = {bookmark_name(key) for key in (*known, *_OURS)}
    for position, one in enumerate(paragraphs, 1):
        if is_heading(one) and one.words.strip() and not ours & set(one.keys):
            yield HeldClause("", "added", one.words, position)
