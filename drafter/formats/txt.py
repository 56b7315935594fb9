"""Plain text: the whole measure, readable in any editor, one paragraph a line."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.document import CodifiedBlock, Measure, Section, SignatureBlock, plain
from drafter.formats.outline import catchline, section_label, section_lines

INDENT = "    "
RULE = "_" * 40


def write_txt(measure: Measure, *, study_copy_of: str = "") -> str:
    """The measure as plain text, ending in a newline."""
    lines: list[str] = []
    if study_copy_of:
        lines += [study_copy_line(study_copy_of), ""]
    for paragraph in measure.front:
        lines += [plain(paragraph.content, measure.page), ""]
    for paragraph in (*measure.recitals, *measure.enacting):
        lines += [plain(paragraph.content, measure.page), ""]
    for section in measure.sections:
        lines += [*section_text(section, measure), ""]
    for paragraph in measure.back:
        lines += [plain(paragraph.content, measure.page), ""]
    for block in measure.signatures:
        lines += [*_signature(block), ""]
    for section in measure.exhibits:
        lines += [*section_text(section, measure), ""]
    if measure.annex is not None:
        lines += [*_block(measure.annex, measure), ""]
    return "\n".join(lines).rstrip() + "\n"


def study_copy_line(cite: str) -> str:
    """The words that stand in every page header of a study copy."""
    return f"Study copy: contains text barred by {cite}; not for introduction"


def section_text(section: Section, measure: Measure) -> Iterator[str]:
    """A section line by line: its label and catchline, its paragraphs, and the block that it carries."""
    label = plain(section_label(section, measure), measure.page)
    yield f"{label} {catchline(section, measure)}".strip()
    for line in section_lines(section):
        heading = plain(line.heading, measure.page)
        words = plain(line.content, measure.page)
        yield INDENT * line.depth + " ".join(part for part in (line.label, heading, words) if part)
    if section.block is not None:
        yield ""
        yield from _block(section.block, measure)


def _block(block: CodifiedBlock, measure: Measure) -> Iterator[str]:
    yield plain(block.heading, measure.page)
    for inner in block.sections:
        yield ""
        yield from section_text(inner, measure)


def _signature(block: SignatureBlock) -> Iterator[str]:
    if block.heading:
        yield block.heading
    for line in block.lines:
        yield f"{line.label}: {RULE}" if line.kind != "sign" else f"{RULE}  {line.label}"
