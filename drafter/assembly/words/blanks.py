"""Fill-ins: what people complete, and what only the clerk or the codifier knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from drafter.document import FillIn, Inline, Inlines, Text, TextStyle

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


def as_one(runs: Iterable[Inline]) -> Inlines:
    """``runs`` with neighbouring texts as one, for words that belong to no clause, so that where each came from is not kept."""
    out: list[Inline] = []
    for run in runs:
        last = out[-1] if out else None
        if isinstance(run, Text) and isinstance(last, Text):
            out[-1] = Text(last.text + run.text)
        elif not isinstance(run, Text) or run.text:
            out.append(Text(run.text) if isinstance(run, Text) else run)
    return tuple(out)


def _ident(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60] or "blank"


_FROM_FACTS = re.compile(r"\{(title|chapter|article|n|heading|code_name)\}")


def code_words(pattern: str, facts: Mapping[str, str], given: Mapping[str, str]) -> Inlines:
    """``pattern`` with its ``{title}``, ``{chapter}``, ... filled from facts, or as fill-ins ("chapter")."""
    pieces = _FROM_FACTS.split(pattern)  # words and names by turns
    return as_one(_from_facts(piece, facts, given) if index % 2 else Text(piece) for index, piece in enumerate(pieces))


def _from_facts(name: str, facts: Mapping[str, str], given: Mapping[str, str]) -> Text | FillIn:
    value = facts.get(name)
    return Text(value) if value else blank("name of the code" if name == "code_name" else name, given)
