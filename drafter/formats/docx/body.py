"""``document.xml``: the body, written straight from the tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.document import (
    CodifiedBlock,
    Field,
    Inlines,
    Measure,
    Note,
    Paragraph,
    Reference,
    Role,
    Section,
    Unit,
    bookmark_name,
    every_inline,
)
from drafter.formats.docx.comments_part import Comments
from drafter.formats.docx.fill_in_store import FillInStore
from drafter.formats.docx.numbering_part import MOST_LEVELS, Numbering, bill_instance
from drafter.formats.docx.runs import Runs, plain_run
from drafter.formats.docx.signatures import signature_paragraphs
from drafter.formats.docx.soundness import Anchors
from drafter.formats.docx.styles import CODE_TEXT, MeasureStyle, paragraph_xml
from drafter.formats.docx.xml_text import HEAD, NAMESPACES
from drafter.formats.outline import catchline

_STYLES: Mapping[Role, MeasureStyle] = {
    "draft_notice": "DraftNotice",
    "government": "Government",
    "instrument": "Title",
    "number": "MeasureNumber",
    "title": "Subtitle",
    "recital": "Recital",
    "enacting": "EnactingClause",
    "lead_in": "BodyText",
    "chapter": "ChapterHeading",
    "motion": "BodyText",
    "text": "BodyText",
}
_UNLABELLED: Mapping[str, MeasureStyle] = {"definition": "Definition", "continuation": "Continuation", "unit": "BodyText"}
_KEEP = "<w:keepNext/>"
_LONGEST_KEPT = 6  # a last section of more paragraphs would drag half a page to the signatures


class Body:
    """Writes one measure's body, counting bookmarks, list instances and comments as it goes."""

    def __init__(self, measure: Measure, comments: Comments | None, *, provenance: bool) -> None:
        self.measure = measure
        self.numbering = Numbering(measure.numbering, measure.page.size)
        self.store = FillInStore(measure)
        self._comments = comments
        self._anchors = Anchors()
        self._runs = Runs(measure.page, self.store, self._anchors, highlight=measure.properties.status != "Final")
        self._wanted = None if provenance else _referred_to(measure)
        self._marks: set[str] = set()

    def xml(self, section_properties: str, cover: str) -> str:
        """The whole part. ``cover`` is what stands before the instrument in the annotated copy."""
        body = "".join(self._parts())
        self._anchors.settle()
        return f"{HEAD}<w:document {NAMESPACES}><w:body>{cover}{body}{section_properties}</w:body></w:document>"

    def _parts(self) -> Iterator[str]:
        measure = self.measure
        for paragraph in measure.front:
            yield self._paragraph(paragraph)
        for index, paragraph in enumerate(measure.recitals):
            notes = self._notes(measure.recital_notes) if index == 0 else ("", "")
            yield self._paragraph(paragraph, notes)
        for paragraph in measure.enacting:
            yield self._paragraph(paragraph)
        for index, section in enumerate(measure.sections[:-1]):
            yield from self._bill_section(section, index)
        yield from self._end()

    def _end(self) -> Iterator[str]:
        """The last section and what follows it. The signatures share a page with at least the last section's end."""
        measure = self.measure
        last = [one for section in measure.sections[-1:] for one in self._bill_section(section, len(measure.sections) - 1)]
        last += [self._paragraph(paragraph) for paragraph in measure.back]
        if measure.signatures:
            kept = len(last) if len(last) <= _LONGEST_KEPT else len(measure.back) + 1
            last[len(last) - kept :] = [_kept(paragraph) for paragraph in last[len(last) - kept :]]
        yield from last
        yield from signature_paragraphs(measure.signatures)
        for section in measure.exhibits:
            yield from self._exhibit(section)
        if measure.annex is not None:
            yield from self._block(measure.annex, "<w:pageBreakBefore/>")

    def _paragraph(self, paragraph: Paragraph, notes: tuple[str, str] = ("", "")) -> str:
        start, end = notes
        words = self._marked(paragraph.key, self._runs.inlines(paragraph.content))
        return paragraph_xml(_STYLES[paragraph.role], start + words + end)

    def _notes(self, notes: tuple[Note, ...]) -> tuple[str, str]:
        return self._comments.around(notes) if self._comments is not None else ("", "")

    # ------------------------------------------------------------------------------------------------------- sections

    def _bill_section(self, section: Section, index: int) -> Iterator[str]:
        number = bill_instance(index, self.measure.numbering.bill)
        start, end = self._notes(section.notes)
        words = start + self._marked(section.key, self._catchline(section)) + end
        yield paragraph_xml("Heading1", words, f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')
        yield from self._inside(section)
        if section.block is not None:
            yield from self._block(section.block)

    def _block(self, block: CodifiedBlock, properties: str = "") -> Iterator[str]:
        yield paragraph_xml("ChapterHeading", self._runs.inlines(block.heading), properties)
        for inner in block.sections:
            yield from self._code_section(inner)

    def _code_section(self, section: Section) -> Iterator[str]:
        """Its number is typed and bookmarked: code numbers leave gaps, and the clerk gives them."""
        yield paragraph_xml("Heading2", self._typed_heading(section))
        yield from self._inside(section)

    def _exhibit(self, section: Section) -> Iterator[str]:
        """Its mark is typed and bookmarked, on a page of its own: a form or a sign is copied without the rest."""
        yield paragraph_xml("ChapterHeading", self._typed_heading(section), "<w:pageBreakBefore/>")
        yield from self._inside(section)

    def _typed_heading(self, section: Section) -> str:
        before, number, after = _label_parts(section)
        label = self._runs.inlines(before) + self._marked(section.key, self._runs.inlines(number)) + self._runs.inlines(after)
        start, end = self._notes(section.notes)
        gap = plain_run(" ") if section.catchline else ""
        return start + label + gap + self._catchline(section) + end

    def _catchline(self, section: Section) -> str:
        """The catchline; where the style prints it in capitals, capitals are a format and the words stay as written."""
        printed = catchline(section, self.measure) if section.catchline else ""
        written = section.catchline
        if printed.isupper() and len(written) > 1 and printed.startswith(written.upper()) and not written.isupper():
            return plain_run(written + printed[len(written.upper()) :], "<w:caps/>")
        return plain_run(printed)

    def _inside(self, section: Section) -> Iterator[str]:
        if section.lead_in:
            yield paragraph_xml("BodyText", self._runs.inlines(section.lead_in), _KEEP)
        number = self.numbering.fresh() if any(unit.label for unit in section.units) else 0
        for unit in section.units:
            yield from self._unit(unit, number)

    def _unit(self, unit: Unit, number: int) -> Iterator[str]:
        words = self._runs.inlines(unit.heading)
        if unit.heading and unit.content:
            words += plain_run(" ")
        words = self._marked(unit.key, words + self._runs.inlines(unit.content))
        keep = _KEEP if unit.children else ""
        if unit.label:
            level = min(unit.level, MOST_LEVELS - 1)
            listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
            yield paragraph_xml(CODE_TEXT[level], words, keep + listed)
        else:
            yield paragraph_xml(_UNLABELLED[unit.role], words, keep)
            number = self.numbering.fresh(level=unit.children[0].level) if unit.children else 0
        for child in unit.children:
            yield from self._unit(child, number)

    def _marked(self, key: str, words: str) -> str:
        """``words`` in the bookmark of ``key``: every unit has one, so that edits find their way home."""
        if not key or key in self._marks or (self._wanted is not None and key not in self._wanted):
            return words
        self._marks.add(key)
        name = bookmark_name(key)
        ident = self._anchors.mark(name)
        return f'<w:bookmarkStart w:id="{ident}" w:name="{name}"/>{words}<w:bookmarkEnd w:id="{ident}"/>'


def _kept(paragraph: str) -> str:
    """A paragraph of ours that stays on the page of the next."""
    if paragraph.find(_KEEP, 0, 80) >= 0:
        return paragraph
    head, tail = paragraph.split("/>", 1)
    return f"{head}/>{_KEEP}{tail}"


def _label_parts(section: Section) -> tuple[Inlines, Inlines, Inlines]:
    """A code section's label as what stands before its number, the number, and what stands after it."""
    label, number = section.label, section.number
    for start in range(len(label) - len(number) + 1 if number else 0):
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
