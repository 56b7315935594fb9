"""Models against the library: every clause, option and value they name is there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from drafter.content.model.option_values import parse_option
from drafter.content.model.types import Option
from drafter.content.reading.clause_file import ReadClause
from drafter.content.reading.model_file import ReadModel
from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import MarkedText
from drafter.errors import RequestError, did_you_mean

Clauses = Mapping[str, ReadClause]


def check_model(read: ReadModel, clauses: Clauses, definitions: Clauses, unread: Collection[str], faults: Faults) -> None:
    """Note what a model names that is not there, twice there, or of the wrong kind."""
    _ModelCheck(clauses, definitions, unread, faults).check(read)


class _ModelCheck:
    """The check of one model against the library."""

    def __init__(self, clauses: Clauses, definitions: Clauses, unread: Collection[str], faults: Faults) -> None:
        self.clauses = clauses
        self.definitions = definitions
        self.unread = unread
        self.faults = faults

    def check(self, read: ReadModel) -> None:
        fields = read.fields
        self._check_clauses(fields["clauses"])
        self._check_values(fields.get("options", {}))
        if not fields["clauses"]:
            self.faults.add("empty", read.where, "The model names no clauses.")
        for preset in fields.get("presets", {}).values():
            self._check_values(preset.get("options", {}))
            self._check_clauses(preset.get("add", ()))
            self._check_drop(preset.get("drop", ()), fields["clauses"])

    def _check_clauses(self, ids: tuple[MarkedText, ...]) -> None:
        for index, ident in enumerate(ids):
            if ident in self.definitions:
                self.faults.add(
                    "definition-listed",
                    ident.where(),
                    f"‘{ident}’ is a definition, which the toolkit puts in by itself.",
                    "Take it out.",
                )
            elif ident not in self.clauses and ident not in self.unread:
                self._unknown_clause(ident)
            elif ident in ids[:index]:
                self.faults.add("twice", ident.where(), f"‘{ident}’ stands here a second time.", "Keep one of the two.")

    def _check_drop(self, ids: tuple[MarkedText, ...], listed: tuple[MarkedText, ...]) -> None:
        for ident in ids:
            if ident not in listed:
                self.faults.add(
                    "drops-nothing",
                    ident.where(),
                    f"The model has no clause ‘{ident}’ to drop.",
                    did_you_mean(ident, list(listed)),
                )

    def _check_values(self, given: Mapping[MarkedText, Mapping[MarkedText, Any]]) -> None:
        for ident, values in given.items():
            read = self.clauses.get(ident) or self.definitions.get(ident)
            if read is not None:
                options = {option.name: option for option in read.clause.options}
                for name, raw in values.items():
                    self._check_value(ident, options, name, raw)
            elif ident not in self.unread:
                self._unknown_clause(ident)

    def _check_value(self, ident: MarkedText, options: Mapping[str, Option], name: MarkedText, raw: Any) -> None:
        if name not in options:
            known = list(options)
            remedy = did_you_mean(name, known, "Its options") or "It has no options."
            self.faults.add("unknown-option", name.where(), f"‘{ident}’ has no option ‘{name}’.", remedy, related=known)
            return
        try:
            parse_option(options[name], raw)
        except RequestError as error:
            place = raw if isinstance(raw, MarkedText) else name
            self.faults.refused(error, place.where())

    def _unknown_clause(self, ident: MarkedText) -> None:
        self.faults.unknown("clause", ident, ident.where(), list(self.clauses))
