"""Branches of whole lines: tags that stand alone on their lines, at the indentation of what they enclose."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from drafter.content.model.nodes import Blocks, Expression, ListEntry
from drafter.content.text.inline import arm_guards
from drafter.content.text.language import read_test
from drafter.content.text.line_cursor import LineCursor, closes, keyword
from drafter.content.text.lines import Line
from drafter.content.text.scope import Arm

Guards = frozenset[Expression]
Body = TypeVar("Body", Blocks, tuple[ListEntry, ...])


def read_arms(
    cursor: LineCursor, indent: int, guards: Guards, read: Callable[[int, Guards], Body]
) -> tuple[tuple[Expression | None, Body], ...]:
    """The arms of the branch that begins at the cursor; what each encloses is read by ``read``."""
    opening = cursor.lines[cursor.position]
    arms: list[tuple[Expression | None, Body]] = []
    seen_else = False
    while (line := cursor.peek()) is not None and line.tag is not None and line.tag.keyword != "endif":
        if arms and line.indent != indent and line.indent in cursor.open_branches:
            break
        if arms:
            cursor.check_indent(line, indent)
        if seen_else:
            cursor.fault("else-last", line, keyword(line))
        seen_else = line.tag.keyword == "else"
        test = None if seen_else else read_test(line.tag, cursor.scope, guards)
        within = arm_guards(guards, [one for one, _ in arms], test)
        cursor.scope.arms.append(Arm(line.tag.where(), within))
        cursor.position += 1
        cursor.open_branches.append(indent)
        with cursor.deeper(line):
            body = read(indent, within)
        cursor.open_branches.pop()
        _check_body(cursor, line, body, indent)
        arms.append((test, body))
    _close(cursor, opening, indent)
    return tuple(arms)


def _check_body(cursor: LineCursor, tag: Line, body: Blocks | tuple[ListEntry, ...], indent: int) -> None:
    """Note an empty arm, or what an arm cannot hold, and pass over that up to the branch's next tag."""
    line = cursor.peek()
    if line is None:
        return
    if closes(line):
        if not body:
            cursor.fault("empty-branch", tag, keyword(tag))
        return
    if line.indent != indent:
        cursor.fault("indentation", tag, f"‘{keyword(tag)}’ is indented by {indent}, and what it encloses by {line.indent}")
    else:
        cursor.fault("branch-mixes", line)
    depth = 0
    while (line := cursor.peek()) is not None and not (depth == 0 and closes(line)):
        depth += {"if": 1, "endif": -1}.get(keyword(line), 0)
        cursor.position += 1


def _close(cursor: LineCursor, opening: Line, indent: int) -> None:
    line = cursor.peek()
    if line is None or (line.indent != indent and line.indent in cursor.open_branches):
        cursor.fault("unclosed", opening)
        return
    cursor.check_indent(line, indent)
    cursor.position += 1
