"""A Word file opened within bounds: a part is inflated and parsed only when it is asked for, and never beyond what a measure needs.

A file of a megabyte can be made to fill the memory of a computer or to hang it: by parts that inflate a thousandfold, by a million
parts, by elements without number or without an end to their nesting, by entities that double. Each is refused in a sentence. Pictures
and parts that nobody asks for stay packed.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from drafter.errors import RequestError

if TYPE_CHECKING:
    from zipfile import ZipInfo

MOST_PARTS = 2000  # a file of many pictures has some hundred
LARGEST_PART = 20_000_000  # bytes, inflated; the text of a long draft is a fortieth of it
LARGEST_WHOLE = 40_000_000  # bytes, inflated, of all parts that are read
MOST_SQUEEZED = 200  # times; Word's own parts are squeezed ten to forty times
WORTH_ASKING = 1_000_000  # bytes, inflated: a smaller part may be squeezed as it likes
MOST_ELEMENTS = 1_000_000  # of one part; a code of a thousand pages that was edited for years has half of them
DEEPEST = 100  # elements one within another; a table in a table in a text box is at thirty
_LARGEST_DIRECTORY = 1_000_000  # bytes that the list of the parts may take
_STORED, _DEFLATED = 0, 8
_ENCODINGS = ("utf-8", "utf8", "utf-16", "us-ascii", "ascii")
_REMEDY = "Open it in Word or LibreOffice, save it as .docx and try again."
_SHORTER = "Copy the text of the measure into a new Word file, and give that."


class OpenedDocx:
    """The parts of a .docx. Raises RequestError for what is none, or goes beyond a bound."""

    def __init__(self, data: bytes) -> None:
        import zipfile

        _require_short_directory(data)
        try:
            self._package = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, struct.error):
            raise _damaged() from None
        parts = self._package.infolist()
        if len(parts) > MOST_PARTS:
            raise _too_many()
        self._parts = {info.filename: info for info in parts}
        self._twice = {name for name, count in Counter(info.filename for info in parts).items() if count > 1}
        self._left = LARGEST_WHOLE
        self._trees: dict[str, Any] = {}

    @property
    def names(self) -> Sequence[str]:
        """The names of the parts, in the order of the file; one that stands twice is named twice."""
        return self._package.namelist()

    def tree(self, name: str) -> Any | None:
        """The parsed part ``name``, or None where there is none. Raises RequestError for one that cannot be read within the bounds."""
        if name not in self._parts:
            return None
        if name not in self._trees:
            self._trees[name] = bounded_tree(name, self.raw(name))
        return self._trees[name]

    def size(self, name: str) -> int:
        """How large the part says that it is, inflated."""
        return self._parts[name].file_size

    def raw(self, name: str) -> bytes:
        """The part ``name`` inflated. Raises RequestError as ``tree`` does, KeyError where there is none."""
        import zipfile
        import zlib

        info = self._parts[name]
        if name in self._twice:
            raise RequestError("not-word", f"The file holds two parts called {name}, and programs differ in which they show.",
                               remedy=_REMEDY)  # fmt: skip
        _require_plain(info)
        self._require_room(info)
        try:
            with self._package.open(info) as part:
                data = part.read(info.file_size + 1)  # never what is there, only what was said to be there
        except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError, ValueError):
            raise _damaged() from None
        self._left -= len(data)
        return data

    def _require_room(self, info: ZipInfo) -> None:
        if info.file_size > min(LARGEST_PART, self._left):
            most = LARGEST_PART if info.file_size > LARGEST_PART else LARGEST_WHOLE
            raise RequestError("too-large", f"{info.filename} in the file is too large to read: at most {most // 1_000_000} MB of text are read.",
                               remedy=_SHORTER)  # fmt: skip
        if info.file_size > WORTH_ASKING and info.file_size > MOST_SQUEEZED * max(info.compress_size, 1):
            raise RequestError(
                "too-large",
                f"{info.filename} in the file grows more than {MOST_SQUEEZED} times when it is unpacked, which no text does.",
                remedy=_SHORTER,
            )


def bounded_tree(name: str, raw: bytes) -> Any:
    """The tree of one part. Raises RequestError for a document type, for too many elements or levels, and for broken XML."""
    from xml.etree.ElementTree import ParseError, XMLParser

    if b"<!DOCTYPE" in raw or b"<\x00!\x00D" in raw or _foreign_encoding(raw):
        raise _document_type(name)
    if raw.count(b"<") > 2 * MOST_ELEMENTS:
        raise _too_many_elements(name)
    parser = XMLParser(target=_target(name))
    try:
        parser.feed(raw)
        return parser.close()
    except (ParseError, ValueError):
        raise RequestError("not-word", f"{name} in the file is damaged and cannot be read.", remedy=_REMEDY) from None


def _target(name: str) -> Any:
    from xml.etree.ElementTree import TreeBuilder

    class Bounded(TreeBuilder):
        """Builds the tree and counts as it does, so that nothing grows beyond a bound before it is refused."""

        depth = elements = 0

        def start(self, tag: str, attributes: dict[str, str], /) -> Any:
            self.depth += 1
            self.elements += 1
            if self.depth > DEEPEST:
                raise RequestError("too-deep", f"{name} in the file is nested more than {DEEPEST} levels deep.", remedy=_SHORTER)
            if self.elements > MOST_ELEMENTS:
                raise _too_many_elements(name)
            return super().start(tag, attributes)

        def end(self, tag: str, /) -> Any:
            self.depth -= 1
            return super().end(tag)

        def doctype(self, *_: object) -> None:
            raise _document_type(name)

    return Bounded()


def _foreign_encoding(raw: bytes) -> bool:
    """Whether the part says that it is in letters which no part of a Word file is in, and so could hide a document type."""
    head = raw[:200].split(b"?>")[0]
    if b"encoding" not in head:
        return False
    said = head.partition(b"encoding")[2].strip(b" =\t\r\n")
    return said[1:].split(said[:1])[0].decode("ascii", "replace").lower() not in _ENCODINGS


def _require_short_directory(data: bytes) -> None:
    """The list of parts is at the end of the file and says its own length: a long one is refused before it is read."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))
    if end < 0 or len(data) < end + 20:
        raise _damaged()
    length: int = struct.unpack_from("<L", data, end + 12)[0]
    if length > _LARGEST_DIRECTORY or data[end - 20 : end - 16] == b"PK\x06\x07":  # the second begins the form for huge files
        raise _too_many()


def _require_plain(info: ZipInfo) -> None:
    if info.flag_bits & 1:
        raise RequestError("password", f"{info.filename} in the file is locked by a password.",
                           remedy="Take the password off (in Word: File, Info, Protect Document), and save it again.")  # fmt: skip
    if info.compress_type not in (_STORED, _DEFLATED):
        raise RequestError("not-word", f"{info.filename} in the file is packed in a way that Word does not use.", remedy=_REMEDY)


def _damaged() -> RequestError:
    return RequestError("not-word", "The file is not a Word document (.docx), or it is damaged.", remedy=_REMEDY)


def _too_many() -> RequestError:
    return RequestError("too-many-parts", f"The file holds more than {MOST_PARTS} parts.", remedy=_SHORTER)


def _too_many_elements(name: str) -> RequestError:
    return RequestError("too-large", f"{name} in the file holds more than {MOST_ELEMENTS:,} marks of format, the most that are read.",
                        remedy=_SHORTER)  # fmt: skip


def _document_type(name: str) -> RequestError:
    return RequestError("document-type", f"{name} declares a document type, which no Word file does.", remedy=_REMEDY)
