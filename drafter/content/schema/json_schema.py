"""JSON Schemas of the files people write, made from the shapes that the decoder reads, so that an editor completes and checks.

An editor's YAML gives types where the decoder sees only texts (``true``, ``30``, dates); so a text field admits those too.
"""

from __future__ import annotations

import re
from typing import Any

from drafter.content.schema import files as schema
from drafter.content.schema.shapes import Either, ListOf, MapOf, OptionRaw, Record, Shape, Whole, Words, YesNo

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SCALAR: dict[str, Any] = {"type": ["string", "number", "boolean"]}

FILES: dict[str, Record] = {
    "clause": schema.CLAUSE,
    "definition": schema.DEFINITION,
    "model": schema.MODEL,
    "ask": schema.ASK,
    "declined": schema.DECLINED,
    "scenarios": schema.SCENARIOS,
    "matter": schema.MATTER,
}


def json_schemas() -> dict[str, dict[str, Any]]:
    """The schema of each kind of file, by kind: clause, definition, model, ask, declined, scenarios, matter."""
    return {name: {"$schema": DIALECT, "title": record.name, **_schema(record)} for name, record in FILES.items()}


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
            return {
                "type": "object",
                "properties": {name: _schema(field) for name, field in fields.items()},
                "required": list(required),
                "additionalProperties": False,
            }
        case Either(short, long):
            return {"anyOf": [_schema(short), _schema(long)]}


def _words(shape: Words) -> dict[str, Any]:
    if shape.choices:
        return {"enum": list(shape.choices)}
    if shape.pattern and not re.fullmatch(shape.pattern, "30"):
        return {"type": "string", "pattern": f"^({shape.pattern})$"}
    return dict(_SCALAR) if not shape.block else {"type": "string", "minLength": 1}
