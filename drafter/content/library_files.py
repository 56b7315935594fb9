"""Reading a whole library from its files: each file by itself, then what only the whole can judge."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from drafter.content.checking.cross_checks import check_whole
from drafter.content.library import Kinds, Library, library_from
from drafter.content.model.types import OWN, Known, ScenarioTheme
from drafter.content.reading.clause_file import ReadClause, read_clause
from drafter.content.reading.folders import ContentFile
from drafter.content.reading.model_file import ReadAsk, ReadModel, read_ask, read_model
from drafter.content.reading.scenario_checks import still_holds
from drafter.content.reading.scenario_file import ReadScenarios, ScenarioReader, read_scenarios
from drafter.content.schema.faults import Faults
from drafter.content.schema.files import ID
from drafter.content.schema.positions import read_document
from drafter.errors import did_you_mean
from drafter.flags import Where
from drafter.record import NamedTuple

_T = TypeVar("_T")


class ReadLibrary(NamedTuple):
    """What was read, by id, with what the checks of the whole need; ``versions`` are hashes of the files' words."""

    clauses: Mapping[str, ReadClause]
    definitions: Mapping[str, ReadClause]
    models: Mapping[str, ReadModel]
    asks: Mapping[str, ReadAsk]
    scenarios: Mapping[str, ScenarioTheme]
    versions: Mapping[str, str]

    @property
    def version(self) -> str:
        """A hash of every id and the words of its file."""
        rows = "\n".join(f"{ident} {version}" for ident, version in sorted(self.versions.items()))
        return blake2b(rows.encode(), digest_size=6).hexdigest()

    @property
    def library(self) -> Library:
        """The library that a reading without fault gives."""
        return Library(
            {ident: one.clause for ident, one in sorted(self.clauses.items())},
            {ident: one.definition for ident, one in sorted(self.definitions.items()) if one.definition},
            {ident: one.model for ident, one in sorted(self.models.items())},
            {ident: one.ask for ident, one in sorted(self.asks.items())},
            self.version,
            dict(sorted(self.scenarios.items())),
        )


NOTHING = ReadLibrary({}, {}, {}, {}, {}, {})


def reading_kinds(read: ReadLibrary) -> Kinds:
    """What a store holds of a reading, so that other files can be read and checked on top of it."""
    facts = {ident: one.facts for ident, one in (*read.clauses.items(), *read.definitions.items())}
    return {"facts": facts, "read models": read.models, "read asks": read.asks, "versions": read.versions}


def reading_from(kinds: Kinds) -> ReadLibrary:
    """The reading whose library and whose :func:`reading_kinds` ``kinds`` holds."""
    library, facts = library_from(kinds), kinds["facts"]
    return ReadLibrary(
        {ident: ReadClause(clause, facts[ident]) for ident, clause in library.clauses.items()},
        {ident: ReadClause(one.clause, facts[ident], one) for ident, one in library.definitions.items()},
        dict(kinds["read models"]),
        dict(kinds["read asks"]),
        library.scenarios,
        dict(kinds["versions"]),
    )


def read_library(files: Sequence[ContentFile], known: Known, faults: Faults, below: ReadLibrary = NOTHING) -> ReadLibrary:
    """Every file read and the whole checked; what is wrong is put in ``faults``.

    A later folder's file stands in the place of an earlier one's, and in that of the library ``below``, which is without fault.
    """
    reading = _Reading(known, faults)
    faults.in_order([file.name for file in files])
    seen: dict[tuple[int, str, str], ContentFile] = {}
    for file in files:
        earlier = seen.setdefault((file.folder, file.kind, file.id), file)
        if earlier is not file:
            faults.add(
                "twice", Where(file.name), f"‘{file.id}’ is also the id of {earlier.name}.", "Rename one of the two files."
            )
        reading.file(file)
    return reading.whole(below, {file.id for file in files})


