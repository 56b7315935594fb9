"""Headers and footers. The first page names the government; later ones the measure; every foot the date and the page.

They say DRAFT in words: a watermark hides text from some readers and from screen readers.
"""

from __future__ import annotations

from drafter.document import Properties
from drafter.formats.docx.runs import complex_field, plain_run
from drafter.formats.docx.styles import paragraph_xml
from drafter.formats.docx.xml_text import HEAD, NAMESPACES

DRAFT_WORDS = "DRAFT for legal review"
_TAB = "<w:r><w:tab/></w:r>"


def first_header_xml(properties: Properties, study_copy: str) -> str:
    """The government and the instrument. ``study_copy`` are the words of a study copy, or "" ."""
    return _header(f"{properties.place} · {properties.instrument}", properties, study_copy)


def later_header_xml(properties: Properties, study_copy: str) -> str:
    """The number line and the short title, in case pages part company."""
    return _header(" · ".join(part for part in (properties.number_line, properties.short_title) if part), properties, study_copy)


def _header(left: str, properties: Properties, study_copy: str) -> str:
    state = "" if study_copy or properties.status == "Final" else DRAFT_WORDS
    warning = paragraph_xml("StudyCopy", plain_run(study_copy)) if study_copy else ""
    return _part("hdr", warning + paragraph_xml("Header", plain_run(left) + (_TAB + plain_run(state, "<w:b/>") if state else "")))


def cover_header_xml(properties: Properties, study_copy: str) -> str:
    """The header of the annotated copy's cover."""
    warning = paragraph_xml("StudyCopy", plain_run(study_copy)) if study_copy else ""
    words = plain_run("Drafting notes") + _TAB + plain_run(f"Not part of the {properties.instrument.lower()}", "<w:b/>")
    return _part("hdr", warning + paragraph_xml("Header", words))


def footer_xml(left: str, *, total: bool = True) -> str:
    """``left`` at the left, the page at the right, by fields with stored results.

    Without ``total``, "Page 3": in the annotated copy, whose cover would be counted among the pages of the measure.
    """
    words = plain_run(left) + _TAB + plain_run("Page ") + complex_field("PAGE", "1")
    if total:
        words += plain_run(" of ") + complex_field("NUMPAGES", "1")
    return _part("ftr", paragraph_xml("Footer", words))


def cover_footer_xml(left: str) -> str:
    """The foot of the cover, whose page has no number."""
    return _part("ftr", paragraph_xml("Footer", plain_run(left)))


def simple_header_xml(title: str) -> str:
    """The header of a simple document."""
    return _part("hdr", paragraph_xml("Header", plain_run(title)))


def _part(tag: str, paragraphs: str) -> str:
    return f"{HEAD}<w:{tag} {NAMESPACES}>{paragraphs}</w:{tag}>"
