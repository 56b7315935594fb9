"""The JSON Schemas of the law data agree with the reader: what ships fits them, and what the reader refuses does not."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from drafter.content.schema.json_schema import json_schemas
from drafter.edition import LAW
from drafter.law.read_law import law_schemas, shape_of

SCHEMAS = json_schemas(law_schemas())
FILES = [path for path in sorted(LAW.rglob("*.yaml")) if shape_of(path.relative_to(LAW).with_suffix("").as_posix())]


def validator(path: Path) -> jsonschema.Draft202012Validator:
    name = path.relative_to(LAW).with_suffix("").as_posix()
    kind = name.partition("/")[0].replace("_", "-")
    return jsonschema.Draft202012Validator(SCHEMAS[f"law-{kind}"])


@cache
def as_an_editor_sees_it(path: Path) -> Any:
    """The file with the types that YAML gives; a date is a text to an editor."""
    return json.loads(json.dumps(yaml.safe_load(path.read_text(encoding="utf-8")), default=str))


@pytest.mark.parametrize("kind", sorted(SCHEMAS))
def test_each_schema_is_a_schema(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[kind])


@pytest.mark.parametrize(
    "folder", sorted({path.parent if path.parent != LAW else path for path in FILES}), ids=lambda path: path.stem
)
def test_the_files_that_ship_fit_their_schema(folder: Path) -> None:
    paths = [path for path in FILES if path == folder or path.parent == folder]
    assert paths
    for path in paths:
        assert [one.message[:200] for one in validator(path).iter_errors(as_an_editor_sees_it(path))] == [], path


@pytest.mark.parametrize(
    "change",
    [
        {"certainty": "cleer"},
        {"certanity": "clear"},
        {"acts": "decline_detainer"},
        {"verdict": "conditions", "condition": None},
        {"cite": None},
    ],
)
def test_a_row_that_the_reader_refuses_does_not_fit(change: dict[str, Any]) -> None:
    path = LAW / "reach" / "WY.yaml"
    (row, *_) = as_an_editor_sees_it(path)
    assert validator(path).is_valid([row])
    assert not validator(path).is_valid([{name: value for name, value in {**row, **change}.items() if value is not None}])


def test_what_was_read_needs_its_url_and_a_condition_met_by_a_saving_needs_the_saving() -> None:
    federal, conditions = LAW / "federal.yaml", LAW / "conditions.yaml"
    row = next(one for one in as_an_editor_sees_it(federal) if one["verified"] == "read")
    assert not validator(federal).is_valid([{name: value for name, value in row.items() if name != "url"}])
    assert validator(federal).is_valid([{name: value for name, value in {**row, "verified": "memory"}.items() if name != "url"}])
    assert not validator(conditions).is_valid({"an-id": {"text": "Say so.", "by_saving": True}})
    assert not validator(conditions).is_valid({"an-id": {"text": "Say so.", "by_saving": "yes"}})
    assert validator(conditions).is_valid({"an-id": {"text": "Say so.", "by_saving": False}})
