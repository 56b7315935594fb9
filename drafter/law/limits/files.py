"""The shapes of the data files of this room, by name, and the ids that they define."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from drafter.content.schema.shapes import Shape

FILES: Mapping[str, Shape] = {}
IDS: Mapping[str, Callable[[Mapping[str, object]], Collection[str]]] = {}
