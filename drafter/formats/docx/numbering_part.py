"""``numbering.xml``: one multilevel list for code text, one for bill sections, and a fresh instance for each restart.

Instances of one abstract list count on from each other unless they start again. So the first bill section, where it is spelled
otherwise ("Section 1.", then "§ 2."), is another instance of the same list with its level spelled anew: an item put before it
still moves the rest. Level text that holds a word in capitals is kept as "Section" and capitalised by run format, so that a REF
field prints "Section 6" and not "SECTION 6", in a sentence and at its start.
"""

from __future__ import annotations

from drafter.formats.docx.soundness import UnsoundPackage
from drafter.formats.docx.xml_text import HEAD, NAMESPACES, attribute
from drafter.numbering_style import BillSection, Level, NumberingStyle

BILL, UNITS, BULLETS, NUMBERS = 1, 2, 3, 4  # abstract lists
BILL_NUM, UNITS_NUM, BILL_FIRST_NUM = 1, 2, 3  # instances; the styles of the shell name the first two
FIRST_FREE_NUM = 10
MOST_LEVELS = 7
STEP = 540  # twentieths of a point that each level is indented by
# Room for "SECTION 10." in capitals, per point of type. LibreOffice measures a capitalised label by its small letters, so that
# a space after it would be overprinted; a tab stop is not.
_CAPITALS_ROOM = 135
_FORMATS = {
    "lower_letter": "lowerLetter",
    "upper_letter": "upperLetter",
    "decimal": "decimal",
    "lower_roman": "lowerRoman",
    "upper_roman": "upperRoman",
}
# What a style with fewer levels gives an editor who goes deeper by hand.
_DEEPER = (
    Level("lower_roman", "(", ")", "clause"),
    Level("upper_letter", "(", ")", "subclause"),
    Level("decimal", "(", ")", "item"),
)


class Numbering:
    """Counts list instances while the body is written, then writes the part.

    ``style`` is None in a simple document, which has bullets and plain numbers only. ``size`` is the type's, in points.
    """

    def __init__(self, style: NumberingStyle | None, size: float = 12) -> None:
        self._style = style
        self._size = size
        self._instances: list[tuple[int, int, int]] = []

    def fresh(self, abstract: int = UNITS, *, level: int = 0) -> int:
        """A new instance of a list, whose levels from ``level`` down start again at one; those above count on."""
        if (self._style is None) != (abstract in (BULLETS, NUMBERS)):
            raise UnsoundPackage(f"the document has no abstract list {abstract}")
        number = FIRST_FREE_NUM + len(self._instances)
        self._instances.append((number, abstract, level))
        return number

    def xml(self) -> str:
        """The whole part: abstract lists first, as Word asks."""
        if self._style is None:
            lists = _abstract(BULLETS, [_simple_level("bullet", "•")]) + _abstract(NUMBERS, [_simple_level("decimal", "%1.")])
        else:
            lists = _measure_lists(self._style, self._size)
        own = "".join(_instance(number, abstract, _restarts(abstract, level)) for number, abstract, level in self._instances)
        return f"{HEAD}<w:numbering {NAMESPACES}>{lists}{own}</w:numbering>"


def _measure_lists(style: NumberingStyle, size: float) -> str:
    bill = style.bill
    respelled = f'<w:lvlOverride w:ilvl="0">{_bill_level(bill.first, bill, size, linked=False)}</w:lvlOverride>'
    return (
        _abstract(BILL, [_bill_level(bill.next, bill, size, linked=True)])
        + _abstract(UNITS, [_unit_level(index, level) for index, level in enumerate(_seven_levels(style))])
        + _instance(BILL_NUM, BILL, "")
        + _instance(UNITS_NUM, UNITS, "")
        + (_instance(BILL_FIRST_NUM, BILL, respelled) if bill.first != bill.next else "")
    )


def bill_instance(index: int, bill: BillSection) -> int:
    """The list instance of the bill section at ``index`` (from 0)."""
    return BILL_FIRST_NUM if index == 0 and bill.first != bill.next else BILL_NUM


def level_text(pattern: str) -> str:
    """The level text of a bill section's label: with one capital where its word is in capitals.

    A plain space: LibreOffice prints a capitalised label with a no-break space over itself.
    """
    words = pattern.replace("{n}", "%1")
    return words.capitalize() if _has_capital_word(pattern) else words


def _has_capital_word(pattern: str) -> bool:
    word = pattern.split(" ")[0]
    return word.isupper() and len(word) > 1


def _bill_level(pattern: str, bill: BillSection, size: float, *, linked: bool) -> str:
    capitals = bill.capitals or _has_capital_word(pattern)
    room = round(_CAPITALS_ROOM * size) if capitals else 0
    return (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        + ('<w:pStyle w:val="Heading1"/>' if linked else "")
        + f'<w:suff w:val="{"tab" if capitals else "space"}"/><w:lvlText w:val="{attribute(level_text(pattern))}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{room}" w:hanging="{room}"/></w:pPr>'
        f"<w:rPr><w:b/>{'<w:caps/>' if capitals else ''}</w:rPr></w:lvl>"
    )


def _seven_levels(style: NumberingStyle) -> tuple[Level, ...]:
    """The style's levels, and below them what an editor may need."""
    own = style.levels[:MOST_LEVELS]
    return own + tuple(_DEEPER[index % len(_DEEPER)] for index in range(MOST_LEVELS - len(own)))


def _unit_level(index: int, level: Level) -> str:
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


def _restarts(abstract: int, first: int) -> str:
    levels = range(first, MOST_LEVELS if abstract == UNITS else 1)
    return "".join(f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="1"/></w:lvlOverride>' for index in levels)


def _instance(number: int, abstract: int, overrides: str) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'
