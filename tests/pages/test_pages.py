"""The made pages are those that the code and data make now, and each says at its top what it is made from and how."""

from __future__ import annotations

from docs.make.pages import leftover, pages, stale


def test_the_made_pages_are_up_to_date() -> None:
    assert stale(pages()) == (), "run make docs"


def test_no_made_page_is_of_something_that_is_gone() -> None:
    assert leftover(pages()) == ()


def test_each_made_page_says_at_its_top_that_it_is_made_and_from_what() -> None:
    silent = [name for name, text in pages().items() if "Made by `make docs` from " not in "".join(text.splitlines(True)[:4])]
    assert silent == []
