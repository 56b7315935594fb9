"""The law data as read from the YAML files that people edit: the part that the step which builds the edition takes from here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from drafter.edition import LAW
from drafter.errors import RequestError


def compiled() -> dict[str, Any]:
    """Each data file's value by its name; the precedents of the four levers become one list. Dates are texts.

    Raises RequestError for a file that cannot be read or is no YAML.
    """
    out = {path.relative_to(LAW).with_suffix("").as_posix(): _value(path) for path in sorted(LAW.rglob("*.yaml"))}
    precedents = [
        {**row, "lever": name.removeprefix("precedents/")}
        for name in sorted(out)
        if name.startswith("precedents/")
        for row in out.pop(name)
    ]
    return {**out, "precedents": precedents}


def _value(path: Path) -> Any:
    import yaml

    try:
        found = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, ValueError, yaml.YAMLError) as problem:
        raise RequestError("law-data", f"{path} cannot be read: {problem}", remedy="Mend it, or take it back.") from problem
    return json.loads(json.dumps(found, default=str))