class _Reading:
    """What has been read so far of one reading."""

    def __init__(self, known: Known, faults: Faults) -> None:
        self.known = known
        self.faults = faults
        self.clauses: dict[str, ReadClause] = {}
        self.definitions: dict[str, ReadClause] = {}
        self.models: dict[str, ReadModel] = {}
        self.asks: dict[str, ReadAsk] = {}
        self.scenarios: dict[str, ReadScenarios] = {}
        self.versions: dict[str, str] = {}

    def whole(self, below: ReadLibrary, idents: set[str]) -> ReadLibrary:
        """Everything on top of the library ``below``, checked as one."""
        unread = idents - {*self.clauses, *self.definitions, *self.models, *self.asks, *self.scenarios}
        clauses = {**below.clauses, **self.clauses}
        definitions = {**below.definitions, **self.definitions}
        models = {**below.models, **self.models}
        asks = {**below.asks, **self.asks}
        check_whole(clauses, definitions, models, asks, unread, self.faults)
        themes = {ident: theme for ident, theme in below.scenarios.items() if ident not in self.scenarios}
        seen = {one.id: one.where.file for theme in themes.values() for one in theme.scenarios}
        if not self.clauses.keys().isdisjoint(below.clauses):
            themes = {ident: self._in_force(theme, clauses) for ident, theme in themes.items()}
        # The scenarios are read last: an answer speaks of a clause, and its test of that clause's options.
        reader = ScenarioReader(clauses, models, unread, self.known, seen, self.faults)
        scenarios = {**themes, **{ident: reader.theme(read) for ident, read in self.scenarios.items()}}
        self._check_themes({*scenarios, *unread})
        return ReadLibrary(clauses, definitions, models, asks, scenarios, {**below.versions, **self.versions})

    def _in_force(self, theme: ScenarioTheme, clauses: Mapping[str, ReadClause]) -> ScenarioTheme:
        """``theme`` without the answers that a clause no longer gives, since another folder's stands in its place."""
        return theme._replace(
            scenarios=tuple(
                one._replace(
                    answers=tuple(
                        answer
                        for answer in one.answers
                        if answer.clause not in self.clauses or still_holds(answer, clauses, self.known)
                    )
                )
                for one in theme.scenarios
            )
        )

    def _check_themes(self, known: set[str]) -> None:
        for model in self.models.values():
            for theme, where in model.scenarios:
                if theme != OWN and theme not in known:
                    remedy = did_you_mean(theme, sorted(known))
                    self.faults.add("unknown-scenarios", where, f"There is no scenario file ‘{theme}’.", remedy)

    def file(self, file: ContentFile) -> None:
        """Read one file. What is wrong with it is put in the faults."""
        if not re.fullmatch(ID, file.id):
            self.faults.add("file-name", Where(file.name), f"‘{file.id}’ is no id: the path of a file is its id.",
                            "Name files and folders in lower case with underscores, such as first_report.yaml.")  # fmt: skip
            return
        try:
            data = Path(file.path).read_bytes()
        except OSError as error:
            self.faults.add("unreadable", Where(file.name), f"The file cannot be read: {error.strerror}.")
            return
        node = read_document(file.name, data, self.faults)
        if node is None:
            return
        self.versions[f"{file.kind}:{file.id}"] = blake2b(data, digest_size=6).hexdigest()
        if file.kind == "model":
            _keep(self.models, file.id, read_model(file.id, node, self.faults, file=file.name))
        elif file.kind == "ask":
            _keep(self.asks, file.id, read_ask(file.id, node, self.known, self.faults))
        elif file.kind == "scenarios":
            _keep(self.scenarios, file.id, read_scenarios(file.id, node, self.faults))
        else:
            words = data.decode("utf-8-sig").replace("\r\n", "\n")
            read = read_clause(file.id, node, words, self.known, self.faults, file=file.name, built_in=file.built_in)
            _keep(self.definitions if read is not None and read.definition else self.clauses, file.id, read)


def _keep(found: dict[str, _T], ident: str, read: _T | None) -> None:
    if read is not None:
        found[ident] = read
