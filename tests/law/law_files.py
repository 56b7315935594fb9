"""The files of the law data as plain values, and where in them each declared field stands: what the tests change to see it refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

import yaml

from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import MarkedList, MarkedMap, read_document
from drafter.content.schema.shapes import Either, ListOf, MapOf, Record, Shape, Words
from drafter.edition import LAW
from drafter.flags import Flag
from drafter.law.read_law import KINDS, check_clauses, check_ids, read_file, read_law
from drafter.toolkit import Toolkit

LONG = 12  # a list with more rows is cut to the one looked at, which no other row of the file names


class Spot(NamedTuple):
    """One declared field: the kind of file, the way to it ("[]" any row, "{}" any name), its name and shape."""

    kind: str
    way: tuple[str, ...]
    name: str
    shape: Shape
    required: bool

    def __str__(self) -> str:
        return f"{self.kind}:{'.'.join((*self.way, self.name))}"


def every_spot() -> tuple[Spot, ...]:
    """Every field of every record that is declared, once: where a file has it, if any does."""
    found: dict[tuple[int, str], Spot] = {}
    for kind, shape in KINDS.items():
        for record, spot in _spots(kind, shape, ()):
            key = (id(record), spot.name)
            if key not in found or (_stands(spot) and not _stands(found[key])):
                found[key] = spot
    return tuple(found.values())


def _stands(spot: Spot) -> bool:
    return next(_examples(spot.kind, spot.way, spot.name), None) is not None


def _spots(kind: str, shape: Shape, way: tuple[str, ...]) -> Iterator[tuple[Record, Spot]]:
    match shape:
        case Record():
            for name, field in shape.fields.items():
                yield shape, Spot(kind, way, name, field, name in shape.required)
                yield from _spots(kind, field, (*way, name))
        case ListOf():
            yield from _spots(kind, shape.item, (*way, "[]"))
        case MapOf():
            yield from _spots(kind, shape.value, (*way, "{}"))
        case Either():
            yield from _spots(kind, shape.long, way)


class Names(NamedTuple):
    """A mapping whose names have a form or are ids: the kind of file, the way to it, and the shape of a name."""

    kind: str
    way: tuple[str, ...]
    key: Words

    def __str__(self) -> str:
        return f"{self.kind}:{'.'.join((*self.way, '{}'))}"


def every_mapping() -> tuple[Names, ...]:
    """Every mapping of the declared kinds in which not any word may be a name."""
    return tuple(one for kind, shape in KINDS.items() for one in _mappings(kind, shape, ()))


def _mappings(kind: str, shape: Shape, way: tuple[str, ...]) -> Iterator[Names]:
    match shape:
        case Record():
            for name, field in shape.fields.items():
                yield from _mappings(kind, field, (*way, name))
        case ListOf():
            yield from _mappings(kind, shape.item, (*way, "[]"))
        case MapOf():
            if shape.key.choices or shape.key.pattern or shape.key.names:
                yield Names(kind, way, shape.key)
            yield from _mappings(kind, shape.value, (*way, "{}"))
        case Either():
            yield from _mappings(kind, shape.long, way)


class Example(NamedTuple):
    """A file of the data, cut short, in which a field stands: the keys that lead to the record that has it."""

    file: str
    value: Any
    keys: tuple[str | int, ...]


def example_of(spot: Spot) -> Example:
    """The shortest file that has the field. Raises AssertionError where no file has it: such a field is not needed."""
    return _example(spot.kind, spot.way, spot.name)


def example_of_names(names: Names) -> Example:
    """The shortest file that has the mapping with a name in it."""
    return _example(names.kind, names.way, "")


def _example(kind: str, way: tuple[str, ...], name: str) -> Example:
    found = next(_examples(kind, way, name), None)
    assert found is not None, f"no file of {kind} has {'.'.join((*way, name))}"
    file, keys = found
    return Example(file, *_cut(plain(file), keys))


def _examples(kind: str, way: tuple[str, ...], name: str) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Each file that has the field, the shortest first, with the keys that lead to the record that has it."""
    for path in sorted(LAW.glob(f"{kind}.yaml"), key=lambda path: path.stat().st_size):
        file = path.relative_to(LAW).with_suffix("").as_posix()
        for keys in _ways(plain(file), way):
            found = at(plain(file), keys)
            if name in found if name else found:
                yield file, keys


def _ways(value: Any, way: Sequence[str]) -> Iterator[tuple[str | int, ...]]:
    """The keys to each mapping at the end of ``way``."""
    if not way:
        if isinstance(value, dict):
            yield ()
        return
    steps: Sequence[str | int] = [way[0]] if isinstance(value, dict) and way[0] in value else []
    if way[0] == "[]" and isinstance(value, list):
        steps = range(len(value))
    if way[0] == "{}" and isinstance(value, dict):
        steps = list(value)
    for step in steps:
        for rest in _ways(value[step], way[1:]):  # type: ignore[index]
            yield (step, *rest)


def _cut(value: Any, keys: tuple[str | int, ...]) -> tuple[Any, tuple[str | int, ...]]:
    """A copy of ``value`` in which the long lists on the way hold the one row, with the keys there."""
    if not keys:
        return _copy(value), ()
    step = keys[0]
    inner, rest = _cut(value[step], keys[1:])
    if isinstance(value, list) and len(value) > LONG:
        return [inner], (0, *rest)
    copied = _copy(value)
    copied[step] = inner
    return copied, (step, *rest)


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(one) for key, one in value.items()}
    return [_copy(one) for one in value] if isinstance(value, list) else value


def at(value: Any, keys: Sequence[str | int]) -> Any:
    for key in keys:
        value = value[key]
    return value


@cache
def plain(file: str) -> Any:
    """The file as the reader sees it: texts, lists and mappings."""
    node = read_document(file, (LAW / f"{file}.yaml").read_bytes(), Faults(), quotes_as_written=True)
    return _plain(node)


def _plain(node: Any) -> Any:
    if isinstance(node, MarkedMap):
        return {str(key): _plain(one) for key, one in node.items()}
    return [_plain(one) for one in node] if isinstance(node, MarkedList) else str(node)


@cache
def sound() -> tuple[dict[str, object], Faults]:
    """The whole data as read, with what it names and defines."""
    faults = Faults()
    return read_law(LAW, faults), faults


@cache
def clauses() -> frozenset[str]:
    """The ids of the library's clauses."""
    return frozenset(Toolkit().library.clauses)


@cache
def _named_conditions() -> tuple[Any, ...]:
    faults = Faults()
    for path in sorted(LAW.glob("reach/*.yaml")):
        read_file(path.relative_to(LAW).with_suffix("").as_posix(), path.read_bytes(), faults)
    return tuple(one for one in faults.named if one.kind == "condition")


class _Whole(yaml.SafeDumper):
    """Writes each value out, where YAML would name the first and point to it."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def faults_of(file: str, value: Any) -> tuple[Flag, ...]:
    """What the reader has against the file if ``value`` stood in it, all other files being as they are."""
    values, whole = sound()
    faults = Faults()
    read_file(file, yaml.dump(value, Dumper=_Whole, sort_keys=False, allow_unicode=True, width=200).encode(), faults)
    if not faults.errors:
        own = f"law/data/{file}.yaml"
        faults.defined += [one for one in whole.defined if one.where.file != own]
        faults.named += _named_conditions()
        check_ids(values, faults)
        check_clauses(faults, clauses())
    return tuple(flag for flag in faults.errors if flag.where is not None and flag.where.file == f"law/data/{file}.yaml")
