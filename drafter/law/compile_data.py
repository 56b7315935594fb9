"""Compile the law data: ``python -m drafter.law.compile_data`` writes ``data/compiled`` from the YAML files."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from drafter.law.check_data import faults
from drafter.law.read_law import shape_of
from drafter.law.sources.data_store import COMPILED, DATA, load_data


def compiled() -> dict[str, str]:
    """Each compiled file by its name, as text. Precedents of the four levers become one list."""
    import yaml

    out: dict[str, str] = {}
    for path in sorted(DATA.rglob("*.yaml")):
        name = path.relative_to(DATA).with_suffix("").as_posix()
        if shape_of(name) is not None:
            continue  # read as it stands
        out[name] = _json(yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    precedents = [
        {**row, "lever": name.removeprefix("precedents/")}
        for name in sorted(out)
        if name.startswith("precedents/")
        for row in json.loads(out.pop(name))
    ]
    if precedents:
        out["precedents"] = _json(precedents)
    return out


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str) + "\n"


def main() -> None:
    """Write every compiled file, remove those whose source is gone, and tell every fault of the data (exit 1)."""
    wanted = {COMPILED / f"{name}.json": text for name, text in compiled().items()}
    for stale in set(COMPILED.rglob("*.json")) - set(wanted):
        stale.unlink()
    for path, text in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, text)
    load_data.cache_clear()
    if wrong := faults():
        sys.exit("\n".join((*wrong, f"{len(wrong)} faults in the law data: mend the YAML files and compile again.")))


def _write(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
