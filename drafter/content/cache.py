"""The library's cache: what was read from the files, kept as JSON, so that a draft reads no YAML and parses no text.

One file: an index in JSON with the key, then one blob for each clause, decoded when it is asked for. (One JSON of a
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
from drafter.content import scenario_codec
from drafter.content.model.types import Known
from drafter.content.reading.folders import ContentFile

FORMAT = "drafter library 1"
HEAD = 32  # the bytes before the index: its length and its checksum
UNREADABLE = (ValueError, TypeError, KeyError, IndexError, AttributeError, OSError, RecursionError)

Codec = tuple[Callable[[Any], Any], Callable[[Any], Any]]
CODECS: Mapping[str, Codec] = {
    "clauses": (codec.encode_clause, codec.decode_clause),
    "definitions": (codec.encode_definition, codec.decode_definition),
    "models": (codec.encode_model, codec.decode_model),
    "asks": (codec.encode_ask, codec.decode_ask),
    "scenarios": (scenario_codec.encode_theme, scenario_codec.decode_theme),
}
_T = TypeVar("_T")


class Blobs:
    """An open cache file, from which single blobs are read."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb", buffering=0)
        self.size = os.fstat(self._file.fileno()).st_size

    def read(self, offset: int, length: int) -> bytes:
        self._file.seek(offset)
        return self._file.read(length)

    def __del__(self) -> None:
        file = getattr(self, "_file", None)
        if file is not None:
            file.close()


class Cached(Mapping[str, _T], Generic[_T]):
    """A mapping decoded as it is asked; ``again`` reads the files where a blob turns out damaged."""

    def __init__(
        self, index: Mapping[str, Sequence[int]], blobs: Blobs, kind: str, again: Callable[[], Mapping[str, _T]]
    ) -> None:
        self._index = index
        self._blobs = blobs
        self._decode: Callable[[Any], _T] = CODECS[kind][1]
        self._again = again
        self._values: dict[str, _T] = {}

    def __getitem__(self, ident: str) -> _T:
        found = self._values.get(ident)
        if found is None:
            found = self._values[ident] = self._read(self._index[ident])
            if found is None:
                found = self._values[ident] = self._again()[ident]
        return found

    def _read(self, row: Sequence[int]) -> Any:
        try:
            offset, length, checksum = row
            blob = self._blobs.read(offset, length)
            return self._decode(json.loads(blob)) if crc32(blob) == checksum else None
        except UNREADABLE:
            return None

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


def read_cache(path: Path, key: str) -> tuple[dict[str, Any], Blobs] | None:
    """The index of a fresh cache and its blobs, or None."""
    try:
        blobs = Blobs(path)
        room, checksum = blobs.read(0, HEAD).split()
        head = blobs.read(HEAD, int(room))
        if crc32(head) != int(checksum):
            return None
        index: dict[str, Any] = json.loads(head)
        fresh = index["format"] == FORMAT and index["key"] == key and index["length"] == blobs.size
        return (index, blobs) if fresh else None
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
    """The whole file: the index's length and checksum, the index, the blobs. Offsets count from the beginning of the file.

    The index is padded to a length known before it is written, since the offsets in it depend on that length.
    """
    blobs: list[bytes] = []
    index: dict[str, Any] = {"format": FORMAT, "key": key, "version": version, "length": 0}
    rows: list[list[int]] = []
    position = 0
    for kind, (encode, _) in CODECS.items():
        index[kind] = {}
        for ident, value in values[kind].items():
            blob = json.dumps(encode(value), ensure_ascii=False, separators=(",", ":")).encode()
            index[kind][ident] = row = [position, len(blob), crc32(blob)]
            rows.append(row)
            blobs.append(blob)
            position += len(blob)
    room = len(json.dumps(index)) + 12 * (len(rows) + 1)
    for row in rows:
        row[0] += HEAD + room
    index["length"] = HEAD + room + position
    head = json.dumps(index).encode().ljust(room)
    return f"{room} {crc32(head)}".encode().ljust(HEAD) + head + b"".join(blobs)


def _code_stamp() -> str:
    """The stamp of this package's own files, so that a change of the reader is never hidden by what it read before."""
    try:
        with os.scandir(Path(__file__).parent) as entries:
            stamps = [(one.name, one.stat().st_mtime_ns, one.stat().st_size) for one in entries if one.name.endswith(".py")]
        return repr(sorted(stamps))
    except OSError:
        from drafter import __version__

        return __version__
