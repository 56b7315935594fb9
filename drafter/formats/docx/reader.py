"""Reading a Word file as text: list numbers computed, field results as stored, comments dropped. What the tests compare with.

The XML is read itself: a library that does not see content controls or revisions loses text. A document type is refused and
sizes are bounded.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from drafter.errors import RequestError
from drafter.formats.docx.structure import W
from drafter.numbering_style import LevelFormat, counter

LARGEST_PART = 50_000_000
_FORMATS: Mapping[str, LevelFormat] = {
    "lowerLetter": "lower_letter",
    "upperLetter": "upper_letter",
    "decimal": "decimal",
    "lowerRoman": "lower_roman",
    "upperRoman": "upper_roman",
}


@dataclass(frozen=True, slots=True)
class DocxParagraph:
    """One paragraph: its style id, the list number Word would show, and its words. ``key`` is its first bookmark's name."""

    style: str
    number: str
    words: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int
    capitals: bool


def read_docx(data: bytes) -> tuple[DocxParagraph, ...]:
    """The paragraphs of the body in order. Raises RequestError for a file that is no .docx or hides a document type."""
    parts = _parts(data, ("word/document.xml", "word/numbering.xml"))
    lists = _Lists(parts.get("word/numbering.xml"))
    return tuple(_paragraph(element, lists) for element in parts["word/document.xml"].iter(f"{W}p"))


def manifest_in(data: bytes) -> Mapping[str, Any] | None:
    """The manifest that rides inside, or None for a bare copy."""
    import zipfile

    with zipfile.ZipFile(BytesIO(data)) as package:
        if "customXml/item1.xml" not in package.namelist():
            return None
    root = _parts(data, ("customXml/item1.xml",))["customXml/item1.xml"]
    found: Mapping[str, Any] = json.loads(root.text or "{}")
    return found


def _parts(data: bytes, names: tuple[str, ...]) -> dict[str, Any]:
    import xml.etree.ElementTree as ET
    import zipfile

    try:
        package = zipfile.ZipFile(BytesIO(data))
        held = {name: package.getinfo(name) for name in names if name in package.namelist()}
    except zipfile.BadZipFile:
        raise RequestError(
            "not-word", "The file is not a Word document (.docx).", remedy="Save it as .docx and try again."
        ) from None
    out = {}
    for name, info in held.items():
        if info.file_size > LARGEST_PART:
            raise RequestError("too-large", f"{name} is too large to read.", remedy="Give the draft without pictures.")
        raw = package.read(name)
        if b"<!DOCTYPE" in raw:
            raise RequestError(
                "document-type", f"{name} declares a document type, which no Word file does.", remedy="Save it anew in Word."
            )
        out[name] = ET.fromstring(raw)
    if names[0] not in out:
        raise RequestError("not-word", "The file holds no Word document.", remedy="Save it as .docx and try again.")
    return out


def _paragraph(element: Any, lists: _Lists) -> DocxParagraph:
    properties = element.find(f"{W}pPr")
    style, number = "", ""
    if properties is not None:
        named = properties.find(f"{W}pStyle")
        style = named.get(f"{W}val") if named is not None else ""
        listed = properties.find(f"{W}numPr")
        if listed is not None:
            number = lists.next(listed.find(f"{W}numId").get(f"{W}val"), int(listed.find(f"{W}ilvl").get(f"{W}val")))
    mark = element.find(f"{W}bookmarkStart")
    return DocxParagraph(style, number, "".join(_words(element)), mark.get(f"{W}name") if mark is not None else "")


def _words(element: Any) -> Iterator[str]:
    """Text, tabs and stored field results; instructions are no words."""
    for child in element.iter():
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag == f"{W}tab" and child.get(f"{W}val") is None:
            yield "\t"
        elif child.tag == f"{W}br":
            yield "\n"


class _Lists:
    """Counts list items as Word does: each instance apart, a level starting again after its parent."""

    def __init__(self, numbering: Any | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if numbering is None:
            return
        abstracts = {one.get(f"{W}abstractNumId"): _levels_of(one) for one in numbering.iter(f"{W}abstractNum")}
        for num in numbering.iter(f"{W}num"):
            levels = dict(abstracts[num.find(f"{W}abstractNumId").get(f"{W}val")])
            for override in num.iter(f"{W}lvlOverride"):
                index, start = int(override.get(f"{W}ilvl")), override.find(f"{W}startOverride")
                if start is not None and index in levels:
                    old = levels[index]
                    levels[index] = _Level(old.format, old.text, int(start.get(f"{W}val")), old.capitals)
            self._levels[num.get(f"{W}numId")] = levels

    def next(self, number: str, index: int) -> str:
        levels, counts = self._levels[number], self._counts.setdefault(number, {})
        counts[index] = counts.get(index, levels[index].start - 1) + 1
        for deeper in [one for one in counts if one > index]:
            del counts[deeper]
        level = levels[index]
        text = level.text
        for other, count in counts.items():
            kind = _FORMATS.get(levels[other].format)
            text = text.replace(f"%{other + 1}", counter(kind, count) if kind else "")
        return text.upper() if level.capitals else text


def _levels_of(abstract: Any) -> dict[int, _Level]:
    return {
        int(level.get(f"{W}ilvl")): _Level(
            level.find(f"{W}numFmt").get(f"{W}val"),
            level.find(f"{W}lvlText").get(f"{W}val"),
            int(level.find(f"{W}start").get(f"{W}val")),
            level.find(f"{W}rPr/{W}caps") is not None,
        )
        for level in abstract.iter(f"{W}lvl")
    }
