"""The neutral text that the rules read: a document as passages, whether it was drafted here or is a file of the user's."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from drafter.flags import Where

Kind = Literal[
    "notice", "heading", "title", "recital", "enacting", "section", "unit", "item", "definition", "signature", "other",
]  # fmt: skip
MarkKind = Literal["inserted", "deleted", "strike", "underline", "colour", "hidden"]
_STOP = re.compile(r"(?<=[.;?!])\s+")
OPERATIVE: tuple[Kind, ...] = ("unit", "item", "definition")


class Mark(NamedTuple):
    """Words that carry a mark of change or of format. ``deleted`` words stand in no passage's ``words``."""

    kind: MarkKind
    words: str


class Passage(NamedTuple):
    """One paragraph.

    ``label`` is its number as printed ("(a)", "Section 3."), ``heading`` its run-in heading; ``words`` hold neither. A section's
    words are its catchline. ``section`` names the section it stands in, ``group`` the paragraph or section that it hangs from,
    ``stem`` the last sentence of that paragraph. ``level`` counts labelled levels below the section. ``unit`` is a key of the
    draft, ``line`` a line or paragraph of the file.
    """

    kind: Kind
    words: str
    label: str = ""
    heading: str = ""
    section: str = ""
    group: str = ""
    stem: str = ""
    level: int = 0
    term: str = ""
    codified: bool = False
    clause: str = ""
    unit: str = ""
    line: int = 0
    outline: int = 0  # a Word or Markdown heading's level
    marks: tuple[Mark, ...] = ()

    @property
    def printed(self) -> str:
        """Label, heading and words, as a page shows them."""
        return " ".join(part for part in (self.label, self.heading, self.words) if part)


class Access(NamedTuple):
    """What a reader by ear needs of a Word file, and what it lacks. ``None`` where the format has no such thing."""

    title: str | None = None
    language: str | None = None
    tables_without_header: int = 0
    pictures_without_words: int = 0
    text_boxes: int = 0


class ReviewText(NamedTuple):
    """The passages in order. ``file`` is "" for a draft; ``whole`` says that it is an instrument and not a fragment of one.

    ``beside`` is what stands beside the text, in page heads and notes: only the rules that read every word read it.
    """

    passages: tuple[Passage, ...]
    file: str = ""
    whole: bool = True
    access: Access | None = None
    beside: tuple[Passage, ...] = ()


def last_sentence(words: str) -> str:
    """What a list hangs from: the words after the last stop of ``words``."""
    return _STOP.split(words)[-1]


def where_of(file: str, passage: Passage, at: str) -> Where:
    """The passage in its file, with the columns of ``at`` in the words as they are printed."""
    column = passage.printed.find(at) + 1 if at else 0
    return Where(file, passage.line, column, column + len(at) if column else 0, passage.printed if column else "")
