"""``numbering.xml``: one multilevel list for code text, one for bill sections, and a fresh instance for each restart.

Level text that holds a word is kept in lower case and capitalised by run format, so that a REF field prints "section 6" and not
"SECTION 6".
"""

from __future__ import annotations

from drafter.formats.docx.xml_text import attribute
from drafter.numbering_style import BillSection, Level, NumberingStyle

BILL_FIRST, BILL_NEXT, UNITS, BULLETS, NUMBERS = 1, 2, 3, 4, 5  # abstract lists
BILL_FIRST_NUM, BILL_NEXT_NUM, UNITS_NUM = 1, 2, 3  # instances that the styles name
FIRST_FREE_NUM = 10
MOST_LEVELS = 7
CAPITALS_TAB = 1440
STEP = 540  # twentieths of a point that each level is indented by

_FORMATS = {
    "lower_letter": "lowerLetter",
    "upper_letter": "upperLetter",
    "decimal": "decimal",
    "lower_roman": "lowerRoman",
    "upper_roman": "upperRoman",
}
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Numbering:
    """Counts list instances while the body is written, then writes the part."""

    def __init__(self, style: NumberingStyle) -> None:
        self.style = style
        self._instances: list[tuple[int, int]] = []

    def fresh(self, abstract: int = UNITS) -> int:
        """A new instance of a list, whose every level starts again at one."""
        number = FIRST_FREE_NUM + len(self._instances)
        self._instances.append((number, abstract))
        return number

    def xml(self) -> str:
        """The whole part."""
        bill = self.style.bill
        abstracts = (
            _abstract(BILL_FIRST, [_bill_level(bill.first, bill)])
            + _abstract(BILL_NEXT, [_bill_level(bill.next, bill)])
            + _abstract(UNITS, [_level(index, level) for index, level in enumerate(self.style.levels[:MOST_LEVELS])])
            + _abstract(BULLETS, [_simple_level("bullet", "•")])
            + _abstract(NUMBERS, [_simple_level("decimal", "%1.")])
        )
        start = 1 if bill.first == bill.next else 2
        fixed = (
            _instance(BILL_FIRST_NUM, BILL_FIRST, 1, 1)
            + _instance(BILL_NEXT_NUM, BILL_NEXT, 1, start)
            + _instance(UNITS_NUM, UNITS, MOST_LEVELS, 1)
        )
        own = "".join(
            _instance(number, abstract, MOST_LEVELS if abstract == UNITS else 1, 1) for number, abstract in self._instances
        )
        return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="{_W}">{abstracts}{fixed}{own}</w:numbering>'


def bill_number(index: int, style: NumberingStyle) -> int:
    """The list instance of the bill section at ``index`` (from 0)."""
    if style.bill.first == style.bill.next or index == 0:
        return BILL_FIRST_NUM
    return BILL_NEXT_NUM


def in_capitals(pattern: str) -> bool:
    """Whether a bill section's label is printed in capitals."""
    word = pattern.split(" ")[0]
    return word.isupper() and len(word) > 1


def level_text(pattern: str) -> str:
    """The level text of a bill section's label: in lower case where it is printed in capitals."""
    text = pattern.replace("{n}", "%1")
    return text.lower() if in_capitals(pattern) else text


def _bill_level(pattern: str, bill: BillSection) -> str:
    # LibreOffice measures a capitalised label by its small letters, so a space after it would be overprinted: a tab stop is not.
    caps, after = ("<w:caps/>", "tab") if in_capitals(pattern) else ("", "space")
    hang = CAPITALS_TAB if caps else 0
    return (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        + ('<w:pStyle w:val="Heading1"/>' if pattern == bill.first else "")
        + f'<w:suff w:val="{after}"/><w:lvlText w:val="{attribute(level_text(pattern))}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{hang}" w:hanging="{hang}"/></w:pPr><w:rPr><w:b/>{caps}</w:rPr></w:lvl>'
    )


def _level(index: int, level: Level) -> str:
    left = STEP * (index + 1)
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{_FORMATS[level.format]}"/>'
        f'<w:pStyle w:val="CodeTextL{index + 1}"/><w:suff w:val="tab"/>'
        f'<w:lvlText w:val="{attribute(f"{level.prefix}%{index + 1}{level.suffix}")}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs><w:ind w:left="{left}" w:hanging="{STEP}"/></w:pPr></w:lvl>'
    )


def _simple_level(kind: str, mark: str) -> str:
    return (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="tab"/><w:lvlText w:val="{mark}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>'
    )


def _abstract(number: int, levels: list[str]) -> str:
    kind = "multilevel" if len(levels) > 1 else "singleLevel"
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{0x5A000000 + number:08X}"/>'
        f'<w:multiLevelType w:val="{kind}"/><w:tmpl w:val="{0x6B000000 + number:08X}"/>{"".join(levels)}</w:abstractNum>'
    )


def _instance(number: int, abstract: int, levels: int, start: int) -> str:
    overrides = "".join(
        f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{start}"/></w:lvlOverride>' for index in range(levels)
    )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'
