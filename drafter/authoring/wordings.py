"""Every wording of a clause by itself: its base and alternates, each option's values one at a time, in the dress of several places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from drafter.assembly.drafting.numbering import number_units
from drafter.assembly.drafting.recitals import recital_paragraphs
from drafter.assembly.words.clause_text import word_blocks
from drafter.assembly.words.defined_words import defined_units
from drafter.assembly.words.values import Names, tests_that_hold
from drafter.content.model.types import CODIFIED_PARTS, TESTS, Body, Clause, Definition, Family, Option, OptionValue
from drafter.document import Inlines, Paragraph, Reference, Section, Text, plain
from drafter.law.place.places import resolve_place
from drafter.law.power.instruments import resolve_instrument
from drafter.law.profile import make_profile
from drafter.law.sources.authorities import cite_word
from drafter.law.types import Profile, Word
from drafter.rebuilt import reworded_units
from drafter.review.measure_text import section_passages
from drafter.review.text import Passage, ReviewText

# place, State, type, form, instrument: one of each family, and places that print otherwise (a chapter, ‘this order’, lettered units)
_DRESSES = (
    ("Chicago", "IL", "city", "", "ordinance"),
    ("Chicago", "IL", "city", "", "executive_order"),
    ("Chicago", "IL", "city", "", "resolution"),
    ("King County", "WA", "county", "", "ordinance"),
    ("Exampleton", "TX", "city", "council-manager", "ordinance"),
    ("Exampleton", "CA", "city", "council-manager", "manager directive"),
    ("Illinois", "IL", "state", "", "executive order"),
)  # fmt: skip
_THERE = "section 4"  # a reference by itself leads nowhere; any section will do


class Wording(NamedTuple):
    """One wording. ``said`` tells which: the alternate, the place, and the option or test that differs from the usual."""

    said: str
    text: ReviewText
    profile: Profile


class _Context(NamedTuple):
    said: str
    options: Mapping[str, OptionValue]
    tests: frozenset[str]
    included: bool = True


@cache
def dresses() -> tuple[Profile, ...]:
    """The profiles in whose dress a clause is read."""
    out = []
    for name, state, kind, form, asked in _DRESSES:
        place, _ = resolve_place(name, state, kind, form)
        instrument, _ = resolve_instrument(asked, place)
        out.append(make_profile(place, instrument, {}))
    return tuple(out)


def wordings(clause: Clause, definition: Definition | None = None) -> Iterator[Wording]:
    """The wordings of a clause, each once: every option in the first dress that fits it, the usual one in the others."""
    seen: set[tuple[Passage, ...]] = set()
    for body in (clause.base, *clause.alternates):
        fitting = [one for one in dresses() if _fits(clause, body, one.instrument.family)]
        for index, profile in enumerate(fitting):
            for context in _contexts(clause, profile, every=index == 0):
                passages = tuple(_passages(clause, body, definition, profile, context))
                if passages not in seen:
                    seen.add(passages)
                    said = ", ".join(one for one in (body.name, profile.instrument.name, context.said) if one)
                    yield Wording(said, ReviewText(passages, whole=False), profile)


def values_of(option: Option) -> Iterator[OptionValue]:
    """What an option may be besides its default: each choice, one and all of several, the least number."""
    if option.kind == "yes_no":
        yield not option.default
    elif option.kind == "choice":
        yield from (one for one in option.choices if one != option.default)
    elif option.kind == "choices":
        every = tuple(str(one) for one in option.choices)
        yield from dict.fromkeys(one for one in ((every[0],), (every[-1],), every) if one != option.default)
    elif option.kind in ("days", "months", "number") and option.default != 1:
        yield 1


def _fits(clause: Clause, body: Body, family: Family) -> bool:
    if family not in clause.instruments:
        return False
    return family == "executive_order" if body.when == ("executive_form",) else True


def _contexts(clause: Clause, profile: Profile, *, every: bool) -> Iterator[_Context]:
    usual = {option.name: option.default for option in clause.options}
    held = tests_that_hold(profile)
    yield _Context("", usual, held)
    yield _Context("alone", usual, held, included=False)
    if not every:
        return
    for test in sorted(TESTS - {"executive_instrument"}):
        yield _Context(f"{test} {'no' if test in held else 'yes'}", usual, held ^ {test})
    for option in clause.options:
        for value in values_of(option):
            yield _Context(f"{option.name}={value}", {**usual, option.name: value}, held)


def _passages(
    clause: Clause, body: Body, definition: Definition | None, profile: Profile, context: _Context
) -> Iterator[Passage]:
    units = reworded_units(word_blocks(body.blocks, _names(clause, profile, context)), _with_words)
    if clause.part == "recital":
        for paragraph in recital_paragraphs(units, profile.instrument):
            yield _recital(paragraph, profile)
        return
    if definition is not None and units:
        units = defined_units(definition, units, quoted=True)
    numbered = number_units(units, profile.numbering, definitions=definition is not None)
    codified = profile.codified and clause.part in CODIFIED_PARTS
    catchline = "Definitions" if definition is not None else clause.title
    section = Section(clause.id, "code" if codified else "bill", (), (), catchline, numbered, clause=clause.id, part=clause.part)
    yield from section_passages(section, profile.page)


def _recital(paragraph: Paragraph, profile: Profile) -> Passage:
    return Passage("recital", plain(paragraph.content, profile.page), unit=paragraph.key)


def _names(clause: Clause, profile: Profile, context: _Context) -> Names:
    codified = profile.codified and clause.part in CODIFIED_PARTS
    this = "this chapter" if codified else profile.instrument.this
    own = {
        "this": Word(this),
        "effective_clause": Word(f"{this.capitalize()} takes effect 30 days after its adoption."),
        "short_title": Word("Records Ordinance"),
        "code_name": Word("Municipal Code"),
    }
    return Names(
        clause=clause.id,
        options=context.options,
        specs={option.name: option for option in clause.options},
        words={**profile.words, **own},
        tests=context.tests,
        included=lambda target: context.included or target.partition("#")[0] == clause.id,
        cite=cite_word,
        given={},
    )


def _with_words(content: Inlines) -> Inlines:
    """``content`` with each reference as words."""
    return tuple(Text(_THERE.capitalize() if run.capital else _THERE) if isinstance(run, Reference) else run for run in content)
