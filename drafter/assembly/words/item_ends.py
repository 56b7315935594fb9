"""The marks that end the items of a list: semicolons between, the conjunction before the last, or each item a sentence."""

from __future__ import annotations

from drafter.document import Inlines, Text, Unit


def end_mark(conjunction: str, index: int, count: int) -> str:
    """The mark after item ``index`` of ``count``."""
    if not conjunction or index == count - 1:
        return "."
    return f"; {conjunction}" if index == count - 2 else ";"


def ended(unit: Unit, mark: str) -> Unit:
    """``unit`` with ``mark`` after its last words: those of its last descendant where it holds a list."""
    if unit.children:
        last = unit.children[-1]
        inner = ended(_without_end(last), mark)
        return unit._replace(children=(*unit.children[:-1], inner))
    return unit._replace(content=_with_mark(unit.content, mark))


def _without_end(unit: Unit) -> Unit:
    """``unit`` without the period that its own list gave its last words."""
    if unit.children:
        return unit._replace(children=(*unit.children[:-1], _without_end(unit.children[-1])))
    last = unit.content[-1]
    if isinstance(last, Text) and last.text.endswith("."):
        return unit._replace(content=(*unit.content[:-1], last._replace(text=last.text[:-1])))
    return unit


def _with_mark(content: Inlines, mark: str) -> Inlines:
    """``content`` with ``mark`` in its last run, unless that is an inserted value or no words."""
    last = content[-1] if content else None
    if isinstance(last, Text) and last.source is None and last.style == "plain":
        return (*content[:-1], last._replace(text=last.text + mark))
    return (*content, Text(mark))
