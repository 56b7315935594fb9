"""The names of the shell's paragraph styles, as types: a name that the shell lacks is an error of the type checker, not of a file."""

from __future__ import annotations

from typing import Literal

MeasureStyle = Literal[
    "Title", "Subtitle", "BodyText", "Heading1", "Heading2", "Header", "Footer", "StudyCopy", "DraftNotice", "Government",
    "MeasureNumber", "Recital", "EnactingClause", "ChapterHeading", "CodeTextL1", "CodeTextL2", "CodeTextL3", "CodeTextL4",
    "CodeTextL5", "CodeTextL6", "CodeTextL7", "Definition", "Continuation", "SignatureHeading", "Signature", "AdoptionLine",
    "AdoptionLongLine", "CoverHeading", "CoverText", "CoverEnd", "CoverTable", "CommentText",
]  # fmt: skip
SimpleStyle = Literal[
    "Title", "BodyText", "Heading1", "Heading2", "Heading3", "Header", "Footer", "ListBullet", "ListNumber", "TableText", "TableGap",
]  # fmt: skip
Style = MeasureStyle | SimpleStyle
CODE_TEXT: tuple[MeasureStyle, ...] = (
    "CodeTextL1", "CodeTextL2", "CodeTextL3", "CodeTextL4", "CodeTextL5", "CodeTextL6", "CodeTextL7",
)  # fmt: skip
HEADINGS: tuple[SimpleStyle, ...] = ("Heading1", "Heading2", "Heading3")


def paragraph_xml(style: Style, words: str, properties: str = "") -> str:
    """One paragraph in a style of the shell. ``words`` are runs, ``properties`` what follows the style, in the schema's order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{words}</w:p>'
