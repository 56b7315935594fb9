"""The reference pages are those that the code and data make now."""

from __future__ import annotations

from reference_pages import TOP, pages


def test_the_reference_pages_are_up_to_date() -> None:
    for name, text in pages().items():
        assert (TOP / name).read_text(encoding="utf-8") == text, f"{name}: run make docs"
