"""The document tree that every format writes: a measure, its sections, its units, their inline runs.

Frozen values; no I/O and no policy. A key names a unit for ever: the clause id, then a path of run-in slugs and item numbers
("mou_withdrawal/approval#submission.2"). Labels are resolved text; a writer with native numbering derives its own numbers from
``Unit.level`` and must come to the same labels.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import Literal, NamedTuple

from drafter.numbering_style import NumberingStyle
from drafter.page_style import PageStyle

# ------------------------------------------------------------------------------------------------------------ inline runs

TextStyle = Literal["plain", "strong", "emphasis", "term", "citation"]


class Source(NamedTuple):
    """Where an inserted value came from: the clause and its option, or a profile word (option "" then)."""

    clause: str
    option: str = ""
    word: str = ""


class Text(NamedTuple):
    """A run of characters in one style. ``source`` is set when it is an inserted value."""

    text: str
    style: TextStyle = "plain"
    source: Source | None = None


class FillIn(NamedTuple):
    """A visible blank. ``ident`` is unique in the draft; ``clerk`` marks those that stay open in a final copy."""

    name: str
    ident: str
    clerk: bool = False
    choices: tuple[str, ...] = ()


class Field(NamedTuple):
    """One live field of a reference: the number of one level of its target. ``text`` is its resolved result.

    ``kind`` "list" is a natively numbered paragraph (bill section or unit), "typed" a bookmarked typed number.
    """

    key: str
    text: str
    kind: Literal["list", "typed"]


class Reference(NamedTuple):
    """A cross-reference: words and fields in reading order ("section ", field 4, field (a)).

    ``parts`` is empty until the reference is resolved; ``capital`` says that it begins a sentence.
    """

    target: str
    parts: tuple[Text | Field | FillIn, ...] = ()
    capital: bool = False


Inline = Text | FillIn | Reference
Inlines = tuple[Inline, ...]

# ------------------------------------------------------------------------------------------------------------------ blocks

Role = Literal[
    "draft_notice",  # first line of a draft copy: not part of the instrument
    "government",  # name of the government
    "instrument",  # "ORDINANCE", "EXECUTIVE ORDER"
    "number",  # "Ordinance No. ____"
    "title",  # the long title
    "recital",
    "enacting",  # enacting clause, or authority-and-command line
    "lead_in",  # "The Municipal Code is amended by adding ..."
    "chapter",  # heading of a codified block
    "motion",  # the motion that goes with a warrant article
    "text",
]


class Paragraph(NamedTuple):
    role: Role
    content: Inlines
    key: str = ""


class Note(NamedTuple):
    """A drafter's note, shown only in annotated copies."""

    kind: Literal["choice", "authority", "risk", "verify"]
    text: str


class Unit(NamedTuple):
    """A subsection, a paragraph of one, a definition. ``level`` 0 is the first level below the section.

    ``label`` is "" for an unnumbered unit. ``heading`` is the run-in heading with its end mark. A ``definition`` begins with
    its term; a ``continuation`` is an unnumbered later paragraph of the definition before it (its children follow it too).
    """

    key: str
    level: int
    label: str
    content: Inlines
    heading: Inlines = ()
    children: tuple[Unit, ...] = ()
    role: Literal["unit", "definition", "continuation"] = "unit"


SectionKind = Literal["bill", "code", "exhibit"]


class Section(NamedTuple):
    """A bill section, a code section, or an exhibit.

    ``number`` is the typed or computed number alone ("4", "2-190-030", may hold fill-ins); ``label`` is the whole label as
    printed ("Section 4.", "Sec. 60-3."). ``lead_in`` is an unnumbered paragraph before the units ("In this chapter:").
    ``block`` is the codified block that a bill section carries.
    """

    key: str
    kind: SectionKind
    number: Inlines
    label: Inlines
    catchline: str
    units: tuple[Unit, ...] = ()
    lead_in: Inlines = ()
    clause: str = ""
    part: str = ""
    notes: tuple[Note, ...] = ()
    block: CodifiedBlock | None = None


class CodifiedBlock(NamedTuple):
    """New matter for a code: its chapter heading and its code sections."""

    heading: Inlines
    sections: tuple[Section, ...]


class SignatureLine(NamedTuple):
    """One line to sign or fill by hand. ``label`` is printed under the rule ("Mayor"); never a name."""

    label: str
    kind: Literal["sign", "date", "vote", "text"] = "sign"


class SignatureBlock(NamedTuple):
    """A group of lines under a heading: "ATTEST:", "APPROVED AS TO FORM:", the adoption record."""

    heading: str
    lines: tuple[SignatureLine, ...]


class Properties(NamedTuple):
    """What the file says of itself, seen by anyone who gets it. All neutral; dates are ISO."""

    title: str
    place: str
    instrument: str
    number_line: str
    short_title: str
    slug: str
    date: str
    status: Literal["Draft", "Final"] = "Draft"
    language: str = "en-US"
    author: str = ""
    subject: str = ""
    keywords: str = ""
    library_version: str = ""
    profile_id: str = ""


class ClauseRecord(NamedTuple):
    """One clause as drafted: its version, text used, options, and where inserted values stand in ``text``."""

    id: str
    version: str
    alternate: str
    options: tuple[tuple[str, str], ...]
    text: str
    spans: tuple[tuple[int, int, str], ...] = ()


class Measure(NamedTuple):
    """One whole instrument, ready for any writer.

    ``front`` is its heading and title, ``enacting`` its opening words, ``back`` its closing; ``exhibits`` are part of the instrument,
    each on a page of its own; ``annex`` is of a study copy, and no part of it. ``printed`` has the order in print.
    """

    properties: Properties
    numbering: NumberingStyle
    page: PageStyle
    front: tuple[Paragraph, ...]
    recitals: tuple[Paragraph, ...]
    enacting: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    back: tuple[Paragraph, ...] = ()
    signatures: tuple[SignatureBlock, ...] = ()
    records: tuple[ClauseRecord, ...] = ()
    recital_notes: tuple[Note, ...] = ()
    annex: CodifiedBlock | None = None
    exhibits: tuple[Section, ...] = ()


# ------------------------------------------------------------------------------------------------------------------ walking


def bookmark_name(key: str) -> str:
    """The bookmark of a unit: ``d_`` and ten hexadecimal characters of the hash of its key. Never changes with its text."""
    return "d_" + blake2b(key.encode(), digest_size=5).hexdigest()


def plain(content: Inlines | tuple[Text | Field | FillIn, ...], page: PageStyle) -> str:
    """The words of ``content`` as text, fill-ins in the page's marks."""
    out: list[str] = []
    for run in content:
        if isinstance(run, FillIn):
            out.append(f"{page.fill_in_open}{run.name}{page.fill_in_close}")
        elif isinstance(run, Reference):
            out.append(plain(run.parts, page))
        else:
            out.append(run.text)
    return "".join(out)


def every_unit(units: tuple[Unit, ...]) -> Iterator[Unit]:
    """Units depth first, in print order."""
    for unit in units:
        yield unit
        yield from every_unit(unit.children)
