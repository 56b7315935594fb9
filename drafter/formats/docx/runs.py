"""Inline runs as WordprocessingML: text, fill-ins as content controls, references as live REF fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.document import Field, FillIn, Inline, Inlines, Reference, Text, bookmark_name
from drafter.formats.docx.fill_in_store import FillInStore
from drafter.formats.docx.soundness import Anchors, UnsoundPackage
from drafter.formats.docx.xml_text import attribute, text
from drafter.formats.ties import tied, tied_to_last, tied_to_next
from drafter.page_style import PageStyle

LONGEST_CONTROL_NAME = 64  # Word refuses a longer title or tag
_FIRST_CONTROL = 7000
_STYLES = {"strong": "RunInHeading", "emphasis": "Emphasis", "term": "DefinedTerm", "citation": "Citation"}
_OPEN = {"plain": '<w:r><w:t xml:space="preserve">'} | {
    style: f'<w:r><w:rPr><w:rStyle w:val="{ident}"/></w:rPr><w:t xml:space="preserve">' for style, ident in _STYLES.items()
}
_CLOSE = "</w:t></w:r>"
# Three signals: the marks, the highlight and the control. Word ignores a highlight in a style, so it is set on the run.
_OPEN_BLANK = '<w:rPr><w:rStyle w:val="FillIn"/><w:highlight w:val="yellow"/></w:rPr>'
_FINAL_BLANK = '<w:rPr><w:rStyle w:val="FillIn"/></w:rPr>'


class Runs:
    """Writes runs, counting the content controls of one document so that each has an id of its own.

    ``highlight`` is False in a final copy, where only the clerk's fill-ins are left.
    """

    def __init__(self, page: PageStyle, store: FillInStore, anchors: Anchors, *, highlight: bool = True) -> None:
        self._page = page
        self._store = store
        self._anchors = anchors
        self._blank = _OPEN_BLANK if highlight else _FINAL_BLANK
        self._controls = 0

    def inlines(self, content: Inlines) -> str:
        """``content`` as XML."""
        return "".join(self._inlines(content))

    def _inlines(self, content: Sequence[Inline | Field]) -> Iterator[str]:
        after_digit, last = False, len(content) - 1
        for index, run in enumerate(content):
            if isinstance(run, Text):
                words = tied_to_last(run.text) if after_digit else run.text
                if index < last and not isinstance(content[index + 1], Text):
                    words = tied_to_next(words)
                if words:
                    yield f"{_OPEN[run.style]}{text(tied(words))}{_CLOSE}"
                after_digit = words[-1:].isdigit()
                continue
            after_digit = False
            if isinstance(run, Reference):
                yield from self._inlines(run.parts)
            elif isinstance(run, Field):
                yield self._reference(run)
            else:
                yield self._fill_in(run)

    def _fill_in(self, blank: FillIn) -> str:
        """A plain-text content control around highlighted words in the page's marks."""
        self._controls += 1
        name = attribute(blank.name[:LONGEST_CONTROL_NAME])
        tag = attribute(f"{blank.ident[:50]}-{self._controls}")
        shown = f"{self._page.fill_in_open}{blank.name}{self._page.fill_in_close}"
        return (
            f'<w:sdt><w:sdtPr>{self._blank}<w:alias w:val="{name}"/><w:tag w:val="{tag}"/>'
            f'<w:id w:val="{_FIRST_CONTROL + self._controls}"/>{self._store.binding(blank.name, shown)}<w:text/></w:sdtPr>'
            f'<w:sdtContent><w:r>{self._blank}<w:t xml:space="preserve">{text(shown)}</w:t></w:r></w:sdtContent></w:sdt>'
        )

    def _reference(self, field: Field) -> str:
        """One level of a reference. ``\\n`` asks a numbered paragraph for its own number; a typed number is the bookmark's text."""
        switches = "\\n \\h" if field.kind == "list" else "\\h"
        return complex_field(f"REF {self._anchors.refer(bookmark_name(field.key))} {switches}", tied(field.text))


def plain_run(words: str, properties: str = "") -> str:
    """One run of text."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{text(tied(words))}</w:t></w:r>' if words else ""


def complex_field(instruction: str, result: str) -> str:
    """A complex field with its stored result: a viewer without fields shows it, and Word need not refresh it.

    Raises UnsoundPackage where there is no result: Word for Mac refuses such a field.
    """
    shown = text(result)
    if not shown:
        raise UnsoundPackage(f"the field {instruction} has no stored text")
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t xml:space="preserve">{shown}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
