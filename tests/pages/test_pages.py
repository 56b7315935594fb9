"""The made pages are those that the code and data make now, and each says at its top what it is made from and how."""

from __future__ import annotations

import re

from docs.make.pages import leftover, pages, stale


def test_the_made_pages_are_up_to_date() -> None:
    assert stale(pages()) == (), "run make docs"


def test_no_made_page_is_of_something_that_is_gone() -> None:
    assert leftover(pages()) == ()


def test_each_made_page_says_at_its_top_and_each_made_part_in_its_mark_what_it_is_made_from() -> None:
    said = "Made by `make docs` from "
    for name, text in pages().items():
        lines = text.splitlines()
        assert any(said in line for line in lines[:4]) or any(re.match(rf"<!-- \w+: {said}", line) for line in lines), name
