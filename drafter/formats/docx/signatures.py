"""Signature and adoption blocks: rules to write on, never filled, kept together on a page."""

from __future__ import annotations

from drafter.document import SignatureBlock, SignatureLine
from drafter.formats.docx.xml_text import text

_RULE_END = 5040  # where the rule ends, in twentieths of a point


def signature_xml(blocks: tuple[SignatureBlock, ...]) -> str:
    """All blocks; each line keeps with the next, so that none stands alone on a page."""
    paragraphs: list[str] = []
    for block in blocks:
        if block.heading:
            paragraphs.append(_paragraph("SignatureHeading", f'<w:r><w:t xml:space="preserve">{text(block.heading)}</w:t></w:r>'))
        paragraphs += [_line(line) for line in block.lines]
    if paragraphs:
        paragraphs[-1] = paragraphs[-1].replace("<w:keepNext/>", "", 1)
    return "".join(paragraphs)


def _line(line: SignatureLine) -> str:
    label = f'<w:t xml:space="preserve">{text(line.label)}'
    if line.kind == "sign":
        return _paragraph("Signature", f"<w:r><w:tab/></w:r><w:r><w:br/></w:r><w:r>{label}</w:t></w:r>")
    return _paragraph("AdoptionLine", f"<w:r>{label}: </w:t></w:r><w:r><w:tab/></w:r>")


def _paragraph(style: str, runs: str) -> str:
    tab = (
        f'<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="{_RULE_END}"/></w:tabs>' if style != "SignatureHeading" else ""
    )
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:keepNext/><w:keepLines/>{tab}</w:pPr>{runs}</w:p>'
