"""The store: frozen values by kind and id in one file, each decoded when it is asked for.

One mechanism for whatever the toolkit keeps: a value is a NamedTuple of this package, or made of tuple, list, dict, frozenset, str, int,
float, bool and None. No class has a codec, so a new field of a clause or a new kind of law row changes nothing here.

Each value is one pickle, written by :mod:`drafter.store_writer` and read by an unpickler that finds nothing but the ``_make`` of our own
NamedTuples. Measured over the 99 values (9,024 records) of the comprehensive ordinance, decoded in one process: JSON with a codec by hand
for each class 6.3 ms; JSON with one tagged encoding 11 to 14 ms; pickle as Python writes it 3.7 ms; as written here, 3.0 ms. marshal
would be as fast, but it may crash on a damaged file.

A file may be damaged, foreign or hostile: every value carries a checksum, a pickle of ours can call nothing but ``_make``, which checks
the number of fields, and what cannot be read raises :class:`DamagedStore`, so that the value is made again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Generic, TypeVar
from zlib import crc32

try:
    from _pickle import Unpickler, UnpicklingError  # the part of pickle written in C: pickle itself is a millisecond of import
except ImportError:  # an interpreter without it
    from pickle import Unpickler, UnpicklingError

MAGIC = b"drafter store 1\n"
HEAD = len(MAGIC) + 12  # then eight bytes for the length of the index, and four for its checksum
OURS = "drafter."
_UNREADABLE = (UnpicklingError, ValueError, TypeError, LookupError, AttributeError, ImportError, EOFError, OSError, OverflowError,
               MemoryError, RecursionError)  # fmt: skip
_T = TypeVar("_T")
Row = tuple[int, int, int]  # of a value: where it begins after the index, its length, its checksum


class DamagedStore(Exception):
    """The file is no store of ours, or not the one that was written."""


class Store:
    """An open store: its key, and by kind and id the rows of its values."""

    def __init__(self, path: Path) -> None:
        """Open the file. Raises DamagedStore, also where there is no such file or it cannot be opened."""
        try:
            self._file = path.open("rb", buffering=0)
            head = self._bytes(0, HEAD)
            length = int.from_bytes(head[len(MAGIC) : len(MAGIC) + 8], "little")
            index = self._bytes(HEAD, length) if length < os.fstat(self._file.fileno()).st_size else b""
            if head[: len(MAGIC)] != MAGIC or crc32(index) != int.from_bytes(head[len(MAGIC) + 8 :], "little"):
                raise DamagedStore(path)
            found: Any = decoded(index)
            self.key = str(found["key"])
            self.rows: Mapping[str, Mapping[str, Row]] = found["rows"]
        except _UNREADABLE as problem:
            raise DamagedStore(path) from problem
        self._begins = HEAD + length

    def value(self, kind: str, ident: str) -> object:
        """The value. Raises DamagedStore, and KeyError where the store has none of that name."""
        row = self.rows[kind][ident]
        try:
            begins, length, checksum = row
            data = self._bytes(self._begins + begins, length)
            whole = crc32(data) == checksum
        except _UNREADABLE as problem:
            raise DamagedStore(ident) from problem
        if not whole:
            raise DamagedStore(ident)
        return decoded(data)

    def kinds(self, again: Callable[[], Mapping[str, Mapping[str, Any]]]) -> Mapping[str, Mapping[str, Any]]:
        """Everything by kind and id, read when it is asked for; ``again`` makes it all, where a value turns out damaged."""
        return {kind: Records(self, kind, again) for kind in self.rows}

    def _bytes(self, begins: int, length: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._file.fileno(), length, begins)
        self._file.seek(begins)
        return self._file.read(length)

    def __del__(self) -> None:
        file = getattr(self, "_file", None)
        if file is not None:
            file.close()


class Records(Mapping[str, _T], Generic[_T]):
    """The values of one kind, decoded as they are asked for."""

    def __init__(self, store: Store, kind: str, again: Callable[[], Mapping[str, Mapping[str, _T]]]) -> None:
        self._store = store
        self._kind = kind
        self._rows = store.rows[kind]
        self._again = again
        self._values: dict[str, _T] = {}

    def __getitem__(self, ident: str) -> _T:
        if ident not in self._values:
            self._values[ident] = self._read(ident)
        return self._values[ident]

    def _read(self, ident: str) -> Any:
        try:
            return self._store.value(self._kind, ident)
        except DamagedStore:
            return self._again()[self._kind][ident]

    def __contains__(self, ident: object) -> bool:
        return ident in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class Overlaid(Mapping[str, _T], Generic[_T]):
    """Two mappings as one, in order of id: ``upper`` has the word where both have an id."""

    def __init__(self, upper: Mapping[str, _T], lower: Mapping[str, _T]) -> None:
        self._upper = upper
        self._lower = lower

    def __getitem__(self, ident: str) -> _T:
        return self._upper[ident] if ident in self._upper else self._lower[ident]

    def __contains__(self, ident: object) -> bool:
        return ident in self._upper or ident in self._lower

    def __iter__(self) -> Iterator[str]:
        return iter(sorted({*self._upper, *self._lower}))

    def __len__(self) -> int:
        return len({*self._upper, *self._lower})


def decoded(data: bytes) -> object:
    """The value that ``data`` encodes. Raises DamagedStore for anything that :mod:`drafter.store_writer` does not write."""
    try:
        return _Reader(BytesIO(data)).load()
    except _UNREADABLE as problem:
        raise DamagedStore from problem


class _Reader(Unpickler):
    """Finds the makers of our own records, and nothing else: no class and no function can be named, so nothing else can be called."""

    def find_class(self, module: str, name: str) -> Any:
        return _maker(module, name)


@cache
def _maker(module: str, name: str) -> Callable[..., Any]:
    """What makes a record of that class, if it is one of ours. Raises UnpicklingError, ImportError and AttributeError."""
    if not module.startswith(OURS):
        raise UnpicklingError(f"{module} is no module of ours")
    if module not in sys.modules:
        from importlib import import_module

        import_module(module)
    found = getattr(sys.modules[module], name)
    if not (isinstance(found, type) and issubclass(found, tuple) and hasattr(found, "_fields")):
        raise UnpicklingError(f"{module}.{name} is no record")
    make: Callable[..., Any] = found._make  # type: ignore[attr-defined]  # every NamedTuple has it
    return make
