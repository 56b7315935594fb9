"""Characters of a file that a person wrote: which are put right in silence, and which are refused.

Clauses arrive by way of Word, mail and web pages. What cannot change a meaning is put right (line ends, hard spaces, marks of
no width, decomposed accents); what could hide words from a reader, or collide with the reader's own marks, is an error.
"""

from __future__ import annotations

import re
from unicodedata import name as unicode_name
from unicodedata import normalize

_LINE_ENDS = re.compile(r"\r\n?")
_NO_WIDTH = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_HARD_SPACES = re.compile("[\u00a0\u2007\u2009\u202f\u3000\u2002\u2003]")
_REFUSED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but for tab and line feed
    "\u2028\u2029"  # separators that YAML takes for line ends, so that line numbers drift
    "\u202a-\u202e\u2066-\u2069"  # bidirectional overrides: the reader would see other words than the program
    "\ue000-\uf8ff\U000f0000-\U0010ffff"  # private use: the reader's own marks
    "\ud800-\udfff\ufffe\uffff]"
)
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'"})


def normalised(text: str) -> str:
    """``text`` with line feeds for line ends, plain spaces, composed accents, and no marks of no width."""
    text = _LINE_ENDS.sub("\n", text)
    if text.isascii():
        return text
    return normalize("NFC", _HARD_SPACES.sub(" ", _NO_WIDTH.sub("", text)))


def straight_quotes(text: str) -> str:
    """``text`` with curly quotation marks made straight. One character for one, so that columns stay."""
    return text if text.isascii() else text.translate(_QUOTES)


def first_refused(text: str) -> int:
    """The offset of the first character that no file may hold, or -1."""
    found = _REFUSED.search(text)
    return found.start() if found else -1


def character_name(character: str) -> str:
    """How to call a character that cannot be shown: "U+202E (RIGHT-TO-LEFT OVERRIDE)"."""
    known = unicode_name(character, "")
    return f"U+{ord(character):04X}" + (f" ({known})" if known else "")
