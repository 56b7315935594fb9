"""Reading a whole library from its files: each file by itself, then what only the whole can judge."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from drafter.content.checking.cross_checks import check_whole
from drafter.content.model.types import OWN, Known, ScenarioTheme
from drafter.content.reading.clause_file import ReadClause, read_clause
from drafter.content.reading.folders import ContentFile
from drafter.content.reading.model_file import ReadAsk, ReadModel, read_ask, read_model
from drafter.content.reading.scenario_file import ReadScenarios, ScenarioReader, read_scenarios
from drafter.content.schema.faults import Faults
from drafter.content.schema.files import ID
from drafter.content.schema.positions import MarkedNode, read_document
from drafter.errors import did_you_mean
from drafter.flags import Where


@dataclass(slots=True)
class ReadLibrary:
    """What was read, by id; a later folder's file stands in the place of an earlier one's."""

    clauses: dict[str, ReadClause] = field(default_factory=dict)
    definitions: dict[str, ReadClause] = field(default_factory=dict)
    models: dict[str, ReadModel] = field(default_factory=dict)
    asks: dict[str, ReadAsk] = field(default_factory=dict)
    scenario_files: dict[str, ReadScenarios] = field(default_factory=dict)
    scenarios: dict[str, ScenarioTheme] = field(default_factory=dict)
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
    read_ids = {*library.clauses, *library.definitions, *library.models, *library.asks, *library.scenario_files}
    unread = {file.id for file in files} - read_ids
    check_whole(library.clauses, library.definitions, library.models, library.asks, unread, faults)
    _read_answers(library, unread, known, faults)
    return library


def _read_answers(library: ReadLibrary, unread: set[str], known: Known, faults: Faults) -> None:
    """The scenarios, read last: an answer speaks of a clause, and its test of that clause's options."""
    reader = ScenarioReader(library.clauses, library.models, unread, known, {}, faults)
    for ident, read in library.scenario_files.items():
        library.scenarios[ident] = reader.theme(read)
    for model in library.models.values():
        for theme in (one for one in model.fields.get("scenarios", ()) if one != OWN):
            if theme not in library.scenario_files and theme not in unread:
                remedy = did_you_mean(theme, list(library.scenario_files))
                faults.add("unknown-scenarios", theme.where(), f"There is no scenario file ‘{theme}’.", remedy)


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
    if node is not None:
        library.versions[f"{file.kind}:{file.id}"] = blake2b(data, digest_size=6).hexdigest()
        _read_node(file, node, data, known, faults, library)


def _read_node(file: ContentFile, node: MarkedNode, data: bytes, known: Known, faults: Faults, library: ReadLibrary) -> None:
    """The file by its kind, put into ``library``; what cannot be read is noted and stays out."""
    if file.kind == "model":
        model = read_model(file.id, node, faults, file=file.name)
        if model is not None:
            library.models[file.id] = model
    elif file.kind == "ask":
        ask = read_ask(file.id, node, known, faults)
        if ask is not None:
            library.asks[file.id] = ask
    elif file.kind == "scenarios":
        scenarios = read_scenarios(file.id, node, faults)
        if scenarios is not None:
            library.scenario_files[file.id] = scenarios
    else:
        words = data.decode("utf-8-sig").replace("\r\n", "\n")
        clause = read_clause(file.id, node, words, known, faults, file=file.name, built_in=file.built_in)
        if clause is not None:
            (library.definitions if clause.definition else library.clauses)[file.id] = clause
