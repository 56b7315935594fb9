"""The library's cache: what was read from the files, kept as JSON, so that a draft reads no YAML and parses no text.

One file: a line of JSON with the key and an index, then one blob for each clause, decoded when it is asked for. (One JSON of a
large library would cost more to parse than the clauses of one draft.) The key covers every file's path, size and time of change,
the known names, and the program's own code. A cache that is stale, damaged, foreign or cannot be written is passed over in
silence: it is never an error, and never right by accident, since every blob carries a checksum.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any, Generic, TypeVar
from zlib import crc32

from drafter.content import clause_codec as codec
from drafter.content.folders import ContentFile
from drafter.content.types import Known

FORMAT = "drafter library 1"
UNREADABLE = (ValueError, TypeError, KeyError, IndexError, AttributeError, OSError, RecursionError)

Codec = tuple[Callable[[Any], Any], Callable[[Any], Any]]
CODECS: Mapping[str, Codec] = {
    "clauses": (codec.encode_clause, codec.decode_clause),
    "definitions": (codec.encode_definition, codec.decode_definition),
    "models": (codec.encode_model, codec.decode_model),
    "asks": (codec.encode_ask, codec.decode_ask),
}
_T = TypeVar("_T")


class Cached(Mapping[str, _T], Generic[_T]):
    """A mapping whose values are decoded when they are asked for; ``again`` reads the files where a blob turns out damaged."""

    def __init__(self, index: Mapping[str, Sequence[int]], data: bytes, kind: str, again: Callable[[], Mapping[str, _T]]) -> None:
        self._index = index
        self._data = data
        self._decode: Callable[[Any], _T] = CODECS[kind][1]
        self._again = again
        self._values: dict[str, _T] = {}

    def __getitem__(self, ident: str) -> _T:
        found = self._values.get(ident)
        if found is None:
            found = self._values[ident] = self._read(ident)
        return found

    def _read(self, ident: str) -> _T:
        offset, length, checksum = self._index[ident]
        blob = self._data[offset : offset + length]
        if crc32(blob) == checksum:
            try:
                return self._decode(json.loads(blob))
            except UNREADABLE:
                pass
        return self._again()[ident]

    def __contains__(self, ident: object) -> bool:
        return ident in self._index

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)


def cache_key(files: Sequence[ContentFile], known: Known) -> str:
    """What a cache of ``files`` must have been made from: their stamps, the known names, and the code."""
    digest = blake2b(f"{FORMAT}\n{_code_stamp()}\n".encode(), digest_size=16)
    for file in files:
        digest.update(
            f"{file.folder}\0{file.kind}\0{file.path}\0{file.name}\0{file.mtime_ns}\0{file.size}\n".encode(errors="replace")
        )
    for names in (known.words, known.tests, known.acts, known.authorities, known.precedents):
        digest.update(("\0".join(sorted(names)) + "\n").encode(errors="replace"))
    return digest.hexdigest()


def cache_file(cache_dir: Path, files: Sequence[ContentFile]) -> Path:
    """The file that holds the cache of these folders: a set of folders has one, which its next reading replaces."""
    tops = sorted({(file.folder, os.path.abspath(file.path[: len(file.path) - len(file.id) - 5])) for file in files})
    name = blake2b(repr(tops).encode(errors="replace"), digest_size=8).hexdigest()
    return cache_dir / f"library-{name}.cache"


def read_cache(path: Path, key: str) -> tuple[dict[str, Any], bytes] | None:
    """The index of a fresh cache and its bytes, or None."""
    try:
        data = path.read_bytes()
        index = json.loads(data[: data.index(b"\n")])
        if index["format"] != FORMAT or index["key"] != key or index["length"] != len(data):
            return None
        for kind in CODECS:
            if any(len(row) != 3 or not all(type(number) is int for number in row) for row in index[kind].values()):
                return None
        return (index, data) if isinstance(index["version"], str) else None
    except UNREADABLE:
        return None


def write_cache(path: Path, key: str, version: str, values: Mapping[str, Mapping[str, Any]]) -> None:
    """Keep ``values`` (by kind, then id) under ``key``. Nothing happens where the disk does not let us."""
    try:
        data = _packed(key, version, values)
        path.parent.mkdir(parents=True, exist_ok=True)
        rough = path.with_name(f"{path.name}.{os.getpid()}.new")
        try:
            rough.write_bytes(data)
            os.replace(rough, path)
        finally:
            rough.unlink(missing_ok=True)
    except UNREADABLE:
        return


def _packed(key: str, version: str, values: Mapping[str, Mapping[str, Any]]) -> bytes:
    """The whole file. Offsets count from its beginning, so the index is padded to a length known before it is written."""
    blobs: list[bytes] = []
    index: dict[str, Any] = {"format": FORMAT, "key": key, "version": version, "length": 0}
    rows: dict[str, dict[str, list[int]]] = {}
    position = 0
    for kind, (encode, _) in CODECS.items():
        rows[kind] = {}
        for ident, value in values[kind].items():
            blob = json.dumps(encode(value), ensure_ascii=False, separators=(",", ":")).encode()
            rows[kind][ident] = [position, len(blob), crc32(blob)]
            blobs.append(blob)
            position += len(blob)
    room = len(json.dumps({**index, **rows})) + 12 * (len(blobs) + 2)
    for row in (row for kind_rows in rows.values() for row in kind_rows.values()):
        row[0] += room + 1
    index["length"] = room + 1 + position
    return json.dumps({**index, **rows}).encode().ljust(room) + b"\n" + b"".join(blobs)


def _code_stamp() -> str:
    """The stamp of this package's own files, so that a change of the reader is never hidden by what it read before."""
    try:
        with os.scandir(Path(__file__).parent) as entries:
            stamps = [(one.name, one.stat().st_mtime_ns, one.stat().st_size) for one in entries if one.name.endswith(".py")]
        return repr(sorted(stamps))
    except OSError:
        from drafter import __version__

        return __version__
