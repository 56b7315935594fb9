"""Words as XML text. Small and our own: importing the standard library's escaper costs more than a page takes to write."""

from __future__ import annotations

import re

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": " ", "\t": " "})
# What XML 1.0 cannot hold, and private-use characters, which no font prints.
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")
_UNIT_WORDS = r"(?:days?|months?|years?|hours?|minutes?|percent|members?)"
_TIES = (
    (re.compile(r"\b([Ss]ections?|[Ss]ubsections?|[Pp]aragraphs?|[Cc]hapters?|[Tt]itle|No\.|[Aa]rt\.|Sec\.) (?=[\d(\[‹_])"), "\\1\u00a0"),
    (re.compile(r"(§§?) "), "\\1\u00a0"),
    (re.compile(rf"(\d) (?={_UNIT_WORDS}\b)"), "\\1\u00a0"),
)  # fmt: skip


def text(words: str) -> str:
    """``words`` safe between tags. Never ``&apos;``: Word for Mac calls a body that holds it unreadable."""
    return _REFUSED.sub("", words).translate(_TEXT)


def attribute(words: str) -> str:
    """``words`` safe in a double-quoted attribute."""
    return _REFUSED.sub("", words).translate(_ATTRIBUTE)


def tied(words: str) -> str:
    """``words`` with no-break spaces between a unit word or § and its number, and between a number and its unit."""
    for pattern, instead in _TIES:
        words = pattern.sub(instead, words)
    return words
