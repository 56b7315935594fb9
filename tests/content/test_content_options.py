"""Option values as people give them, and how they are said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.content.model.filters import FILTERS, apply_filter, say
from drafter.content.model.option_values import BOUNDS, parse_option
from drafter.content.model.types import Option, OptionKind, OptionValue
from drafter.errors import RequestError

KINDS: tuple[OptionKind, ...] = (
    "days", "months", "money", "number", "percent", "date", "yes_no", "choice", "choices", "text", "office",
)  # fmt: skip


def option(kind: OptionKind, choices: tuple[OptionValue, ...] = (), default: OptionValue = "x") -> Option:
    if kind in ("choice", "choices") and not choices:
        choices = ("majority", "two_thirds", "none_of_them")
    return Option("pick", kind, default, choices=choices)


@pytest.mark.parametrize(
    ("kind", "raw", "value", "said"),
    [
        ("days", "30", 30, "30 days"),
        ("days", "1 day", 1, "1 day"),
        ("days", " 1,000 DAYS ", 1000, "1,000 days"),
        ("days", 14, 14, "14 days"),
        ("months", "12", 12, "12 months"),
        ("months", "1 month", 1, "1 month"),
        ("money", "$1,500", 1500, "$1,500"),
        ("money", "1500.50", 1500.5, "$1,500.50"),
        ("money", "250 dollars", 250, "$250"),
        ("money", "1500.00", 1500, "$1,500"),
        ("number", "25", 25, "25"),
        ("number", "2.5", 2.5, "2.5"),
        ("percent", "50%", 50, "50 percent"),
        ("percent", "12.5 percent", 12.5, "12.5 percent"),
        ("date", "2027-01-31", "2027-01-31", "January 31, 2027"),
        ("date", "January 31, 2027", "2027-01-31", "January 31, 2027"),
        ("date", "jan 31 2027", "2027-01-31", "January 31, 2027"),
        ("date", date(2027, 1, 31), "2027-01-31", "January 31, 2027"),
        ("yes_no", "Yes", True, "yes"),
        ("yes_no", "off", False, "no"),
        ("yes_no", False, False, "no"),
        ("choice", "Two-Thirds", "two_thirds", "two thirds"),
        ("choices", "two_thirds, majority", ("majority", "two_thirds"), "majority and two thirds"),
        ("choices", ["majority", "majority"], ("majority",), "majority"),
        ("choices", "all", ("majority", "two_thirds", "none_of_them"), "majority, two thirds, and none of them"),
        ("text", "  January\n 31 ", "January 31", "January 31"),
        ("text", "the “Board’s” clerk", 'the "Board\'s" clerk', 'the "Board\'s" clerk'),
        ("text", True, "yes", "yes"),
        ("office", "sergeant", "sergeant", "sergeant"),
    ],
)
def test_a_value_is_taken_as_people_write_it(kind: OptionKind, raw: object, value: OptionValue, said: str) -> None:
    spec = option(kind)
    found = parse_option(spec, raw)
    assert found == value
    assert type(found) is type(value)
    assert say(spec, found) == said


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        ("days", "soon"), ("days", "0"), ("days", "-3"), ("days", "3651"), ("days", "1.5"), ("days", "1e3"), ("days", ""),
        ("days", True),
        ("days", "30 months"), ("days", "٣"), ("days", "9" * 400), ("days", None), ("days", {"a": 1}), ("days", ["1", "2"]),
        ("days", "30 days\n\n**x**"), ("months", "601"), ("money", "-1"), ("money", "1.555"), ("money", "$"), ("money", "1,50"),
        ("number", "nan"), ("number", "inf"), ("number", "0x10"), ("percent", "101"), ("percent", "-1%"),
        ("date", "2026-02-30"), ("date", "1/2/2027"), ("date", "31"), ("date", "0001-01-01"), ("date", "Februember 3, 2027"),
        ("yes_no", "maybe"), ("yes_no", ""), ("choice", "half"), ("choice", ""), ("choices", "majority, half"),
        ("choices", None), ("choices", ""), ("choices", []), ("choices", "none"),
        ("text", ""), ("text", "   "), ("text", "x" * 401), ("text", "a\x07b"), ("text", "\ue000"), ("text", "\u202e"),
        ("office", ""),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_with_what_would_do(kind: OptionKind, raw: object) -> None:
    with pytest.raises(RequestError) as caught:
        parse_option(option(kind), raw)
    assert caught.value.code == "option-value"
    assert "pick" in caught.value.message
    assert caught.value.remedy
    assert len(caught.value.message) < 300


def test_a_near_choice_is_offered() -> None:
    with pytest.raises(RequestError) as caught:
        parse_option(option("choice"), "majorty")
    assert caught.value.remedy == "Did you mean ‘majority’?"
    assert caught.value.alternatives == ("majority", "two_thirds", "none_of_them")


def test_choices_of_a_number_are_suggestions() -> None:
    assert parse_option(option("days", (30, 60)), "45") == 45


def test_none_is_taken_where_the_default_is_none() -> None:
    assert parse_option(option("choices", default=()), "none") == ()
    assert parse_option(option("choices", default=()), []) == ()


def test_the_bounds_are_inside() -> None:
    for kind, (least, most) in BOUNDS.items():
        assert parse_option(option(kind), least) == least  # type: ignore[arg-type]
        assert parse_option(option(kind), str(most)) == most  # type: ignore[arg-type]


@settings(derandomize=True, max_examples=300)
@given(st.sampled_from(KINDS), st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.none(), st.lists(st.text())))
def test_whatever_is_given_is_a_value_or_a_request_error(kind: OptionKind, raw: object) -> None:
    spec = option(kind)
    try:
        value = parse_option(spec, raw)
    except RequestError:
        return
    assert isinstance(say(spec, value), str)
    assert parse_option(spec, value) == value


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("number", "30 days", "30"), ("number", "$1,500", "1,500"), ("number", 30, "30"), ("number", "soon", "soon"),
        ("ordinal", 1, "1st"), ("ordinal", 2, "2nd"), ("ordinal", 3, "3rd"), ("ordinal", 11, "11th"), ("ordinal", 12, "12th"),
        ("ordinal", 13, "13th"), ("ordinal", 21, "21st"), ("ordinal", 112, "112th"), ("ordinal", "x", "x"),
        ("an", "order", "an order"), ("a", "order", "an order"), ("an", "City Manager", "a City Manager"),
        ("a", "hour", "an hour"),
        ("a", "honorable", "an honorable"), ("a", "house", "a house"), ("a", "union", "a union"),
        ("a", "uninsured", "an uninsured"),
        ("a", "European", "a European"), ("a", "one-year term", "a one-year term"), ("a", "8 days", "an 8 days"),
        ("a", "80", "an 80"),
        ("a", "11", "an 11"), ("a", "18,000", "an 18,000"), ("a", "110", "a 110"), ("a", "180", "a 180"), ("a", "FBI", "an FBI"),
        ("a", "US", "a US"), ("a", "umbrella", "an umbrella"), ("a", "usual", "a usual"), ("a", "", ""),
        ("upper_first", "city", "City"), ("lower_first", "City", "city"), ("upper", "city", "CITY"), ("lower", "CITY", "city"),
        ("possessive", "Mayor", "Mayor's"), ("possessive", "Board of Supervisors", "Board of Supervisors'"),
        ("or_list", ("a", "b", "c"), "a, b, or c"), ("or_list", "a, b, and c", "a, b, or c"), ("or_list", "a and b", "a or b"),
        ("or_list", "a", "a"),
    ],
)  # fmt: skip
def test_filters_say_what_they_should(name: str, value: OptionValue, said: str) -> None:
    assert apply_filter(name, value) == said


def test_an_unknown_filter_is_our_own_bug() -> None:
    with pytest.raises(KeyError):
        apply_filter("nothing", "x")


@settings(derandomize=True, max_examples=200)
@given(st.sampled_from(sorted(FILTERS)), st.text())
def test_a_filter_takes_any_text(name: str, text: str) -> None:
    assert isinstance(apply_filter(name, text), str)
