"""The lines of a clause text, told apart: blank, a tag alone, a list item, or words."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from drafter.content.text.tags import TAG, Tag, TaggedText
from drafter.flags import Where

_ITEM = re.compile(r"(\d{1,3})\.(?:[ \t]+|$)")
# A label typed by hand: "(a) ", "a. ", "2) ", "iv. ". A "v. " between two parties is none.
TYPED_LABEL = re.compile(r"\(\w{1,4}\)(?=\s)|(?!v\. )(?:[a-zA-Z]|[ivxl]{2,4}|\d{1,3})[.)](?=\s)")


class Line(NamedTuple):
    """One line. ``text`` is without indentation and, of an item, without its number. ``blank_before`` parts it from the last."""

    kind: Literal["tag", "item", "words"]
    text: str
    indent: int
    where: Where
    blank_before: bool
    tag: Tag | None = None
    label: str = ""

    @property
    def number(self) -> int:
        return self.where.line


def lines_of(tagged: TaggedText) -> list[Line]:
    """The lines of the text that are not blank."""
    out: list[Line] = []
    offset, blank = 0, True
    for raw in tagged.text.split("\n"):
        text = raw.strip()
        if text:
            indent = len(raw) - len(raw.lstrip())
            where = tagged.source.where(tagged.offset(offset + indent), _source_length(tagged, offset + indent, len(text)))
            out.append(_line(tagged, text, indent, where, blank))
        blank = not text
        offset += len(raw) + 1
    return out


def _source_length(tagged: TaggedText, position: int, length: int) -> int:
    return tagged.offset(position + length) - tagged.offset(position)


def _line(tagged: TaggedText, text: str, indent: int, where: Where, blank: bool) -> Line:
    if TAG.fullmatch(text):
        tag = tagged.tag(text)
        if tag is not None and tag.kind == "block":
            return Line("tag", text, indent, where, blank, tag=tag)
    item = _ITEM.match(text)
    if item:
        return Line("item", text[item.end() :].strip(), indent, where, blank, label=item[0].strip())
    typed = TYPED_LABEL.match(text)
    return Line("words", text, indent, where, blank, label=typed[0] if typed else "")
