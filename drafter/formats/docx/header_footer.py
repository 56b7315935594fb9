"""Headers and footers. The first page names the government; later ones the measure; every footer the date and the page."""

from __future__ import annotations

from drafter.document import Properties
from drafter.formats.docx.runs import field, plain_run

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def header_xml(properties: Properties, state_words: str, *, first: bool) -> str:
    """``state_words`` say what the copy is: a draft for legal review, a study copy."""
    left = properties.place if first else " ".join(part for part in (properties.number_line, properties.short_title) if part)
    return _part("hdr", "Header", plain_run(left) + "<w:r><w:tab/></w:r>" + plain_run(state_words, "<w:b/>"))


def footer_xml(left: str) -> str:
    """The date or a notice at the left, the page at the right, by fields with stored results."""
    words = (
        plain_run(left)
        + "<w:r><w:tab/></w:r>"
        + plain_run("Page ")
        + field("PAGE", "1")
        + plain_run(" of ")
        + field("NUMPAGES", "1")
    )
    return _part("ftr", "Footer", words)


def simple_header_xml(title: str) -> str:
    """The header of a simple document."""
    return _part("hdr", "Header", plain_run(title))


def _part(tag: str, style: str, runs: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{tag} {_W}><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f"{runs}</w:p></w:{tag}>"
    )
