"""Marks in a Word paragraph: tracked changes, strike, underline, colour and hidden text, each with its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from drafter.formats.docx.structure_text import W

Kind = Literal["inserted", "deleted", "strike", "underline", "colour", "hidden"]
_PLAIN_COLOURS = frozenset(("auto", "000000", "262626", "404040", "0D0D0D", "1F1F1F"))
_NOT = frozenset(("0", "false", "none", "off"))


class RunMark(NamedTuple):
    """Words under one mark."""

    kind: Kind
    words: str


def marks_of(paragraph: Any) -> tuple[RunMark, ...]:
    """The marks of one paragraph in order; neighbouring runs under one mark are one."""
    joined: list[RunMark] = []
    for mark in _marks(paragraph):
        if joined and joined[-1].kind == mark.kind:
            joined[-1] = RunMark(mark.kind, joined[-1].words + mark.words)
        else:
            joined.append(mark)
    return tuple(joined)


def _marks(paragraph: Any) -> Iterator[RunMark]:
    for change in paragraph:
        if change.tag in (f"{W}ins", f"{W}moveTo"):
            yield from (RunMark("inserted", words) for words in [_text(change)] if words)
        elif change.tag in (f"{W}del", f"{W}moveFrom"):
            yield from (RunMark("deleted", words) for words in [_text(change)] if words)
    for run in paragraph.iter(f"{W}r"):
        properties = run.find(f"{W}rPr")
        words = _text(run)
        if properties is not None and words.strip():
            yield from (RunMark(kind, words) for kind in _formats(properties))


def _formats(properties: Any) -> Iterator[Kind]:
    if _on(properties, "strike") or _on(properties, "dstrike"):
        yield "strike"
    if _on(properties, "u"):
        yield "underline"
    if _on(properties, "vanish"):
        yield "hidden"
    colour = properties.find(f"{W}color")
    if colour is not None and (colour.get(f"{W}val") or "auto").upper() not in {one.upper() for one in _PLAIN_COLOURS}:
        yield "colour"


def _on(properties: Any, name: str) -> bool:
    found = properties.find(f"{W}{name}")
    return found is not None and (found.get(f"{W}val") or "1") not in _NOT


def _text(element: Any) -> str:
    return "".join(one.text or "" for one in element.iter() if one.tag in (f"{W}t", f"{W}delText"))
