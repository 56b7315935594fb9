"""Words as XML text. Small and our own: importing the standard library's escaper costs more than a page takes to write."""

from __future__ import annotations

import re

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
NO_BREAK = "\u00a0"

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": " ", "\t": " "})
# What XML 1.0 cannot hold, and private-use characters, which no font prints.
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")

_PLACES = "sections?|subsections?|paragraphs?|subparagraphs?|subdivisions?|chapters?|titles?|articles?|secs?\\.|nos?\\.|arts?\\."
_UNITS = "days?|months?|years?|hours?|minutes?|percent|members?"
_MAY_TIE = re.compile(r"[§\d(\[‹_]|\b[A-Z]\b")
_BEFORE_NUMBER = re.compile(rf"(\b(?i:{_PLACES})|§) (?=\d|[\[‹_]|\((?:[A-Za-z]{{1,4}}|\.?\d+)\)|[A-Z]\b)")
_BEFORE_UNIT = re.compile(rf"(\d) (?=(?:{_UNITS})\b)")
_ENDS_IN_PLACE = re.compile(rf"(?:(?:^|(?<=\W))(?i:{_PLACES})|§) $")
_BEGINS_WITH_UNIT = re.compile(rf"^ (?=(?:{_UNITS})\b)")


def text(words: str) -> str:
    """``words`` safe between tags. Never ``&apos;``: Word for Mac calls a body that holds it unreadable."""
    if not words.isprintable():
        words = _REFUSED.sub("", words)
    return words.translate(_TEXT) if "&" in words or "<" in words or ">" in words else words


def attribute(words: str) -> str:
    """``words`` safe in a double-quoted attribute."""
    return _REFUSED.sub("", words).translate(_ATTRIBUTE)


def tied(words: str) -> str:
    """``words`` with no-break spaces between a unit word or § and its number, and between a number and its unit."""
    if _MAY_TIE.search(words) is None:
        return words
    return _BEFORE_UNIT.sub("\\1\u00a0", _BEFORE_NUMBER.sub("\\1\u00a0", words))


def tied_to_next(words: str) -> str:
    """``words`` that a number follows in the next run: "under section " keeps its number on the line."""
    return f"{words[:-1]}{NO_BREAK}" if words.endswith(" ") and _ENDS_IN_PLACE.search(words) else words


def tied_to_last(words: str) -> str:
    """``words`` that follow a number in the run before: " days" stays with it."""
    return _BEGINS_WITH_UNIT.sub(NO_BREAK, words, count=1)
