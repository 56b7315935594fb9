"""Every relative link of every page leads to a file that is there, and to a heading of it; every path that a page names is there too."""

from __future__ import annotations

import os
import re
from urllib.parse import unquote, urlsplit

import pytest
from page_words import PAGES, anchors, codes, links, stands

from docs.make.changes import changes

_PATH = re.compile(r"(?:drafter|docs|clauses|model_ordinances|tests|benchmarks)/[\w./-]*")


def broken(page: str) -> list[str]:
    """The links of a page that lead nowhere."""
    return [link for link in links(page) if not urlsplit(link).scheme and not leads(page, link)]


def leads(page: str, link: str) -> bool:
    parts = urlsplit(unquote(link))
    target = os.path.normpath(os.path.join(os.path.dirname(page), parts.path)) if parts.path else page
    return stands(target) and (not parts.fragment or parts.fragment in anchors(target))


def test_there_are_pages_to_read() -> None:
    assert {"README.md", "CONTRIBUTING.md", "docs/extend_it.md", "docs/reference.md", "model_ordinances/README.md"} <= set(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_every_relative_link_leads_to_what_is_there(page: str) -> None:
    assert broken(page) == []


@pytest.mark.parametrize("page", PAGES)
def test_every_path_that_a_page_names_is_there(page: str) -> None:
    new = {edit.file for change in changes() for edit in change.edits}
    named = [code for code in codes(page) if _PATH.fullmatch(code) and code not in new]
    assert [code for code in named if not stands(code)] == []


def test_a_link_to_a_missing_file_or_heading_is_told() -> None:
    assert leads("docs/extend_it.md", "../CONTRIBUTING.md#if-you-write-code")
    assert leads("docs/writing-clauses.md", "schemas")
    assert not leads("docs/extend_it.md", "../CONTRIBUTING.md#if-you-write-verse")
    assert not leads("docs/extend_it.md", "missing.md")
    assert not leads("README.md", "#no-such-heading")
