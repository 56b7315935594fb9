"""YAML as marked nodes: every text and every key knows its file, line and column.

Built from the parser's events (libyaml's where it is there), not composed by PyYAML: composing recurses, expands aliases and
gives types; here nothing is typed, nothing is expanded, and the depth and size of a file are bounded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from drafter.content.characters import character_name, first_refused, normalised, straight_quotes
from drafter.content.schema.faults import Faults
from drafter.flags import Where

MAX_CHARACTERS = 400_000
MAX_DEPTH = 24
MAX_NODES = 20_000


class SourceFile:
    """A file's name as people are shown it, and its lines."""

    __slots__ = ("lines", "name")

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.lines = text.split("\n")

    def where(self, line: int = 0, column: int = 0, length: int = 0) -> Where:
        """The place of ``length`` characters at ``line`` and ``column`` (from 1; line 0 is the file as a whole)."""
        if not 0 < line <= len(self.lines):
            return Where(self.name)
        return Where(self.name, line, column, column + length if length else 0, self.lines[line - 1])


class MarkedText(str):
    """A YAML scalar: its text, with the place where it stands. ``style`` is "" when it was written without quotes."""

    __slots__ = ("column", "line", "source", "style")
    source: SourceFile
    line: int
    column: int
    style: str

    def where(self, offset: int = 0, length: int = 0) -> Where:
        """The place of the characters at ``offset``; of the whole text where no length is given."""
        if self.style == ">":
            return self.source.where(self.line, self.column, 1)
        if self.style == "|":
            return self._in_block(offset, length)
        first = self.split("\n", 1)[0]
        column = self.column + offset + (1 if self.style and offset + length else 0)
        return self.source.where(self.line, column, length or max(len(first), 1))

    def _in_block(self, offset: int, length: int) -> Where:
        before = self.count("\n", 0, offset)
        start = self.rfind("\n", 0, offset) + 1
        end = self.find("\n", start)
        own = self[start : end if end >= 0 else len(self)]
        line = self.line + 1 + before
        if line > len(self.source.lines):
            return self.source.where(self.line, self.column, 1)
        indent = len(self.source.lines[line - 1]) - len(own)
        return self.source.where(line, max(indent, 0) + offset - start + 1, min(length, len(own) - (offset - start)))


class MarkedList(tuple[Any, ...]):
    """A YAML sequence."""

    at: Where


class MarkedMap(dict[MarkedText, Any]):
    """A YAML mapping; its keys are :class:`MarkedText`."""

    at: Where


MarkedNode = MarkedText | MarkedList | MarkedMap


class Placed(NamedTuple):
    """A text of a file with its place: what is kept of it once the file is closed."""

    text: str
    where: Where


def placed(text: MarkedText) -> Placed:
    """The plain text of ``text``, and where it stands."""
    return Placed(str(text), text.where())


def place_of(node: MarkedNode) -> Where:
    """Where ``node`` begins."""
    return node.where() if isinstance(node, MarkedText) else node.at


def read_document(name: str, data: str | bytes, faults: Faults, *, quotes_as_written: bool = False) -> MarkedNode | None:
    """The one document of a YAML file, or None with what is wrong put in ``faults``.

    Curly quotation marks are made straight, as legal text prints them, unless ``quotes_as_written``: a proper name keeps its own.
    """
    text = _text(name, data, faults)
    if text is None:
        return None
    source = SourceFile(name, text)
    offset = first_refused(text)
    if offset >= 0:
        line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
        refuse_character(text[offset], source.where(line, column, 1), faults)
        return None
    return _Builder(source, text, faults, (lambda words: words) if quotes_as_written else straight_quotes).document()


def refuse_character(character: str, where: Where, faults: Faults) -> None:
    """Note a character that no file may hold."""
    message = f"The file holds the character {character_name(character)}."
    faults.add("character", where, message, "Delete it: no clause needs it, and it can hide words from a reader.")


def _text(name: str, data: str | bytes, faults: Faults) -> str | None:
    if isinstance(data, bytes):
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            faults.add(
                "not-text", Where(name, line), f"The file is not UTF-8 text (byte {error.start + 1}, line {line}).",
                "Save it as plain text in the encoding UTF-8.",
            )  # fmt: skip
            return None
    else:
        text = data
    if len(text) > MAX_CHARACTERS:
        faults.add("too-long", Where(name), f"The file has {len(text):,} characters; the most is {MAX_CHARACTERS:,}.")
        return None
    return normalised(text)


