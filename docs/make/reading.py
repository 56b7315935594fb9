"""Reading the data files of this folder as every file that people write is read: each fault with its line."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from drafter.content.schema.decode import decode
from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import read_document
from drafter.content.schema.shapes import ListOf, Record

TOP = Path(__file__).parents[2]
_Row = TypeVar("_Row")


def read_rows(name: str, shape: Record, kind: type[_Row], top: Path = TOP) -> tuple[_Row, ...]:
    """The rows of the file ``name``, a path from ``top``, each made by the ``into`` of ``shape``, which gives a ``kind``.

    Raises ContentErrors with every fault of the file.
    """
    faults = Faults()
    node = read_document(name, (top / name).read_bytes(), faults)
    rows = None if node is None else decode(node, ListOf(shape), faults)
    faults.raise_errors()
    return tuple(row for row in rows or () if isinstance(row, kind))
