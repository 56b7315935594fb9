"""What a reader by ear needs of a Word file: its title, its language, header rows, alternative text, no text boxes."""

from __future__ import annotations

from typing import Any, NamedTuple

from drafter.formats.docx.opened import OpenedDocx
from drafter.formats.docx.structure_text import W

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


class DocxAccess(NamedTuple):
    title: str
    language: str
    tables_without_header: int
    pictures_without_words: int
    text_boxes: int


def access_in(opened: OpenedDocx) -> DocxAccess:
    """The facts of a .docx. Raises RequestError as the reader does."""
    document, styles, core = (opened.tree(name) for name in ("word/document.xml", "word/styles.xml", "docProps/core.xml"))
    title = core.find(_TITLE) if core is not None else None
    language = styles.find(f".//{W}docDefaults//{W}lang") if styles is not None else None
    if language is None and document is not None:
        language = document.find(f".//{W}lang")
    body = document if document is not None else ()
    return DocxAccess(
        title=(title.text or "").strip() if title is not None else "",
        language=(language.get(f"{W}val") or "") if language is not None else "",
        tables_without_header=sum(_lacks_header(one) for one in _iter(body, f"{W}tbl")),
        pictures_without_words=sum(not (one.get("descr") or one.get("title")) for one in _iter(body, _PICTURE)),
        text_boxes=len(list(_iter(body, f"{W}txbxContent"))),
    )


def _iter(body: Any, tag: str) -> Any:
    return body.iter(tag) if hasattr(body, "iter") else ()


def _lacks_header(table: Any) -> bool:
    """A table of more than one row and column whose first row is no header."""
    rows = table.findall(f"{W}tr")
    first = rows[0] if rows else None
    if first is None or len(rows) < 2 or len(first.findall(f"{W}tc")) < 2:
        return False
    return first.find(f"{W}trPr/{W}tblHeader") is None
