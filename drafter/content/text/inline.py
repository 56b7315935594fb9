"""Inline text: the words of one paragraph or item, with emphasis read by markdown-it-py and tags put back in their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from drafter.content.model.nodes import Emphasis, Expression, Inline, InlineBranch, Inlines, Not, Strong, Value, Words
from drafter.content.text.language import read_test, read_value
from drafter.content.text.scope import Arm, Scope, facts
from drafter.content.text.tags import TAG, Tag, TaggedText
from drafter.flags import Where

MAX_DEPTH = 12
_MARKUP = re.compile(r"[*_\\]")
_WORD = re.compile(r"[a-z0-9]+")


class _Frame:
    """A span not closed yet: the whole ("root"), an emphasis, or an arm of a branch."""

    def __init__(self, kind: str, guards: frozenset[Expression], tag: Tag | None = None) -> None:
        self.kind = kind
        self.guards = guards
        self.tag = tag
        self.nodes: list[Inline] = []
        self.arms: list[tuple[Expression | None, Inlines]] = []
        self.test: Expression | None = None


class InlineReader:
    """Reads the inline text of one clause text."""

    def __init__(self, tagged: TaggedText, scope: Scope) -> None:
        self.tagged = tagged
        self.scope = scope

    def read(self, text: str, where: Where, guards: frozenset[Expression]) -> Inlines:
        """The nodes of ``text``. What crosses what (a tag across ``**``) is noted at its tag, else at ``where``."""
        stack = [_Frame("root", guards)]
        for kind, piece in _pieces(text):
            if kind == "text":
                self._text(piece, stack, where)
            elif kind == "literal":
                _append(stack[-1], Words(piece))
            elif piece == "open":
                stack.append(_Frame(kind, stack[-1].guards))
            elif stack[-1].kind == kind:
                closed = stack.pop()
                children = tuple(closed.nodes)
                _append(stack[-1], Strong(children) if kind == "strong" else Emphasis(children))
            else:
                self._crossing(stack[-1].tag, where)
                break
            if len(stack) > MAX_DEPTH:
                self.scope.faults.add(
                    "too-deep", where, "Branches are nested too deeply in this sentence.", "Write two sentences."
                )
                return ()
        self._unclosed(stack, where)
        return _merged(stack[0].nodes)

    def _text(self, text: str, stack: list[_Frame], where: Where) -> None:
        position = 0
        for found in TAG.finditer(text):
            self._words(text[position : found.start()], stack[-1], where)
            position = found.end()
            tag = self.tagged.tag(found[0])
            if tag is None or len(stack) > MAX_DEPTH:
                continue
            if tag.kind == "block":
                self._block_tag(tag, stack)
            else:
                node = read_value(tag, self.scope, stack[-1].guards)
                if node is not None:
                    _append(stack[-1], node)
        self._words(text[position:], stack[-1], where)

    def _words(self, text: str, frame: _Frame, where: Where) -> None:
        if not text:
            return
        if "*" in text:
            self.scope.faults.add(
                "stray-asterisk", where, "An asterisk here marks nothing.",
                "Emphasis begins and ends beside a word: **Heading.**, *word*. A real asterisk is written \\*.",
            )  # fmt: skip
        if "\\" in text:
            self.scope.faults.add("stray-backslash", where, "A backslash here escapes nothing.", "Leave it out.")
        if "__" in text:
            self.scope.faults.add("typed-blank", where, "A blank is typed with underscores.", "Write [[what people fill in]].")
        _append(frame, Words(text))

    def _block_tag(self, tag: Tag, stack: list[_Frame]) -> None:
        if tag.keyword == "if":
            frame = _Frame("arm", stack[-1].guards, tag)
            self._start_arm(frame, tag, stack[-1].guards)
            stack.append(frame)
        elif tag.keyword in ("elif", "else", "endif"):
            frame = stack[-1]
            if frame.kind != "arm":
                self._without_if(tag, stack)
            elif tag.keyword == "endif":
                stack.pop()
                frame.arms.append((frame.test, _merged(frame.nodes)))
                _append(stack[-1], InlineBranch(tuple(frame.arms)))
            else:
                self._next_arm(frame, tag, stack[-2].guards)
        else:
            unknown_keyword(tag, self.scope)

    def _next_arm(self, frame: _Frame, tag: Tag, outer: frozenset[Expression]) -> None:
        if frame.arms and frame.test is None:
            self.scope.faults.add("tag", tag.where(), f"‘{tag.keyword}’ stands after ‘else’.", "‘else’ comes last.")
        frame.arms.append((frame.test, _merged(frame.nodes)))
        frame.nodes = []
        self._start_arm(frame, tag, outer)

    def _start_arm(self, frame: _Frame, tag: Tag, outer: frozenset[Expression]) -> None:
        frame.test = None if tag.keyword == "else" else read_test(tag, self.scope, outer)
        frame.guards = arm_guards(outer, [test for test, _ in frame.arms], frame.test)
        self.scope.arms.append(Arm(tag.where(), frame.guards))

    def _without_if(self, tag: Tag, stack: list[_Frame]) -> None:
        if any(frame.kind == "arm" for frame in stack):
            self._crossing(tag, tag.where())
        else:
            self.scope.faults.add(
                "wrapped-tag", tag.where(), f"‘{tag.keyword}’ has no ‘if’ in this paragraph.",
                "A tag stays inside one paragraph, or stands alone on its line.",
            )  # fmt: skip

    def _crossing(self, tag: Tag | None, where: Where) -> None:
        self.scope.faults.add(
            "crossing", tag.where() if tag else where, "A tag and an emphasis cross each other.",
            "Put both ** (or *) inside the branch, or both outside of it.",
        )  # fmt: skip

    def _unclosed(self, stack: list[_Frame], where: Where) -> None:
        for frame in stack[1:]:
            if frame.kind == "arm" and frame.tag is not None:
                self.scope.faults.add(
                    "wrapped-tag", frame.tag.where(), "This ‘if’ is not closed in its paragraph.",
                    "Close it with {% endif %} in the same paragraph, or put each tag alone on its line.",
                )  # fmt: skip
            _append(stack[0], *frame.nodes)


def arm_guards(outer: frozenset[Expression], earlier: list[Expression | None], test: Expression | None) -> frozenset[Expression]:
    """What holds inside an arm: what held outside, not the earlier tests, and its own."""
    known = outer
    for one in earlier:
        if one is not None:
            known |= facts(Not(one))
    return known if test is None else known | facts(test)


def unknown_keyword(tag: Tag, scope: Scope) -> None:
    """Note a block tag that the clause language does not have."""
    scope.faults.add(
        "unknown-tag", tag.where(tag.keyword), f"There is no tag ‘{tag.keyword}’.",
        "The tags are if, elif, else and endif; nothing loops, sets or includes.",
    )  # fmt: skip


@cache
def _markdown() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("zero").enable(["emphasis", "escape"]).disable("text_join")


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """``text`` as markdown-it-py sees it: ("text", words), ("strong" or "em", "open" or "close"), ("literal", escaped)."""
    if not _MARKUP.search(text):
        yield "text", text
        return
    for token in _markdown().parseInline(text)[0].children or ():
        if token.type == "text_special" and len(token.content) == 1:
            yield "literal", token.content
        elif token.type in ("text", "text_special"):  # a backslash that escapes nothing comes with what follows it, a tag perhaps
            yield "text", token.content
        else:
            kind, _, end = token.type.partition("_")
            yield kind, end


def _append(frame: _Frame, *nodes: Inline) -> None:
    frame.nodes.extend(nodes)


def _merged(nodes: list[Inline]) -> Inlines:
    """Neighbouring words as one, spaces as single spaces."""
    out: list[Inline] = []
    for node in nodes:
        last = out[-1] if out else None
        if isinstance(node, Words) and isinstance(last, Words):
            out[-1] = Words(last.text + node.text)
        else:
            out.append(node)
    return tuple(Words(re.sub(r"\s+", " ", node.text)) if isinstance(node, Words) else node for node in out)


# ---------------------------------------------------------------------------------------------------- questions about nodes


def may_be_empty(nodes: Inlines) -> bool:
    """Whether ``nodes`` may print nothing at all."""
    return all(_empty(node) for node in nodes)


def _empty(node: Inline) -> bool:
    match node:
        case Words(text):
            return not text.strip()
        case Strong(children) | Emphasis(children):
            return may_be_empty(children)
        case InlineBranch(arms):
            return arms[-1][0] is not None or any(may_be_empty(body) for _, body in arms)
    return False


def plain_words(nodes: Inlines) -> str:
    """The words of ``nodes``; a value is its name, so that a slug never changes with the place."""
    out: list[str] = []
    for node in nodes:
        match node:
            case Words(text):
                out.append(text)
            case Strong(children) | Emphasis(children):
                out.append(plain_words(children))
            case Value(name):
                out.append(name.replace("_", " "))
    return "".join(out)


def slug_of(words: str) -> str:
    """The slug of a run-in heading: "Posting and hearing" is "posting-and-hearing"."""
    return "-".join(_WORD.findall(words.lower().replace("'", "")))
