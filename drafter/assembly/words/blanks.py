"""Fill-ins in words that come from data: ``[[name]]`` in an enacting clause, a signature line, a computed sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.document import FillIn, Inlines, Text, TextStyle

_BLANK = re.compile(r"\[\[(.+?)\]\]")
# What only the clerk or the codifier knows: numbers of the measure and of the code, dates and votes of its adoption.
_CLERKS = re.compile(
    r"((ordinance|order|resolution|local law|bill|article|directive) )?(number|no\.?)|year|title|chapter|article|volume|page"
    r"|(date|number) of (the )?(meeting|adoption|passage|publication|filing|signature|vote|votes|members)\b.*"
    r"|ayes|noes|absent|abstain(ing)?|vote|signature|date",
    re.I,
)


def blank(name: str, given: Mapping[str, str], style: TextStyle = "plain") -> Text | FillIn:
    """The words the user gave for the fill-in ``name``, or the fill-in itself."""
    value = given.get(name)
    if value:
        return Text(value, style)
    return FillIn(name, ident=_ident(name), clerk=_CLERKS.fullmatch(name) is not None)


def with_blanks(words: str, given: Mapping[str, str], style: TextStyle = "plain") -> Inlines:
    """``words`` as runs, each ``[[name]]`` in them a fill-in."""
    runs: list[Text | FillIn] = []
    end = 0
    for match in _BLANK.finditer(words):
        if match.start() > end:
            runs.append(Text(words[end : match.start()], style))
        runs.append(blank(match.group(1), given, style))
        end = match.end()
    if end < len(words):
        runs.append(Text(words[end:], style))
    return tuple(runs)


def _ident(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60] or "blank"


def code_words(pattern: str, facts: Mapping[str, str], given: Mapping[str, str]) -> Inlines:
    """``pattern`` with its ``{title}``, ``{chapter}``, ... filled from facts, or as fill-ins ("chapter number")."""
    words = pattern
    for name in ("title", "chapter", "article", "n", "heading", "code_name"):
        words = words.replace("{" + name + "}", facts.get(name) or _blank_name(name))
    return with_blanks(words, given)


def _blank_name(name: str) -> str:
    return "[[name of the code]]" if name == "code_name" else f"[[{name}]]"
