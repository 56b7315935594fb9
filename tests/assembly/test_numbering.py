"""Numbering: labels by style, alone and in lists; roman against alphabetic labels at (h), (i), (v), (x)."""

from __future__ import annotations

import pytest

from drafter.assembly.drafting.numbering import number_units
from drafter.document import Text, Unit, every_unit
from drafter.errors import RequestError
from drafter.law.form.levels import levels_from_example
from drafter.law.form.numbering_styles import numbering_style, style_from_example, style_names
from drafter.numbering_style import counter


def unit(key: str, level: int = 0, children: tuple[Unit, ...] = ()) -> Unit:
    return Unit(key, level, "", (Text(key),), children=children)


def labels(units: tuple[Unit, ...]) -> list[str]:
    return [one.label for one in every_unit(units)]


@pytest.mark.parametrize(
    ("number", "letter", "roman"),
    [(1, "a", "i"), (8, "h", "viii"), (9, "i", "ix"), (22, "v", "xxii"), (24, "x", "xxiv"), (27, "aa", "xxvii")],
)
def test_letters_and_romans_count_apart(number: int, letter: str, roman: str) -> None:
    assert counter("lower_letter", number) == letter
    assert counter("lower_roman", number) == roman


def test_one_paragraph_prints_unnumbered_and_its_list_from_the_first_level() -> None:
    units = (unit("only", 0, (unit("x", 1), unit("y", 1))),)
    assert labels(number_units(units, numbering_style("chicago"))) == ["", "(a)", "(b)"]


def test_paragraphs_take_the_first_level_and_lists_the_next() -> None:
    units = (unit("one", 0, (unit("x", 1, (unit("p", 2), unit("q", 2))), unit("y", 1))), unit("two"))
    assert labels(number_units(units, numbering_style("chicago"))) == ["(a)", "(1)", "(A)", "(B)", "(2)", "(b)"]
    assert labels(number_units(units, numbering_style("seattle"))) == ["A.", "1.", "a.", "b.", "2.", "B."]
    assert labels(number_units(units, numbering_style("philadelphia"))) == ["(1)", "(a)", "(.1)", "(.2)", "(b)", "(2)"]


def test_lists_in_definitions_restart_and_stand_at_the_second_level() -> None:
    units = tuple(Unit(k, 0, "", (Text(k),), children=(unit("x", 1), unit("y", 1)), role="definition") for k in ("a", "b"))
    assert labels(number_units(units, numbering_style("chicago"), definitions=True)) == ["", "(1)", "(2)", "", "(1)", "(2)"]
    assert labels(number_units(units, numbering_style("texas"), definitions=True)) == ["(1)", "(A)", "(B)", "(2)", "(A)", "(B)"]


def test_a_level_beyond_the_style_is_one_clear_message() -> None:
    deep = unit("a", 0)
    for level in range(5, -1, -1):
        deep = unit(str(level), level, (deep, unit("z", level + 1)))
    with pytest.raises(RequestError, match="levels below the section"):
        number_units((deep, unit("b")), numbering_style("texas"))


@pytest.mark.parametrize(
    ("example", "pattern", "label", "step"),
    [
        ("1-15-1:", "{title}-{chapter}-{n}", "{number}:", 1),
        ("9.72.010", "{title}.{chapter}.{n}", "{number}", 10),
        ("§ 2-41.", "{chapter}-{n}", "§ {number}.", 1),
        ("Sec. 60-3.", "{chapter}-{n}", "Sec. {number}.", 1),
    ],
)
def test_a_style_is_read_from_an_example(example: str, pattern: str, label: str, step: int) -> None:
    code = style_from_example(example, numbering_style("municode")).code
    assert code is not None
    assert (code.pattern, code.label, code.step) == (pattern, label, step)


@pytest.mark.parametrize("bad", ["", "chapter nine", "12", "1-2-3-4-5", "<b>"])
def test_what_is_no_section_number_is_refused(bad: str) -> None:
    with pytest.raises(RequestError) as caught:
        style_from_example(bad, numbering_style("municode"))
    assert "as the code prints it" in caught.value.remedy


def test_levels_are_read_from_their_marks() -> None:
    levels = levels_from_example("A. 1. a.", numbering_style("municode")).levels
    assert [(level.prefix, level.format, level.suffix) for level in levels[:3]] == [
        ("", "upper_letter", "."), ("", "decimal", "."), ("", "lower_letter", "."),
    ]  # fmt: skip


def test_levels_beyond_those_that_have_names_are_left_out_and_stop_no_draft() -> None:
    """Three levels of one's own before the five of a code are eight, and seven have names."""
    levels = levels_from_example("I. i. 1)", numbering_style("municode")).levels
    assert len(levels) == 7
    assert [level.name for level in levels[-2:]] == ["item", "subitem"]


@pytest.mark.parametrize("bad", ["A.", "A. %%", "A. Q. 7.", "word word"])
def test_levels_that_show_nothing_are_refused(bad: str) -> None:
    with pytest.raises(RequestError):
        levels_from_example(bad, numbering_style("municode"))


def test_every_named_style_loads_and_has_at_least_four_levels() -> None:
    assert len(style_names()) >= 14
    assert all(len(numbering_style(name).levels) >= 4 for name in style_names())
