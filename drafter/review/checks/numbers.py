"""Numbers of sections and units: in order, none twice, none alone, in the place's own form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from drafter.numbering_style import BillSection, Level, LevelFormat, counter
from drafter.review.profile import ReviewProfile
from drafter.review.rule import Fault, Rule
from drafter.review.subject import Subject, section_number
from drafter.review.text import Passage

_LEVELS = (Level("lower_letter", "(", ")", "subsection"), Level("decimal", "(", ")", "paragraph"))


def mark_of(label: str) -> str:
    """The bare mark: "(a)" is a, "12." is 12."""
    return re.sub(r"\W", "", label)


def _kind(first: str) -> LevelFormat:
    """How a group counts, by its first mark."""
    if first in ("i", "I"):
        return "lower_roman" if first == "i" else "upper_roman"
    if first.isdigit():
        return "decimal"
    return "lower_letter" if first.islower() else "upper_letter"


def out_of_turn(subject: Subject) -> Iterator[Fault]:
    """NUM-01: a mark that is skipped, said twice or out of order."""
    for group in subject.groups:
        kind = _kind(mark_of(group[0].label))
        for number, passage in enumerate(group, 1):
            right = counter(kind, number)  # one at a time: letters grow longer and longer, and the first that differs ends it
            if mark_of(passage.label) != right:
                yield Fault(passage, passage.label, f"‘{passage.label}’ stands where ‘{right}’ should.")
                break
    yield from _bill_sections(subject)


def _bill_sections(subject: Subject) -> Iterator[Fault]:
    plain = [one for one in subject.of("section") if section_number(one.label).isdigit() and not one.codified]
    for number, passage in enumerate(plain, 1):
        if int(section_number(passage.label)) != number:
            yield Fault(passage, passage.label, f"‘{passage.label}’ stands where section {number} should.")
            return


def other_form(subject: Subject) -> Iterator[Fault]:
    """NUM-01: a label that has not the form of its level here."""
    levels = subject.profile.levels
    for group in subject.groups:
        first = group[0]
        if not levels or first.level >= len(levels):
            continue
        level = levels[first.level]
        if not _has_form(first.label, level):
            yield Fault(first, first.label, f"The level is numbered {level.prefix}{counter(level.format, 1)}{level.suffix} here.")


def _has_form(label: str, level: Level) -> bool:
    mark = mark_of(label)
    kinds = {"decimal": mark.isdigit(), "lower_letter": mark.islower(), "lower_roman": mark.islower(),
             "upper_letter": mark.isupper(), "upper_roman": mark.isupper()}  # fmt: skip
    return label == f"{level.prefix}{mark}{level.suffix}" and kinds[level.format]


def collision(subject: Subject) -> Iterator[Fault]:
    """NUM-02: a section number that stands twice, or that the code already has."""
    numbers: Counter[str] = Counter()
    for passage in subject.of("section"):
        number = section_number(passage.label)
        numbers[number] += 1
        if number and numbers[number] == 2:
            yield Fault(passage, passage.label, f"Section {number} stands twice.")
        elif number in subject.profile.taken:
            yield Fault(passage, passage.label, f"The code already has a section {number}.")


def first_spelling(subject: Subject) -> Iterator[Fault]:
    """NUM-03: how the first section and the next ones are spelt."""
    bill = subject.profile.bill
    sections = [one for one in subject.of("section") if one.label and not one.codified and section_number(one.label).isdigit()]
    if bill is not None:
        for number, passage in enumerate(sections, 1):
            right = (bill.first if number == 1 else bill.next).format(n=section_number(passage.label))
            if passage.label.upper().rstrip(".") != right.upper().rstrip("."):
                yield Fault(passage, passage.label, f"It is spelt ‘{right}’ here.")
                return
    yield from _mixed(sections[1:])


def _mixed(sections: Sequence[Passage]) -> Iterator[Fault]:
    spellings = {re.sub(r"\d+", "n", one.label): one for one in sections}
    if len(spellings) > 1:
        odd = list(spellings.values())[-1]
        yield Fault(odd, odd.label, f"Sections are spelt in {len(spellings)} ways: {', '.join(spellings)}.")


_STYLE = ReviewProfile(levels=_LEVELS)
_TWO = "Section 1. Rule.\n(a) The clerk shall keep a log.\n(b) The clerk shall post it."

NUMBERS: tuple[Rule, ...] = (
    Rule("NUM-01", "error", "Numbers follow each other.", "Number the units in order.", "uslm, wis-num", out_of_turn,
         ("Section 1. Rule.\n(a) The clerk shall keep a log.\n(c) The clerk shall post it.",
          "Section 1. Rule.\nThe clerk shall keep a log.\nSection 3. Record.\nThe clerk shall post it."), (_TWO,), "whole"),
    Rule("NUM-01", "error", "A label has not the form of its level.", "Use the place's own numbering.", "uslm, wis-num", other_form,
         ("Section 1. Rule.\n(a) The list states:\n(i) the name; and\n(ii) the date.\n(b) The clerk shall post it.",),
         ("Section 1. Rule.\n(a) The list states:\n(1) the name; and\n(2) the date.\n(b) The clerk shall post it.",), "whole", _STYLE),
    Rule("NUM-02", "error", "A section number that is taken.", "Leave the number to the clerk or the codifier, as a fill-in.", "columbia", collision,
         ("Section 1. Rule.\nThe clerk shall keep a log.\nSection 1. Record.\nThe clerk shall post it.",
          "2-38. Rule.\nThe clerk shall keep a log."), (_TWO,), "whole", ReviewProfile(taken=("2-38",))),
    Rule("NUM-03", "warning", "The first section and the next ones are spelt as the place spells them.",
         "Write ‘Section 1.’ and then ‘§ 2.’, or as the place does.",
         "nyc-1568", first_spelling,
         ("§ 1. Rule.\nThe clerk shall keep a log.\n§ 2. Record.\nThe clerk shall post it.",),
         ("Section 1. Rule.\nThe clerk shall keep a log.\n§ 2. Record.\nThe clerk shall post it.",), "whole",
         ReviewProfile(bill=BillSection("Section {n}.", "§ {n}."))),
)  # fmt: skip
