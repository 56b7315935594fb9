"""Numbering styles: how sections and the levels below them are numbered and cited. Plain values; no state, no place."""

from __future__ import annotations

from typing import Literal

from drafter.record import NamedTuple

LevelFormat = Literal["lower_letter", "upper_letter", "decimal", "lower_roman", "upper_roman"]


class Level(NamedTuple):
    """One level below the section: ``(a)`` is prefix "(", lower_letter, suffix ")". ``name`` is its unit word."""

    format: LevelFormat
    prefix: str
    suffix: str
    name: str


class BillSection(NamedTuple):
    """Numbering of the measure's own sections, native in Word.

    ``first`` and ``next`` are label patterns with ``{n}``: "Section {n}." ; they differ where the first is spelled out.
    ``capitals`` prints label and catchline in capitals. A reference cites the label as it stands, with one capital.
    """

    first: str = "Section {n}."
    next: str = "Section {n}."
    capitals: bool = False


class CodeSection(NamedTuple):
    """Numbering of code sections: typed text made from data.

    ``pattern`` has ``{title}``, ``{chapter}``, ``{article}`` and ``{n}``; the first three come from local facts and are
    fill-ins until the clerk gives them. ``start``, ``step`` and ``width`` count ``n`` (010, 020). ``label`` wraps the number
    where it is printed ("Sec. {number}."); ``cite`` is how a reference names it ("section {number}").
    """

    pattern: str
    start: int = 1
    step: int = 1
    width: int = 1
    label: str = "{number}"
    cite: str = "section {number}"
    chapter_heading: str = "CHAPTER {chapter}. {heading}"
    lead_in: str = "The {code_name} is amended by adding a new chapter {chapter} that reads:"


class NumberingStyle(NamedTuple):
    """A named numbering style. ``levels`` run from the first level below the section to the last."""

    id: str
    name: str
    bill: BillSection
    code: CodeSection | None
    levels: tuple[Level, ...]
    numbered_definitions: bool = False
    quoted_terms: bool = True
    catchline_case: Literal["sentence", "title", "capitals"] = "sentence"
    catchline_end: str = "."
    this_suffix: bool = False  # references within a section read "subsection A of this section"
    outside_in: bool = True  # "section 4(a)(1)"; False prints "paragraph 1 of subdivision a of section 4"
    note: str = ""


ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def _roman(number: int) -> str:
    out = ""
    for value, letters in ROMAN:
        while number >= value:
            out += letters
            number -= value
    return out


def _letters(number: int) -> str:
    """a..z, then aa, bb, cc as Word's lowerLetter counts."""
    times, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * (times + 1)


def counter(level_format: LevelFormat, number: int) -> str:
    """The bare mark of the ``number``-th unit (from 1) in ``level_format``."""
    if level_format == "decimal":
        return str(number)
    text = _roman(number) if level_format.endswith("roman") else _letters(number)
    return text.upper() if level_format.startswith("upper") else text


def level_label(level: Level, number: int) -> str:
    """The label as printed: ``(a)``, ``A.``, ``1)``."""
    return f"{level.prefix}{counter(level.format, number)}{level.suffix}"
