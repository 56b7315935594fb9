"""The cover of the annotated copy: not part of the instrument; what the file is, and what is still open."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.document import FillIn, Measure, plain
from drafter.formats.docx.page_setup import text_width
from drafter.formats.docx.runs import plain_run
from drafter.formats.docx.styles import MeasureStyle, paragraph_xml
from drafter.formats.docx.tables import table_xml
from drafter.printed import Printed, every_paragraph

_NOTICE = (
    "This page and the comments in the margin are drafting notes for counsel. Take both out before the measure is introduced. "
    "The text is a model for counsel’s review, not legal advice; it has not been adopted, and nothing here certifies it."
)
_HOW = (
    "Each blank stands in brackets, is highlighted, and is a field to type in. A blank that stands in several places is typed once. "
    "Section numbers and references follow when sections are added or moved: press Ctrl+A, then F9."
)
_PLACES = {"front": "heading", "opening": "enacting clause", "closing": "end"}
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
    for one in every_paragraph(measure):
        for run in one.runs:
            if not isinstance(run, FillIn):
                continue
            if run.name in found:
                found[run.name].times += 1
            else:
                found[run.name] = _Blank(run.name, run.clerk, _place(one, measure))
    return found


def _place(one: Printed, measure: Measure) -> str:
    """What a reader calls the place of a paragraph."""
    section = one.section
    if section is None:
        return _PLACES.get(one.part, one.part)
    label = plain(section.label, measure.page).rstrip(".")
    if section.kind == "bill" and section.catchline:
        return f"{label}, {section.catchline}"
    return section.catchline or label


def _paragraph(style: MeasureStyle, words: str) -> str:
    return paragraph_xml(style, plain_run(words))
