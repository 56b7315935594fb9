"""A simple document as a Word file: the memo for counsel."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.formats.docx.body import NAMESPACES
from drafter.formats.docx.header_footer import footer_xml, simple_header_xml
from drafter.formats.docx.numbering_part import BULLETS, NUMBERS, Numbering
from drafter.formats.docx.package import zipped
from drafter.formats.docx.properties_parts import app_xml, core_xml
from drafter.formats.docx.runs import plain_run
from drafter.formats.docx.structure import require_sound
from drafter.formats.docx.tables import TEXT_WIDTH, table_xml
from drafter.formats.docx.writer import section_properties
from drafter.numbering_style import BillSection, NumberingStyle
from drafter.page_style import PageStyle
from drafter.simple_document import Heading, Runs, SimpleBlock, SimpleDocument, SimpleList, SimpleParagraph, Table

_NO_STYLE = NumberingStyle("none", "none", BillSection(), None, ())
_MARGIN = 54.0  # three quarters of an inch: the sign-off sheet needs the width


def write_simple_docx(document: SimpleDocument) -> bytes:
    """The document as the bytes of a .docx, checked as a measure's is."""
    writer = _Writer()
    body = "".join(writer.block(block) for block in document.blocks)
    title = f'<w:p><w:pPr><w:pStyle w:val="MemoTitle"/></w:pPr>{plain_run(document.title)}</w:p>'
    page = PageStyle(margin_left=_MARGIN, margin_right=_MARGIN, margin_top=_MARGIN, margin_bottom=_MARGIN)
    properties = section_properties(page, different_first=False)
    left = " ".join(part for part in (document.date, document.footer) if part)
    parts = {
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document {NAMESPACES}><w:body>'
        f"{title}{body}{properties}</w:body></w:document>",
        "word/numbering.xml": writer.numbering.xml(),
        "word/header2.xml": simple_header_xml(document.title),
        "word/footer1.xml": footer_xml(left),
        "docProps/core.xml": core_xml(document.title, "", document.author, "", document.date, "Draft", document.language),
        "docProps/app.xml": app_xml(),
    }
    data = zipped(parts, writer.links)
    require_sound(data)
    return data


class _Writer:
    def __init__(self) -> None:
        self.links: dict[str, str] = {}
        self.numbering = Numbering(_NO_STYLE)
        self._ids: dict[str, str] = {}

    def block(self, block: SimpleBlock) -> str:
        match block:
            case Heading(words, level, new_page):
                pages = "<w:pageBreakBefore/>" if new_page else ""
                return f'<w:p><w:pPr><w:pStyle w:val="MemoHeading{level}"/>{pages}</w:pPr>{plain_run(words)}</w:p>'
            case SimpleParagraph(runs):
                return f'<w:p><w:pPr><w:pStyle w:val="MemoText"/></w:pPr>{self._runs(runs)}</w:p>'
            case SimpleList(items, numbered):
                return "".join(self._items(items, numbered))
            case Table(header, rows, widths):
                cells = [[self._runs(cell) for cell in row] for row in rows]
                return table_xml(header, cells, widths, TEXT_WIDTH + round(2 * (72 - _MARGIN) * 20))

    def _items(self, items: tuple[Runs, ...], numbered: bool) -> Iterator[str]:
        number = self.numbering.fresh(NUMBERS if numbered else BULLETS)
        listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        for item in items:
            yield f'<w:p><w:pPr><w:pStyle w:val="MemoText"/>{listed}</w:pPr>{self._runs(item)}</w:p>'

    def _runs(self, runs: Runs) -> str:
        out = []
        for run in runs:
            marks = ("<w:b/>" if run.strong else "") + ("<w:i/>" if run.emphasis else "")
            if run.link:
                link = plain_run(run.text, '<w:rStyle w:val="Hyperlink"/>' + marks)
                out.append(f'<w:hyperlink r:id="{self._link(run.link)}">{link}</w:hyperlink>')
            else:
                out.append(plain_run(run.text, marks))
        return "".join(out)

    def _link(self, address: str) -> str:
        if address not in self._ids:
            self._ids[address] = f"rLink{len(self._ids) + 1}"
            self.links[self._ids[address]] = address
        return self._ids[address]
