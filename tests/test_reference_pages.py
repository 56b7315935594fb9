"""The reference pages are those that the code and data make now."""

from __future__ import annotations

from model_previews import FOLDER
from reference_pages import TOP, pages


def test_the_reference_pages_are_up_to_date() -> None:
    for name, text in pages().items():
        assert (TOP / name).read_text(encoding="utf-8") == text, f"{name}: run make docs"


def test_every_preview_is_of_a_model_that_stands() -> None:
    assert {f"{FOLDER}/{found.name}" for found in (TOP / FOLDER).iterdir()} == {
        name for name in pages() if name.startswith(FOLDER)
    }
