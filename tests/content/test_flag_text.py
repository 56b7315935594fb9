"""Flags as people see them."""

from __future__ import annotations

from drafter.errors import ContentErrors, NotYetError, RequestError
from drafter.flag_text import MAX_WIDTH, flag_line, flag_lines
from drafter.flags import Authority, Flag, Where


def test_a_flag_shows_the_line_and_a_mark_under_the_words() -> None:
    where = Where("a.yaml", 12, 8, 15, "Within {{ x }} after")
    flag = Flag("error", "unknown-name", "‘x’ is declared nowhere.", "Did you mean ‘y’?", where)
    assert flag_lines(flag).split("\n") == [
        "error: ‘x’ is declared nowhere. [unknown-name]",
        "  a.yaml:12:8",
        "  12 | Within {{ x }} after",
        "              ^^^^^^^",
        "  Did you mean ‘y’?",
    ]


def test_a_long_line_is_cut_around_the_mark() -> None:
    line = "a" * 300 + "BAD" + "b" * 300
    text = flag_lines(Flag("error", "r", "m", where=Where("a.yaml", 1, 301, 304, line)))
    shown, mark = text.split("\n")[2:4]
    assert len(shown) < MAX_WIDTH + 20
    assert shown[mark.index("^") : mark.rindex("^") + 1] == "BAD"


def test_a_mark_past_the_end_of_the_line_stays_near_it() -> None:
    text = flag_lines(Flag("error", "r", "m", where=Where("a.yaml", 1, 4, 400, "abcd")))
    assert text.split("\n")[3] == "         ^"


def test_a_flag_without_a_line_shows_what_it_has() -> None:
    assert flag_lines(Flag("note", "r", "m", where=Where("a.yaml"))) == "note: m [r]\n  a.yaml"
    assert flag_lines(Flag("note", "r", "m")) == "note: m [r]"
    assert flag_lines(Flag("note", "r", "m", unit="a/b#c")) == "note: m [r]\n  in a/b#c"


def test_an_authority_is_shown_with_its_grade() -> None:
    flag = Flag("warning", "r", "m", authority=Authority("8 U.S.C. 1373", "read", as_of="2026-01"))
    assert flag_lines(flag).endswith("\n  8 U.S.C. 1373 (read, 2026-01)")


def test_tabs_do_not_move_the_mark() -> None:
    assert flag_lines(Flag("error", "r", "m", where=Where("a.yaml", 1, 2, 3, "\tx"))).split("\n")[2:] == ["  1 |  x", "       ^"]


def test_an_error_that_was_raised_is_shown_by_the_same_printer() -> None:
    where = Where("matter.yaml", 2, 8, 10, "state: ZZ")
    (flag,) = RequestError("unknown-state", "There is no State ‘ZZ’.", where=where, remedy="Give two letters.").flags
    assert flag_lines(flag).split("\n") == [
        "error: There is no State ‘ZZ’. [unknown-state]",
        "  matter.yaml:2:8",
        "  2 | state: ZZ",
        "             ^^",
        "  Give two letters.",
    ]


def test_errors_of_files_are_all_of_their_flags() -> None:
    flags = (Flag("error", "a", "One."), Flag("error", "b", "Two."))
    assert ContentErrors(flags).flags == flags


def test_a_message_and_a_remedy_of_several_lines_stay_together() -> None:
    (flag,) = NotYetError("exposure", "Nothing is written yet:\n  a risk", remedy="To go on:\n  drafter draft").flags
    assert flag_lines(flag) == "error: Nothing is written yet: [exposure]\n    a risk\n  To go on:\n    drafter draft"


def test_a_place_may_be_said_in_the_reader_s_own_way() -> None:
    flag = Flag("error", "r", "m", where=Where("a.docx", 3, 1, 2, "x"))
    assert flag_lines(flag, "paragraph 3").split("\n") == ["error: m [r]", "  paragraph 3", "  3 | x", "      ^"]
    assert flag_lines(Flag("error", "r", "m", where=Where("a.docx")), "") == "error: m [r]"


def test_a_long_list_shows_a_line_a_flag() -> None:
    assert flag_line(Flag("note", "r", "m.", "Do it.", Where("a.yaml", 1))) == "note: a.yaml:1: m. Do it."
    assert flag_line(Flag("error", "r", "m.")) == "error: m."
