"""Whatever is misspelt or mistyped in the law data is refused with its place, and with what was meant where that is near.

The cases come from the declared shapes: a new field, or a new kind of file, is covered as soon as it is declared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from law_files import Example, Names, Spot, at, every_mapping, every_spot, example_of, example_of_names, faults_of

from drafter.content.schema.shapes import ListOf, Whole, Words, YesNo
from drafter.flags import Flag

SPOTS = every_spot()
NO_FORM = ("?", "Not Of This Form", "{{ nothing", "(", "one; two")


@pytest.fixture(params=SPOTS, ids=str)
def spot(request: pytest.FixtureRequest) -> Spot:
    found: Spot = request.param
    return found


def refused(example: Example) -> tuple[Flag, ...]:
    """The errors, each of which must have its line."""
    found = faults_of(example.file, example.value)
    assert found, "read without a word"
    assert all(flag.where is not None and flag.where.line > 0 for flag in found if flag.rule != "missing")
    return found


def test_each_field_stands_in_a_file_that_reads_clean(spot: Spot) -> None:
    example = example_of(spot)
    assert faults_of(example.file, example.value) == ()


def test_a_misspelt_field_is_refused_with_the_one_that_was_meant(spot: Spot) -> None:
    example = example_of(spot)
    record = at(example.value, example.keys)
    misspelt = spot.name + spot.name[-1]
    record[misspelt] = record.pop(spot.name)
    found = [flag for flag in refused(example) if flag.rule == "unknown-field"]
    assert any(
        f"‘{misspelt}’" in flag.message and "Did you mean" in flag.remedy and f"‘{spot.name}’" in flag.remedy for flag in found
    )


@pytest.mark.parametrize("required", [one for one in SPOTS if one.required], ids=str)
def test_a_field_that_must_be_there_and_is_not_is_named(required: Spot) -> None:
    example = example_of(required)
    del at(example.value, example.keys)[required.name]
    assert any(flag.rule == "missing" and f"‘{required.name}’" in flag.message for flag in refused(example))


def test_a_value_of_another_kind_is_refused(spot: Spot) -> None:
    example = example_of(spot)
    record = at(example.value, example.keys)
    for wrong in wrong_kinds(spot):
        record[spot.name] = wrong
        assert any(flag.rule in ("kind", "unknown-field") for flag in refused(example)), wrong


def wrong_kinds(spot: Spot) -> Iterator[Any]:
    match spot.shape:
        case Words():
            yield ["a text in a list"]
            yield {"a": "text with a name"}
        case YesNo():
            yield "perhaps"
        case Whole():
            yield "many"
        case ListOf(lone=True):
            yield {"a": "text with a name"}
        case _:
            yield "a text"


@pytest.mark.parametrize("words", [one for one in SPOTS if isinstance(one.shape, Words | ListOf)], ids=str)
def test_a_value_that_is_none_of_those_there_are_is_refused(words: Spot) -> None:
    """A choice misspelt, an id that dangles, a text without the form of the field: alone, or as one of a list."""
    shape = words.shape.item if isinstance(words.shape, ListOf) else words.shape
    assert isinstance(words.shape, ListOf) or isinstance(shape, Words)
    for key, mutated, near in wrong_words(words, shape):
        found = refused(mutated)
        assert any(key in flag.rule for flag in found), [flag.rule for flag in found]
        assert any(near in flag.remedy for flag in found), [flag.remedy for flag in found]


def wrong_words(spot: Spot, shape: Any) -> Iterator[tuple[str, Example, str]]:
    """Each wrong value in its file: part of the rule that it breaks, the file, and how the remedy names what was meant."""
    example = example_of(spot)
    record = at(example.value, example.keys)
    right = record[spot.name]
    several = isinstance(right, list)
    if not isinstance(shape, Words) or (several and not right):
        return
    first = str(right[0] if several else right)

    def changed(to: str) -> Example:
        record[spot.name] = [to, *right[1:]] if several else to
        return example

    if shape.choices:
        yield "unknown-value", changed(first + first[-1]), f"Did you mean ‘{first}’"
    elif shape.names:
        dangling = next(one for one in (f"{first}99", "ZZ") if not shape.pattern or re.fullmatch(shape.pattern, one))
        yield f"unknown-{shape.names}", changed(dangling), "" if dangling == "ZZ" else "Did you mean"
    if shape.pattern:
        yield "form", changed(next(one for one in NO_FORM if not re.fullmatch(shape.pattern, one))), ""
    if shape.most_words:
        yield "too-long", changed("word " * (shape.most_words + 1)), ""
    if not shape.may_be_empty:
        yield "empty", changed(""), ""


@pytest.mark.parametrize("names", every_mapping(), ids=str)
def test_a_name_that_is_none_of_those_there_are_is_refused(names: Names) -> None:
    example = example_of_names(names)
    mapping = at(example.value, example.keys)
    name = next(iter(mapping))
    mapping["Not A Name"] = mapping.pop(name)
    assert any(flag.rule in ("form", "unknown-value", f"unknown-{names.key.names}") for flag in refused(example))


@pytest.mark.parametrize(
    "language", [one for one in SPOTS if isinstance(one.shape, Words) and one.shape.into is not None], ids=str
)
def test_a_text_of_a_language_that_it_does_not_keep_is_refused(language: Spot) -> None:
    """A phrase of the clause language, a regular expression: some text of the wrong form is no text of it."""
    example = example_of(language)
    record = at(example.value, example.keys)
    told = []
    for wrong in NO_FORM:
        record[language.name] = wrong
        told += faults_of(example.file, example.value)
    assert told
    assert all(flag.where is not None and flag.where.line > 0 for flag in told)
