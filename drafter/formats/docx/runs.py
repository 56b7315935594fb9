"""Inline runs as WordprocessingML: text, fill-ins as content controls, references as live REF fields."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.document import Field, FillIn, Inlines, Reference, Text, bookmark_name
from drafter.formats.docx.xml_text import attribute, text, tied
from drafter.page_style import PageStyle

_RUN_STYLES = {"strong": "RunInHeading", "emphasis": "Emphasis", "term": "DefinedTerm", "citation": "Citation"}
LONGEST_CONTROL_NAME = 64


class Runs:
    """Writes runs, counting the content controls of one document so that each has an id of its own."""

    def __init__(self, page: PageStyle) -> None:
        self.page = page
        self.controls = 0

    def inlines(self, content: Inlines, properties: str = "") -> str:
        """``content`` as XML. ``properties`` are run properties that every run of it takes."""
        return "".join(self._inlines(content, properties))

    def _inlines(self, content: Inlines | tuple[Text | Field | FillIn, ...], properties: str) -> Iterator[str]:
        for run in content:
            if isinstance(run, FillIn):
                yield self._fill_in(run)
            elif isinstance(run, Reference):
                yield from self._inlines(run.parts, properties)
            elif isinstance(run, Field):
                switches = ("\\n \\h" if run.kind == "list" else "\\h") + (" \\* FirstCap" if run.capital else "")
                yield field(f"REF {bookmark_name(run.key)} {switches}", run.text, properties)
            else:
                style = _RUN_STYLES.get(run.style)
                own = f'<w:rStyle w:val="{style}"/>' if style else ""
                yield plain_run(run.text, own + properties)

    def _fill_in(self, blank: FillIn) -> str:
        """A plain-text content control around highlighted words in the page's marks: three signals."""
        self.controls += 1
        style = '<w:rPr><w:rStyle w:val="FillIn"/><w:highlight w:val="yellow"/></w:rPr>'
        name = attribute(blank.name[:LONGEST_CONTROL_NAME])
        tag = attribute(f"{blank.ident[:50]}-{self.controls}")
        words = text(f"{self.page.fill_in_open}{blank.name}{self.page.fill_in_close}")
        return (
            f'<w:sdt><w:sdtPr>{style}<w:alias w:val="{name}"/><w:tag w:val="{tag}"/><w:id w:val="{7000 + self.controls}"/><w:text/>'
            f'</w:sdtPr><w:sdtContent><w:r>{style}<w:t xml:space="preserve">{words}</w:t></w:r></w:sdtContent></w:sdt>'
        )


def plain_run(words: str, properties: str = "") -> str:
    """One run of text."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{text(tied(words))}</w:t></w:r>' if words else ""


def field(instruction: str, result: str, properties: str = "") -> str:
    """A complex field with its stored result: a viewer without fields shows it, and Word need not refresh it."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return (
        f'<w:r>{inner}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{inner}<w:instrText xml:space="preserve"> {text(instruction)} </w:instrText></w:r>'
        f'<w:r>{inner}<w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r>{inner}<w:t xml:space="preserve">{text(result)}</w:t></w:r>'
        f'<w:r>{inner}<w:fldChar w:fldCharType="end"/></w:r>'
    )
