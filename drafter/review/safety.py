"""The safety review: every paragraph put to every safety rule, whoever wrote it and wherever it prints.

A sentence is read together with the stems of its list, so that "Nothing in this order permits a person to: (1) block an officer" is
read as the ban that it is. Most texts hold the words of no rule, so that each is looked through before it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, TypeVar

from drafter.flags import Flag
from drafter.review.safety_rules import SAFETY_RULES, Act, Never, SafetyRule
from drafter.review.text import Passage, ReviewText, where_of
from drafter.review.verbs import Form, forms

_WORD = re.compile(r"[a-z]+")
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_ODD = re.compile(f"{_INVISIBLE.pattern}|[\u0130\u2100-\u214f\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff]")


class SafetyFault(NamedTuple):
    """One breach: the rule, the words that break it, the sentence and the passage that hold them, and what its list hangs from."""

    rule: SafetyRule
    said: str
    sentence: str
    passage: Passage
    lead: str = ""


class Verb(NamedTuple):
    """A form of the first word of an act's verb, and the words that must follow it as an expression."""

    rule: SafetyRule
    act: Act
    form: Form
    more: str

    @property
    def hints(self) -> frozenset[str]:
        return self.act.hints


class Saying(NamedTuple):
    """What a rule says that no sentence may hold."""

    rule: SafetyRule
    never: Never

    @property
    def hints(self) -> frozenset[str]:
        return self.never.hints


_Told = TypeVar("_Told", Verb, Saying)


class Suspect(NamedTuple):
    """A text that holds words of some rules: the verbs of acts and the sayings that it may hold, by their first words."""

    words: str
    lead: str
    verbs: Mapping[str, tuple[Verb, ...]]
    sayings: Mapping[str, tuple[Saying, ...]]


def safety_review(text: ReviewText) -> Iterator[Flag]:
    """The faults of a text as flags."""
    for fault in safety_faults(text):
        where = where_of(text.file, fault.passage, fault.said) if text.file else None
        message = f"‘{fault.said}’: {fault.rule.say}"
        yield Flag("error", fault.rule.id, message, fault.rule.remedy, where, "" if where else fault.passage.unit)


def safety_faults(text: ReviewText) -> Iterator[SafetyFault]:
    """The faults of every paragraph, whatever its kind and from whatever source it came: nothing is passed over."""
    for passage, lead in _with_leads(text.passages):
        yield from faults_of(passage, lead)
    for passage in text.beside:
        yield from faults_of(passage, beside=True)


def faults_of(passage: Passage, lead: str = "", *, beside: bool = False) -> Iterator[SafetyFault]:
    """The faults of one paragraph. ``lead`` is what its list hangs from; what stands ``beside`` a text explains it."""
    suspect = _suspect(_shown(f"{passage.heading} {passage.words}" if passage.heading else passage.words), lead)
    if suspect is not None:
        from drafter.review.safety_reading import broken  # few texts come so far

        titled = passage.kind in ("title", "section", "heading")
        for rule, said, sentence in broken(suspect, titled=titled, stated=not beside):
            yield SafetyFault(rule, said, sentence, passage, lead)


def _suspect(words: str, lead: str) -> Suspect | None:
    """The text with the verbs and sayings that it may hold; None where it holds the words of none."""
    held = {*_WORD.findall((f"{lead} {words}" if lead else words).lower())}
    known, never = _verbs(), _sayings()
    verbs = {word: told for word in _known() & held if (told := _hinted(known[word], held))}
    sayings = {word: said for word in _begun() & held if (said := _hinted(never[word], held))}
    return Suspect(words, lead, verbs, sayings) if verbs or sayings else None


def _hinted(told: Sequence[_Told], held: set[str]) -> tuple[_Told, ...]:
    return tuple(one for one in told if not one.hints or not one.hints.isdisjoint(held))


@cache
def _verbs() -> Mapping[str, tuple[Verb, ...]]:
    """Every verb of every act, by each form of its first word."""
    found: dict[str, list[Verb]] = {}
    for rule in SAFETY_RULES:
        for act in rule.acts:
            for verb in act.verbs.split():
                first, *others = verb.split("+")
                more = "".join(rf"\s+{one}" for one in others) + r"\b" if others else ""
                for word, form in forms(first).items():
                    found.setdefault(word, []).append(Verb(rule, act, form, more))
    return {word: tuple(rows) for word, rows in found.items()}


@cache
def _known() -> frozenset[str]:
    return frozenset(_verbs())


@cache
def _begun() -> frozenset[str]:
    return frozenset(_sayings())


@cache
def _sayings() -> Mapping[str, tuple[Saying, ...]]:
    """Every saying by each word with which it may begin."""
    found: dict[str, list[Saying]] = {}
    for rule in SAFETY_RULES:
        for never in rule.never:
            for word in never.begins:
                found.setdefault(word, []).append(Saying(rule, never))
    return {word: tuple(rows) for word, rows in found.items()}


def _with_leads(passages: Iterable[Passage]) -> Iterator[tuple[Passage, str]]:
    """Each passage with the stems that it goes on from, the outermost first."""
    above: list[tuple[int, str]] = []  # the levels of the items that are open, and their stems
    for passage in passages:
        if passage.kind != "item":
            above = []
            yield passage, passage.stem.rstrip(" :")
            continue
        while above and above[-1][0] >= passage.level:
            above.pop()
        above.append((passage.level, passage.stem))
        yield passage, " ".join(stem.rstrip(" :") for _, stem in above)


def _shown(words: str) -> str:
    """``words`` as an eye sees them: without characters that do not show, letters of one shape as one letter."""
    if _ODD.search(words) is None:
        return words
    from unicodedata import normalize

    return _INVISIBLE.sub("", normalize("NFKC", words).replace("\u0130", "I"))
