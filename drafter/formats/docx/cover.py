"""The cover of the annotated copy: not part of the instrument; what the file is, and what is still open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.document import FillIn, Inlines, Measure, Reference, Section, every_unit, plain
from drafter.formats.docx.page_setup import text_width
from drafter.formats.docx.runs import plain_run
from drafter.formats.docx.styles import MeasureStyle, paragraph_xml
from drafter.formats.docx.tables import table_xml

_NOTICE = (
    "This page and the comments in the margin are drafting notes for counsel. Take both out before the measure is introduced. "
    "The text is a model for counsel’s review, not legal advice; it has not been adopted, and nothing here certifies it."
)
_HOW = (
    "Each blank stands in brackets, is highlighted, and is a field to type in. A blank that stands in several places is typed once. "
    "Section numbers and references follow when sections are added or moved: press Ctrl+A, then F9."
)
_HOW_IN_MARKS = _HOW.replace("stands in brackets", "stands in ‹marks›")


@dataclass(slots=True)
class _Blank:
    name: str
    clerk: bool
    where: str
    times: int = 1


def cover_xml(measure: Measure, section_properties: str) -> str:
    """A page of its own. ``section_properties`` end its section: the instrument has headers and page numbers of its own."""
    rows = [
        [plain_run(one) for one in (blank.name, _where(blank), "the clerk" if blank.clerk else "counsel or staff")]
        for blank in _open(measure).values()
    ]
    parts = [
        _paragraph("CoverHeading", f"Not part of the {measure.properties.instrument.lower()}"),
        _paragraph("CoverText", _NOTICE),
        _paragraph("CoverHeading", "Open fill-ins"),
    ]
    if rows:
        parts.append(_paragraph("CoverText", _HOW if measure.page.fill_in_open == "[" else _HOW_IN_MARKS))
        parts.append(
            table_xml(("Fill-in", "Where", "Who fills it in"), rows, (0.46, 0.33, 0.21), text_width(measure.page), "CoverTable")
        )
    else:
        parts.append(_paragraph("CoverText", "None."))
    last = plain_run(f"The {measure.properties.instrument.lower()} begins on the next page.")
    parts.append(paragraph_xml("CoverEnd", last, section_properties))
    return "".join(parts)


def _where(blank: _Blank) -> str:
    if blank.times == 1:
        return blank.where
    more = blank.times - 1
    return f"{blank.where}, and {more} other {'place' if more == 1 else 'places'}"


def _open(measure: Measure) -> dict[str, _Blank]:
    """Each fill-in by its name, with the first place it stands in and how many there are, in print order."""
    found: dict[str, _Blank] = {}
    for where, content in _places(measure):
        for run in content:
            for part in run.parts if isinstance(run, Reference) else (run,):
                if not isinstance(part, FillIn):
                    continue
                if part.name in found:
                    found[part.name].times += 1
                else:
                    found[part.name] = _Blank(part.name, part.clerk, where)
    return found


def _places(measure: Measure) -> Iterator[tuple[str, Inlines]]:
    for name, paragraphs in (("heading", measure.front), ("recitals", measure.recitals), ("enacting clause", measure.enacting)):
        for paragraph in paragraphs:
            yield name, paragraph.content
    annexed = measure.annex.sections if measure.annex is not None else ()
    for section in (*measure.sections, *measure.exhibits, *annexed):
        yield from _in_section(section, plain(section.label, measure.page).rstrip("."))
    for paragraph in measure.back:
        yield "end", paragraph.content


def _in_section(section: Section, name: str) -> Iterator[tuple[str, Inlines]]:
    where = f"{name}, {section.catchline}" if section.kind == "bill" and section.catchline else section.catchline or name
    yield where, section.label
    yield where, section.lead_in
    for unit in every_unit(section.units):
        yield where, unit.heading
        yield where, unit.content
    if section.block is not None:
        yield where, section.block.heading
        for inner in section.block.sections:
            yield from _in_section(inner, "")


def _paragraph(style: MeasureStyle, words: str) -> str:
    return paragraph_xml(style, plain_run(words))
