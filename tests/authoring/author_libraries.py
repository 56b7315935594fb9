"""Small libraries in a folder, as an author writes them."""

from __future__ import annotations

import textwrap
from functools import cache
from pathlib import Path

from drafter.matter import Matter
from drafter.toolkit import Toolkit


@cache
def toolkit() -> Toolkit:
    return Toolkit()


def library_of(folder: Path, **files: str) -> Path:
    """``folder`` with each file, named by its id with two underscores for the slash."""
    for name, words in files.items():
        path = folder / "clauses" / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(words).lstrip("\n"), encoding="utf-8")
    return folder


def matter(place: str, state: str, instrument: str = "ordinance", **more: str) -> Matter:
    return Matter(
        place,
        state,
        instrument,
        date="2026-11-24",
        type=more.get("type", ""),
        form=more.get("form", ""),
        model=more.get("model", ""),
    )
