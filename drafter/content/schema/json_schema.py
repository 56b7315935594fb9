"""JSON Schemas of the files people write, made from the shapes that the decoder reads, so that an editor completes and checks.

An editor's YAML gives types where the decoder sees only texts (``true``, ``30``, dates); so a text field admits those too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from drafter.content.schema import files as schema
from drafter.content.schema.shapes import Either, ListOf, MapOf, Needs, OptionRaw, Record, Shape, Whole, Words, YesNo

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SCALAR: dict[str, Any] = {"type": ["string", "number", "boolean"]}
_NO = [False, "no", "off", "false", "n"]

FILES: Mapping[str, Shape] = {
    "clause": schema.CLAUSE,
    "definition": schema.DEFINITION,
    "model": schema.MODEL,
    "ask": schema.ASK,
    "declined": schema.DECLINED,
    "scenarios": schema.SCENARIOS,
    "matter": schema.MATTER,
}


def json_schemas(files: Mapping[str, Shape] = FILES) -> dict[str, dict[str, Any]]:
    """The schema of each kind of file, by kind: those of a library (clause, definition, model, ...), or others of one's own."""
    return {name: {"$schema": DIALECT, "title": _title(name, shape), **_schema(shape)} for name, shape in files.items()}


def _title(name: str, shape: Shape) -> str:
    return shape.name if isinstance(shape, Record) else name


def _schema(shape: Shape) -> dict[str, Any]:
    made = _bare(shape)
    return {"description": shape.says, **made} if shape.says else made


def _bare(shape: Shape) -> dict[str, Any]:
    match shape:
        case Words():
            return _words(shape)
        case YesNo():
            return {"anyOf": [{"type": "boolean"}, {"enum": ["yes", "no", "on", "off", "true", "false", "y", "n"]}]}
        case Whole(_, least, most):
            return {"type": "integer", "minimum": least, "maximum": most}
        case OptionRaw():
            return {"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR}]}
        case ListOf(item, _, lone):
            listing = {"type": "array", "items": _schema(item)}
            return {"anyOf": [listing, _schema(item)]} if lone else listing
        case MapOf(key, value):
            names = {"propertyNames": {"pattern": f"^({key.pattern})$"}} if key.pattern else {}
            return {"type": "object", **names, "additionalProperties": _schema(value)}
        case Record(_, fields, required):
            calls = {"allOf": [_needs(one) for one in shape.needs]} if shape.needs else {}
            return {
                "type": "object",
                "properties": {name: _schema(field) for name, field in fields.items()},
                "required": list(required),
                "additionalProperties": False,
                **calls,
            }
        case Either(short, long):
            return {"anyOf": [_schema(short), _schema(long)]}


def _needs(needs: Needs) -> dict[str, Any]:
    """Fields that other fields call for. A yes is whatever is written there but a no, which an editor may spell in many ways."""
    when = {name: {"not": {"enum": _NO}} if value is True else {"const": value} for name, value in needs.when.items()}
    return {"if": {"properties": when, "required": list(needs.when)}, "then": {"required": list(needs.fields)}}


def _words(shape: Words) -> dict[str, Any]:
    if shape.choices:  # an editor may take a plain yes or no for true or false
        return {"enum": [*shape.choices, *(value for word, value in (("yes", True), ("no", False)) if word in shape.choices)]}
    if shape.pattern and not re.fullmatch(shape.pattern, "30"):
        return {"type": "string", "pattern": f"^({shape.pattern})$"}
    return dict(_SCALAR) if not shape.block else {"type": "string", "minLength": 1}
