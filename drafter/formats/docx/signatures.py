"""Signature and adoption blocks: rules to write on, never filled, kept together on a page.

Rules are tab leaders whose stops stand in the styles, so that an office moves them all at once. No text boxes, no tables: a
screen reader meets each label after its rule, in order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.document import SignatureLine, plain
from drafter.formats.docx.styles import paragraph_xml
from drafter.formats.docx.xml_text import text
from drafter.page_style import PageStyle
from drafter.printed import Printed

_TAB = "<w:r><w:tab/></w:r>"
_BREAK = "<w:r><w:br/></w:r>"
_LONGEST_BESIDE = 20  # a longer label leaves no room for a second one on its line


def signature_paragraphs(blocks: Sequence[Printed], page: PageStyle) -> list[str]:
    """All signature blocks; each paragraph keeps with the next by its style, so that none stands alone on a page."""
    paragraphs = [paragraph for block in blocks for paragraph in _block(block, page)]
    if paragraphs:
        paragraphs[-1] = paragraphs[-1].replace("</w:pPr>", '<w:keepNext w:val="0"/></w:pPr>', 1)
    return paragraphs


def _block(block: Printed, page: PageStyle) -> Iterator[str]:
    if block.content:
        yield paragraph_xml("SignatureHeading", _words(plain(block.content, page)))
    lines = list(block.lines)
    while lines:
        line = lines.pop(0)
        beside = lines[0] if lines and _short(lines[0]) else None
        if line.kind == "sign":
            if beside is not None and beside.kind == "date":
                lines.pop(0)
            else:
                beside = None
            yield paragraph_xml("Signature", _rule_over(line, beside))
        elif beside is not None and beside.kind != "sign" and _short(line):
            lines.pop(0)
            yield paragraph_xml("AdoptionLine", f"{_labelled(line)}{_TAB}{_labelled(beside)}")
        elif _short(line):
            yield paragraph_xml("AdoptionLine", _labelled(line))
        else:
            yield paragraph_xml("AdoptionLongLine", f"{_words(f'{line.label}: ')}{_TAB}")


def _short(line: SignatureLine) -> bool:
    return len(line.label) <= _LONGEST_BESIDE


def _rule_over(line: SignatureLine, date: SignatureLine | None) -> str:
    """A rule, its date beside it, and below it the office that signs."""
    beside = f"{_TAB}{_words(f'{date.label}: ')}{_TAB}" if date is not None else ""
    return f"{_TAB}{beside}{_BREAK}{_words(line.label)}"


def _labelled(line: SignatureLine) -> str:
    """A label in its column and a rule after it."""
    return f"{_words(f'{line.label}:')}{_TAB}{_TAB}"


def _words(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text(words)}</w:t></w:r>'
