"""Reading a matter file: the schema of the content room, then the typed request. Every error at once, with its line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from drafter.content.types import OptionValue
from drafter.errors import RequestError
from drafter.matter import Matter, OwnSection

LARGEST_FILE = 1_000_000


def read_matter_file(path: str | Path) -> Matter:
    """The matter in the file at ``path``. Raises RequestError where it cannot be read and ContentErrors for what it holds."""
    file = Path(path)
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise RequestError(
                "matter-too-large", f"{file} is larger than a matter can be.", remedy="Give a matter file of words."
            )
        data = file.read_bytes()
    except OSError as problem:
        raise RequestError(
            "cannot-read",
            f"{file} cannot be read: {problem.strerror or problem}.",
            remedy="Give the path of a matter file, or make one: drafter new -o matter.yaml",
        ) from problem
    return matter_from(str(file), data)


def matter_from(name: str, data: bytes | str) -> Matter:
    """The matter in ``data``; ``name`` is how messages call the file. Raises ContentErrors with every error."""
    from drafter.content.decode import decode
    from drafter.content.faults import Faults
    from drafter.content.positions import place_of, read_document
    from drafter.content.schema import MATTER
    from drafter.errors import Where

    faults = Faults()
    node = read_document(name, data, faults)
    if node is None:
        if not len(faults):
            faults.add(
                "empty", Where(name), "The matter file is empty.", "Write place, state, instrument and model, or run: drafter new"
            )
        faults.raise_errors()
        raise RequestError("empty", f"{name} holds no matter.", remedy="Run: drafter new")
    fields = decode(node, MATTER, faults)
    if fields is not None:
        for unready in ("despite", "edits"):
            if fields.get(unready):
                faults.add(
                    "not-yet", place_of(node), f"‘{unready}’ is not supported yet.", f"Take ‘{unready}’ out of the matter."
                )
    faults.raise_errors()
    return _matter(name, fields)


def _matter(name: str, fields: Mapping[str, Any]) -> Matter:
    plain = {key: str(fields[key]) for key in ("place", "state", "instrument", "type", "form", "model", "preset", "date", "effective")
             if key in fields}  # fmt: skip
    lists = {key: tuple(str(one) for one in fields[key]) for key in ("levers", "add", "drop", "departments") if key in fields}
    maps = {key: {str(k): str(v) for k, v in fields[key].items()} for key in ("facts", "fill_ins") if key in fields}
    return Matter(
        **{"place": "", "state": "", "instrument": "", **plain},
        **lists,
        **maps,
        options=_options(fields.get("options", {})),
        sections=tuple(_own_section(one) for one in fields.get("sections", ())),
        strict_instrument=str(fields.get("strict_instrument", "no")).lower() in ("yes", "true", "on", "y"),
        file=name,
    )


def _options(given: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, OptionValue]]:
    return {str(clause): {str(option): value for option, value in values.items()} for clause, values in given.items()}


def _own_section(given: Mapping[str, Any]) -> OwnSection:
    return OwnSection(str(given["title"]), given["text"], str(given.get("after", "")))
