"""The pictures: each on the list stands in its page under its own words, and can be made."""

from __future__ import annotations

import os
import shutil

import pytest
from page_words import tokens

from docs.make.pictures import LIST, PICTURES, Picture, picture
from docs.make.reading import TOP

TOOLS = [tool for tool in ("soffice", "pdftoppm") if shutil.which(tool) is None]
if os.environ.get("DRAFTER_REQUIRE_OFFICE") and TOOLS:
    raise RuntimeError(f"the office tests must run here, and these are missing: {TOOLS}")


def size(png: bytes) -> tuple[int, int]:
    """Width and height, as the head of a PNG file has them."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def test_every_picture_that_is_kept_is_on_the_list() -> None:
    kept = {path.relative_to(TOP).as_posix() for path in (TOP / LIST).parent.iterdir()} - {LIST}
    assert kept == {one.path for one in PICTURES}


@pytest.mark.parametrize("one", PICTURES, ids=lambda one: one.path)
def test_a_picture_stands_in_its_page_under_the_words_of_the_list(one: Picture) -> None:
    shown = {token.attrs["src"]: token.content for token in tokens(one.page) if token.type == "image"}
    assert shown[one.path] == one.shows


@pytest.mark.office
@pytest.mark.skipif(bool(TOOLS), reason=f"needs {' and '.join(TOOLS)}: apt-get install libreoffice-writer poppler-utils")
@pytest.mark.parametrize("one", PICTURES, ids=lambda one: one.path)
def test_a_picture_is_made_of_the_size_that_is_kept(one: Picture) -> None:
    assert size(picture(one)) == size((TOP / one.path).read_bytes())
