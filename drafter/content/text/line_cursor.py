"""A cursor over the lines of one clause text, with the questions that paragraphs, lists and branches ask of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from drafter.content.model.nodes import Expression, Inlines
from drafter.content.text.foreign_markup import FOREIGN_MARKUP
from drafter.content.text.inline import InlineReader, unknown_keyword
from drafter.content.text.lines import Line, lines_of
from drafter.content.text.scope import Scope
from drafter.content.text.structure_rules import STRUCTURE_RULES
from drafter.content.text.tags import TAG, TaggedText

MAX_DEPTH = 12  # of lists and branches together; no instrument numbers half as many levels
KEYWORDS = ("if", "elif", "else", "endif")


class LineCursor:
    """Where the reading of a text stands. ``open_branches`` are the indentations of the branches not closed yet."""

    def __init__(self, tagged: TaggedText, scope: Scope) -> None:
        self.tagged = tagged
        self.scope = scope
        self.inline = InlineReader(tagged, scope)
        self.lines = self._known_lines(lines_of(tagged))
        self.position = 0
        self.open_branches: list[int] = []
        self.depth = 0
        self.faulted = 0  # how many rules of structure were broken so far: what follows from one is not said again

    def peek(self) -> Line | None:
        """The line to be read next."""
        return self.lines[self.position] if self.position < len(self.lines) else None

    def fault(self, rule: str, line: Line, *filling: str) -> None:
        """Note that ``line`` breaks a rule of structure."""
        self.faulted += 1
        message, remedy = STRUCTURE_RULES[rule]
        self.scope.faults.add(rule, line.where, message.format(*filling), remedy.format(*filling))

    @contextmanager
    def deeper(self, line: Line) -> Iterator[None]:
        """One level of nesting more. Beyond the last the rest of the text is passed over, which is noted."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.fault("too-deep", line, str(MAX_DEPTH))
            self.position = len(self.lines)
        yield
        self.depth -= 1

    def check_indent(self, line: Line, indent: int) -> None:
        """Note a line that is not indented as what it stands with."""
        if line.indent != indent:
            what = f"‘{keyword(line)}’" if line.tag else "item" if line.kind == "item" else "line"
            self.fault("indentation", line, f"{what} is indented by {line.indent}, and what it belongs to by {indent}")

    def begins_list(self, line: Line) -> bool:
        """Whether ``line``, which is next, is an item or a branch of items."""
        return line.kind == "item" or (line.tag is not None and self.encloses_items(self.position))

    def encloses_items(self, position: int) -> bool:
        """Whether the first thing inside the ``if`` at ``position`` is a list item."""
        for line in self.lines[position:]:
            if line.tag is None:
                return line.kind == "item"
            if line.tag.keyword != "if":
                return False
        return False

    def take_words(self, indent: int) -> str:
        """The words of the paragraph or item that begins here: its line, and those that continue it, at ``indent`` or deeper."""
        text, noted = self.lines[self.position].text, False
        self.position += 1
        while (line := self.peek()) is not None and not line.blank_before and line.indent >= indent:
            if line.tag is not None:
                if not self._belongs_to_sentence(line, text):
                    break
                if not noted:
                    self.fault("wrapped-tag", line)
                noted = True
            elif line.kind == "item":
                if text.endswith(":"):
                    break
                self.fault("wrapped-number", line, line.label)
            elif line.label:
                self.fault("typed-label", line, line.label)
            text += f" {line.label} {line.text}" if line.kind == "item" else f" {line.text}"
            self.position += 1
        return text

    def read_words(self, words: str, line: Line, guards: frozenset[Expression]) -> tuple[Inlines, bool]:
        """The inline nodes of ``words``, and whether all of them could be read."""
        before = len(self.scope.faults)
        return self.inline.read(words, line.where, guards), len(self.scope.faults) == before

    def _belongs_to_sentence(self, line: Line, text: str) -> bool:
        """Whether a tag alone on its line was meant inside the sentence above it."""
        tags = [tag for found in TAG.findall(text) if (tag := self.tagged.tag(found)) is not None]
        still_open = sum({"if": 1, "endif": -1}.get(tag.keyword, 0) for tag in tags)
        return still_open > 0 or (keyword(line) == "if" and not self.encloses_items(self.position))

    def _known_lines(self, lines: list[Line]) -> list[Line]:
        """The lines without tags that the clause language does not have; those, and foreign markup, are noted."""
        for line in lines:
            if line.tag is not None and line.tag.keyword not in KEYWORDS:
                unknown_keyword(line.tag, self.scope)
            for pattern, what, remedy in FOREIGN_MARKUP:
                if pattern.search(line.text):
                    message = f"{what} is no part of a clause's markup and would print as it stands."
                    self.scope.faults.add("foreign-markup", line.where, message, remedy)
        return [line for line in lines if line.tag is None or line.tag.keyword in KEYWORDS]


def closes(line: Line) -> bool:
    """Whether ``line`` is a tag that ends an arm of a branch."""
    return line.tag is not None and line.tag.keyword != "if"


def keyword(line: Line) -> str:
    """The keyword of a line that is a tag, or ""."""
    return line.tag.keyword if line.tag else ""
