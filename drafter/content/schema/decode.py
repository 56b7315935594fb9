"""Typed decoding over marked nodes: any file whose shape is known, with every error at once.

The result is plain: a record is a dict of those of its fields that were given, a list a tuple, a text :class:`MarkedText` (a str
that knows its place). A record with ``into`` is the value that it makes. What did not fit is left out of the result and stands in
``faults``, and so do the ids that it names, which :func:`drafter.content.schema.names.check_names` holds against what there is.
"""

from __future__ import annotations

import re
from typing import Any

from drafter.content.schema.faults import Faults
from drafter.content.schema.needs import check_needs
from drafter.content.schema.positions import MarkedList, MarkedMap, MarkedNode, MarkedText, place_of
from drafter.content.schema.shapes import Either, ListOf, MapOf, OptionRaw, Record, Shape, Whole, Words, YesNo
from drafter.errors import did_you_mean

YES = frozenset({"yes", "true", "on", "y"})
NO = frozenset({"no", "false", "off", "n"})
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


_STRAIGHT = 'Use straight quotation marks (") around the text, not curly ones.'


class _Unfit:
    """What an unfit value decodes to; never part of a result."""


_UNFIT = _Unfit()


def decode(node: MarkedNode, shape: Shape, faults: Faults, path: str = "") -> Any:
    """``node`` as ``shape`` asks, or None where it does not fit at all. ``path`` names it in messages ("options.vote")."""
    found = _record(node, shape, faults, path, not path) if isinstance(shape, Record) else _decode(node, shape, faults, path)
    return None if found is _UNFIT else found


def _decode(node: MarkedNode, shape: Shape, faults: Faults, path: str) -> Any:
    match shape:
        case Words():
            return _words(node, shape, faults, path)
        case YesNo():
            return _yes_no(node, faults, path)
        case Whole():
            return _whole(node, shape, faults, path)
        case OptionRaw():
            return _option_raw(node, faults, path)
        case ListOf():
            return _list(node, shape, faults, path)
        case MapOf():
            return _map(node, shape, faults, path)
        case Record():
            return _record(node, shape, faults, path)
        case Either():
            return _decode(node, shape.short if isinstance(node, MarkedText) else shape.long, faults, path)


def _words(node: MarkedNode, shape: Words, faults: Faults, path: str) -> Any:
    if not isinstance(node, MarkedText):
        return _wrong(node, faults, path, "a text", _what(node))
    if _is_nothing(node) and not (shape.may_be_empty and node.style):
        return _empty(node, faults, path)
    if not _fits(node, shape, faults, path):
        return _UNFIT
    if shape.names:
        faults.name(shape.names, node, node.where())
    if shape.defines:
        faults.define(shape.defines, node, node.where())
    if shape.into is not None:
        made = shape.into(node, faults)
        return _UNFIT if made is None else made
    return node


def _fits(node: MarkedText, shape: Words, faults: Faults, path: str) -> bool:
    """Whether the text is one of the choices, has the form, is short enough, and keeps its lines."""
    if shape.choices and node not in shape.choices:
        faults.add(
            "unknown-value", node.where(), f"‘{node}’ is not a value of ‘{path}’.",
            did_you_mean(node, shape.choices) or f"It is one of: {', '.join(shape.choices)}.", related=shape.choices,
        )  # fmt: skip
    elif shape.pattern and not re.fullmatch(shape.pattern, node):
        remedy = f"It looks like this: {shape.example}" if shape.example else ""
        faults.add("form", node.where(), f"‘{_short(node)}’ does not have the form of ‘{path}’.", remedy)
    elif shape.most_words and len(node.split()) > shape.most_words:
        faults.add("too-long", node.where(0, 1), f"‘{path}’ has {len(node.split())} words; the most is {shape.most_words}.")
    elif shape.block and node.style != "|" and (node.style == ">" or "\n" in node or _spans_lines(node)):
        faults.add(
            "folded-text", node.where(0, 1), f"‘{path}’ is not written as a literal block, so its lines are lost.",
            f"Write ‘{path.rpartition('.')[2]}: |’ and the text below it, indented.",
        )  # fmt: skip
    else:
        return True
    return False


def _whole(node: MarkedNode, shape: Whole, faults: Faults, path: str) -> Any:
    if not isinstance(node, MarkedText) or not re.fullmatch(r"\d{1,12}", node):
        return _wrong(node, faults, path, "a whole number", _what(node))
    if not shape.least <= int(node) <= shape.most:
        faults.add("range", node.where(), f"‘{path}’ is from {shape.least} to {shape.most}, not {node}.")
        return _UNFIT
    return node


def _yes_no(node: MarkedNode, faults: Faults, path: str) -> Any:
    if isinstance(node, MarkedText) and node.lower() in YES | NO:
        return node
    return _wrong(node, faults, path, "yes or no", _what(node))


def _option_raw(node: MarkedNode, faults: Faults, path: str) -> Any:
    if isinstance(node, MarkedText):
        return node
    if isinstance(node, MarkedList) and all(isinstance(one, MarkedText) for one in node):
        return tuple(node)
    return _wrong(node, faults, path, "a value or a list of values", _what(node))


