"""PDF, HTML and Markdown hold the same words, numbers and references."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from format_drafts import CASES, draft

from drafter.formats.docx.package import SHELL
from drafter.formats.docx.structure import check_structure
from drafter.formats.html import write_html
from drafter.formats.md import write_md
from drafter.formats.pdf import typst_source, write_pdf
from drafter.formats.txt import write_txt


class Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self._style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._style = tag == "style"
        for name, value in attrs:
            if name == "id":
                self.ids.add(value or "")
            if name == "href":
                self.links.add((value or "").lstrip("#"))

    def handle_data(self, data: str) -> None:
        if not self._style:
            self.words.append(data)


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00a0\\*>`#_]+", "", text)


def body(name: str) -> str:
    """The plain text up to the signature blocks."""
    return write_txt(draft(name).measure._replace(signatures=(), exhibits=(), annex=None))


@pytest.mark.parametrize("name", sorted(CASES))
def test_html_has_the_same_words_and_every_link_leads_somewhere(name: str) -> None:
    page = write_html(draft(name).measure)
    parsed = Words()
    parsed.feed(page)
    assert squeezed(body(name)).lower()[:20000] in squeezed("".join(parsed.words)).lower()
    assert parsed.links <= parsed.ids
    assert page.startswith("<!doctype html>")
    assert '<html lang="en-US">' in page


@pytest.mark.parametrize("name", sorted(CASES))
def test_markdown_has_the_same_words(name: str) -> None:
    assert squeezed(body(name))[:20000] in squeezed(write_md(draft(name).measure))


@pytest.mark.parametrize("name", ["chicago-order", "coeur-dalene-ordinance", "philadelphia-ordinance"])
def test_pdf_is_tagged_and_equal_input_gives_equal_bytes(name: str) -> None:
    pytest.importorskip("typst", reason="needs the extra [pdf]")
    measure = draft(name).measure
    data = write_pdf(measure)
    assert data.startswith(b"%PDF")
    assert b"/MarkInfo" in data or b"StructTreeRoot" in data
    assert data == write_pdf(measure)


def test_words_pass_to_typst_as_strings_and_never_as_markup() -> None:
    source = typst_source(draft("chicago-order").measure)
    assert '#"' in source
    assert "WHEREAS, [" not in source


def test_the_shell_is_what_its_build_script_makes() -> None:
    from drafter.formats.docx.shell_build import shell_parts

    for name, data in shell_parts().items():
        assert (SHELL / name).read_bytes() == data, name


@pytest.mark.parametrize("junk", [b"", b"not a zip", b"PK\x05\x06" + bytes(18)])
def test_junk_is_named_as_a_fault(junk: bytes) -> None:
    assert check_structure(junk)
