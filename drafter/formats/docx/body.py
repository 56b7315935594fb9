"""``document.xml``: the body, written straight from the tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter.document import Field, Inlines, Measure, Note, Section, bookmark_name
from drafter.formats.docx.comments_part import Comments
from drafter.formats.docx.fill_in_store import FillInStore
from drafter.formats.docx.numbering_part import MOST_LEVELS, Numbering, bill_instance
from drafter.formats.docx.runs import Runs, plain_run
from drafter.formats.docx.signatures import signature_paragraphs
from drafter.formats.docx.soundness import Anchors
from drafter.formats.docx.styles import CODE_TEXT, MeasureStyle, paragraph_xml
from drafter.formats.docx.xml_text import HEAD, NAMESPACES
from drafter.formats.outline import catchline
from drafter.printed import Printed, PrintedRole, every_paragraph

_STYLES: Mapping[PrintedRole, MeasureStyle] = {
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
_NEW_PAGE = "<w:pageBreakBefore/>"
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
        self._bill_sections = 0
        self._lists: list[int] = []  # the list instance of each level of units that is open

    def xml(self, section_properties: str, cover: str) -> str:
        """The whole part. ``cover`` is what stands before the instrument in the annotated copy."""
        body = "".join(self._parts())
        self._anchors.settle()
        return f"{HEAD}<w:document {NAMESPACES}><w:body>{cover}{body}{section_properties}</w:body></w:document>"

    def _parts(self) -> Iterator[str]:
        paragraphs = tuple(every_paragraph(self.measure))
        signed = tuple(one for one in paragraphs if one.part == "signatures")
        if not signed:
            yield from map(self._paragraph, paragraphs)
            return
        first = next(place for place, one in enumerate(paragraphs) if one.part == "signatures")
        yield from self._before_signatures(paragraphs[:first])
        yield from signature_paragraphs(signed, self.measure.page)
        yield from map(self._paragraph, paragraphs[first + len(signed) :])

    def _before_signatures(self, paragraphs: Sequence[Printed]) -> list[str]:
        """What stands before the signatures. They share a page with at least the end of the last section."""
        written = [self._paragraph(one) for one in paragraphs]
        closing = sum(one.part == "closing" for one in paragraphs)
        opens = [place for place, one in enumerate(paragraphs) if _is_bill_section(one)]
        last = len(written) - opens[-1] if opens else closing
        kept = len(written) - (last if last <= _LONGEST_KEPT else closing + 1)
        return written[:kept] + [_kept(paragraph) for paragraph in written[kept:]]

    def _paragraph(self, one: Printed) -> str:
        if one.unit is not None:
            return self._unit(one)
        if one.role == "section" and one.section is not None:
            return self._section(one, one.section)
        if one.role == "chapter":
            apart = "" if one.above is not None else _NEW_PAGE
            return paragraph_xml("ChapterHeading", self._runs.inlines(one.content), apart)
        if one.role == "lead_in":
            return paragraph_xml("BodyText", self._runs.inlines(one.content), _KEEP)
        start, end = self._notes(one.notes)
        words = self._marked(one.key, self._runs.inlines(one.content))
        return paragraph_xml(_STYLES[one.role], start + words + end)

    def _notes(self, notes: tuple[Note, ...]) -> tuple[str, str]:
        return self._comments.around(notes) if self._comments is not None else ("", "")

    # ------------------------------------------------------------------------------------------------------- sections

    def _section(self, one: Printed, section: Section) -> str:
        """A section's heading. The number of a bill section is Word's own.

        A code section's is typed and bookmarked: code numbers leave gaps, and the clerk gives them. So is an exhibit's mark, which
        stands on a page of its own: a form or a sign is copied without the rest.
        """
        if one.part == "exhibits":
            heading = paragraph_xml("ChapterHeading", self._typed_heading(section), _NEW_PAGE)
        elif _is_bill_section(one):
            number = bill_instance(self._bill_sections, self.measure.numbering.bill)
            self._bill_sections += 1
            start, end = self._notes(section.notes)
            words = start + self._marked(section.key, self._catchline(section)) + end
            heading = paragraph_xml("Heading1", words, f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')
        else:
            heading = paragraph_xml("Heading2", self._typed_heading(section))
        self._lists = [self.numbering.fresh() if any(unit.label for unit in section.units) else 0]
        return heading

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

    def _unit(self, one: Printed) -> str:
        words = self._runs.inlines(one.heading)
        if one.heading and one.content:
            words += plain_run(" ")
        words = self._marked(one.key, words + self._runs.inlines(one.content))
        keep = _KEEP if one.holds else ""
        number = self._list_of(one)
        if not one.label:
            return paragraph_xml(_UNLABELLED[one.role], words, keep)
        level = min(one.level, MOST_LEVELS - 1)
        listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        return paragraph_xml(CODE_TEXT[level], words, keep + listed)

    def _list_of(self, one: Printed) -> int:
        """The list instance that numbers a unit. What hangs from an unnumbered one begins a list of its own."""
        if one.indent == len(self._lists):
            begins = one.above is not None and not one.above.label
            self._lists.append(self.numbering.fresh(level=one.level) if begins else self._lists[-1])
        del self._lists[one.indent + 1 :]
        return self._lists[-1]

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
    return frozenset(run.key for one in every_paragraph(measure) for run in one.runs if isinstance(run, Field))


def _is_bill_section(one: Printed) -> bool:
    return one.part == "sections" and one.role == "section" and one.above is None
