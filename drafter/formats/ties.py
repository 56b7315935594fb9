"""No-break spaces between words that belong on one line: a unit word or § and its number, a number and its unit."""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"
_PLACES = "sections?|subsections?|paragraphs?|subparagraphs?|subdivisions?|chapters?|titles?|articles?|secs?\\.|nos?\\.|arts?\\."
_UNITS = "days?|months?|years?|hours?|minutes?|percent|members?"
_MAY_TIE = re.compile(r"[§\d(\[‹_]|\b[A-Z]\b")
_BEFORE_NUMBER = re.compile(rf"(\b(?i:{_PLACES})|§) (?=\d|[\[‹_]|\((?:[A-Za-z]{{1,4}}|\.?\d+)\)|[A-Z]\b)")
_BEFORE_UNIT = re.compile(rf"(\d) (?=(?:{_UNITS})\b)")
_ENDS_IN_PLACE = re.compile(rf"(?:(?:^|(?<=\W))(?i:{_PLACES})|§) $")
_BEGINS_WITH_UNIT = re.compile(rf"^ (?=(?:{_UNITS})\b)")


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
