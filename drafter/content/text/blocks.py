"""Blocks: paragraphs, lists and branches of a clause text, told apart by indentation alone.

Markdown is silent about what lawyers type by accident: a wrapped line that begins "1." opens a list, text under a list joins its
last item, a list indented by two spaces is flattened, a tag at another indentation is swallowed. So the blocks are read by a
grammar of our own in which each of these has no reading, and is an error with its line; only emphasis is left to Markdown.
"""

from __future__ import annotations

from drafter.content.model.nodes import Block, Blocks, Branch, InlineBranch, Inlines, List, Paragraph, Strong, Words
from drafter.content.text.branches import Guards, read_arms
from drafter.content.text.inline import may_be_empty, plain_words, slug_of
from drafter.content.text.line_cursor import LineCursor, closes, keyword
from drafter.content.text.lines import Line
from drafter.content.text.list_ends import least
from drafter.content.text.lists import read_list
from drafter.content.text.scope import Scope
from drafter.content.text.tags import TaggedText
from drafter.flags import Where


class BlockReader:
    """One reading of one text. ``headings`` gathers each run-in slug with its place and the tests it stands under."""

    def __init__(self, tagged: TaggedText, scope: Scope) -> None:
        self.cursor = LineCursor(tagged, scope)
        self.headings: list[tuple[str, Where, Guards]] = []
        self.colons: dict[int, Line] = {}  # paragraphs that end in a colon, by line number

    def read(self) -> Blocks:
        """The blocks of the whole text."""
        out: Blocks = ()
        while self.cursor.peek() is not None:
            out += self._blocks(0, frozenset())
            line = self.cursor.peek()
            if line is not None:  # a closing tag that closes nothing
                self.cursor.fault("stray-tag", line, keyword(line))
                self.cursor.position += 1
        self._check_colons(out, followed_by_list=False)
        return out

    def _blocks(self, indent: int, guards: Guards) -> Blocks:
        out: list[Block] = []
        while (line := self.cursor.peek()) is not None and line.indent >= indent and not closes(line):
            self.cursor.check_indent(line, indent)
            if self.cursor.begins_list(line):
                out.append(self._list(line, guards, out))
            elif line.tag is not None:
                out.append(Branch(read_arms(self.cursor, line.indent, guards, self._blocks)))
            else:
                out.append(self._paragraph(line, guards))
        return tuple(out)

    def _list(self, first: Line, guards: Guards, before: list[Block]) -> List:
        if not _ends_in_paragraph(before):
            self.cursor.fault("list-without-stem", first)
        made, _ = read_list(self.cursor, first.indent, guards)
        stem = plain_words(before[-1].content[-1:]) if before and isinstance(before[-1], Paragraph) else ""
        if "following" in stem and least(made.entries, self.cursor.scope.options) == 1:
            self.cursor.fault("following", first)
        return made

    # --------------------------------------------------------------------------------------------------------- paragraphs

    def _paragraph(self, first: Line, guards: Guards) -> Paragraph:
        if first.label:
            self.cursor.fault("typed-label", first, first.label)
        text = self.cursor.take_words(first.indent)
        if text.endswith(":"):
            self.colons[first.number] = first
        content, sound = self.cursor.read_words(text, first, guards)
        paragraph = self._with_heading(content, first, guards)
        if sound and may_be_empty(paragraph.content):
            self.cursor.fault("empty-paragraph", first, " after its heading" if paragraph.heading else "")
        return paragraph

    def _with_heading(self, content: Inlines, line: Line, guards: Guards) -> Paragraph:
        """The paragraph with its run-in heading split off: the strong words it begins with, to their period."""
        first = content[0] if content else None
        if not isinstance(first, Strong):
            return Paragraph(content, line=line.number)
        heading, rest = first.children, content[1:]
        last = heading[-1] if heading else None
        after = rest[0] if rest else None
        if isinstance(last, Words) and last.text.rstrip()[-1:] in (".", ":"):
            heading = (*heading[:-1], Words(last.text.rstrip()[:-1]))
        elif isinstance(after, Words) and after.text.startswith("."):
            rest = (Words(after.text[1:]), *rest[1:])
        else:
            self.cursor.fault("heading-end", line)
        if any(isinstance(node, InlineBranch) for node in heading):
            self.cursor.fault("heading-branch", line)
        slug = slug_of(plain_words(heading))
        self.headings.append((slug, line.where, guards))
        return Paragraph(_without_leading_space(rest), heading, slug, line.number)

    def _check_colons(self, blocks: Blocks, *, followed_by_list: bool) -> None:
        """Note each paragraph that ends in a colon and leads into no list."""
        for index, block in enumerate(blocks):
            followed = isinstance(blocks[index + 1], List) if index + 1 < len(blocks) else followed_by_list
            if isinstance(block, Branch):
                for _, arm in block.arms:
                    self._check_colons(arm, followed_by_list=followed)
            elif isinstance(block, Paragraph) and not followed and block.line in self.colons:
                self.cursor.fault("stem-without-list", self.colons[block.line])


def _without_leading_space(content: Inlines) -> Inlines:
    first = content[0] if content else None
    if not isinstance(first, Words):
        return content
    stripped = first.text.lstrip()
    return (Words(stripped), *content[1:]) if stripped else content[1:]


def _ends_in_paragraph(before: list[Block] | Blocks) -> bool:
    """Whether the last thing printed before is a paragraph, whichever branch is taken."""
    last = before[-1] if before else None
    if isinstance(last, Branch):
        return last.arms[-1][0] is None and all(_ends_in_paragraph(arm) for _, arm in last.arms)
    return isinstance(last, Paragraph)
