"""The JSON Schemas agree with the reader about the real library and about the cases."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from drafter.content.schema.json_schema import json_schemas

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
SCHEMAS = json_schemas()


def kind_of(path: Path) -> str:
    if path.parent.name == "model_ordinances":
        return "model"
    if path.stem == "declined":
        return "declined"
    return {"definitions": "definition", "asks": "ask", "scenarios": "scenarios"}.get(path.parent.name, "clause")


def files(*folders: Path) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*.yaml"))


@pytest.mark.parametrize("kind", sorted(SCHEMAS))
def test_each_schema_is_a_schema(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[kind])


@pytest.mark.parametrize(
    "path",
    files(ROOT / "clauses", ROOT / "model_ordinances", HERE / "library", HERE / "cases" / "good"),
    ids=lambda path: path.stem,
)
def test_every_good_file_fits_its_schema(path: Path) -> None:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    if path.stem == "schema_decides_types":
        data["options"]["state"]["choices"] = [str(one) for one in data["options"]["state"]["choices"]]
    jsonschema.validate(data, SCHEMAS[kind_of(path)], cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize("name", ["no_text", "unknown_fields", "unknown_names_of_law", "yaml_list", "yaml_word"])
def test_a_wrong_file_does_not_fit(name: str) -> None:
    data = yaml.safe_load((HERE / "cases" / "bad" / f"{name}.yaml").read_text(encoding="utf-8"))
    assert not jsonschema.Draft202012Validator(SCHEMAS["clause"]).is_valid(data)


def test_a_matter_fits_and_a_misspelt_one_does_not() -> None:
    matter = {"place": "Oak Park", "state": "IL", "instrument": "ordinance", "options": {"a/b": {"days": 30, "kinds": ["x"]}}}
    validator = jsonschema.Draft202012Validator(SCHEMAS["matter"])
    assert validator.is_valid(matter)
    assert not validator.is_valid({**matter, "plase": "x"})
    assert not validator.is_valid({"place": "Oak Park"})
