"""Markdown as paragraphs: headings, lists with their numbers, quotations, struck and inserted words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from drafter.packet.reading.raw import Raw, joined, marks_by_line
from drafter.review.text import Mark, MarkKind

if TYPE_CHECKING:
    from markdown_it.token import Token

_INSERTED: dict[str, MarkKind] = {"ins": "inserted", "u": "underline", "del": "deleted", "s": "strike", "strike": "strike"}
_COLOUR = re.compile(r"<(?:span|font)[^>]*\bcolou?r", re.I)
_TAG = re.compile(r"</?([a-z]+)", re.I)


def read_markdown(text: str) -> tuple[Raw, ...]:
    """The paragraphs of ``text`` with their lines."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return tuple(_paragraphs(parser.parse(text)))


def _paragraphs(tokens: Sequence[Token]) -> Iterator[Raw]:
    outline = 0
    numbers: list[str] = []  # the number of the item that each open list is at
    waiting = ""
    for token in tokens:
        if token.type == "heading_open":
            outline = int(token.tag[1:])
        elif token.type == "list_item_open":
            waiting = f"{token.info}{token.markup} " if token.info else ""
            numbers.append(waiting)
        elif token.type == "list_item_close":
            numbers.pop()
        elif token.type == "inline":
            first = (token.map or [0])[0] + 1
            yield from _inline(token, first, outline, waiting)
            outline, waiting = 0, ""
        elif token.type in ("fence", "code_block", "html_block"):
            lines = [
                (number, line)
                for number, line in enumerate(token.content.splitlines(), (token.map or [0])[0] + 1)
                if line.strip()
            ]
            yield from (Raw(words, number) for number, words in joined(lines))


def _inline(token: Token, first: int, outline: int, label: str) -> Iterator[Raw]:
    """The paragraphs of one inline token: one, but that each line which begins a unit begins another."""
    spoken = _Spoken(token.children or ())
    lines = [(first + index, line) for index, line in enumerate(spoken.words.split("\n")) if line.strip()]
    found = list(joined(lines))
    marks = marks_by_line([(first + line, mark) for line, mark in spoken.marks], [number for number, _ in found])
    for index, ((number, said), held) in enumerate(zip(found, marks, strict=True)):
        yield Raw(f"{label if index == 0 else ''}{' '.join(said.split())}", number, "", outline, held)


class _Spoken:
    """One inline token read: its words, deleted ones left out, and its marks, each with the line that it begins in."""

    def __init__(self, children: Sequence[Token]) -> None:
        self.marks: list[tuple[int, Mark]] = []
        self._out: list[str] = []
        self._line = 0
        self._open: dict[str, tuple[int, int]] = {}  # a mark's name -> where its words begin, and in which line
        for child in children:
            self._read(child)
        self.words = "".join(self._out)

    def _read(self, child: Token) -> None:
        if child.type in ("text", "code_inline"):
            self._out.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            self._break()
        elif child.type == "s_open":
            self._begin("s")
        elif child.type == "s_close":
            self._close("s", "strike")
        elif child.type == "html_inline":
            self._html(child.content)

    def _html(self, tag: str) -> None:
        found = _TAG.match(tag)
        name = found.group(1).lower() if found else ""
        if name == "br":
            self._break()
        elif name in ("span", "font"):
            if _COLOUR.match(tag):
                self._begin(name)
            elif tag.startswith("</"):
                self._close(name, "colour")
        elif name in _INSERTED:
            if tag.startswith("</"):
                self._close(name, _INSERTED[name])
            else:
                self._begin(name)

    def _break(self) -> None:
        self._out.append("\n")
        self._line += 1

    def _begin(self, name: str) -> None:
        self._open[name] = (len(self._out), self._line)

    def _close(self, name: str, kind: MarkKind) -> None:
        if name not in self._open:
            return
        start, line = self._open.pop(name)
        held = self._out[start:]
        self.marks.append((line, Mark(kind, " ".join("".join(held).split()))))
        if kind == "deleted":
            self._line -= held.count("\n")
            del self._out[start:]
