"""``document.xml``: the body, written straight from the tree."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.document import Field, Inlines, Measure, Paragraph, Reference, Section, Unit, bookmark_name, every_inline
from drafter.formats.docx.comments_part import Comments
from drafter.formats.docx.numbering_part import Numbering, bill_number
from drafter.formats.docx.runs import Runs, plain_run
from drafter.formats.docx.signatures import signature_xml
from drafter.formats.outline import catchline

_STYLES = {
    "draft_notice": "DraftNotice",
    "government": "Government",
    "instrument": "InstrumentName",
    "number": "MeasureNumber",
    "title": "Title",
    "recital": "Recital",
    "enacting": "EnactingClause",
    "motion": "BodyText",
    "text": "BodyText",
}
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


class Body:
    """Writes one measure's body, counting bookmarks, list instances and comments as it goes."""

    def __init__(self, measure: Measure, comments: Comments | None, *, provenance: bool) -> None:
        self.measure = measure
        self.numbering = Numbering(measure.numbering)
        self.comments = comments
        self._runs = Runs(measure.page)
        self._bookmarks = 0
        self._wanted = None if provenance else _referred_to(measure)

    def xml(self, section_properties: str, cover: str) -> str:
        """The whole part. ``cover`` is what stands before the instrument in the annotated copy."""
        inner = "".join(self._parts())
        if cover:  # the instrument begins a page of its own
            inner = inner.replace("/></w:pPr>", "/><w:pageBreakBefore/></w:pPr>", 1)
        return (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document {NAMESPACES}><w:body>{cover}{inner}'
            f"{section_properties}</w:body></w:document>"
        )

    def _parts(self) -> Iterator[str]:
        measure = self.measure
        for paragraph in measure.front:
            yield self._paragraph(paragraph)
        if measure.recitals and self.comments is not None:
            yield from self._recitals_with_notes()
        else:
            for paragraph in measure.recitals:
                yield self._paragraph(paragraph)
        for paragraph in measure.enacting:
            yield self._paragraph(paragraph)
        last = len(measure.sections) - 1
        for index, section in enumerate(measure.sections):
            yield from self._bill_section(section, index, keep=index == last)
        for paragraph in measure.back:
            yield self._paragraph(paragraph)
        yield signature_xml(measure.signatures)

    def _recitals_with_notes(self) -> Iterator[str]:
        assert self.comments is not None
        first, *rest = self.measure.recitals
        start, end = self.comments.around(self.measure.recital_notes)
        yield paragraph_xml("Recital", start + self._marked(first.key, self._runs.inlines(first.content)) + end)
        for paragraph in rest:
            yield self._paragraph(paragraph)

    def _paragraph(self, paragraph: Paragraph) -> str:
        return paragraph_xml(_STYLES[paragraph.role], self._marked(paragraph.key, self._runs.inlines(paragraph.content)))

    # ------------------------------------------------------------------------------------------------------- sections

    def _bill_section(self, section: Section, index: int, *, keep: bool) -> Iterator[str]:
        number = bill_number(index, self.measure.numbering)
        words = plain_run(catchline(section, self.measure))
        start, end = self._notes(section)
        properties = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        yield paragraph_xml("Heading1", start + self._marked(section.key, words) + end, properties)
        yield from self._inside(section, keep=keep)
        if section.block is not None:
            yield paragraph_xml("ChapterHeading", self._runs.inlines(section.block.heading))
            for inner in section.block.sections:
                yield from self._code_section(inner)

    def _code_section(self, section: Section) -> Iterator[str]:
        """Its number is typed and bookmarked: code numbers leave gaps, and the clerk gives them."""
        before, number, after = _label_parts(section)
        marked = self._runs.inlines(before) + self._marked(section.key, self._runs.inlines(number)) + self._runs.inlines(after)
        start, end = self._notes(section)
        yield paragraph_xml("Heading2", start + marked + plain_run(" " + catchline(section, self.measure)) + end)
        yield from self._inside(section, keep=False)

    def _notes(self, section: Section) -> tuple[str, str]:
        return self.comments.around(section.notes) if self.comments is not None else ("", "")

    def _inside(self, section: Section, *, keep: bool) -> Iterator[str]:
        if section.lead_in:
            yield paragraph_xml("BodyText", self._runs.inlines(section.lead_in), "<w:keepNext/>")
        number = self.numbering.fresh() if any(unit.label for unit in section.units) else 0
        for unit in section.units:
            yield from self._unit(unit, number, keep=keep)

    def _unit(self, unit: Unit, number: int, *, keep: bool) -> Iterator[str]:
        words = self._runs.inlines(unit.heading)
        if unit.heading and unit.content:
            words += plain_run(" ")
        words = self._marked(unit.key, words + self._runs.inlines(unit.content))
        keeps = "<w:keepNext/>" if keep or unit.children else ""
        if unit.label:
            listed = f'<w:numPr><w:ilvl w:val="{unit.level}"/><w:numId w:val="{number}"/></w:numPr>'
            yield paragraph_xml(f"CodeTextL{unit.level + 1}", words, keeps + listed)
        else:
            yield paragraph_xml(_unlabelled_style(unit), words, keeps)
            number = self.numbering.fresh() if unit.children else 0
        for child in unit.children:
            yield from self._unit(child, number, keep=keep)

    def _marked(self, key: str, words: str) -> str:
        """``words`` in the bookmark of ``key``: every unit has one, so that edits find their way home."""
        if not key or (self._wanted is not None and key not in self._wanted):
            return words
        self._bookmarks += 1
        name = bookmark_name(key)
        return f'<w:bookmarkStart w:id="{self._bookmarks}" w:name="{name}"/>{words}<w:bookmarkEnd w:id="{self._bookmarks}"/>'


def paragraph_xml(style: str, words: str, properties: str = "") -> str:
    """One paragraph in a style of the shell."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{words}</w:p>'


def _unlabelled_style(unit: Unit) -> str:
    return {"definition": "Definition", "continuation": "Continuation"}.get(unit.role, "BodyText")


def _label_parts(section: Section) -> tuple[Inlines, Inlines, Inlines]:
    """A code section's label as what stands before its number, the number, and what stands after it."""
    label, number = section.label, section.number
    for start in range(len(label)):
        if label[start : start + len(number)] == number:
            return label[:start], number, label[start + len(number) :]
    return (), label, ()


def _referred_to(measure: Measure) -> frozenset[str]:
    """The keys that references lead to: the only bookmarks of a bare copy."""
    return frozenset(
        part.key
        for _, content in every_inline(measure)
        for run in content
        if isinstance(run, Reference)
        for part in run.parts
        if isinstance(part, Field)
    )
