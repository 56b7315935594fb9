"""Reading a whole library from its files: each file by itself, then what only the whole can judge."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from drafter.content.clause_file import ReadClause, read_clause
from drafter.content.cross_checks import check_whole
from drafter.content.faults import Faults
from drafter.content.folders import ContentFile
from drafter.content.model_file import ReadAsk, ReadModel, read_ask, read_model
from drafter.content.positions import read_document
from drafter.content.schema import ID
from drafter.content.types import Known
from drafter.errors import Where


@dataclass(slots=True)
class ReadLibrary:
    """What was read, by id; a later folder's file stands in the place of an earlier one's."""

    clauses: dict[str, ReadClause] = field(default_factory=dict)
    definitions: dict[str, ReadClause] = field(default_factory=dict)
    models: dict[str, ReadModel] = field(default_factory=dict)
    asks: dict[str, ReadAsk] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)

    @property
    def version(self) -> str:
        """A hash of every id and the words of its file."""
        rows = "\n".join(f"{ident} {version}" for ident, version in sorted(self.versions.items()))
        return blake2b(rows.encode(), digest_size=6).hexdigest()


def read_library(files: Sequence[ContentFile], known: Known, faults: Faults) -> ReadLibrary:
    """Every file read and the whole checked; what is wrong is put in ``faults``."""
    library = ReadLibrary()
    faults.in_order([file.name for file in files])
    seen: dict[tuple[int, str, str], ContentFile] = {}
    for file in files:
        earlier = seen.setdefault((file.folder, file.kind, file.id), file)
        if earlier is not file:
            faults.add(
                "twice", Where(file.name), f"‘{file.id}’ is also the id of {earlier.name}.", "Rename one of the two files."
            )
        _read_file(file, known, faults, library)
    read_ids = {*library.clauses, *library.definitions, *library.models, *library.asks}
    unread = {file.id for file in files} - read_ids
    check_whole(library.clauses, library.definitions, library.models, library.asks, unread, faults)
    return library


def _read_file(file: ContentFile, known: Known, faults: Faults, library: ReadLibrary) -> None:
    if not re.fullmatch(ID, file.id):
        faults.add("file-name", Where(file.name), f"‘{file.id}’ is no id: the path of a file is its id.",
                   "Name files and folders in lower case with underscores, such as first_report.yaml.")  # fmt: skip
        return
    try:
        data = Path(file.path).read_bytes()
    except OSError as error:
        faults.add("unreadable", Where(file.name), f"The file cannot be read: {error.strerror}.")
        return
    node = read_document(file.name, data, faults)
    if node is None:
        return
    library.versions[f"{file.kind}:{file.id}"] = blake2b(data, digest_size=6).hexdigest()
    if file.kind == "model":
        model = read_model(file.id, node, faults, file=file.name)
        if model is not None:
            library.models[file.id] = model
    elif file.kind == "ask":
        ask = read_ask(file.id, node, known, faults)
        if ask is not None:
            library.asks[file.id] = ask
    else:
        words = data.decode("utf-8-sig").replace("\r\n", "\n")
        clause = read_clause(file.id, node, words, known, faults, file=file.name, built_in=file.built_in)
        if clause is not None:
            (library.definitions if clause.definition else library.clauses)[file.id] = clause
