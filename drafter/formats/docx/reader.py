"""Reading a Word file as text: list numbers computed, field results as stored, comments and deleted text dropped.

The XML is read itself: a library that does not see content controls or revisions loses text. ``opened`` keeps it within bounds.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from drafter.errors import RequestError
from drafter.formats.docx.list_numbers import ListNumbers
from drafter.formats.docx.manifest import LARGEST_MANIFEST, MANIFEST_NAMESPACE, manifest_from_properties
from drafter.formats.docx.marks import RunMark, marks_of
from drafter.formats.docx.opened import OpenedDocx, bounded_tree
from drafter.formats.docx.runs_in import HeldParagraph, paragraphs_in, words_of
from drafter.formats.docx.structure_text import W

_PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_STORE = re.compile(r"customXml/item\d+\.xml")


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
    """The text of a .docx. Raises RequestError for a file that is no .docx, goes beyond a bound or hides a document type."""
    return text_in(OpenedDocx(data))


def text_in(opened: OpenedDocx) -> DocxText:
    """The text of an opened .docx. Raises RequestError as ``read_docx`` does."""
    document = opened.tree("word/document.xml")
    if document is None:
        raise RequestError("not-word", "The file holds no Word document.",
                           remedy="Open it in Word or LibreOffice, save it as .docx and try again.")  # fmt: skip
    numbers = ListNumbers(opened.tree("word/numbering.xml"), opened.tree("word/styles.xml"))
    trees = (opened.tree(part) for part in _NOTES)
    notes = tuple(words for tree in trees if tree is not None for words in _notes(tree))
    return DocxText(tuple(_paragraph(held, numbers) for held in paragraphs_in(document)), notes)


def manifest_of(data: bytes) -> Mapping[str, Any] | None:
    """The manifest that rides inside, or None. Raises RequestError as ``read_docx`` does."""
    return manifest_in(OpenedDocx(data))


def manifest_in(opened: OpenedDocx) -> Mapping[str, Any] | None:
    """The manifest, from its custom XML part or else from the properties; None for a bare copy, and where it cannot be read.

    The stores of other programs are passed over, whatever is wrong with them.
    """
    for name in opened.names:
        found = _manifest_store(opened, name) if _STORE.fullmatch(name) and opened.size(name) <= LARGEST_MANIFEST else None
        if found is not None:
            return found
    with suppress(RequestError):
        properties = opened.tree("docProps/custom.xml")
        if properties is not None:
            rows = properties.iter(_PROPERTY)
            return manifest_from_properties((row.get("name") or "", "".join(row.itertext())) for row in rows)
    return None


def _manifest_store(opened: OpenedDocx, name: str) -> Mapping[str, Any] | None:
    with suppress(RequestError, ValueError, RecursionError):
        raw = opened.raw(name)
        if MANIFEST_NAMESPACE.encode() in raw:
            root = bounded_tree(name, raw)
            found = json.loads(root.text or "") if root.tag == f"{{{MANIFEST_NAMESPACE}}}manifest" else None
            return found if isinstance(found, dict) else None
    return None


def _notes(part: Any) -> Iterator[str]:
    """The words of each note; the lines that part notes from the text have none."""
    for note in part:
        words = " ".join(" ".join(words for run in note.iter(f"{W}r") for words in words_of(run)).split())
        if words:
            yield words


def _paragraph(held: HeldParagraph, numbers: ListNumbers) -> DocxParagraph:
    properties = held.element.find(f"{W}pPr")
    named = properties.find(f"{W}pStyle") if properties is not None else None
    style = (named.get(f"{W}val") or "") if named is not None else ""
    words = "".join(words for run, _ in held.runs for words in words_of(run))
    return DocxParagraph(style, numbers.of(properties, style), words, tuple(held.keys), marks_of(held.runs))
