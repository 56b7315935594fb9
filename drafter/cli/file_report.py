"""The check of a file for people: what it was read as, then each flag under its section, with the words at fault and how to mend."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from drafter.english import counted, first_few
from drafter.flag_text import flag_lines
from drafter.flags import SEVERITIES, Flag
from drafter.packet.as_json import flag_value
from drafter.packet.file_check import FileCheck, SectionCheck

_MOST_BLANKS = 8
_NO_SECTION = -1


def report_lines(check: FileCheck, *, quiet: bool = False) -> Iterator[str]:
    """The report, line by line. ``quiet`` leaves out all but errors."""
    shown = [flag for flag in check.flags if flag.severity == "error" or not quiet]
    if not quiet:
        yield from _head(check)
    by_section: dict[int, list[Flag]] = {}
    for flag, position in zip(shown, _positions(shown, check.sections), strict=True):
        by_section.setdefault(position, []).append(flag)
    for flag in by_section.get(_NO_SECTION, ()):
        yield from _flag(flag, check)
    for position, section in enumerate(check.sections):
        if position in by_section:
            yield ""
            yield " ".join(part for part in (section.label, section.catchline) if part) or "The text"
            for flag in by_section[position]:
                yield from _flag(flag, check)
    if not quiet:
        yield ""
        yield ", ".join(counted(sum(flag.severity == one for flag in check.flags), one) for one in SEVERITIES)


def report_value(check: FileCheck) -> Mapping[str, Any]:
    """The same as JSON values."""
    at = [check.sections[one] if one != _NO_SECTION else None for one in _positions(check.flags, check.sections)]
    return {
        "file": check.file,
        "checked_as": check.checked_as,
        "whole": check.text.whole,
        "flags": [{**flag_value(flag), "section": _label(section)} for flag, section in zip(check.flags, at, strict=True)],
        "sections": [one._asdict() for one in check.sections],
        "clauses": [one._asdict() for one in check.clauses],
        "fill_ins": list(check.blanks),
    }


def _head(check: FileCheck) -> Iterator[str]:
    parts = len([one for one in check.sections if one.label])
    whole = "" if check.text.whole else " It is a fragment: the rules on title, opening and closing were skipped."
    yield f"{check.file}: {counted(parts, 'section')}, {counted(len(check.text.passages), 'paragraph')}, checked as {check.checked_as}.{whole}"
    if check.clauses:
        states = [
            f"{count} {state}"
            for state in ("unchanged", "changed", "gone", "added")
            if (count := sum(one.state == state for one in check.clauses))
        ]
        yield f"Clauses of the library: {', '.join(states)}. Definitions are not compared."
        for one in check.clauses:
            if one.state in ("unchanged", "changed"):
                yield f"  {one.id}{'  (changed)' if one.state == 'changed' else ''}"
    if check.blanks:
        yield f"{counted(len(check.blanks), 'blank')} to fill: {first_few(check.blanks, _MOST_BLANKS, mark=',')}."


def _flag(flag: Flag, check: FileCheck) -> Iterator[str]:
    """The flag under its section; its place is a line, or in a Word file a paragraph."""
    counted_by = "paragraph" if check.file.lower().endswith(".docx") else "line"
    place = f"{counted_by} {flag.where.line}" if flag.where is not None and flag.where.line else ""
    yield from (f"  {line}" for line in flag_lines(flag, place).split("\n"))


def _positions(flags: Sequence[Flag], sections: Sequence[SectionCheck]) -> Iterator[int]:
    """Which section the line of each flag stands in, by its position; for the whole text, and before the first section, none."""
    lines = [one.line for one in sections]
    for flag in flags:
        line = flag.where.line if flag.where is not None else 0
        yield bisect_right(lines, line) - 1 if line else _NO_SECTION


def _label(section: SectionCheck | None) -> str:
    return " ".join(part for part in (section.label, section.catchline) if part) if section else ""
