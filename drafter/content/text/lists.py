"""Lists and their items, nested by indentation."""

from __future__ import annotations

from drafter.content.model.nodes import Block, Blocks, Item, ItemBranch, List, ListEntry
from drafter.content.schema.faults import Faults
from drafter.content.text.branches import Guards, read_arms
from drafter.content.text.inline import may_be_empty
from drafter.content.text.line_cursor import LineCursor, closes
from drafter.content.text.lines import TYPED_LABEL, Line
from drafter.content.text.list_ends import End, bare_conjunction, least, settle, strip_end


def read_list(cursor: LineCursor, indent: int, guards: Guards, *, nested: bool = False) -> tuple[List, str]:
    """The list that begins at the cursor, and the conjunction that its last item hands up to the item above it."""
    first, before = cursor.lines[cursor.position], cursor.faulted
    ends: dict[int, End] = {}
    with cursor.deeper(first):
        entries = _entries(cursor, indent, guards, ends)
    sound = cursor.faulted == before
    conjunction, handed_up = settle(entries, ends, cursor.scope.faults if sound else Faults(), nested=nested)
    if sound and least(entries, cursor.scope.options) == 0:
        cursor.fault("list-may-be-empty", first)
    return List(entries, conjunction, first.number), handed_up


def _entries(cursor: LineCursor, indent: int, guards: Guards, ends: dict[int, End]) -> tuple[ListEntry, ...]:
    out: list[ListEntry] = []
    while (line := cursor.peek()) is not None:
        if line.indent < indent or (line.tag is not None and not cursor.begins_list(line)):
            break
        if line.kind == "words":
            if not out or (line.blank_before and line.indent == indent):
                break
            _pass_over(cursor, line, "flush-text" if line.blank_before else "glued-text")
            continue
        cursor.check_indent(line, indent)
        if line.tag is not None:
            out.append(ItemBranch(read_arms(cursor, line.indent, guards, lambda at, held: _entries(cursor, at, held, ends))))
        else:
            out.append(_item(cursor, line, guards, ends))
    return tuple(out)


def _item(cursor: LineCursor, line: Line, guards: Guards, ends: dict[int, End]) -> Item:
    typed = TYPED_LABEL.match(line.text)
    if typed:
        cursor.fault("typed-label", line, typed[0])
    words, mark, conjunction = strip_end(cursor.take_words(line.indent + 1))
    bare = bare_conjunction(words)
    if bare:
        cursor.fault("bare-conjunction", line, bare)
    content, sound = cursor.read_words(words, line, guards)
    if sound and may_be_empty(content):
        cursor.fault("empty-item", line)
    children, handed_up = _nested(cursor, line, guards)
    if words.endswith(":") and not children:
        cursor.fault("stem-without-list", line)
    conjunction = conjunction or handed_up
    item = Item(content, children, conjunction, line.number)
    ends[id(item)] = End("" if children else mark, conjunction, line.where)
    return item


def _nested(cursor: LineCursor, line: Line, guards: Guards) -> tuple[Blocks, str]:
    """What hangs below an item (one list), and the conjunction that it hands up."""
    children: list[Block] = []
    handed_up = ""
    while (inner := cursor.peek()) is not None and inner.indent > line.indent and not closes(inner):
        if cursor.begins_list(inner):
            if children:
                cursor.fault("second-list", inner)
            made, handed_up = read_list(cursor, inner.indent, guards, nested=True)
            children.append(made)
        else:
            _pass_over(cursor, inner, "flush-text")
    return tuple(children), handed_up


def _pass_over(cursor: LineCursor, line: Line, rule: str) -> None:
    """Note text that would hang below a list, and pass over it."""
    cursor.fault(rule, line)
    cursor.position += 1
