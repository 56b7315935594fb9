"""Readings: a text of a clause worded under some answers, as lines, with the examples of the reference page for a place's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations
from typing import NamedTuple

from drafter.assembly.words.clause_text import word_blocks
from drafter.assembly.words.values import truth
from drafter.authoring.answers import INCLUDED, Assignment, answers_of, keys_of, names_for, values_of
from drafter.content.model import nodes
from drafter.content.model.option_values import BOUNDS
from drafter.content.model.types import Body, Clause, OptionValue
from drafter.document import FillIn, Inlines, Reference, Unit, every_unit
from drafter.law.form.words import word_rows
from drafter.law.types import Word

_USUAL = {"own_police": True}  # of the tests that a draft decides, those that usually hold


class Reading(NamedTuple):
    """What a text says under some answers: its printed lines, and the text conditions of state law that it meets."""

    lines: tuple[str, ...]
    meets: tuple[str, ...] = ()


def read_under(clause: Clause, body: Body, given: Assignment) -> Reading:
    """The reading of ``body`` under ``given``."""
    names = names_for(clause, given, example_words())
    lines = tuple(_lines(word_blocks(body.blocks, names)))
    return Reading(lines, tuple(one.id for one in body.meets if truth(one.when, names)))


def usual_answers(clause: Clause, body: Body) -> dict[str, OptionValue]:
    """The defaults of the options, and the usual answer of each test: every clause asked about is in the draft."""
    given: dict[str, OptionValue] = {option.name: option.default for option in clause.options}
    for key, answers in answers_of(clause, body, tuple(tests_of(body))).items():
        if key not in given:
            usual = key.startswith(INCLUDED) or _USUAL.get(key, False)
            given[key] = usual if usual in answers else answers[0]
    return given


def every_context(clause: Clause, body: Body, given: Assignment, *, pairs: bool = True) -> Iterator[dict[str, OptionValue]]:
    """``given``, then with each one answer changed, then (with ``pairs``) with each two. A number that is only printed stays."""
    asked = dict(answers_of(clause, body, tuple(tests_of(body))))
    asked |= {one.name: values_of(one) for one in clause.options if one.name not in asked and one.kind not in BOUNDS}
    changes = [(key, value) for key, values in asked.items() for value in values if value != given.get(key)]
    yield dict(given)
    for key, value in changes:
        yield {**given, key: value}
    for one, other in combinations(changes, 2) if pairs else ():
        if one[0] != other[0]:
            yield {**given, one[0]: one[1], other[0]: other[1]}


def every_wording(clause: Clause, body: Body) -> Iterator[str]:
    """The lines of ``body`` under its usual answers, and with each one answer changed. A term forced by [[term:...]] prints too."""
    for given in every_context(clause, body, usual_answers(clause, body), pairs=False):
        yield from read_under(clause, body, given).lines


def tests_of(body: Body) -> Iterator[nodes.Expression]:
    """Every test of a text and of what it meets."""
    yield from (one.when for one in body.meets if one.when is not None)
    yield from _tests(body.blocks)


def keys_asked(body: Body) -> frozenset[str]:
    """Every key that the tests of ``body`` ask about."""
    return frozenset(key for test in tests_of(body) for key in keys_of(test))


def _tests(node: object) -> Iterator[nodes.Expression]:
    """The tests of the branches in a tree of nodes."""
    if isinstance(node, nodes.Branch | nodes.InlineBranch | nodes.ItemBranch):
        for test, arm in node.arms:
            if test is not None:
                yield test
            yield from _tests(arm)
    elif isinstance(node, tuple):
        for child in node:
            yield from _tests(child)


@cache
def example_words() -> Mapping[str, Word]:
    """Each profile word as the example that the reference page gives."""
    return {row.word: Word(row.example, verified="read") for row in word_rows() if not row.forms_only}


# --------------------------------------------------------------------------------------------------------------- lines


def _lines(units: tuple[Unit, ...]) -> Iterator[str]:
    """One line a unit; an item is marked by a dash, since its number would change with every item before it."""
    for unit in every_unit(units):
        mark = "    " * (unit.level - 1) + "- " if unit.level else ""
        yield mark + " ".join(part for part in (words_of(unit.heading), words_of(unit.content)) if part)


def words_of(content: Inlines) -> str:
    """The words of ``content``; a reference is named by its target."""
    out: list[str] = []
    for run in content:
        if isinstance(run, FillIn):
            out.append(f"[{run.name}]")
        elif isinstance(run, Reference):
            out.append(f"[section: {run.target}]")
        else:
            out.append(run.text)
    return "".join(out)
