"""Writing a store: the values, one pickle each, with their index before them, put in place in one step.

The pickles are written here and not by :mod:`pickle`, since they name a record by its ``_make`` and are the same bytes in every run: a
text, and a record of texts and numbers alone, is written once, and a set in a fixed order.
"""

from __future__ import annotations

import os
import pickle
import struct
from collections.abc import Iterable, Mapping
from pathlib import Path
from zlib import crc32

from drafter.store import MAGIC, OURS, Row

_LEAVES = (str, int, float, bool, type(None))
_SHORT = {0: pickle.EMPTY_TUPLE, 1: pickle.TUPLE1, 2: pickle.TUPLE2, 3: pickle.TUPLE3}


def write_store(path: Path, key: str, kinds: Mapping[str, Mapping[str, object]]) -> None:
    """Write the values, by kind and id, under ``key``; a store that was there is replaced in one step.

    Raises OSError where the disk does not let us, and TypeError for a value that no store holds.
    """
    data = packed(key, kinds)
    path.parent.mkdir(parents=True, exist_ok=True)
    rough = path.with_name(f"{path.name}.{os.getpid()}.{os.urandom(4).hex()}.new")
    try:
        rough.write_bytes(data)
        os.replace(rough, path)
    finally:
        rough.unlink(missing_ok=True)


def packed(key: str, kinds: Mapping[str, Mapping[str, object]]) -> bytes:
    """The whole file."""
    rows: dict[str, dict[str, Row]] = {}
    blobs: list[bytes] = []
    begins = 0
    for kind, values in kinds.items():
        rows[kind] = {}
        for ident, value in values.items():
            blob = encoded(value)
            rows[kind][ident] = (begins, len(blob), crc32(blob))
            blobs.append(blob)
            begins += len(blob)
    index = encoded({"key": key, "rows": rows})
    return b"".join((MAGIC, struct.pack("<QI", len(index), crc32(index)), index, *blobs))


def encoded(value: object) -> bytes:
    """One value as a pickle that :func:`drafter.store.decoded` reads. Raises TypeError for what no store holds."""
    body = bytes(_Writer().body(value))
    return pickle.PROTO + b"\x04" + pickle.FRAME + struct.pack("<Q", len(body)) + body


class _Writer:
    """The writing of one value."""

    def __init__(self) -> None:
        self.out = bytearray()
        self.memo: dict[object, int] = {}

    def body(self, value: object) -> bytearray:
        self._write(value)
        self.out += pickle.STOP
        return self.out

    def _write(self, value: object) -> None:
        match value:
            case None:
                self.out += pickle.NONE
            case bool():
                self.out += pickle.NEWTRUE if value else pickle.NEWFALSE
            case str() if type(value) is str:
                self._text(value)
            case int() if type(value) is int:
                self._whole(value)
            case float():
                self.out += pickle.BINFLOAT + struct.pack(">d", value)
            case tuple():
                self._tuple(value)
            case list():
                self._many(pickle.EMPTY_LIST + pickle.MARK, value, pickle.APPENDS)
            case frozenset():
                self._many(pickle.MARK, sorted(value, key=encoded), pickle.FROZENSET)
            case Mapping():  # a frozen one, too, is a dict when it is read
                self._many(pickle.EMPTY_DICT + pickle.MARK, (one for row in value.items() for one in row), pickle.SETITEMS)
            case _:
                raise TypeError(f"A store holds no {type(value).__qualname__}: {value!r:.80}")

    def _tuple(self, value: tuple[object, ...]) -> None:
        kind = type(value)
        if value == () and kind is tuple:
            self.out += pickle.EMPTY_TUPLE
            return
        leaf = (kind, value, tuple(map(type, value))) if all(isinstance(one, _LEAVES) or one == () for one in value) else None
        if leaf and self._known(leaf):  # known by its types, too, since 1, 1.0 and True are equal
            return
        if kind is not tuple:
            self._maker(kind)
        if len(value) in _SHORT:
            self._many(b"", value, _SHORT[len(value)])
        else:
            self._many(pickle.MARK, value, pickle.TUPLE)
        if kind is not tuple:
            self.out += pickle.TUPLE1 + pickle.REDUCE
        if leaf:
            self._keep(leaf)

    def _maker(self, kind: type[object]) -> None:
        """Name the class, of which a reader takes ``_make``."""
        if self._known(kind):
            return
        if not kind.__module__.startswith(OURS) or not hasattr(kind, "_fields") or "." in kind.__qualname__:
            raise TypeError(f"A store holds no {kind.__module__}.{kind.__qualname__}.")
        self._text(kind.__module__)
        self._text(kind.__qualname__)
        self.out += pickle.STACK_GLOBAL
        self._keep(kind)

    def _many(self, opens: bytes, values: Iterable[object], closes: bytes) -> None:
        self.out += opens
        for one in values:
            self._write(one)
        self.out += closes

    def _text(self, value: str) -> None:
        if self._known((str, value)):
            return
        data = value.encode("utf-8", "surrogatepass")
        if len(data) < 256:
            self.out += pickle.SHORT_BINUNICODE + bytes((len(data),)) + data
        else:
            self.out += pickle.BINUNICODE + struct.pack("<I", len(data)) + data
        self._keep((str, value))

    def _whole(self, value: int) -> None:
        if 0 <= value < 256:
            self.out += pickle.BININT1 + bytes((value,))
        elif -(2**31) <= value < 2**31:
            self.out += pickle.BININT + struct.pack("<i", value)
        else:
            data = value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True)
            self.out += pickle.LONG4 + struct.pack("<i", len(data)) + data

    def _known(self, name: object) -> bool:
        """Point to what was written under ``name``, where it was."""
        found = self.memo.get(name)
        if found is None:
            return False
        self.out += pickle.BINGET + bytes((found,)) if found < 256 else pickle.LONG_BINGET + struct.pack("<I", found)
        return True

    def _keep(self, name: object) -> None:
        self.memo[name] = len(self.memo)
        self.out += pickle.MEMOIZE
