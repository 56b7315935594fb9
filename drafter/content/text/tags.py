"""Tags of a clause text, found by Jinja2's lexer, each replaced by one private-use character.

The rest of the reader then sees a text in which a tag is one character that means nothing to Markdown, and can ask of each
such character what it stood for and where.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple

from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import MarkedText
from drafter.flags import Where

FIRST = 0xE000
LAST = 0xF8FF
TAG = re.compile(f"[{chr(FIRST)}-{chr(LAST)}]")

_STRIPS_SPACE = re.compile(r"\{[{%#][-+]|[-+][}%#]\}")
_STRAY = re.compile(r"\}\}|%\}|#\}|\{\s+[{%]|\{\{|\{%|\{#")
_BLANK = re.compile(r"\[\[((?:(?!\[\[|\]\]).){0,300}?)\]\]", re.DOTALL)  # bounded, so that unclosed marks cost no time
_CLOSE = "Close it: {{ ... }} or {% ... %}."
_STRAY_BLANK = re.compile(r"\[\[|\]\]")


class Tag(NamedTuple):
    """One tag. ``keyword`` is "if", "elif", "else", "endif" of a block tag; ``body`` the expression or the fill-in's name."""

    kind: Literal["value", "block", "blank", "term"]
    keyword: str
    body: str
    offset: int
    length: int
    text: MarkedText

    def where(self, word: str = "") -> Where:
        """The place of the tag, or of ``word`` within it."""
        if word:
            found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", self.text[self.offset : self.offset + self.length])
            if found:
                return self.text.where(self.offset + found.start(), len(word))
        return self.text.where(self.offset, self.length)


@dataclass(frozen=True, slots=True)
class TaggedText:
    """A text whose tags are single characters. ``tags`` holds them in order; the n-th stands for U+E000 + n."""

    text: str
    tags: tuple[Tag, ...]
    source: MarkedText
    _starts: tuple[int, ...]
    _shifts: tuple[int, ...]

    def tag(self, character: str) -> Tag | None:
        """The tag that ``character`` stands for."""
        index = ord(character) - FIRST
        return self.tags[index] if 0 <= index < len(self.tags) else None

    def offset(self, position: int) -> int:
        """The offset in the source of a position in this text."""
        return position + self._shifts[bisect_right(self._starts, position) - 1]


def find_tags(text: MarkedText, faults: Faults) -> TaggedText | None:
    """``text`` with its tags replaced; None, with what is wrong in ``faults``, where its tags cannot be told apart."""
    before = len(faults)
    strip = _STRIPS_SPACE.search(text)
    if strip:
        faults.add("tag", text.where(strip.start(), 3), "A tag does not trim spaces here.", "Leave out the - or + at its edge.")
        return None
    tags = list(_language_tags(text, faults))
    if len(faults) > before:
        return None
    tags = _with_blanks(text, tags, faults)
    if len(tags) > LAST - FIRST:
        faults.add("too-long", text.where(0, 1), "The text holds too many tags.")
    return _replaced(text, tags) if len(faults) == before else None


def _language_tags(text: MarkedText, faults: Faults) -> Iterator[Tag]:
    """Tags as the lexer sees them. Its tokens cover the text without a gap, so that their lengths add up to offsets."""
    from jinja2 import TemplateSyntaxError

    position, start = 0, -1
    try:
        for _, token, value in _lexer().tokeniter(text, None):
            if token in ("variable_begin", "block_begin"):
                start = position
            elif token in ("comment_begin", "raw_begin"):
                _refuse_comment(text, position, token, faults)
                return
            elif token == "data":
                _check_data(text, position, value, faults)
            position += len(value)
            if token in ("variable_end", "block_end"):
                if _runs_on(text[start:position]):
                    _never_closed(text, start, faults)
                yield _tag(text, start, position, token)
                start = -1
    except TemplateSyntaxError as error:
        if start >= 0 and not re.match(r"[^\n]*(\n[^\n]+)*?[%}]\}", text[start:]):
            _never_closed(text, start, faults)
        else:
            _not_read(text, start if start >= 0 else position, str(error.message), faults)
        return
    if start >= 0:
        _never_closed(text, start, faults)


def _never_closed(text: MarkedText, start: int, faults: Faults) -> None:
    faults.add("tag", text.where(start, 2), "This tag is opened and never closed.", _CLOSE)


