"""Reading a matter file: the schema of the content room, then the typed request. Every error at once, with its line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from drafter.content.model.types import OptionValue
from drafter.errors import RequestError
from drafter.given_file import read_given
from drafter.matter import Matter, OwnSection

LARGEST_FILE = 1_000_000


def read_matter_file(path: str | Path) -> Matter:
    """The matter in the file at ``path``. Raises RequestError where it cannot be read and ContentErrors for what it holds."""
    return matter_from(str(path), read_given(path, LARGEST_FILE, "a matter"))


def matter_from(name: str, data: bytes | str) -> Matter:
    """The matter in ``data``; ``name`` is how messages call the file. Raises ContentErrors with every error."""
    from drafter.content.schema.decode import decode
    from drafter.content.schema.faults import Faults
    from drafter.content.schema.files import MATTER
    from drafter.content.schema.positions import read_document
    from drafter.flags import Where

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
    faults.raise_errors()
    return _matter(name, fields)


def _matter(name: str, fields: Mapping[str, Any]) -> Matter:
    def words(key: str) -> str:
        return str(fields.get(key, ""))

    def listed(key: str) -> tuple[str, ...]:
        return tuple(str(one) for one in fields.get(key, ()))

    def pairs(key: str) -> dict[str, str]:
        return {str(name_): str(value) for name_, value in fields.get(key, {}).items()}

    return Matter(
        place=words("place"),
        state=words("state"),
        instrument=words("instrument"),
        type=words("type"),
        form=words("form"),
        model=words("model"),
        levers=listed("levers"),
        preset=words("preset"),
        date=words("date"),
        effective=words("effective"),
        options=_options(fields.get("options", {})),
        add=listed("add"),
        drop=listed("drop"),
        sections=tuple(_own_section(one) for one in fields.get("sections", ())),
        departments=listed("departments"),
        facts=pairs("facts"),
        fill_ins=pairs("fill_ins"),
        strict_instrument=words("strict_instrument").lower() in ("yes", "true", "on", "y"),
        despite=pairs("despite"),
        file=name,
    )


def _options(given: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, OptionValue]]:
    return {str(clause): {str(option): value for option, value in values.items()} for clause, values in given.items()}


def _own_section(given: Mapping[str, Any]) -> OwnSection:
    return OwnSection(str(given["title"]), given["text"], str(given.get("after", "")))