def _list(node: MarkedNode, shape: ListOf, faults: Faults, path: str) -> Any:
    if not isinstance(node, MarkedList):
        if not shape.lone:
            return _wrong(node, faults, path, "a list", _what(node))
        node = _list_of_one(node)
    values = (_decode(one, shape.item, faults, path) for one in node)
    return tuple(value for value in values if value is not _UNFIT)


def _list_of_one(node: MarkedNode) -> MarkedList:
    listing = MarkedList((node,))
    listing.at = place_of(node)
    return listing


def _map(node: MarkedNode, shape: MapOf, faults: Faults, path: str) -> Any:
    if not isinstance(node, MarkedMap):
        return _wrong(node, faults, path, "names with values", _what(node))
    values: dict[MarkedText, Any] = {}
    for key, value in node.items():
        inner = f"{path}.{key}" if path else str(key)
        decoded = _decode(value, shape.value, faults, inner)
        if _words(key, shape.key, faults, path) is not _UNFIT and decoded is not _UNFIT:
            values[key] = decoded
    return values


def _record(node: MarkedNode, shape: Record, faults: Faults, path: str, whole_file: bool = False) -> Any:
    if not isinstance(node, MarkedMap):
        return _wrong(node, faults, path, f"{shape.name} with fields", _what(node))
    values: dict[MarkedText, Any] = {}
    complete = all(name in node for name in shape.required)
    for key, value in node.items():
        field = shape.fields.get(key)
        if field is None:
            _unknown_field(key, shape, faults)
            continue
        decoded = _decode(value, field, faults, f"{path}.{key}" if path else str(key))
        if decoded is not _UNFIT:
            values[key] = decoded
        complete = complete and (decoded is not _UNFIT or key not in shape.required)
    for name in shape.required:
        if name not in node:
            where = node.at.__class__(node.at.file) if whole_file else node.at
            faults.add("missing", where, f"{_capital(shape.name)} needs ‘{name}’.", f"Add ‘{name}: ...’.")
    if shape.into is None and not shape.needs:
        return values
    plain = {str(key): typed(value, shape.fields[key]) for key, value in values.items()}
    complete = check_needs(node, plain, shape, faults) and complete
    if shape.into is None:
        return values
    return shape.into(**plain) if complete else _UNFIT


def typed(value: Any, shape: Shape) -> Any:
    """A decoded value without its places: texts plain, whole numbers and yes or no typed, maps plain dicts."""
    match shape:
        case Words() if shape.into is not None:
            return value
        case Words() | OptionRaw():
            return str(value) if isinstance(value, str) else tuple(str(one) for one in value)
        case Whole():
            return int(value)
        case YesNo():
            return value.lower() in YES
        case ListOf():
            return tuple(typed(one, shape.item) for one in value)
        case MapOf():
            return {str(key): typed(one, shape.value) for key, one in value.items()}
        case Record():
            return value if shape.into else {str(key): typed(one, shape.fields[key]) for key, one in value.items()}
        case Either():
            return typed(value, shape.short if isinstance(value, MarkedText) else shape.long)


def _unknown_field(key: MarkedText, shape: Record, faults: Faults) -> None:
    known = list(shape.fields)
    line = key.where().line_text
    if any(mark in line for mark in "“”"):  # curly marks quote nothing in YAML, so a comma inside them parted the text
        faults.add("unknown-field", key.where(), f"‘{_short(key)}’ is no field of {shape.name}.", _STRAIGHT, related=known)
        return
    remedy = did_you_mean(key, known) or f"Its fields: {', '.join(known)}."
    faults.add("unknown-field", key.where(), f"‘{_short(key)}’ is no field of {shape.name}.", remedy, related=known)


def _is_nothing(node: MarkedText) -> bool:
    return not node.strip() if node.style else node in _NOTHING


def _empty(node: MarkedText, faults: Faults, path: str) -> _Unfit:
    faults.add("empty", node.where(), f"‘{path}’ is empty.", "Give it a value, or leave the line out.")
    return _UNFIT


def _wrong(node: MarkedNode, faults: Faults, path: str, wanted: str, got: str) -> _Unfit:
    if isinstance(node, MarkedText) and _is_nothing(node):
        return _empty(node, faults, path)
    subject = f"‘{path}’" if path else "The file"
    faults.add("kind", place_of(node), f"{subject} must hold {wanted}; it holds {got}.")
    return _UNFIT


def _what(node: MarkedNode) -> str:
    if isinstance(node, MarkedText):
        return f"the text ‘{_short(node)}’"
    return "a list" if isinstance(node, MarkedList) else "names with values"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:57] + "..."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _spans_lines(node: MarkedText) -> bool:
    """Whether a plain or quoted text was wrapped in the file: its lines were folded into one."""
    if node.style in ("|", ">"):
        return True
    line = node.source.lines[node.line - 1][node.column - 1 :]
    return len(line.rstrip()) < len(node)
