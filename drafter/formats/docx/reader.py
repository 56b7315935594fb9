"""Reading a Word file as text: list numbers computed, field results as stored, comments and deleted text dropped.

The XML is read itself: a library that does not see content controls or revisions loses text. A document type is refused and
sizes are bounded.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, NamedTuple

from drafter.errors import RequestError
from drafter.formats.docx.list_numbers import ListNumbers
from drafter.formats.docx.manifest import MANIFEST_NAMESPACE, manifest_from_properties
from drafter.formats.docx.marks import RunMark, marks_of
from drafter.formats.docx.structure_text import W

LARGEST_PART = 20_000_000  # bytes; a long draft is a fiftieth of it
MOST_PARTS = 2000
_PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_REMEDY = "Open it in Word or LibreOffice, save it as .docx and try again."


class DocxParagraph(NamedTuple):
    """One paragraph: its style id, the list number Word would show, and its words.

    ``keys`` are its bookmarks' names, ``marks`` its tracked changes and formats that may show a change.
    """

    style: str
    number: str
    words: str
    keys: tuple[str, ...] = ()
    marks: tuple[RunMark, ...] = ()

    @property
    def line(self) -> str:
        """Number and words as a page shows them."""
        return f"{self.number} {self.words}" if self.number and self.words else self.number or self.words


class DocxText(NamedTuple):
    """The paragraphs of the body in order, those of tables among them; and the words of each footnote and endnote."""

    paragraphs: tuple[DocxParagraph, ...]
    notes: tuple[str, ...] = ()

    def lines(self, *, cover: bool = False) -> tuple[str, ...]:
        """One line a paragraph, spaces of every kind made plain. Without ``cover``, the instrument alone."""
        kept = (one for one in self.paragraphs if cover or not one.style.startswith("Cover"))
        return tuple(line for line in (" ".join(one.line.split()) for one in kept) if line)


def read_docx(data: bytes) -> DocxText:
    """The text of a .docx. Raises RequestError for a file that is no .docx, is too large or hides a document type."""
    parts = parts_of(data, ("word/document.xml", "word/numbering.xml", "word/styles.xml", *_NOTES))
    document = parts.get("word/document.xml")
    if document is None:
        raise RequestError("not-word", "The file holds no Word document.", remedy=_REMEDY)
    numbers = ListNumbers(parts.get("word/numbering.xml"), parts.get("word/styles.xml"))
    notes = tuple(words for part in _NOTES if part in parts for words in _notes(parts[part]))
    return DocxText(tuple(_paragraph(element, numbers) for element in document.iter(f"{W}p")), notes)


def manifest_of(data: bytes) -> Mapping[str, Any] | None:
    """The manifest that rides inside, from its custom XML part or else from the properties; None for a bare copy.

    Raises RequestError as ``read_docx`` does.
    """
    parts = parts_of(data, ("docProps/custom.xml",), folder="customXml/item")
    for name, root in parts.items():
        if root.tag == f"{{{MANIFEST_NAMESPACE}}}manifest" and name.startswith("customXml/"):
            try:
                found = json.loads(root.text or "")
            except ValueError:
                continue
            if isinstance(found, dict):
                return found
    properties = parts.get("docProps/custom.xml")
    if properties is None:
        return None
    rows = properties.iter(_PROPERTY)
    return manifest_from_properties((row.get("name") or "", "".join(row.itertext())) for row in rows)


def parts_of(data: bytes, names: tuple[str, ...], folder: str = " ") -> dict[str, Any]:
    """The trees of the parts called ``names``, and of those whose path begins with ``folder``. Raises RequestError."""
    import zipfile
    import zlib

    try:
        package = zipfile.ZipFile(BytesIO(data))
        held = [info for info in package.infolist()[:MOST_PARTS] if info.filename in names or info.filename.startswith(folder)]
        for info in held:
            if info.file_size > LARGEST_PART:
                raise RequestError(
                    "too-large", f"{info.filename} is too large to read.", remedy="Give the draft without pictures."
                )
        raw = {info.filename: package.read(info.filename) for info in held}
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError, ValueError):
        raise RequestError("not-word", "The file is not a Word document (.docx), or it is damaged.", remedy=_REMEDY) from None
    return {name: _tree(name, words) for name, words in raw.items()}


def _tree(name: str, raw: bytes) -> Any:
    from xml.etree.ElementTree import ParseError, fromstring

    if b"<!DOCTYPE" in raw or b"<\x00!\x00D" in raw:
        raise RequestError("document-type", f"{name} declares a document type, which no Word file does.", remedy=_REMEDY)
    try:
        return fromstring(raw)
    except ParseError:
        raise RequestError("not-word", f"{name} in the file is damaged and cannot be read.", remedy=_REMEDY) from None


def _notes(part: Any) -> Iterator[str]:
    """The words of each note; the lines that part notes from the text have none."""
    for note in part:
        words = " ".join(" ".join(_words(note)).split())
        if words:
            yield words


def _paragraph(element: Any, numbers: ListNumbers) -> DocxParagraph:
    properties = element.find(f"{W}pPr")
    named = properties.find(f"{W}pStyle") if properties is not None else None
    style = (named.get(f"{W}val") or "") if named is not None else ""
    keys = tuple(mark.get(f"{W}name") or "" for mark in element.iter(f"{W}bookmarkStart"))
    return DocxParagraph(style, numbers.of(properties, style), "".join(_words(element)), keys, marks_of(element))


def _words(element: Any) -> Iterator[str]:
    """Text as it shows, tabs and stored field results; instructions and deleted text are no words."""
    for run in element.iter(f"{W}r"):
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
