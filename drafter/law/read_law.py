"""Reading the law data: every YAML file of a folder by the shape of its name, then the ids that one file names and another has."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from drafter.content.schema.decode import decode, typed
from drafter.content.schema.faults import Faults
from drafter.content.schema.names import check_names
from drafter.content.schema.positions import read_document
from drafter.content.schema.shapes import Shape
from drafter.law.form import files as form
from drafter.law.limits import files as limits
from drafter.law.place import files as place
from drafter.law.power import files as power
from drafter.law.sources import files as sources

# The shape of each file by its name; "states/*" is every file of that folder.
KINDS: Mapping[str, Shape] = {**sources.FILES, **place.FILES, **power.FILES, **limits.FILES, **form.FILES}
# The ids of each kind that the files define, from the values read.
IDS: Mapping[str, Callable[[Mapping[str, object]], Collection[str]]] = {
    **sources.IDS, **place.IDS, **power.IDS, **limits.IDS, **form.IDS,
}  # fmt: skip


def read_law(folder: Path, faults: Faults) -> dict[str, object]:
    """The value of each data file under ``folder`` by its name ("acts", "states/IL"): rows as NamedTuples, lists as tuples.

    Everything wrong is put in ``faults`` with file, line and column; a file with a fault has no value, and where any has one, ids
    are not held against each other.
    """
    values: dict[str, object] = {}
    for path in sorted(folder.rglob("*.yaml")):
        name = path.relative_to(folder).with_suffix("").as_posix()
        shape = shape_of(name)
        value = _plain(path) if shape is None else _read(path, shape, faults)
        if value is not None:
            values[name] = value
    if not faults.errors:
        check_names(faults, {kind: ids(values) for kind, ids in IDS.items()})
    return values


def read_file(folder: Path, name: str) -> object:
    """The value of one file with a shape. Raises FileNotFoundError, and ContentErrors for a fault in it."""
    shape, faults = shape_of(name), Faults()
    assert shape is not None
    value = _read(folder / f"{name}.yaml", shape, faults)
    faults.raise_errors()
    return value


def shape_of(name: str) -> Shape | None:
    """The shape of the file of that name, or None where no kind of file is called so."""
    folder, slash, _ = name.rpartition("/")
    return KINDS.get(name) or KINDS.get(f"{folder}/*" if slash else name)


def _read(path: Path, shape: Shape, faults: Faults) -> object:
    before = len(faults)
    node = read_document(str(path), path.read_bytes(), faults, quotes_as_written=True)
    value = None if node is None else decode(node, shape, faults)
    return typed(value, shape) if value is not None and len(faults) == before else None


def _plain(path: Path) -> object:
    """The values of a file whose shape is not declared yet."""
    import json

    import yaml

    found = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return json.loads(json.dumps(found, default=str))
