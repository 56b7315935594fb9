"""The publication: the one step that makes the edition out of the files people write.

Everything is read and checked before anything is written: the law data first, since the library is checked against its names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from hashlib import blake2b
from pathlib import Path

from drafter.content.check import read_to_check
from drafter.content.library import kinds_of
from drafter.content.library_files import reading_kinds
from drafter.content.schema.faults import Faults
from drafter.edition import CHECKOUT, LAW, Kinds, provisional, sources
from drafter.law.known import known_names
from drafter.law.read_law import check_clauses, read_law
from drafter.store_writer import write_store


def build() -> Kinds:
    """The whole edition by kind and id. Raises ContentErrors with every fault of the law data, else of the library."""
    faults = Faults()
    law = {"law": read_law(LAW, faults)}
    faults.raise_errors()
    with provisional(law):
        library, clauses = _library()
    check_clauses(faults, clauses)
    faults.raise_errors()
    return {**law, **library}


def publish(path: Path) -> None:
    """Build the edition that the wheel carries, at ``path``. Raises as :func:`build` does, and OSError.

    Its key is a hash of the words of its sources: it says nothing of where or when they were read.
    """
    write_store(path, _key(sorted(file for file, _ in sources())), build())


def _library() -> tuple[Kinds, Collection[str]]:
    """The library by kind and id, and the ids of its clauses, which the law names."""
    read, faults = read_to_check([CHECKOUT], known_names())
    faults.raise_errors()
    return {**kinds_of(read.library), **reading_kinds(read)}, read.clauses.keys()


def _key(files: Iterable[str]) -> str:
    digest = blake2b(digest_size=16)
    for file in files:
        digest.update(Path(file).relative_to(CHECKOUT).as_posix().encode() + b"\0" + Path(file).read_bytes() + b"\0")
    return digest.hexdigest()
