"""Named numbering styles from ``data/numbering_styles.yaml``, and styles read from an example section number."""

from __future__ import annotations

import re
from typing import Any

from drafter.errors import RequestError, did_you_mean
from drafter.law.sources.data_store import load_data
from drafter.numbering_style import BillSection, CodeSection, Level, LevelFormat, NumberingStyle

_FORMATS: tuple[tuple[str, LevelFormat], ...] = (
    ("a", "lower_letter"),
    ("A", "upper_letter"),
    ("1", "decimal"),
    ("i", "lower_roman"),
    ("I", "upper_roman"),
)
_UNIT_NAMES = ("subsection", "paragraph", "subparagraph", "clause", "subclause")
_MARK = re.compile(r"^(?P<prefix>[^0-9A-Za-z]*)(?P<mark>[0-9A-Za-z])(?P<suffix>[^0-9A-Za-z]*)$")
_NUMBER = re.compile(r"\d+[A-Za-z]?")


def numbering_style(ident: str) -> NumberingStyle:
    """The named style. Raises RequestError with the known names for an unknown one."""
    rows = {row["id"]: row for row in load_data("numbering_styles")}
    wanted = ident.strip().lower().replace("-", "_").replace(" ", "_")
    if wanted not in rows:
        raise RequestError(
            "unknown-style",
            f"There is no numbering style ‘{ident}’.",
            remedy=did_you_mean(wanted, sorted(rows)) or 'Or give an example of a section number, such as code_style: "1-15-1:".',
            alternatives=sorted(rows),
        )
    row = rows[wanted]
    return _style({**rows[row["like"]], **row} if "like" in row else row)


def style_names() -> tuple[str, ...]:
    return tuple(row["id"] for row in load_data("numbering_styles"))


def page_of_style(ident: str) -> str:
    """ "angle" where the style uses brackets for deletion, so that fill-ins need other marks; else "default"."""
    return next((row.get("page", "default") for row in load_data("numbering_styles") if row["id"] == ident), "default")


def _style(row: dict[str, Any]) -> NumberingStyle:
    return NumberingStyle(
        id=row["id"],
        name=row["name"],
        bill=BillSection(**row["bill"]),
        code=CodeSection(**row["code"]) if "code" in row else None,
        levels=tuple(_named_level(text) for text in row["levels"]),
        numbered_definitions=row.get("numbered_definitions", False),
        catchline_case=row.get("catchline_case", "sentence"),
        catchline_end=row.get("catchline_end", "."),
        this_suffix=row.get("this_suffix", False),
        outside_in=row.get("outside_in", True),
        note=row.get("seen", ""),
    )


def _named_level(text: str) -> Level:
    mark, _, name = text.partition(" ")
    return _level(mark, name)


def _level(mark: str, name: str) -> Level:
    found = _MARK.match(mark)
    if found is None:
        raise RequestError(
            "bad-level", f"‘{mark}’ is no level mark.", remedy="Write marks such as (a), A. or 1), with one letter or digit."
        )
    kind = next((fmt for letter, fmt in _FORMATS if letter == found["mark"]), None)
    if kind is None:
        raise RequestError(
            "bad-level",
            f"‘{mark}’ does not show how the level begins.",
            remedy="Show its first mark: a, A, 1, i or I, with its brackets or period.",
        )
    return Level(kind, found["prefix"], found["suffix"], name)


def style_from_example(example: str, base: NumberingStyle) -> NumberingStyle:
    """A style read from one section number as the code prints it: "1-15-1:", "9.72.010", "§ 2-41.", "Sec. 60-3.".

    The last number is the section; those before it are title and chapter (or chapter alone), kept as given when they are the
    place's own. The width and step follow a section number with leading zeros or a final zero. Raises RequestError.
    """
    text = example.strip()
    numbers = list(_NUMBER.finditer(text))
    if not 1 < len(numbers) <= 3 or len(text) > 40:
        raise RequestError(
            "code-style",
            f"‘{example}’ does not look like a section number of a code.",
            remedy='Give one as the code prints it, such as "1-15-1:", "9.72.010" or "§ 2-41.", or name a style.',
            alternatives=style_names(),
        )
    parts = ("title", "chapter", "n") if len(numbers) == 3 else ("chapter", "n")
    pattern, end = "", numbers[0].start()
    for name, found in zip(parts, numbers, strict=True):
        pattern += text[end : found.start()] + "{" + name + "}"
        end = found.end()
    last = numbers[-1].group()
    step = 10 if len(last) == 3 and last.endswith("0") else 1
    label = text[: numbers[0].start()] + "{number}" + text[end:]
    width = len(last) if last.startswith("0") or step == 10 else 1
    chapter = "{title}" + text[numbers[0].end() : numbers[1].start()] + "{chapter}" if len(numbers) == 3 else "{chapter}"
    code = CodeSection(
        pattern=pattern,
        start=step,
        step=step,
        width=width,
        label=label,
        chapter_heading=f"CHAPTER {chapter}. {{heading}}",
        lead_in=f"The {{code_name}} is amended by adding a new chapter {chapter} that reads:",
    )
    return base._replace(id="from_example", name=f"As {text}", code=code, note="Read from an example the user gave.")


def levels_from_example(example: str, base: NumberingStyle) -> NumberingStyle:
    """Levels read from their first marks in order: "A. 1. a." or "(1) (a) (.1)". Raises RequestError."""
    marks = example.split()
    if not 1 < len(marks) <= 7:
        raise RequestError("bad-level", f"‘{example}’ does not show the levels.", remedy='Show two to seven, such as "A. 1. a."')
    names = (*_UNIT_NAMES, "item", "subitem")
    levels = tuple(_level(mark, names[index]) for index, mark in enumerate(marks))
    more = tuple(level for level in base.levels if (level.format, level.prefix, level.suffix) not in
                 {(one.format, one.prefix, one.suffix) for one in levels})  # fmt: skip
    filled = tuple(level._replace(name=names[len(levels) + index]) for index, level in enumerate(more))
    return base._replace(levels=(*levels, *filled)[:7])
