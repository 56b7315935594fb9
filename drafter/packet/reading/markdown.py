"""Markdown as paragraphs: headings, lists with their numbers, quotations, struck and inserted words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from drafter.packet.reading.raw import Raw, joined
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
    words, marks = _words(token.children or ())
    lines = [(first + index, line) for index, line in enumerate(words.split("\n")) if line.strip()]
    for index, (number, said) in enumerate(joined(lines)):
        said = " ".join(said.split())
        yield Raw(
            f"{label if index == 0 else ''}{said}",
            number,
            "",
            outline,
            tuple(one for one in marks if one.words in said or one.kind == "deleted"),
        )


def _words(children: Sequence[Token]) -> tuple[str, list[Mark]]:
    out: list[str] = []
    marks: list[Mark] = []
    open_at: dict[str, int] = {}
    for child in children:
        if child.type in ("text", "code_inline"):
            out.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            out.append("\n")
        elif child.type == "s_open":
            open_at["s"] = len(out)
        elif child.type == "s_close":
            _close("s", out, marks, open_at)
        elif child.type == "html_inline":
            _html(child.content, out, marks, open_at)
    return "".join(out), marks


def _html(tag: str, out: list[str], marks: list[Mark], open_at: dict[str, int]) -> None:
    found = _TAG.match(tag)
    name = found.group(1).lower() if found else ""
    if name == "br":
        out.append("\n")
    elif name in ("span", "font"):
        _span(tag, name, out, marks, open_at)
    elif name in _INSERTED:
        if tag.startswith("</"):
            _close(name, out, marks, open_at)
        else:
            open_at[name] = len(out)


def _span(tag: str, name: str, out: list[str], marks: list[Mark], open_at: dict[str, int]) -> None:
    if _COLOUR.match(tag):
        open_at[name] = len(out)
    elif tag.startswith("</") and name in open_at:
        marks.append(Mark("colour", "".join(out[open_at.pop(name) :])))


def _close(name: str, out: list[str], marks: list[Mark], open_at: dict[str, int]) -> None:
    if name in open_at:
        start = open_at.pop(name)
        marks.append(Mark(_INSERTED[name], "".join(out[start:]).strip()))
        if _INSERTED[name] == "deleted":
            del out[start:]
