"""Definitions: which defined terms the rendered words of a draft use, drawn in to a fixpoint.

Whole words, longest phrase first, any case, over a unit's joined text. Phrases under a term's ``except`` are no use of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from drafter.content.model.types import Definition
from drafter.document import Text, Unit, every_unit

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[,;:]")  # a comma parts "data, systems", so that it is no "data systems"
FORCED_TERM = "term"  # the source word of a `[[term:...]]`
_QUOTED = re.compile(r"“[^”]*”")


class TermIndex(NamedTuple):
    """Phrases by their first word, longest first; an exception's definition id is None."""

    by_first_word: Mapping[str, tuple[tuple[tuple[str, ...], str | None], ...]]

    def used_in(self, text: str) -> set[str]:
        """Ids of the definitions whose terms stand in ``text``."""
        if "“" in text:
            text = _QUOTED.sub(" ", text)
        words = _WORD.findall(text.lower().replace("’", "'"))
        found: set[str] = set()
        free_from = 0  # the words before it belong to a phrase already found
        for position, word in enumerate(words):
            phrases = self.by_first_word.get(word)
            if phrases is None or position < free_from:
                continue
            for phrase, ident in phrases:
                if tuple(words[position : position + len(phrase)]) == phrase:
                    if ident is not None:
                        found.add(ident)
                    free_from = position + len(phrase)
                    break
        return found


def index_terms(definitions: Mapping[str, Definition]) -> TermIndex:
    """An index of every term, its forms and its exceptions."""
    phrases: dict[tuple[str, ...], str | None] = {}
    for ident in sorted(definitions):
        definition = definitions[ident]
        for form in (definition.term, *definition.forms):
            phrases[_words(form)] = ident
    for ident in sorted(definitions):
        for exception in definitions[ident].exceptions:
            phrases.setdefault(_words(exception), None)
    by_first: dict[str, list[tuple[tuple[str, ...], str | None]]] = {}
    for phrase, owner in phrases.items():
        by_first.setdefault(phrase[0], []).append((phrase, owner))
    return TermIndex({first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in by_first.items()})


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(phrase.lower().replace("’", "'")))


def used_definitions(
    units: Iterable[Unit],
    definitions: Mapping[str, Definition],
    word_definition: Callable[[Definition], tuple[Unit, ...]],
) -> tuple[tuple[Definition, tuple[Unit, ...]], ...]:
    """The definitions that ``units`` use, and those that their definitions use, by term; each with its own worded units."""
    index = index_terms(definitions)
    worded: dict[str, tuple[Unit, ...]] = {}
    waiting = _uses(units, index, definitions)
    while waiting:
        ident = min(waiting)
        waiting.discard(ident)
        if ident in worded:
            continue
        worded[ident] = word_definition(definitions[ident])
        waiting |= _uses(worded[ident], index, definitions) - worded.keys()
    ordered = sorted(worded, key=lambda ident: definitions[ident].term.lower())
    return tuple((definitions[ident], worded[ident]) for ident in ordered)


def _uses(units: Iterable[Unit], index: TermIndex, definitions: Mapping[str, Definition]) -> set[str]:
    found: set[str] = set()
    for unit in every_unit(tuple(units)):
        found |= index.used_in("".join(run.text if isinstance(run, Text) else " ¤ " for run in unit.content))
        for run in unit.content:
            if isinstance(run, Text) and run.source is not None and run.source.word == FORCED_TERM:
                found |= index.used_in(run.text)
    return found & definitions.keys()
