"""Models against the library: every clause, option and value they name is there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from drafter.content.model.option_values import parse_option
from drafter.content.model.types import Option
from drafter.content.reading.clause_file import ReadClause
from drafter.content.reading.model_file import ReadModel, Setting, Settings
from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import Placed
from drafter.errors import RequestError, did_you_mean

Clauses = Mapping[str, ReadClause]


def check_model(read: ReadModel, clauses: Clauses, definitions: Clauses, unread: Collection[str], faults: Faults) -> None:
    """Note what a model names that is not there, twice there, or of the wrong kind."""
    _ModelCheck(clauses, definitions, unread, faults).check(read)


class _ModelCheck(NamedTuple):
    """The check of one model against the library."""

    clauses: Clauses
    definitions: Clauses
    unread: Collection[str]
    faults: Faults

    def check(self, read: ReadModel) -> None:
        self._check_clauses(read.clauses)
        self._check_settings(read.settings)
        if not read.clauses:
            self.faults.add("empty", read.where, "The model names no clauses.")
        for preset in read.presets:
            self._check_settings(preset.settings)
            self._check_clauses(preset.add)
            self._check_drop(preset.drop, [ident.text for ident in read.clauses])

    def _check_clauses(self, named: tuple[Placed, ...]) -> None:
        seen: set[str] = set()
        for ident, where in named:
            if ident in self.definitions:
                message = f"‘{ident}’ is a definition, which the toolkit puts in by itself."
                self.faults.add("definition-listed", where, message, "Take it out.")
            elif ident not in self.clauses and ident not in self.unread:
                self._unknown_clause(Placed(ident, where))
            elif ident in seen:
                self.faults.add("twice", where, f"‘{ident}’ stands here a second time.", "Keep one of the two.")
            seen.add(ident)

    def _check_drop(self, named: tuple[Placed, ...], listed: Sequence[str]) -> None:
        for ident, where in named:
            if ident not in listed:
                message = f"The model has no clause ‘{ident}’ to drop."
                self.faults.add("drops-nothing", where, message, did_you_mean(ident, listed))

    def _check_settings(self, given: Iterable[Settings]) -> None:
        for clause, values in given:
            read = self.clauses.get(clause.text) or self.definitions.get(clause.text)
            if read is not None:
                options = {option.name: option for option in read.clause.options}
                for setting in values:
                    self._check_setting(clause.text, options, setting)
            elif clause.text not in self.unread:
                self._unknown_clause(clause)

    def _check_setting(self, clause: str, options: Mapping[str, Option], setting: Setting) -> None:
        name = setting.option.text
        if name not in options:
            known = list(options)
            remedy = did_you_mean(name, known, "Its options") or "It has no options."
            self.faults.add("unknown-option", setting.option.where, f"‘{clause}’ has no option ‘{name}’.", remedy, related=known)
            return
        try:
            parse_option(options[name], setting.value)
        except RequestError as error:
            self.faults.refused(error, setting.where)

    def _unknown_clause(self, ident: Placed) -> None:
        self.faults.unknown("clause", ident.text, ident.where, list(self.clauses))
