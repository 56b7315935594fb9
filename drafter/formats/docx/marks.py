"""Marks in a Word paragraph: tracked changes, strike, underline, colour and hidden text, each with its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

from drafter.formats.docx.runs_in import Change, words_of
from drafter.formats.docx.structure_text import W

Kind = Literal["inserted", "deleted", "strike", "underline", "colour", "hidden"]
_PLAIN_COLOURS = frozenset(("AUTO", "000000", "262626", "404040", "0D0D0D", "1F1F1F"))
_NOT = frozenset(("0", "false", "none", "off"))


class RunMark(NamedTuple):
    """Words under one mark. ``line`` counts the line breaks of the paragraph before them."""

    kind: Kind
    words: str
    line: int = 0


def marks_of(runs: Sequence[tuple[Any, Change]]) -> tuple[RunMark, ...]:
    """The marks of one paragraph's runs, the tracked changes first; neighbouring runs under one mark in one line are one."""
    joined: list[list[str]] = []
    marks: list[RunMark] = []
    for mark in _marks(runs):
        if marks and (marks[-1].kind, marks[-1].line) == (mark.kind, mark.line):
            joined[-1].append(mark.words)
        else:
            marks.append(mark)
            joined.append([mark.words])
    return tuple(mark._replace(words="".join(words)) for mark, words in zip(marks, joined, strict=True))


def _marks(runs: Sequence[tuple[Any, Change]]) -> Iterator[RunMark]:
    lines = _lines(runs)
    for (run, change), line in zip(runs, lines, strict=True):
        if change and (words := _text(run)):
            yield RunMark(change, words, line)
    for (run, _), line in zip(runs, lines, strict=True):
        properties = run.find(f"{W}rPr")
        words = _text(run)
        if properties is not None and words.strip():
            yield from (RunMark(kind, words, line) for kind in _formats(properties))


def _lines(runs: Sequence[tuple[Any, Change]]) -> list[int]:
    """The line of the paragraph that each run begins in."""
    lines, line = [], 0
    for run, _ in runs:
        lines.append(line)
        line += sum(words == "\n" for words in words_of(run))
    return lines


def _formats(properties: Any) -> Iterator[Kind]:
    if _on(properties, "strike") or _on(properties, "dstrike"):
        yield "strike"
    if _on(properties, "u"):
        yield "underline"
    if _on(properties, "vanish"):
        yield "hidden"
    colour = properties.find(f"{W}color")
    if colour is not None and (colour.get(f"{W}val") or "auto").upper() not in _PLAIN_COLOURS:
        yield "colour"


def _on(properties: Any, name: str) -> bool:
    found = properties.find(f"{W}{name}")
    return found is not None and (found.get(f"{W}val") or "1") not in _NOT


def _text(run: Any) -> str:
    return "".join(child.text or "" for child in run if child.tag in (f"{W}t", f"{W}delText"))
