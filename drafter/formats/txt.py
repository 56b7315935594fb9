"""Plain text: the whole measure, readable in any editor, one paragraph a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.document import Measure, Section, SignatureLine, plain
from drafter.formats.outline import catchline, section_label
from drafter.printed import Printed, every_paragraph, section_paragraphs

INDENT = "    "
RULE = "_" * 40
_GOES_ON = frozenset(
    ("lead_in", "unit", "definition", "continuation")
)  # with the line before it; all else stands after a blank line


def write_txt(measure: Measure, *, study_copy_of: str = "") -> str:
    """The measure as plain text, ending in a newline."""
    lines = [study_copy_line(study_copy_of), ""] if study_copy_of else []
    lines += _lines(every_paragraph(measure), measure)
    return "\n".join(lines).rstrip() + "\n"


def study_copy_line(cite: str) -> str:
    """The words that stand in every page header of a study copy."""
    return f"Study copy: contains text barred by {cite}; not for introduction"


def section_text(section: Section, measure: Measure) -> Iterator[str]:
    """A section line by line: its label and catchline, its paragraphs, and the block that it carries."""
    return _lines(section_paragraphs(section), measure)


def unit_line(one: Printed, measure: Measure) -> str:
    """A unit or a lead-in as a line: indented, with its label and run-in heading."""
    return INDENT * one.indent + " ".join(said for words in one.inlines if (said := plain(words, measure.page)))


def _lines(paragraphs: Iterable[Printed], measure: Measure) -> Iterator[str]:
    begun = False
    for one in paragraphs:
        if one.role in _GOES_ON:
            yield unit_line(one, measure)
            continue
        if begun:
            yield ""
        begun = True
        yield from _opening_lines(one, measure)


def _opening_lines(one: Printed, measure: Measure) -> Iterator[str]:
    """The lines of a paragraph that stands after a blank line."""
    if one.role == "section" and one.section is not None:
        label = plain(section_label(one.section, measure), measure.page)
        yield f"{label} {catchline(one.section, measure)}".strip()
    elif one.role == "signature":
        if one.content:
            yield plain(one.content, measure.page)
        yield from (_signature(line) for line in one.lines)
    else:
        yield plain(one.content, measure.page)


def _signature(line: SignatureLine) -> str:
    return f"{line.label}: {RULE}" if line.kind != "sign" else f"{RULE}  {line.label}"
