"""Named numbering styles from ``data/numbering_styles.yaml``, and styles read from an example section number."""

from __future__ import annotations

import re
from typing import Literal, cast

from drafter.errors import RequestError, did_you_mean
from drafter.law.form.rows import StyleRow
from drafter.law.sources.data_store import load_data
from drafter.numbering_style import CodeSection, NumberingStyle

_NUMBER = re.compile(r"\d+[A-Za-z]?")


def _rows() -> tuple[StyleRow, ...]:
    return cast("tuple[StyleRow, ...]", load_data("numbering_styles"))


def numbering_style(ident: str) -> NumberingStyle:
    """The named style. Raises RequestError with the known names for an unknown one."""
    styles = {row.style.id: row.style for row in _rows()}
    wanted = ident.strip().lower().replace("-", "_").replace(" ", "_")
    if wanted not in styles:
        raise RequestError(
            "unknown-style",
            f"There is no numbering style ‘{ident}’.",
            remedy=did_you_mean(wanted, sorted(styles))
            or 'Or give an example of a section number, such as code_style: "1-15-1:".',
            alternatives=sorted(styles),
        )
    return styles[wanted]


def style_names() -> tuple[str, ...]:
    """Every named style, in the order of the data."""
    return tuple(row.style.id for row in _rows())


def page_of_style(ident: str) -> Literal["default", "angle"]:
    """ "angle" where the style uses brackets for deletion, so that fill-ins need other marks; else "default"."""
    return next((row.page for row in _rows() if row.style.id == ident), "default")


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
