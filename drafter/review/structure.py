"""Structural rules: what no draft may hold, whatever its words. Each rule is one small function over the tree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafter.document import Measure, Section, Text, Unit, every_inline, every_section, every_unit, plain
from drafter.flags import Flag

_RESIDUE = re.compile(r"\{[{%]|[}%]\}|\[\[|\]\]|[\ue000-\uf8ff]|\b(?:None|undefined)\b")


def residue(measure: Measure) -> Iterator[Flag]:
    """FILL-01: template marks left in the words."""
    for key, content in every_inline(measure):
        words = "¤".join(run.text for run in content if isinstance(run, Text) and run.source is None)
        if found := _RESIDUE.search(words):
            yield Flag("error", "FILL-01", f"Template residue ‘{found.group()}’ stands in the text.", unit=key,
                       remedy="This is a fault of the clause: report it, or mend the clause file.")  # fmt: skip


def empty_words(measure: Measure) -> Iterator[Flag]:
    """A unit or section without words."""
    for section in every_section(measure):
        if not section.units and section.block is None:
            yield Flag("error", "NUM-01", f"Section ‘{section.catchline}’ has no text.", unit=section.key)
        for unit in every_unit(section.units):
            if not plain(unit.content, measure.page).strip() and not unit.children:
                yield Flag("error", "NUM-01", "A numbered unit has no text.", unit=unit.key)


def lone_children(measure: Measure) -> Iterator[Flag]:
    """NUM-01: (a) needs a (b)."""
    for section in every_section(measure):
        groups: list[tuple[str, tuple[Unit, ...]]] = [(section.key, section.units)]
        groups += [(unit.key, unit.children) for unit in every_unit(section.units)]
        for key, units in groups:
            labelled = [unit for unit in units if unit.label]
            if len(labelled) == 1:
                yield Flag("error", "NUM-01", f"‘{labelled[0].label}’ stands alone at its level.", unit=key,
                           remedy="Fold it into its stem or add a second.")  # fmt: skip


def repeated_sections(measure: Measure) -> Iterator[Flag]:
    """Two sections of one name: two closing clauses of one kind, a clause taken twice."""
    names = Counter(section.catchline.lower() for section in every_section(measure))
    for name, count in names.items():
        if count > 1:
            yield Flag("error", "REP-02", f"{count} sections are called ‘{name}’.", remedy="Drop one of them.")


def repeated_definitions(measure: Measure) -> Iterator[Flag]:
    """DEF-02: a term defined twice."""
    terms = Counter(term for section in every_section(measure) for term in _terms(section))
    for term, count in terms.items():
        if count > 1:
            yield Flag("error", "DEF-02", f"‘{term}’ is defined {count} times.", remedy="Keep one definition.")


def _terms(section: Section) -> Iterator[str]:
    for unit in section.units:
        if unit.role == "definition":
            yield next(run.text.lower() for run in unit.content if isinstance(run, Text) and run.style == "term")


def many_recitals(measure: Measure) -> Iterator[Flag]:
    """The project warns above 12 recitals."""
    if len(measure.recitals) > 12:
        yield Flag("warning", "REC-01", f"The draft has {len(measure.recitals)} recitals; more than 12 are seldom read.",
                   remedy="Drop the recitals that the record does not need.")  # fmt: skip


def missing_parts(measure: Measure) -> Iterator[Flag]:
    """ENACT-01, TITLE-01: an instrument without its opening words or its title."""
    if not measure.enacting:
        yield Flag("error", "ENACT-01", "The instrument has no enacting clause or command words.")
    title = next((p for p in measure.front if p.role == "title"), None)
    if title is None or not plain(title.content, measure.page).strip():
        yield Flag("error", "TITLE-01", "The instrument has no title.")
