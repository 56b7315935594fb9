"""Words as XML text. Small and our own: importing the standard library's escaper costs more than a page takes to write."""

from __future__ import annotations

import re

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": " ", "\t": " "})
# What XML 1.0 cannot hold, and private-use characters, which no font prints.
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")


def text(words: str) -> str:
    """``words`` safe between tags. Never ``&apos;``: Word for Mac calls a body that holds it unreadable."""
    if not words.isprintable():
        words = _REFUSED.sub("", words)
    return words.translate(_TEXT) if "&" in words or "<" in words or ">" in words else words


def attribute(words: str) -> str:
    """``words`` safe in a double-quoted attribute."""
    return _REFUSED.sub("", words).translate(_ATTRIBUTE)
