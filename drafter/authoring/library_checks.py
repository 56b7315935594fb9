"""What is not wrong in a library, and yet should not be so: each check is a function in a table, and gives flags.

They need every file read, and are no part of loading a library. A clause that stands in no model, or lacks a summary, is a warning
in the library that ships and a note in a user's own, which may be meant for one draft.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from drafter.authoring.idle import idle_choices, idle_options, unreachable_arms
from drafter.authoring.terms import unused_definitions
from drafter.content.library_files import ReadLibrary
from drafter.content.reading.clause_file import ReadClause
from drafter.english import listed
from drafter.errors import ContentErrors
from drafter.flags import Flag, Severity, Where
from drafter.law.limits.conditions import all_conditions
from drafter.law.limits.reach import asked_conditions
from drafter.law.limits.required import required_savings
from drafter.own_library import read_own

LANGUAGES = {"en": "English", "es": "Spanish"}


def check_whole_library(folders: Sequence[Path]) -> tuple[Flag, ...]:
    """Every error of the library that ships and of ``folders`` on top of it; where there is none, every warning and note. In source order.

    Raises RequestError where a folder is missing.
    """
    try:
        library, faults = read_own(folders)
    except ContentErrors as problem:  # the files of a checkout, which are built before anything is laid over them
        return problem.flags
    if not faults.errors:
        for check in CHECKS:
            for flag in check(library):
                faults.add(flag.rule, flag.where or Where(""), flag.message, flag.remedy, severity=flag.severity)
    return faults.flags


def _every(library: ReadLibrary) -> Iterator[ReadClause]:
    yield from library.clauses.values()
    yield from library.definitions.values()


# ------------------------------------------------------------------------------------------------------- inside one clause


def unreachable_branches(library: ReadLibrary) -> Iterator[Flag]:
    for read in _every(library):
        for one in read.bodies:
            for where in unreachable_arms(read.clause, one):
                yield Flag("warning", "unreachable-branch", "No answers to the options and tests lead to these words.",
                           "Take them out, or mend the test.", where)  # fmt: skip


def options_without_effect(library: ReadLibrary) -> Iterator[Flag]:
    for read in _every(library):
        for option in idle_options(read):
            yield Flag("warning", "idle-option", f"The option ‘{option.name}’ changes nothing: every value gives the same text.",
                       "Use it where it decides something, or take it out.", read.facts.option_places[option.name])  # fmt: skip
        for option, value, earlier in idle_choices(read):
            yield Flag("warning", "idle-choice", f"The choice ‘{value}’ of ‘{option.name}’ gives the same text as ‘{earlier}’.",
                       "Give it words of its own, or take it out.", read.facts.option_places[option.name])  # fmt: skip


def conditions_nobody_asks(library: ReadLibrary) -> Iterator[Flag]:
    asked = asked_conditions()
    for read in _every(library):
        for one in read.bodies:
            for ident, where in one.facts.meets:
                if ident not in asked:
                    yield Flag("warning", "idle-condition", f"No row of state law asks for ‘{ident}’.",
                               "Take it out of ‘meets’, or name the condition that is meant.", where)  # fmt: skip


def missing_summaries(library: ReadLibrary) -> Iterator[Flag]:
    for read in _every(library):
        missing = [name for code, name in LANGUAGES.items() if code not in (read.clause.summary or {})]
        if missing:
            yield Flag(_severity(read), "no-summary", f"‘{read.clause.id}’ has no summary in {listed(missing, 'or')}.",
                       "Add a line that says what it does: summary: {en: \"...\", es: \"...\"}", Where(read.clause.file, 1))  # fmt: skip


# ------------------------------------------------------------------------------------------------------ in the whole library


def terms_within_terms(library: ReadLibrary) -> Iterator[Flag]:
    """A longer term hides a shorter one in it: its words are no use of the shorter. Named in ``except``, that is meant."""
    for read, phrase, other in _within(library):
        shorter = library.definitions[other]
        if shorter.definition and phrase.lower() not in (one.lower() for one in shorter.definition.exceptions):
            yield Flag("warning", "term-within-term", f"‘{phrase}’ holds the term ‘{shorter.clause.title}’ of ‘{other}’, and is not one.",
                       f"If that is meant, add ‘{phrase}’ to ‘except’ in {shorter.clause.file}; else choose another term.",
                       read.facts.term_places[phrase])  # fmt: skip


def _within(library: ReadLibrary) -> Iterator[tuple[ReadClause, str, str]]:
    """Each phrase of a definition that holds a phrase of another as whole words, with the other's id."""
    phrases = [(phrase.lower(), ident) for ident, read in library.definitions.items() for phrase in read.facts.term_places]
    for ident, read in library.definitions.items():
        for phrase in read.facts.term_places:
            holders = {other for inner, other in phrases if other != ident and f" {inner} " in f" {phrase.lower()} "}
            yield from (
                (read, phrase, other) for other in sorted(holders) if phrase.lower() not in (p for p, o in phrases if o == other)
            )


def definitions_without_use(library: ReadLibrary) -> Iterator[Flag]:
    for read in unused_definitions(library):
        yield Flag("warning", "unused-definition", f"No text of the library uses the term ‘{read.clause.title}’.",
                   "Use it, or take the file out.", read.facts.term_places[read.clause.title])  # fmt: skip


def clauses_without_model(library: ReadLibrary) -> Iterator[Flag]:
    called = _called_for(library)
    for ident, read in library.clauses.items():
        if ident not in called:
            yield Flag(_severity(read), "in-no-model", f"No model or preset has the clause ‘{ident}’.",
                       f"Name it in a model, or ask for it: --add {ident}", Where(read.clause.file, 1))  # fmt: skip


def _called_for(library: ReadLibrary) -> set[str]:
    """Clauses that come into some draft unasked: by a model, a preset, another clause's need, or as a saving."""
    called = {ident for read in library.models.values() for ident in read.model.clauses}
    called |= {ident for read in library.models.values() for preset in read.model.presets for ident in preset.add}
    called |= {saving.clause for saving in required_savings()} | {one.saving for one in all_conditions().values()}
    waiting = list(called)
    while waiting:
        read = library.clauses.get(waiting.pop())
        needs = {need for one in read.bodies for need in one.body.needs} if read else set()
        waiting += needs - called
        called |= needs
    return called


def _severity(read: ReadClause) -> Severity:
    return "warning" if read.clause.built_in else "note"


CHECKS: tuple[Callable[[ReadLibrary], Iterator[Flag]], ...] = (
    unreachable_branches, options_without_effect, conditions_nobody_asks, missing_summaries, terms_within_terms,
    definitions_without_use, clauses_without_model,
)  # fmt: skip
