"""The shapes of the data files of this room, by name, and the ids that they define."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import cast

from drafter.content.schema.shapes import Shape

FILES: Mapping[str, Shape] = {}
IDS: Mapping[str, Callable[[Mapping[str, object]], Collection[str]]] = {
    "act": lambda law: tuple(row["id"] for row in cast("list[Mapping[str, str]]", law["acts"])),
}
