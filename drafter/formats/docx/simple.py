"""A simple document as a Word file: the memo for counsel."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.dates import long_date
from drafter.formats.docx.header_footer import footer_xml, simple_header_xml
from drafter.formats.docx.numbering_part import BULLETS, NUMBERS, Numbering
from drafter.formats.docx.package import packaged, shell_part
from drafter.formats.docx.page_setup import section_properties, text_width
from drafter.formats.docx.properties_parts import app_xml, core_xml
from drafter.formats.docx.runs import plain_run
from drafter.formats.docx.styles import HEADINGS, SimpleStyle, paragraph_xml
from drafter.formats.docx.tables import table_xml
from drafter.formats.docx.xml_text import HEAD, NAMESPACES, attribute
from drafter.page_style import PageStyle
from drafter.simple_document import Heading, Runs, SimpleBlock, SimpleDocument, SimpleList, SimpleParagraph, Table

_MARGIN = 54.0  # three quarters of an inch: the sign-off sheet needs the width
PAGE = PageStyle(margin_left=_MARGIN, margin_right=_MARGIN, margin_top=_MARGIN, margin_bottom=_MARGIN)
_SPACE_AFTER_TABLE = '<w:spacing w:before="160"/>'  # Word gives a table no space of its own
_WEB = ("http://", "https://", "mailto:")


def write_simple_docx(document: SimpleDocument) -> bytes:
    """The document as the bytes of a .docx, as sound as a measure's."""
    writer = _Writer()
    body = "".join(writer.blocks(document.blocks))
    title = paragraph_xml("Title", plain_run(document.title))
    left = " · ".join(part for part in (long_date(document.date), document.footer) if part)
    parts = {
        "word/document.xml": f"{HEAD}<w:document {NAMESPACES}><w:body>{title}{body}{section_properties(PAGE)}</w:body></w:document>",
        "word/numbering.xml": writer.numbering.xml(),
        "word/styles.xml": _styles(document.language),
        "word/header2.xml": simple_header_xml(document.title),
        "word/footer1.xml": footer_xml(left),
        "docProps/core.xml": core_xml(
            title=document.title, author=document.author, date=document.date, status="Draft", language=document.language
        ),
        "docProps/app.xml": app_xml(),
    }
    return packaged(parts, links=writer.links)


def _styles(language: str) -> str:
    styles = shell_part("simple_styles.xml")
    return styles if language == "en-US" else styles.replace('w:lang w:val="en-US"', f'w:lang w:val="{attribute(language)}"')


class _Writer:
    def __init__(self) -> None:
        self.links: dict[str, str] = {}
        self.numbering = Numbering(None)
        self._ids: dict[str, str] = {}

    def blocks(self, blocks: tuple[SimpleBlock, ...]) -> Iterator[str]:
        after_table = False
        for block in blocks:
            space = _SPACE_AFTER_TABLE if after_table else ""
            match block:
                case Heading(words, level, new_page):
                    yield paragraph_xml(HEADINGS[level - 1], plain_run(words), "<w:pageBreakBefore/>" if new_page else "")
                case SimpleParagraph(runs):
                    yield paragraph_xml("BodyText", self._runs(runs), space)
                case SimpleList(items, numbered):
                    yield from self._items(items, numbered, space)
                case Table(header, rows, widths):
                    if after_table:
                        yield paragraph_xml("TableGap", "")  # neighbours would run into one table
                    cells = [[self._runs(cell) for cell in row] for row in rows]
                    yield table_xml(header, cells, widths, text_width(PAGE))
            after_table = isinstance(block, Table)
        if after_table:
            yield paragraph_xml("TableGap", "")  # Word asks for a paragraph after the last table

    def _items(self, items: tuple[Runs, ...], numbered: bool, space: str) -> Iterator[str]:
        number = self.numbering.fresh(NUMBERS if numbered else BULLETS)
        style: SimpleStyle = "ListNumber" if numbered else "ListBullet"
        listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        for index, item in enumerate(items):
            yield paragraph_xml(style, self._runs(item), listed + ("" if index else space))

    def _runs(self, runs: Runs) -> str:
        out = []
        for run in runs:
            marks = ("<w:b/>" if run.strong else "") + ("<w:i/>" if run.emphasis else "")
            if run.link.startswith(_WEB):
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
