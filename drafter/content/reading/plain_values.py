"""Decoded values as the model of the library holds them: one line, a tuple of names, words by language, names with their places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.content.schema.positions import MarkedText, Placed, placed


def line(text: str) -> str:
    """``text`` on one line, however the file wraps it."""
    return " ".join(text.split())


def names(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """The values as plain text, without their places."""
    return tuple(str(value) for value in values)


def places(values: tuple[MarkedText, ...]) -> tuple[Placed, ...]:
    """The values, each with its place."""
    return tuple(placed(value) for value in values)


def lines_by_name(fields: Mapping[str, Any], field: str) -> dict[str, str] | None:
    """A map of plain sentences, such as a summary by language; None where the file has none."""
    return {str(key): line(value) for key, value in fields[field].items()} if field in fields else None
