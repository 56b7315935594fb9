"""Numbering: labels for every section and unit by the measure's style."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.assembly.plan import Plan
from drafter.assembly.words.blanks import code_words
from drafter.document import CodifiedBlock, Measure, Section, Text, Unit
from drafter.errors import RequestError
from drafter.numbering_style import BillSection, CodeSection, Level, NumberingStyle, counter, level_label


def with_numbers(measure: Measure, plan: Plan) -> Measure:
    """The measure with every section and unit numbered: bill sections, code sections, exhibits, and the sections of an annex.

    Raises RequestError where the text has more levels than the style.
    """
    style, given = measure.numbering, plan.matter.fill_ins
    sections = []
    for section in measure.sections:
        if section.block is not None and style.code is not None:
            inner = number_code_sections(section.block.sections, style.code, plan.profile.code_facts, given)
            section = section._replace(block=section.block._replace(sections=_with_units(inner, style)))
        sections.append(section)
    return measure._replace(
        sections=_with_units(number_bill_sections(sections, style.bill), style),
        exhibits=_with_units(number_exhibits(measure.exhibits), style),
        annex=measure.annex and number_annex(measure.annex._replace(sections=_with_units(measure.annex.sections, style))),
    )


def _with_units(sections: Sequence[Section], style: NumberingStyle) -> tuple[Section, ...]:
    return tuple(section._replace(units=_units_of(section, style)) for section in sections)


def _units_of(section: Section, style: NumberingStyle) -> tuple[Unit, ...]:
    defining = any(unit.role == "definition" for unit in section.units)
    return number_units(section.units, style, definitions=defining, forms=section.kind == "exhibit")


def number_units(
    units: Sequence[Unit], style: NumberingStyle, *, definitions: bool = False, forms: bool = False
) -> tuple[Unit, ...]:
    """Units with labels. One paragraph prints unnumbered, its list from the first level; definitions as the style says.

    ``forms``: an exhibit is a form, a card or a sign, so that none of its paragraphs is numbered, only their lists.
    """
    if definitions:
        return _definitions(units, style)
    if forms or len(units) == 1:
        return tuple(unit._replace(children=_numbered(_lifted(unit.children, -1), style)) for unit in units)
    return _numbered(tuple(units), style)


def _definitions(units: Sequence[Unit], style: NumberingStyle) -> tuple[Unit, ...]:
    """Numbered definitions stand at the second level ((1) in an (a), (1) style), and their lists at the third."""
    out: list[Unit] = []
    count = 0
    for unit in units:
        if style.numbered_definitions and unit.role == "definition":
            count += 1
            lifted = _lifted(unit.children, 1)
            label = level_label(_level(style, 1), count)
            out.append(unit._replace(level=1, label=label, children=_numbered(lifted, style)))
        else:
            shift = 1 if style.numbered_definitions else 0
            out.append(unit._replace(children=_numbered(_lifted(unit.children, shift), style)))
    return tuple(out)


def _lifted(units: Sequence[Unit], by: int) -> tuple[Unit, ...]:
    return tuple(unit._replace(level=unit.level + by, children=_lifted(unit.children, by)) for unit in units)


def _numbered(units: Sequence[Unit], style: NumberingStyle) -> tuple[Unit, ...]:
    return tuple(
        unit._replace(label=level_label(_level(style, unit.level), count), children=_numbered(unit.children, style))
        for count, unit in enumerate(units, 1)
    )


def _level(style: NumberingStyle, level: int) -> Level:
    if level >= len(style.levels):
        raise RequestError(
            "numbering-too-deep",
            f"The numbering style ‘{style.id}’ has {len(style.levels)} levels below the section, and this draft needs {level + 1}.",
            remedy="Split the clause into two sections, or give an example with more levels in facts: levels.",
        )
    return style.levels[level]


def number_bill_sections(sections: Sequence[Section], style: BillSection) -> tuple[Section, ...]:
    """Bill sections numbered 1, 2, 3 with the style's labels."""
    return tuple(
        section._replace(number=(Text(str(n)),), label=(Text((style.first if n == 1 else style.next).format(n=n)),))
        for n, section in enumerate(sections, 1)
    )


def number_code_sections(
    sections: Sequence[Section], style: CodeSection, facts: Mapping[str, str], given: Mapping[str, str]
) -> tuple[Section, ...]:
    """Code sections numbered by the style's pattern; title, chapter and article are fill-ins until facts give them."""
    out: list[Section] = []
    for index, section in enumerate(sections):
        counted = str(style.start + index * style.step).rjust(style.width, "0")
        number = code_words(style.pattern, {**facts, "n": counted}, given)
        before, _, after = style.label.partition("{number}")
        label = tuple(run for run in (Text(before), *number, Text(after)) if not isinstance(run, Text) or run.text)
        out.append(section._replace(number=number, label=label))
    return tuple(out)


def number_exhibits(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Exhibits lettered in their order; a reference prints the whole mark ("Exhibit A")."""
    marks = (Text(f"Exhibit {counter('upper_letter', place)}") for place, _ in enumerate(sections, 1))
    return tuple(section._replace(number=(mark,), label=(mark, Text("."))) for section, mark in zip(sections, marks, strict=True))


def number_annex(annex: CodifiedBlock) -> CodifiedBlock:
    """An annex whose sections are numbered A-1, A-2, ... ."""
    numbers = (Text(f"A-{place}") for place, _ in enumerate(annex.sections, 1))
    return annex._replace(
        sections=tuple(
            section._replace(number=(number,), label=(Text("Section "), number, Text(".")))
            for section, number in zip(annex.sections, numbers, strict=True)
        )
    )
