"""The made pages are those that the code and data make now, and each says at its top what it is made from and how."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.make.pages import FOLDERS, leftover, pages, stale, write
from docs.make.reading import read_rows
from docs.make.side_by_side import COMPARED, Compared
from drafter.errors import ContentErrors


def test_the_made_pages_are_up_to_date() -> None:
    assert stale(pages()) == (), "run make docs"


def test_no_made_page_is_of_something_that_is_gone() -> None:
    assert leftover(pages()) == ()


def test_each_made_page_says_at_its_top_and_each_made_part_in_its_mark_what_it_is_made_from() -> None:
    said = "Made by `make docs` from "
    for name, text in pages().items():
        lines = text.splitlines()
        assert any(said in line for line in lines[:4]) or any(re.match(rf"<!-- \w+: {said}", line) for line in lines), name


def test_what_is_stale_is_written_and_what_is_left_over_is_removed(tmp_path: Path) -> None:
    for folder in FOLDERS:
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "old.md").write_text("old", encoding="utf-8")
    (tmp_path / "mine.md").write_text("mine", encoding="utf-8")
    (tmp_path / FOLDERS[0] / "gone.md").write_text("gone", encoding="utf-8")
    made = {"old.md": "new", "folder/new.md": "new"}
    assert write(made, tmp_path) == ("made old.md", "made folder/new.md", f"removed {FOLDERS[0]}/gone.md")
    assert write(made, tmp_path) == ()
    found = {path.relative_to(tmp_path).as_posix(): path.read_text("utf-8") for path in tmp_path.rglob("*.md")}
    assert found == {"mine.md": "mine", **made}


def test_a_slip_in_a_data_file_of_the_pages_is_told_with_its_line(tmp_path: Path) -> None:
    text = "- {measure: berkeley, parts: {approval: {ours: [mou_withdrawal/approval], iz: same}}}\n"
    (tmp_path / "rows.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentErrors) as caught:
        read_rows("rows.yaml", COMPARED, Compared, tmp_path)
    assert [(flag.rule, flag.where.line) for flag in caught.value.flags if flag.where] == [("missing", 1), ("unknown-field", 1)]
    assert "Its fields: ours, is, why" in caught.value.flags[1].remedy
