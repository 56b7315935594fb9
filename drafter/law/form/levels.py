"""Level marks as people write them: "(a)", "A.", "1)", read from the first mark of each level."""

from __future__ import annotations

import re

from drafter.errors import RequestError
from drafter.numbering_style import Level, LevelFormat, NumberingStyle

MOST_LEVELS = 7
_FORMATS: tuple[tuple[str, LevelFormat], ...] = (
    ("a", "lower_letter"),
    ("A", "upper_letter"),
    ("1", "decimal"),
    ("i", "lower_roman"),
    ("I", "upper_roman"),
)
_NAMES = ("subsection", "paragraph", "subparagraph", "clause", "subclause", "item", "subitem")
_MARK = re.compile(r"^(?P<prefix>[^0-9A-Za-z]*)(?P<mark>[0-9A-Za-z])(?P<suffix>[^0-9A-Za-z]*)$")


def named_level(text: str) -> Level:
    """ "(a) subsection": the first mark of a level, then the name of its unit. Raises RequestError."""
    mark, _, name = text.partition(" ")
    return _level(mark, name)


def levels_from_example(example: str, base: NumberingStyle) -> NumberingStyle:
    """Levels read from their first marks in order: "A. 1. a." or "(1) (a) (.1)". Raises RequestError.

    The levels of ``base`` that look otherwise follow, as far as there are names for them.
    """
    marks = example.split()
    if not 1 < len(marks) <= MOST_LEVELS:
        raise RequestError("bad-level", f"‘{example}’ does not show the levels.", remedy='Show two to seven, such as "A. 1. a."')
    levels = tuple(_level(mark, name) for mark, name in zip(marks, _NAMES, strict=False))
    shown = {(one.format, one.prefix, one.suffix) for one in levels}
    more = (level for level in base.levels if (level.format, level.prefix, level.suffix) not in shown)
    renamed = tuple(level._replace(name=name) for level, name in zip(more, _NAMES[len(levels) :], strict=False))
    return base._replace(levels=(*levels, *renamed))


def _level(mark: str, name: str) -> Level:
    found = _MARK.match(mark)
    if found is None:
        raise RequestError(
            "bad-level", f"‘{mark}’ is no level mark.", remedy="Write marks such as (a), A. or 1), with one letter or digit."
        )
    kind = next((fmt for letter, fmt in _FORMATS if letter == found["mark"]), None)
    if kind is None:
        raise RequestError(
            "bad-level",
            f"‘{mark}’ does not show how the level begins.",
            remedy="Show its first mark: a, A, 1, i or I, with its brackets or period.",
        )
    return Level(kind, found["prefix"], found["suffix"], name)
