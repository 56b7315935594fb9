"""List numbers as Word counts them: what a paragraph's number is, from ``numbering.xml`` and the styles.

Instances of one abstract list count on from each other; an instance with a start of its own begins there the first time it is
met; a deeper level starts again after a shallower one. Bad input gives no number, never an error.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from drafter.formats.docx.structure_text import W
from drafter.numbering_style import LevelFormat, counter

_FORMATS: Mapping[str, LevelFormat] = {
    "lowerLetter": "lower_letter",
    "upperLetter": "upper_letter",
    "decimal": "decimal",
    "lowerRoman": "lower_roman",
    "upperRoman": "upper_roman",
}
_MOST_LEVELS = 9
_HIGHEST = 3000  # a number beyond it is no draft's
_LONGEST = 100  # characters around a number; it is printed with every item


class _Level(NamedTuple):
    format: str
    text: str
    start: int
    capitals: bool


class _Instance(NamedTuple):
    abstract: str
    levels: Mapping[int, _Level]
    starts: Mapping[int, int]


class ListNumbers:
    """Counts one document's list items in their order."""

    def __init__(self, numbering: Any | None, styles: Any | None) -> None:
        self._instances = _instances(numbering) if numbering is not None else {}
        self._of_style = _style_lists(styles) if styles is not None else {}
        self._counts: dict[str, dict[int, int]] = {}
        self._met: set[str] = set()

    def of(self, properties: Any | None, style: str) -> str:
        """The number of the paragraph with these properties and this style, or "". Each call counts."""
        listed = properties.find(f"{W}numPr") if properties is not None else None
        number, level = self._of_style.get(style, ("", 0))
        if listed is not None:
            number = _value(listed, "numId") or number
            level = _whole(_value(listed, "ilvl"), level)
        instance = self._instances.get(number)
        if instance is None or level not in instance.levels:
            return ""
        return self._next(number, instance, level)

    def _next(self, number: str, instance: _Instance, index: int) -> str:
        counts = self._counts.setdefault(instance.abstract, {})
        if number not in self._met:
            self._met.add(number)
            for restarted in instance.starts:
                counts.pop(restarted, None)
        level = instance.levels[index]
        start = instance.starts.get(index, level.start)
        counts[index] = min(counts[index] + 1 if index in counts else start, _HIGHEST)
        for deeper in [one for one in counts if one > index]:
            del counts[deeper]
        return _printed(instance, counts, level)


def _printed(instance: _Instance, counts: Mapping[int, int], level: _Level) -> str:
    text = level.text
    for other, shown in instance.levels.items():
        mark = f"%{other + 1}"
        if mark in text:
            kind = _FORMATS.get(shown.format)
            count = counts.get(other, instance.starts.get(other, shown.start))
            text = text.replace(mark, counter(kind, count) if kind and count > 0 else "")
    if level.format == "bullet":
        return "•"
    return text.upper() if level.capitals else text


def _instances(numbering: Any) -> dict[str, _Instance]:
    abstracts = {one.get(f"{W}abstractNumId") or "": _levels(one) for one in numbering.iter(f"{W}abstractNum")}
    out = {}
    for number in numbering.iter(f"{W}num"):
        abstract = _value(number, "abstractNumId")
        levels, starts = dict(abstracts.get(abstract, {})), {}
        for override in number.iter(f"{W}lvlOverride"):
            index = _whole(override.get(f"{W}ilvl"), 0)
            start = _value(override, "startOverride")
            if start:
                starts[index] = _whole(start, 1)
            respelled = override.find(f"{W}lvl")
            if respelled is not None and index < _MOST_LEVELS:
                levels[index] = _level(respelled)
        out[number.get(f"{W}numId") or ""] = _Instance(abstract, levels, starts)
    return out


def _levels(abstract: Any) -> dict[int, _Level]:
    found = {_whole(level.get(f"{W}ilvl"), 0): _level(level) for level in abstract.findall(f"{W}lvl")}
    return {index: level for index, level in found.items() if index < _MOST_LEVELS}


def _level(level: Any) -> _Level:
    read = _Level(
        _value(level, "numFmt") or "decimal",
        _value(level, "lvlText")[:_LONGEST],
        _whole(_value(level, "start"), 1),
        level.find(f"{W}rPr/{W}caps") is not None,
    )
    return read._replace(text="") if read.format == "none" else read


def _style_lists(styles: Any) -> dict[str, tuple[str, int]]:
    """The list instance and level of each paragraph style, its own or its base's."""
    bases: dict[str, str] = {}
    own: dict[str, tuple[str, int]] = {}
    for style in styles.iter(f"{W}style"):
        ident = style.get(f"{W}styleId") or ""
        bases[ident] = _value(style, "basedOn")
        listed = style.find(f"{W}pPr/{W}numPr")
        if listed is not None:
            own[ident] = (_value(listed, "numId"), _whole(_value(listed, "ilvl"), 0))
    return {ident: found for ident in tuple(bases) if (found := _inherited(ident, bases, own)) is not None}


def _inherited(ident: str, bases: dict[str, str], own: dict[str, tuple[str, int]]) -> tuple[str, int] | None:
    """The list of a style or of the style that it rests on, and so on. Each style on the way is pointed straight at the last one."""
    way: list[str] = []
    at = ident
    while at and at not in own and at not in way[-1:] and len(way) <= len(bases):
        way.append(at)
        at = bases.get(at, "")
    for one in way:
        bases[one] = at
    return own.get(at)


def _value(element: Any, tag: str) -> str:
    found = element.find(f"{W}{tag}")
    return (found.get(f"{W}val") or "") if found is not None else ""


def _whole(words: str | None, otherwise: int) -> int:
    return int(words) if words and words.isascii() and words.isdigit() and len(words) < 6 else otherwise
