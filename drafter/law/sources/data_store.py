"""The law data, read from JSON compiled from the YAML files that people edit.

``data/*.yaml`` is the source; ``python -m drafter.law.compile_data`` writes ``data/compiled/*.json``, which ships with it, so
that a draft neither parses nor imports YAML. A test recompiles and compares.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "data"
COMPILED = DATA / "compiled"


@cache
def load_data(name: str) -> Any:
    """The data file ``name`` ("acts", "states/IL"), typed where its shape is declared.

    Raises FileNotFoundError, which is a fault of the package.
    """
    from drafter.law.read_law import read_file, shape_of

    if shape_of(name) is not None:
        return read_file(DATA, name)
    return json.loads((COMPILED / f"{name}.json").read_text(encoding="utf-8"))


def law_date() -> str:
    """The date on which the law data was compiled from its sources, ISO."""
    return str(load_data("about")["law_date"])