class _Builder:
    """One reading of one file: events in, a marked node out."""

    def __init__(self, source: SourceFile, text: str, faults: Faults, quotes: Callable[[str], str]) -> None:
        self.source = source
        self.text = text
        self.faults = faults
        self.quotes = quotes

    def document(self) -> MarkedNode | None:
        import yaml

        before = len(self.faults)
        try:
            node = self._build(yaml.parse(self.text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)), yaml)
        except yaml.YAMLError as error:
            self._yaml_error(error)
            return None
        if node is None and len(self.faults) == before:
            self.faults.add("empty-file", self.source.where(), "The file is empty.")
        return node if len(self.faults) == before else None

    def _build(self, events: Iterator[Any], yaml: Any) -> MarkedNode | None:
        stack: list[_Open] = [_Open(None)]
        for count, event in enumerate(events):
            refused = self._refused(event, yaml, count, len(stack))
            if refused:
                self.faults.add("yaml", self._mark(event.start_mark), *refused)
                return None
            if isinstance(event, yaml.ScalarEvent):
                stack[-1].items.append(self._scalar(event))
            elif isinstance(event, yaml.CollectionStartEvent):
                stack.append(_Open(event))
            elif isinstance(event, yaml.CollectionEndEvent):
                done = stack.pop()
                stack[-1].items.append(self._collection(done, isinstance(done.event, yaml.MappingStartEvent)))
        documents = stack[0].items
        if len(documents) > 1:
            self.faults.add("yaml", place_of(documents[1]), "A file holds one document.", "Delete the line ‘---’.")
        only: MarkedNode | None = documents[0] if documents else None
        return None if isinstance(only, MarkedText) and not only else only

    def _refused(self, event: Any, yaml: Any, count: int, depth: int) -> tuple[str, str] | None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            return "YAML anchors and aliases (& and *) are not used here.", "Write the words out, or put them in quotes."
        tag = getattr(event, "tag", None)
        if tag and not isinstance(event, yaml.DocumentStartEvent):
            return f"The YAML tag ‘{tag}’ is not used here.", "Leave it out, or put the words in quotes."
        if depth > MAX_DEPTH:
            return "The file is nested too deeply.", ""
        return ("The file holds too many values.", "") if count > MAX_NODES else None

    def _scalar(self, event: Any) -> MarkedText:
        node = MarkedText(self.quotes(event.value))
        node.source = self.source
        node.line, node.column = event.start_mark.line + 1, event.start_mark.column + 1
        node.style = event.style or ""
        offset = first_refused(node) if node.style == '"' else -1  # an escape such as "\ue000" comes after the check of the file
        if offset >= 0:
            refuse_character(node[offset], node.where(), self.faults)
        return node

    def _collection(self, done: _Open, is_map: bool) -> MarkedNode:
        at = self._mark(done.event.start_mark)
        if not is_map:
            listing = MarkedList(done.items)
            listing.at = at
            return listing
        mapping = MarkedMap()
        mapping.at = at
        for key, value in zip(done.items[::2], done.items[1::2], strict=True):
            if not isinstance(key, MarkedText):
                self.faults.add(
                    "yaml", place_of(key), "A key is one plain word.", "Put a text that begins with [ or { in quotes."
                )
            elif key in mapping:
                self.faults.add("twice", key.where(), f"‘{key}’ stands here a second time.", "Keep one of the two.")
            else:
                mapping[key] = value
        return mapping

    def _mark(self, mark: Any) -> Where:
        return self.source.where(mark.line + 1, mark.column + 1, 1)

    def _yaml_error(self, error: Any) -> None:
        mark = getattr(error, "problem_mark", None)
        problem = str(getattr(error, "problem", None) or "unreadable")
        context = str(getattr(error, "context", None) or "")
        if "quoted scalar" in context and getattr(error, "context_mark", None):
            mark = error.context_mark
        where = self._mark(mark) if mark else self.source.where()
        self.faults.add("yaml", where, *_in_plain_words(problem, context, where.line_text))


class _Open:
    """A collection not closed yet."""

    __slots__ = ("event", "items")

    def __init__(self, event: Any) -> None:
        self.event = event
        self.items: list[Any] = []


def _in_plain_words(problem: str, context: str, line: str) -> tuple[str, str]:
    """What libyaml says, for a person who has never heard of it: the message and the remedy."""
    if any(mark in line for mark in "“”‘’"):
        return "This line does not read as YAML.", 'Use straight quotation marks (") around the text, not curly ones.'
    if "mapping values are not allowed" in problem:
        return "A colon stands in a text without quotation marks.", 'Put the whole text in quotation marks: "...".'
    if "quoted scalar" in context:
        return "This quotation mark is never closed.", "Close it, and double any quotation mark inside the text."
    if "\t" in line and ("\\t" in problem or "cannot start any token" in problem):
        return "A tab stands where YAML wants spaces.", "Indent with spaces."
    if "flow" in context:
        return "This list or mapping in brackets does not read as YAML.", 'Put each text in it in quotation marks: "...".'
    return f"This line does not read as YAML: {problem}.", "Check its indentation, and put texts in quotation marks."
