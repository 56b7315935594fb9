"""Headings of sections as a numbering style prints them. Shared by the formats."""

from __future__ import annotations

from drafter.document import Inlines, Measure, Section, Text


def catchline(section: Section, measure: Measure) -> str:
    """The catchline as the style prints it, with its end mark."""
    style = measure.numbering
    text = section.catchline
    if section.kind == "bill" and style.bill.capitals:
        return text.upper()
    if style.catchline_case == "capitals":
        text = text.upper()
    elif style.catchline_case == "title":
        text = title_case(text)
    return text + style.catchline_end


def section_label(section: Section, measure: Measure) -> Inlines:
    """The label as printed; capitals where the style prints bill sections in capitals."""
    if section.kind == "bill" and measure.numbering.bill.capitals:
        return tuple(Text(run.text.upper()) if isinstance(run, Text) else run for run in section.label)
    return section.label


_SMALL = frozenset(["a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "nor", "of", "on", "or", "the", "to", "with"])


def title_case(text: str) -> str:
    """Title case as catchlines use it: small words stay small but for the first; words with capitals are left."""
    words = text.split(" ")
    return " ".join(
        word if index and word in _SMALL else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
        for index, word in enumerate(words)
    )
