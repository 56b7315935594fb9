"""Markdown: headings for sections, lines for units, so that it reads well raw and rendered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.document import Field, FillIn, Inlines, Measure, Reference, SignatureLine, Text
from drafter.formats.outline import catchline, section_label
from drafter.formats.txt import RULE, study_copy_line
from drafter.page_style import PageStyle
from drafter.printed import Printed, every_paragraph

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_STYLE_MARKS = {"strong": "**", "emphasis": "*", "term": "**", "citation": "", "plain": ""}


def write_md(measure: Measure, *, study_copy_of: str = "") -> str:
    """The measure as Markdown (CommonMark), ending in a newline."""
    blocks = [f"**{_escaped(study_copy_line(study_copy_of))}**"] if study_copy_of else []
    for one in every_paragraph(measure):
        blocks += _block(one, measure)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _block(one: Printed, measure: Measure) -> Iterator[str]:
    if one.unit is not None:
        yield _unit(one, measure.page)
        return
    words = md_inlines(one.content, measure.page)
    if one.role == "section" and one.section is not None:
        label = md_inlines(section_label(one.section, measure), measure.page)
        yield f"{_heading(one)} {label} {_escaped(catchline(one.section, measure))}".rstrip()
    elif one.role == "chapter":
        yield f"{_heading(one)} {words}"
    elif one.role == "signature":
        yield f"**{words}**" if words else ""
        yield from (_signature(line) for line in one.lines)
    elif one.role == "draft_notice":
        yield f"*{words}*"
    else:
        yield f"# {words}" if one.role == "title" else words


def _heading(one: Printed) -> str:
    """The title has the first level; the sections of the measure begin at the second."""
    return "#" * (one.depth + 2)


def _unit(one: Printed, page: PageStyle) -> str:
    """A unit as a block quote a level deep: Markdown has no lettered lists, and indented lines would be code."""
    words = " ".join(said for part in one.inlines if (said := md_inlines(part, page)))
    return "> " * one.indent + _not_a_list(words)


def _not_a_list(words: str) -> str:
    """A label such as ``1.`` or ``2)`` would start a list of Markdown's own numbering."""
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", words)


def md_inlines(content: Inlines | tuple[Text | Field | FillIn, ...], page: PageStyle) -> str:
    """Inline runs as Markdown."""
    out: list[str] = []
    for run in _merged(content):
        if isinstance(run, FillIn):
            out.append("`" + f"{page.fill_in_open}{run.name}{page.fill_in_close}" + "`")
        elif isinstance(run, Reference):
            out.append(md_inlines(run.parts, page))
        elif isinstance(run, Field):
            out.append(_escaped(run.text))
        else:
            mark = _STYLE_MARKS[run.style]
            out.append(_wrapped(_escaped(run.text), mark))
    return "".join(out)


def _merged(content: Inlines | tuple[Text | Field | FillIn, ...]) -> Iterator[Text | Field | FillIn | Reference]:
    """The runs, neighbours of one style as one: ``**Rule****.**`` would not read as a bold heading."""
    held: Text | None = None
    for run in content:
        if isinstance(run, Text) and held is not None and run.style == held.style:
            held = held._replace(text=held.text + run.text)
            continue
        if held is not None:
            yield held
        held = run if isinstance(run, Text) else None
        if held is None:
            yield run
    if held is not None:
        yield held


def _wrapped(text: str, mark: str) -> str:
    """``text`` in ``mark``, blanks at its ends kept outside, where emphasis would not be read."""
    bare = text.strip()
    if not mark or not bare:
        return text
    start = text.index(bare[0])
    return f"{text[:start]}{mark}{bare}{mark}{text[start + len(bare) :]}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _signature(line: SignatureLine) -> str:
    rule = _escaped(RULE)
    return f"{_escaped(line.label)}: {rule}" if line.kind != "sign" else f"{rule} {_escaped(line.label)}"
