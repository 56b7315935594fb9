"""The looks of the shell's styles: what each paragraph and character style is called in Word, and how it looks.

Word's own names are kept for titles, headings and lists, since screen readers go by them. Lengths are in points, for letter paper
with one-inch margins; ``page_setup`` scales them to another page. Tab stops of signatures leave a column for the label, a rule,
a gap, and the same again.
"""

from __future__ import annotations

from typing import NamedTuple

FONT, SIZE, LINE, AFTER = "Times New Roman", 12.0, 1.15, 7.0  # those of a default PageStyle
TEXT_WIDTH = 468.0
_MEMO_WIDTH = 504.0


class Look(NamedTuple):
    """One paragraph style. ``tabs`` are (position, kind, leader); ``number`` is a list instance and level; "" follows Normal."""

    ident: str
    name: str
    built_in: bool = False
    based_on: str = "Normal"
    next: str = ""
    size: float = 0
    bold: bool = False
    italic: bool = False
    caps: bool = False
    color: str = ""
    before: float = 0
    after: float = 6
    single: bool = False
    align: str = ""
    left: float = 0
    right: float = 0
    first: float = 0
    keep_next: bool = False
    keep_lines: bool = False
    unnumbered: bool = False  # no line numbers beside it
    number: tuple[int, int] | None = None
    outline: int | None = None
    border: str = ""
    tabs: tuple[tuple[float, str, str], ...] = ()


class CharacterLook(NamedTuple):
    """One character style: its run properties as XML."""

    ident: str
    name: str
    properties: str
    built_in: bool = False


_RULE_TABS = ((225.0, "left", "underscore"), (243.0, "left", ""), (468.0, "left", "underscore"))
_LABEL_TABS = ((120.0, "left", ""), *_RULE_TABS[:2], (363.0, "left", ""), _RULE_TABS[2])
_SIGNED = {"keep_next": True, "keep_lines": True, "unnumbered": True, "align": "left", "single": True}


def _head_and_foot(width: float) -> tuple[Look, ...]:
    margin = {"size": 9, "after": 0, "single": True, "unnumbered": True, "tabs": ((width, "right", ""),), "align": "left"}
    return (
        Look("Header", "header", built_in=True, border="bottom", **margin),  # type: ignore[arg-type]
        Look("Footer", "footer", built_in=True, border="top", **margin),  # type: ignore[arg-type]
    )


MEASURE_LOOKS: tuple[Look, ...] = (
    Look("Title", "Title", True, next="MeasureNumber", size=14, bold=True, caps=True, after=2, align="center", keep_next=True),
    Look("Subtitle", "Subtitle", True, next="Recital", size=12.5, bold=True, before=6, after=14, align="center", left=30, right=30,
         keep_next=True, keep_lines=True),
    Look("BodyText", "Body Text", True),
    Look("Heading1", "heading 1", True, next="BodyText", bold=True, before=14, after=5, keep_next=True, keep_lines=True,
         align="left", number=(1, 0), outline=0),
    Look("Heading2", "heading 2", True, next="CodeTextL1", bold=True, before=12, after=4, keep_next=True, keep_lines=True,
         align="left", outline=1),
    *_head_and_foot(TEXT_WIDTH),
    Look("StudyCopy", "Study Copy", based_on="Header", size=9, bold=True, after=2, single=True, unnumbered=True, align="center"),
    Look("DraftNotice", "Draft Notice", size=9.5, italic=True, after=16, align="center", single=True, unnumbered=True),
    Look("Government", "Government", next="Title", size=14, bold=True, caps=True, after=2, align="center", keep_next=True),
    Look("MeasureNumber", "Measure Number", next="Subtitle", after=10, align="center", keep_next=True),
    Look("Recital", "Recital", first=36, after=8),
    Look("EnactingClause", "Enacting Clause", next="Heading1", bold=True, before=8, after=8, keep_next=True, keep_lines=True),
    Look("ChapterHeading", "Chapter Heading", next="Heading2", bold=True, before=14, after=8, align="center", keep_next=True,
         keep_lines=True),
    *(Look(f"CodeTextL{n}", f"Code Text L{n}", number=(2, n - 1)) for n in range(1, 8)),
    Look("Definition", "Definition"),
    Look("Continuation", "Continuation"),
    Look("SignatureHeading", "Signature Heading", next="Signature", bold=True, before=18, after=4, **_SIGNED),  # type: ignore[arg-type]
    Look("Signature", "Signature", True, before=24, after=6, tabs=_RULE_TABS, **_SIGNED),  # type: ignore[arg-type]
    Look("AdoptionLine", "Adoption Line", before=6, after=4, tabs=_LABEL_TABS, **_SIGNED),  # type: ignore[arg-type]
    Look("AdoptionLongLine", "Adoption Long Line", before=6, after=4, tabs=_RULE_TABS[2:], **_SIGNED),  # type: ignore[arg-type]
    Look("CoverHeading", "Cover Heading", next="CoverText", size=14, bold=True, before=14, after=6, keep_next=True, unnumbered=True),
    Look("CoverText", "Cover Text", size=11, after=8, unnumbered=True),
    Look("CoverEnd", "Cover End", size=11, italic=True, before=12, unnumbered=True),
    Look("CoverTable", "Cover Table", size=9.5, after=0, single=True, align="left", unnumbered=True),
    Look("CommentText", "annotation text", True, size=10, after=0, single=True, align="left"),
)  # fmt: skip
MEASURE_CHARACTERS: tuple[CharacterLook, ...] = (
    CharacterLook("Emphasis", "Emphasis", "<w:i/>", built_in=True),
    CharacterLook("RunInHeading", "Run-in Heading", "<w:b/>"),
    CharacterLook("DefinedTerm", "Defined Term", "<w:b/>"),
    CharacterLook("Citation", "Citation", ""),
    CharacterLook("FillIn", "Fill-in", ""),
    CharacterLook("CommentReference", "annotation reference", '<w:sz w:val="16"/>', built_in=True),
)

_INK = "1F3552"
SIMPLE_LOOKS: tuple[Look, ...] = (
    Look("Title", "Title", True, next="BodyText", size=15, bold=True, color=_INK, after=6, single=True, keep_next=True),
    Look("BodyText", "Body Text", True, size=10.5, after=5, single=True),
    Look("Heading1", "heading 1", True, next="BodyText", size=13, bold=True, color=_INK, before=8, after=5, single=True,
         keep_next=True, keep_lines=True, outline=0),
    Look("Heading2", "heading 2", True, next="BodyText", size=11.5, bold=True, color=_INK, before=14, after=5, single=True,
         keep_next=True, keep_lines=True, outline=1),
    Look("Heading3", "heading 3", True, next="BodyText", size=10.5, bold=True, color=_INK, before=9, after=3, single=True,
         keep_next=True, keep_lines=True, outline=2),
    *_head_and_foot(_MEMO_WIDTH),
    Look("ListBullet", "List Bullet", True, size=10.5, after=3, single=True),
    Look("ListNumber", "List Number", True, size=10.5, after=3, single=True),
    Look("TableText", "Table Text", size=9.5, after=0, single=True),
    Look("TableGap", "Table Gap", size=2, after=0, single=True),
)  # fmt: skip
SIMPLE_CHARACTERS: tuple[CharacterLook, ...] = (
    CharacterLook("Hyperlink", "Hyperlink", '<w:color w:val="0B4F8A"/><w:u w:val="single"/>', built_in=True),
)
