"""A matter as a file: what is written is what was asked for, and what is read is what was written."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafter.content.characters import first_refused, normalised, straight_quotes
from drafter.content.model.option_values import parse_option
from drafter.content.model.types import Option, OptionKind, OptionValue
from drafter.content.schema.files import LEVERS
from drafter.errors import ContentErrors
from drafter.matter import Matter, OwnSection
from drafter.matter_reader import matter_from
from drafter.matter_writer import answers_in, matter_text


def _stands(text: str) -> bool:
    """Whether a file may hold the text as it is, and it says something."""
    return bool(text.strip()) and straight_quotes(normalised(text)) == text and first_refused(text) < 0


LINES = (
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
    .filter(_stands)
    .filter(lambda text: "\n" not in text)
)
TRICKY = st.sampled_from(
    ["no", "~", "null", "- a", "a: b", "# x", "\\n", '"', "'", "{}", "[x]", "&a", "*a", "!x", "%", "|", "é", " a ", "1e3"]
)
WORDS = LINES | TRICKY
BLOCKS = st.lists(WORDS | st.just("") | st.just("  "), min_size=1, max_size=5).map("\n".join).filter(_stands) | WORDS
CLAUSES = st.sampled_from(["common/severability", "mou_withdrawal/approval", "a/b_2", "null"])
NAMES = st.sampled_from(["vote", "no", "days_2"])
RAW = WORDS | st.lists(WORDS, max_size=3).map(tuple)
MATTERS = st.builds(
    Matter,
    place=WORDS,
    state=st.sampled_from(["IL", "NO", "New York", "D.C."]),
    instrument=WORDS,
    type=st.just("") | WORDS,
    form=st.just("") | WORDS,
    model=st.sampled_from(["", "data_sharing"]),
    levers=st.lists(st.sampled_from(LEVERS), unique=True).map(tuple),
    preset=st.sampled_from(["", "strong"]),
    date=st.sampled_from(["", "2026-11-24"]),
    effective=st.just("") | WORDS,
    options=st.dictionaries(CLAUSES, st.dictionaries(NAMES, RAW, max_size=3), max_size=3),
    add=st.lists(CLAUSES, max_size=3).map(tuple),
    drop=st.lists(CLAUSES, max_size=3).map(tuple),
    sections=st.lists(st.builds(OwnSection, WORDS, BLOCKS, st.just("") | CLAUSES), max_size=3).map(tuple),
    departments=st.lists(WORDS, max_size=3).map(tuple),
    facts=st.dictionaries(WORDS, WORDS, max_size=3),
    fill_ins=st.dictionaries(WORDS, WORDS, max_size=3),
    strict_instrument=st.booleans(),
    despite=st.dictionaries(CLAUSES, WORDS, max_size=2),
    acknowledge=st.just(False),
    file=st.just(""),
)
WHOLE = Matter(
    "Oak Park", "IL", "ordinance", "village", "village-manager", "data_sharing", ("data_sharing",), "strong", "2026-11-24",
    "at once", {"common/penalty": {"amount": "500", "who": ("a", "b")}}, ("a/b",), ("c/d",),
    (OwnSection("Ours", "**First.** Words.\n\n1. One;\n2. two.\n", "a/b"), OwnSection("More", "  Words.\n\n")), ("Police",),
    {"clerk": "Village Clerk"}, {"date": "May 1"}, True, {"a/b": "counsel asks for it"},
)  # fmt: skip


def test_the_example_below_has_every_field_that_a_file_keeps() -> None:
    assert [name for name, value in WHOLE._asdict().items() if not value] == ["acknowledge", "file"]


@settings(max_examples=400, deadline=None)
@given(MATTERS)
@example(WHOLE)
def test_what_is_written_is_read_as_the_same_matter(matter: Matter) -> None:
    assert matter_from("m.yaml", matter_text(matter, {}))._replace(file="") == matter


def test_an_own_section_a_reason_and_a_refusal_of_redirects_are_written() -> None:
    """They were dropped without a word."""
    found = matter_from("m.yaml", matter_text(WHOLE, {}))
    assert (found.sections, found.despite, found.strict_instrument) == (WHOLE.sections, WHOLE.despite, True)


def test_what_is_said_at_the_door_is_not_kept() -> None:
    text = matter_text(WHOLE._replace(acknowledge=True, file="elsewhere.yaml"), {})
    assert "acknowledge" not in text
    assert "elsewhere" not in text


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("days", 60),
        ("percent", 2.5),
        ("yes_no", True),
        ("yes_no", False),
        ("choices", ("a", "b")),
        ("text", "no"),
        ("date", "2027-01-31"),
    ],
)
def test_a_typed_option_is_read_back_as_its_kind(kind: OptionKind, value: OptionValue) -> None:
    matter = WHOLE._replace(options={"a/b": {"x": value}})
    raw = matter_from("m.yaml", matter_text(matter, {})).options["a/b"]["x"]
    choices: tuple[OptionValue, ...] = ("a", "b") if kind == "choices" else ()
    assert parse_option(Option("x", kind, value, choices=choices), raw) == value


def test_an_unfinished_interview_keeps_its_answers_in_comments() -> None:
    answers = {"place": 'Oak Park: "west"', "state": "IL"}
    text = matter_text(Matter("Oak Park", "IL", "ordinance"), answers)
    assert answers_in(text) == answers
    assert answers_in(matter_text(WHOLE, {})) is None
    assert matter_from("m.yaml", text)._replace(file="") == Matter("Oak Park", "IL", "ordinance")


def test_edits_are_no_key_of_a_matter() -> None:
    with pytest.raises(ContentErrors) as caught:
        matter_from("m.yaml", matter_text(WHOLE, {}) + "edits: []\n")
    assert [flag.rule for flag in caught.value.flags] == ["unknown-field"]