def _not_read(text: MarkedText, at: int, problem: str, faults: Faults) -> None:
    length = max(len(text[at:].partition("\n")[0]), 1)
    remedy = "A tag is written {{ name }} or {% if name %}."
    faults.add("tag", text.where(at, length), f"This tag cannot be read: {problem}.", remedy)


@cache
def _lexer() -> Any:
    from jinja2 import Environment

    return Environment(autoescape=False).lexer  # only its lexer: nothing is ever rendered


def _refuse_comment(text: MarkedText, position: int, token: str, faults: Faults) -> None:
    what = "A comment {# #}" if token == "comment_begin" else "{% raw %}"
    faults.add(
        "tag", text.where(position, 2), f"{what} is not used in a clause text.", "Put it in ‘notes’, or after # in the file."
    )


def _check_data(text: MarkedText, position: int, value: str, faults: Faults) -> None:
    stray = _STRAY.search(value)
    if stray:
        faults.add(
            "tag", text.where(position + stray.start(), len(stray[0])), f"‘{stray[0]}’ belongs to no tag.",
            "A tag is written {{ name }} or {% if name %}, without spaces between its braces.",
        )  # fmt: skip


def _tag(text: MarkedText, start: int, end: int, token: str) -> Tag:
    inside = text[start + 2 : end].rstrip("\n")
    inside = inside[: inside.rindex("}") - 1].strip()
    end = start + text[start:end].rindex("}") + 1  # the lexer counts a line feed after a block tag as part of it
    if token == "variable_end":
        return Tag("value", "", inside, start, end - start, text)
    keyword, _, body = inside.partition(" ") if " " in inside else _keyword(inside)
    return Tag("block", keyword.strip(), body.strip(), start, end - start, text)


def _keyword(inside: str) -> tuple[str, str, str]:
    found = re.match(r"\w*", inside)
    head = found[0] if found else ""
    return head, "", inside[len(head) :]


def _with_blanks(text: MarkedText, tags: list[Tag], faults: Faults) -> list[Tag]:
    """``tags`` and the fill-ins and forced terms, in order of place."""
    blanks: list[Tag] = []
    covered = [(tag.offset, tag.offset + tag.length) for tag in tags]
    for found in _BLANK.finditer(text):
        inside = [span for span in covered if found.start() < span[1] and span[0] < found.end()]
        if any(start <= found.start() and found.end() <= end for start, end in inside):
            continue
        name = " ".join(found[1].split())
        why = "holds a tag" if inside else "has no name" if not name else "is not closed" if _runs_on(found[1]) else ""
        if why:
            remedy = "Write [[what people fill in]], in plain words."
            faults.add("fill-in", text.where(found.start(), 2), f"This fill-in {why}.", remedy)
        kind: Literal["blank", "term"] = "term" if name.startswith("term:") else "blank"
        blanks.append(Tag(kind, "", name.removeprefix("term:").strip(), found.start(), found.end() - found.start(), text))
    _check_strays(text, [*covered, *((one.offset, one.offset + one.length) for one in blanks)], faults)
    return sorted([*tags, *blanks], key=lambda tag: tag.offset)


def _runs_on(inside: str) -> bool:
    """Whether a mark and the mark that closes it do not belong together: another begins between them, or a new paragraph."""
    return "[[" in inside or re.search(r"\n\s*\n", inside) is not None


def _check_strays(text: MarkedText, covered: list[tuple[int, int]], faults: Faults) -> None:
    for found in _STRAY_BLANK.finditer(text):
        if not any(start <= found.start() < end for start, end in covered):
            faults.add(
                "fill-in", text.where(found.start(), 2), f"‘{found[0]}’ belongs to no fill-in.", "Write [[what people fill in]]."
            )


def _replaced(text: MarkedText, tags: list[Tag]) -> TaggedText:
    pieces: list[str] = []
    starts, shifts = [0], [0]
    position = length = 0
    for index, tag in enumerate(tags):
        pieces += (text[position : tag.offset], chr(FIRST + index))
        length += tag.offset - position + 1
        position = tag.offset + tag.length
        starts.append(length)
        shifts.append(position - length)
    pieces.append(text[position:])
    return TaggedText("".join(pieces), tuple(tags), text, tuple(starts), tuple(shifts))
