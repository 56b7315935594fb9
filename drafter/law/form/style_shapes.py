"""The shape of a numbering style: its levels by their first marks, its labels by patterns with ``{n}`` and the clerk's numbers."""

from __future__ import annotations

from typing import Literal

from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import MarkedText
from drafter.content.schema.shapes import ListOf, Record, Whole, Words, YesNo
from drafter.errors import RequestError
from drafter.law.form.levels import named_level
from drafter.law.form.rows import StyleRow
from drafter.law.place.files import SAID, URL
from drafter.numbering_style import BillSection, CodeSection, Level, NumberingStyle


def _pattern(says: str, *names: str) -> Words:
    """A label in which ``{name}`` stands for a number or a name that the clerk or the draft gives."""
    known = "|".join(names)
    return Words(says, pattern=rf"(?:[^{{}}]|\{{(?:{known})\}})+", example=f"... {{{names[-1]}}}")


def _level(text: MarkedText, faults: Faults) -> Level | None:
    try:
        return named_level(text)
    except RequestError as error:
        faults.add(error.code, text.where(), error.message, error.remedy)
        return None


_CLERKS = ("title", "chapter", "article")
_BILL = Record(
    "the numbering of the measure's own sections",
    {"first": _pattern("the first label", "n"), "next": _pattern("the others", "n"), "capitals": YesNo("label and catchline")},
    ("first", "next"),
    into=BillSection,
)
_CODE = Record(
    "the numbering of code sections",
    {
        "pattern": _pattern("a section's number", *_CLERKS, "n"),
        "start": Whole("the first number"),
        "step": Whole("from one number to the next", least=1),
        "width": Whole("digits, with leading zeros", least=1, most=6),
        "label": _pattern("the number where it heads its section", "number"),
        "cite": _pattern("the number where it is cited", "number"),
        "chapter_heading": _pattern("the heading of a new chapter", *_CLERKS, "heading"),
        "lead_in": _pattern("the words before a new chapter", *_CLERKS, "code_name"),
    },
    ("pattern", "start", "step", "width", "label", "cite", "chapter_heading", "lead_in"),
    into=CodeSection,
)


def _style(
    id: str,  # noqa: A002  # the field's name
    name: str,
    levels: tuple[Level, ...],
    bill: BillSection,
    code: CodeSection | None = None,
    numbered_definitions: bool = False,
    catchline_case: Literal["sentence", "title", "capitals"] = "sentence",
    catchline_end: str = ".",
    this_suffix: bool = False,
    outside_in: bool = True,
    page: Literal["default", "angle"] = "default",
    seen: str = "",
    source: str = "",
) -> StyleRow:
    style = NumberingStyle(
        id, name, bill, code, levels,
        numbered_definitions=numbered_definitions, catchline_case=catchline_case, catchline_end=catchline_end,
        this_suffix=this_suffix, outside_in=outside_in, note=seen,
    )  # fmt: skip
    return StyleRow(style, page, source)


STYLE = Record(
    "a numbering style",
    {
        "id": Words("its id", pattern=SAID, example="municode", defines="numbering-style"),
        "name": Words("its name"),
        "levels": ListOf(
            Words("a level's first mark and the name of its unit: (a) subsection", into=_level), "from the first below"
        ),
        "bill": _BILL,
        "code": _CODE,
        "numbered_definitions": YesNo("definitions are numbered"),
        "catchline_case": Words("of a section's catchline", choices=("sentence", "title", "capitals")),
        "catchline_end": Words("the mark after a catchline", may_be_empty=True),
        "this_suffix": YesNo("references within a section read “subsection A of this section”"),
        "outside_in": YesNo("references read from the section inward: section 4(a)(1)"),
        "page": Words("angle where the code's brackets mean deletion", choices=("default", "angle")),
        "seen": Words("how far it was seen in a code's own text"),
        "source": Words("for people: where it was seen", pattern=URL.pattern, example=URL.example),
    },
    ("id", "name", "levels", "bill"),
    into=_style,
)
