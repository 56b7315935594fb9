"""References: each ``ref`` becomes the phrase that the style cites its target by, one live field a level."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from drafter.assembly.plan import Plan
from drafter.document import Field, FillIn, Inlines, Measure, Reference, Section, Text, Unit, plain
from drafter.numbering_style import NumberingStyle
from drafter.page_style import PageStyle
from drafter.printed import every_paragraph
from drafter.rebuilt import reworded

_PLAIN_CITE = "section {number}"
Parts = tuple[Text | Field | FillIn, ...]


class Target(NamedTuple):
    """A unit or section that may be referred to: the units from the first level down to it, and its section."""

    section: Section
    chain: tuple[Unit, ...] = ()


class DeadReference(Exception):
    """A reference to something the draft does not hold: a fault of the library, caught by its check."""

    def __init__(self, target: str, within: str) -> None:
        super().__init__(f"‘{within}’ refers to ‘{target}’, which is not in the draft")
        self.target = target
        self.within = within


def index_targets(measure: Measure) -> dict[str, Target]:
    """Every key that can be referred to. A clause id names its section."""
    targets: dict[str, Target] = {}
    for one in every_paragraph(measure):
        if one.section is None:
            continue
        if one.role == "section":
            targets[one.key] = Target(one.section)
            if one.section.clause:
                targets.setdefault(one.section.clause, Target(one.section))
        elif one.unit is not None:
            targets[one.key] = Target(one.section, one.chain)
    return targets


def citer(measure: Measure) -> Callable[[str], str]:
    """How another paper cites a section or unit of ``measure`` by its key: "Section 4(b)". Raises DeadReference on one it lacks."""
    phrases = _Phrases(measure.numbering, measure.page, index_targets(measure), _this_word(measure))
    return lambda key: plain(phrases.resolve(Reference(key), None).parts, measure.page)


def with_references(measure: Measure, plan: Plan) -> Measure:
    """The measure with every reference resolved. Raises DeadReference on one that leads nowhere."""
    phrases = _Phrases(measure.numbering, measure.page, index_targets(measure), _this_word(measure))

    def resolved(words: Inlines, within: Section | None) -> Inlines:
        if not any(isinstance(run, Reference) for run in words):
            return words
        return tuple(phrases.resolve(run, within) if isinstance(run, Reference) else run for run in words)

    return reworded(measure, resolved)


def _this_word(measure: Measure) -> str:
    return measure.properties.instrument.lower()


class _Phrases(NamedTuple):
    style: NumberingStyle
    page: PageStyle
    targets: Mapping[str, Target]
    this: str

    def resolve(self, reference: Reference, within: Section | None) -> Reference:
        target = self.targets.get(reference.target)
        if target is None:
            raise DeadReference(reference.target, within.key if within else "recitals")
        parts = self._phrase(target, within)
        return reference._replace(parts=_capital(parts) if reference.capital else parts)

    def _phrase(self, target: Target, within: Section | None) -> Parts:
        chain = tuple(unit for unit in target.chain if unit.label)
        if within is not None and target.section.key == within.key:
            return self._inside(chain)
        whole = self._section_parts(target.section, within)
        if not chain:
            return whole
        if self.style.outside_in:
            return (*whole, *self._field_runs(chain, joined_to_section=True))
        return (*self._named(chain), Text(" of "), *whole)

    def _inside(self, chain: tuple[Unit, ...]) -> Parts:
        if not chain:
            return (Text("this section"),)
        if not self.style.outside_in:
            return (*self._named(chain), *((Text(" of this section"),) if self.style.this_suffix else ()))
        name = self.style.levels[chain[0].level].name
        tail = (Text(" of this section"),) if self.style.this_suffix else ()
        return (Text(f"{name} "), *self._field_runs(chain), *tail)

    def _field_runs(self, chain: tuple[Unit, ...], *, joined_to_section: bool = False) -> Parts:
        """One field a level. A lettered ``A.`` level is parted by a period where no bracket does it."""
        out: list[Text | Field | FillIn] = []
        for position, unit in enumerate(chain):
            level = self.style.levels[unit.level]
            bare = not level.prefix and (position > 0 or joined_to_section)
            if bare:
                out.append(Text("."))
            out.append(Field(unit.key, unit.label.rstrip("."), "list"))
        return tuple(out)

    def _named(self, chain: tuple[Unit, ...]) -> Parts:
        """Inside-out: "paragraph 2 of subdivision b"."""
        out: list[Text | Field | FillIn] = []
        for unit in reversed(chain):
            if out:
                out.append(Text(" of "))
            out += [Text(f"{self.style.levels[unit.level].name} "), Field(unit.key, unit.label.rstrip("."), "list")]
        return tuple(out)

    def _section_parts(self, section: Section, within: Section | None) -> Parts:
        if section.kind == "code":
            cite = self.style.code.cite if self.style.code is not None else _PLAIN_CITE  # none: a section of an annex
            before, _, after = cite.partition("{number}")
            field = Field(section.key, plain(section.number, self.page), "typed")
            return tuple(run for run in (Text(before), field, Text(after)) if not isinstance(run, Text) or run.text)
        if section.kind == "exhibit":
            mark = Field(section.key, plain(section.number, self.page), "typed")
            codified = within is not None and within.kind == "code"  # the code does not carry the exhibits of its ordinance
            return (mark, Text(f" to the {self.this} that adopted this chapter")) if codified else (mark,)
        field = Field(section.key, _cited_bill_label(plain(section.label, self.page)), "list")
        if within is not None and within.kind == "code":
            return (field, Text(f" of this {self.this}"))
        return (field,)


def _cited_bill_label(label: str) -> str:
    """ "SECTION 4." is cited "Section 4"; "Section 4." and "§ 4." as they stand: what a REF field to the heading prints."""
    word, _, rest = label.rstrip(".").partition(" ")
    return f"{word.capitalize()} {rest}"


def _capital(parts: Parts) -> Parts:
    first = parts[0]
    if isinstance(first, Text):
        return (first._replace(text=first.text[:1].upper() + first.text[1:]), *parts[1:])
    return parts
