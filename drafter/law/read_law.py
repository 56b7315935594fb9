"""Reading the law data: every YAML file of a folder by the shape of its name, then the ids that one file names and another has."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from drafter.content.schema.decode import decode, typed
from drafter.content.schema.faults import Faults, Named
from drafter.content.schema.names import check_names, check_twice, check_unused
from drafter.content.schema.positions import read_document
from drafter.content.schema.shapes import Shape
from drafter.errors import did_you_mean
from drafter.flags import Where
from drafter.law.form import files as form
from drafter.law.limits import files as limits
from drafter.law.limits.cross_checks import check_exposure, check_states
from drafter.law.place import files as place
from drafter.law.place.cross_checks import check_places
from drafter.law.power import files as power
from drafter.law.sources import files as sources

# The shape of each file by its name; "states/*" is every file of that folder.
KINDS: Mapping[str, Shape] = {**sources.FILES, **place.FILES, **power.FILES, **limits.FILES, **form.FILES}
# The ids of a kind that no field alone defines, from the values read.
IDS: Mapping[str, Callable[[Mapping[str, object]], Collection[str]]] = {**sources.IDS, **form.IDS}
OF_A_STATE = frozenset(("statute",))  # kinds whose ids hold within the files of one State, which are called by its letters
OF_THE_LIBRARY = frozenset(("clause",))  # kinds whose ids the library has, which reads its clauses against this law


def law_schemas() -> dict[str, Shape]:
    """The shapes by the names of their JSON Schemas: "law-acts", "law-reach"."""
    return {f"law-{name.removesuffix('/*').replace('_', '-')}": shape for name, shape in KINDS.items()}


def read_law(folder: Path, faults: Faults) -> dict[str, object]:
    """The value of each data file under ``folder`` by its name ("acts", "states/IL"): rows as NamedTuples, lists as tuples.

    Everything wrong is put in ``faults`` with file, line and column; a file with a fault has no value, and where any has one, ids
    are not held against each other. The ids of clauses that the law names stay in ``faults.named``, for whoever has the library:
    see :func:`check_clauses`.
    """
    values: dict[str, object] = {}
    for path in sorted(folder.rglob("*.yaml")):
        name = path.relative_to(folder).with_suffix("").as_posix()
        value = read_file(name, path.read_bytes(), faults)
        if value is not None:
            values[name] = value
    if not faults.errors:
        check_ids(values, faults)
    return values


def shape_of(name: str) -> Shape | None:
    """The shape of the file of that name, or None where no kind of file is called so."""
    folder, slash, _ = name.rpartition("/")
    return KINDS.get(name) or KINDS.get(f"{folder}/*" if slash else name)


def read_file(name: str, data: bytes, faults: Faults) -> object:
    """The value of the one file, or None with what is wrong put in ``faults``."""
    shape = shape_of(name)
    label = f"law/data/{name}.yaml"
    if shape is None:
        near = did_you_mean(name, [kind.removesuffix("/*") for kind in KINDS])
        faults.add("unknown-file", Where(label), "No kind of law data has this name, so nothing reads the file.", near)
        return None
    before, named, defined = len(faults), len(faults.named), len(faults.defined)
    node = read_document(label, data, faults, quotes_as_written=True)
    value = None if node is None else decode(node, shape, faults)
    for ids, first in ((faults.named, named), (faults.defined, defined)):
        ids[first:] = [_of_its_state(one, name) for one in ids[first:]]
    return typed(value, shape) if value is not None and len(faults) == before else None


def _of_its_state(one: Named, name: str) -> Named:
    return one._replace(kind=f"{one.kind} of {name.rpartition('/')[2]}") if one.kind in OF_A_STATE else one


def check_ids(values: Mapping[str, object], faults: Faults) -> None:
    """Note each id that is dangling or stands twice, each text condition that no rule names, each risk that no rule tells, each
    curated place that its State could not have."""
    theirs = [one for one in faults.named if one.kind in OF_THE_LIBRARY]
    faults.named = [one for one in faults.named if one.kind not in OF_THE_LIBRARY]
    check_names(faults, _known(values, faults))
    check_twice(faults)
    check_unused(faults, "condition")
    check_states(values, faults)
    check_places(values, faults)
    check_exposure(values, faults)
    faults.named = theirs


def _known(values: Mapping[str, object], faults: Faults) -> dict[str, set[str]]:
    """The ids that there are, by kind. A State may have no statute at all."""
    known = {kind: set(ids(values)) for kind, ids in IDS.items()}
    for kind in (one.kind for one in faults.named if one.kind.partition(" of ")[0] in OF_A_STATE):
        known.setdefault(kind, set())
    for kind, ident, _ in faults.defined:
        known.setdefault(kind, set()).add(ident)
    return known


def check_clauses(faults: Faults, clauses: Collection[str]) -> None:
    """Note each clause that the law calls for (a required saving, the saving of a condition) and the library has not."""
    check_names(faults, {"clause": clauses})
