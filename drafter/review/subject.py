"""The subject of a review: a text and what is known of its surroundings, with the index that the rules share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from drafter.review.profile import UNKNOWN, Family, ReviewProfile
from drafter.review.text import OPERATIVE, Passage, ReviewText

_FAMILIES: tuple[tuple[Family, str], ...] = (
    ("resolution", r"\bresol(?:ved?|ves)\b|\bresolution\b"),
    ("executive_order", r"\b(?:executive|administrative|mayoral) order\b|\bdirective\b|\b(?:order|direct)s? as follows\b"),
    ("ordinance", r"\bordain(?:s|ed)?\b|\benact(?:s|ed)?\b|\bordinance\b|\blocal law\b|\bby-?law\b"),
)


class SectionText(NamedTuple):
    """A section: its heading, None for what stands before the first one, and its passages."""

    heading: Passage | None
    passages: tuple[Passage, ...]

    @property
    def number(self) -> str:
        """The number in its label: "3", "9.72.010"."""
        return section_number(self.heading.label) if self.heading else ""


def section_number(label: str) -> str:
    """ "Section 3." is 3; "Sec. 2-38:" is 2-38."""
    return re.sub(r"^(?:section|sec\.?|§+)\s*", "", label.strip(), flags=re.I).rstrip(".:")


def bare_term(words: str) -> str:
    """A term without its quotation marks, in lower case, its apostrophes plain."""
    return words.replace("’", "'").strip("“”\"' ,").lower()


@dataclass(frozen=True)
class Subject:
    """A text under review. What several rules need is worked out once."""

    text: ReviewText
    profile: ReviewProfile = UNKNOWN

    def of(self, *kinds: str) -> tuple[Passage, ...]:
        """The passages of these kinds. It passes over the whole text: a rule asks once, not for each passage."""
        return tuple(one for one in self.text.passages if one.kind in kinds)

    @cached_property
    def operative(self) -> tuple[Passage, ...]:
        return self.of(*OPERATIVE)

    @cached_property
    def sections(self) -> tuple[SectionText, ...]:
        """The body by section. A text without sections is one."""
        found: list[tuple[Passage | None, list[Passage]]] = [(None, [])]
        for passage in self.text.passages:
            if passage.kind == "section":
                found.append((passage, []))
            elif passage.kind in OPERATIVE:
                found[-1][1].append(passage)
        return tuple(SectionText(heading, tuple(held)) for heading, held in found if heading or held)

    @cached_property
    def groups(self) -> tuple[tuple[Passage, ...], ...]:
        """Labelled passages that stand side by side, group by group."""
        found: dict[tuple[str, str, int], list[Passage]] = {}
        for passage in self.operative:
            if passage.label:
                found.setdefault((passage.section, passage.group, passage.level), []).append(passage)
        return tuple(tuple(one) for one in found.values())

    @cached_property
    def section_numbers(self) -> frozenset[str]:
        """The numbers of the sections that are there."""
        return frozenset(section_number(one.label) for one in self.of("section"))

    @cached_property
    def counts_sections(self) -> bool:
        """Whether any section has a plain number, so that a reference by number can be judged."""
        return any(number.isdigit() for number in self.section_numbers)

    @cached_property
    def labels(self) -> Mapping[str, Mapping[str, frozenset[int]]]:
        """Section by section, the labels of its units without their stops, with the levels that each stands at."""
        found: dict[str, dict[str, frozenset[int]]] = {}
        for one in self.operative:
            if one.label:
                held = found.setdefault(one.section, {})
                label = one.label.rstrip(".")
                held[label] = held.get(label, frozenset()) | {one.level}
        return found

    @cached_property
    def positions(self) -> Mapping[int, int]:
        """Where each passage stands in the text, by its identity: equal words may stand in two places."""
        return {id(one): position for position, one in enumerate(self.text.passages)}

    @cached_property
    def terms(self) -> tuple[Passage, ...]:
        """The passages that define a term."""
        return tuple(one for one in self.of("definition") if one.term)

    @cached_property
    def family(self) -> Family:
        """The family of instrument: as told, or as the text's own opening, title and heading say."""
        if self.profile.family:
            return self.profile.family
        for kinds in (("title", "heading"), ("enacting",)):
            words = " ".join(one.printed for one in self.of(*kinds))
            said = {family: found.start() for family, how in _FAMILIES if (found := re.search(how, words, re.I))}
            if said:
                return min(said, key=lambda family: said[family])
        return ""
