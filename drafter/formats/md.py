"""Markdown: headings for sections, lines for units, so that it reads well raw and rendered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.document import CodifiedBlock, Field, FillIn, Inlines, Measure, Reference, Section, SignatureBlock, Text, Unit
from drafter.formats.outline import catchline, section_label
from drafter.formats.txt import RULE, study_copy_line
from drafter.page_style import PageStyle

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_STYLE_MARKS = {"strong": "**", "emphasis": "*", "term": "**", "citation": "", "plain": ""}


def write_md(measure: Measure, *, study_copy_of: str = "") -> str:
    """The measure as Markdown (CommonMark), ending in a newline."""
    blocks: list[str] = []
    if study_copy_of:
        blocks.append(f"**{_escaped(study_copy_line(study_copy_of))}**")
    for paragraph in measure.front:
        words = md_inlines(paragraph.content, measure.page)
        if paragraph.role == "draft_notice":
            blocks.append(f"*{words}*")
        elif paragraph.role == "title":
            blocks.append(f"# {words}")
        else:
            blocks.append(words)
    blocks += [md_inlines(p.content, measure.page) for p in (*measure.recitals, *measure.enacting)]
    for section in measure.sections:
        blocks += _section(section, measure, 2)
    blocks += [md_inlines(p.content, measure.page) for p in measure.back]
    for block in measure.signatures:
        blocks += _signature(block)
    for section in measure.exhibits:
        blocks += _section(section, measure, 2)
    if measure.annex is not None:
        blocks += _block(measure.annex, measure, 2)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _section(section: Section, measure: Measure, level: int) -> Iterator[str]:
    label = md_inlines(section_label(section, measure), measure.page)
    yield f"{'#' * level} {label} {_escaped(catchline(section, measure))}".rstrip()
    if section.lead_in:
        yield md_inlines(section.lead_in, measure.page)
    for unit in section.units:
        yield from _unit(unit, measure.page, 0)
    if section.block is not None:
        yield from _block(section.block, measure, level + 1)


def _block(block: CodifiedBlock, measure: Measure, level: int) -> Iterator[str]:
    yield f"{'#' * level} {md_inlines(block.heading, measure.page)}"
    for inner in block.sections:
        yield from _section(inner, measure, level + 1)


def _unit(unit: Unit, page: PageStyle, depth: int) -> Iterator[str]:
    """A unit as a block quote a level deep: Markdown has no lettered lists, and indented lines would be code."""
    words = " ".join(
        part for part in (_escaped(unit.label), md_inlines(unit.heading, page), md_inlines(unit.content, page)) if part
    )
    yield "> " * depth + _not_a_list(words)
    for child in unit.children:
        yield from _unit(child, page, depth + 1)


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


def _signature(block: SignatureBlock) -> Iterator[str]:
    if block.heading:
        yield f"**{_escaped(block.heading)}**"
    rule = _escaped(RULE)
    for line in block.lines:
        yield f"{_escaped(line.label)}: {rule}" if line.kind != "sign" else f"{rule} {_escaped(line.label)}"
