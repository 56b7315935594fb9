"""docs/schemas: a JSON Schema of each kind of file that people write, for editors that complete and check."""

from __future__ import annotations

import json

from docs.make.markdown import made_from
from drafter.content.schema.json_schema import json_schemas
from drafter.law.read_law import law_schemas

FOLDER = "docs/schemas"


def schemas() -> dict[str, str]:
    """Each schema by its path from the top."""
    every = {**json_schemas(), **json_schemas(law_schemas())}
    return {f"{FOLDER}/{kind}.schema.json": _text(schema) for kind, schema in every.items()}


def _text(schema: dict[str, object]) -> str:
    made = {"$comment": made_from("the fields that drafter reads"), **schema}
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"
