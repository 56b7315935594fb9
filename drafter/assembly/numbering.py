"""Numbering: labels for every section and unit by the measure's style."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drafter.assembly.blanks import as_one, blank
from drafter.document import FillIn, Inlines, Section, Text, Unit
from drafter.errors import RequestError
from drafter.numbering_style import BillSection, CodeSection, Level, NumberingStyle, level_label


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


_FROM_FACTS = re.compile(r"\{(title|chapter|article|n|heading|code_name)\}")


def code_words(pattern: str, facts: Mapping[str, str], given: Mapping[str, str]) -> Inlines:
    """``pattern`` with its ``{title}``, ``{chapter}``, ... filled from facts, or as fill-ins ("chapter")."""
    pieces = _FROM_FACTS.split(pattern)  # words and names by turns
    return as_one(_from_facts(piece, facts, given) if index % 2 else Text(piece) for index, piece in enumerate(pieces))


def _from_facts(name: str, facts: Mapping[str, str], given: Mapping[str, str]) -> Text | FillIn:
    value = facts.get(name)
    return Text(value) if value else blank("name of the code" if name == "code_name" else name, given)
