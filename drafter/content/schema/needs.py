"""Fields that a record must have because of what its other fields say."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import MarkedMap
from drafter.content.schema.shapes import Needs, Record


def check_needs(node: MarkedMap, given: Mapping[str, object], shape: Record, faults: Faults) -> bool:
    """Whether ``node`` has every field that the values ``given`` call for. Each that it lacks is noted at the field that calls."""
    called = [needs for needs in shape.needs if all(given.get(name) == value for name, value in needs.when.items())]
    missing = [(needs, name) for needs in called for name in needs.fields if name not in node]
    for needs, name in missing:
        _missing(node, needs, name, shape, faults)
    return not missing


def _missing(node: MarkedMap, needs: Needs, name: str, shape: Record, faults: Faults) -> None:
    caller = next(key for key in node if key in needs.when)
    said = " and ".join(f"‘{key}’ is ‘{'yes' if value is True else value}’" for key, value in needs.when.items())
    faults.add("missing", caller.where(), f"Where {said}, {shape.name} needs ‘{name}’.", f"Add ‘{name}: ...’.")
