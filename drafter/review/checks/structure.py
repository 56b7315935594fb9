"""Structure: what no draft may lack or hold, whatever its words. These rules run on every draft, and so this file stays light."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafter.review.rule import Fault, Rule
from drafter.review.subject import Subject, bare_term

_ORDAINS = re.compile(r"\bbe it (?:hereby )?(?:ordained|enacted)\b|\b(?:does|do|hereby)? ?ordains?\b", re.I)


def no_opening(subject: Subject) -> Iterator[Fault]:
    """ENACT-01: no enacting clause, no command words."""
    if subject.text.whole and not subject.of("enacting"):
        yield Fault(None, "", "The instrument has no enacting clause or command words.")


def ordains_in_order(subject: Subject) -> Iterator[Fault]:
    """ENACT-02: an ordinance's enacting clause in another instrument."""
    other = subject.profile.instrument == "town_bylaw_article"
    if not other and subject.family not in ("executive_order", "resolution"):
        return
    for passage in subject.of("enacting"):
        if found := _ORDAINS.search(passage.words):
            yield Fault(passage, found.group())


def no_title(subject: Subject) -> Iterator[Fault]:
    """TITLE-01: no title."""
    if subject.text.whole and not any(one.words.strip() for one in subject.of("title")):
        yield Fault(None, "", "The instrument has no title.")


def lone(subject: Subject) -> Iterator[Fault]:
    """NUM-01: (a) needs a (b)."""
    for group in subject.groups:
        if len(group) == 1:
            yield Fault(group[0], group[0].label, f"‘{group[0].label}’ stands alone at its level.")


def empty(subject: Subject) -> Iterator[Fault]:
    """NUM-01: a section or a numbered unit without words."""
    passages = subject.text.passages
    for index, passage in enumerate(passages):
        after = passages[index + 1] if index + 1 < len(passages) else None
        if passage.kind == "section" and (after is None or after.kind in ("section", "signature", "other")):
            yield Fault(passage, passage.words, f"Section ‘{passage.words}’ has no text.")
        elif passage.kind in ("unit", "item") and not passage.words.strip() and (after is None or after.group != passage.unit):
            yield Fault(passage, passage.label, "A numbered unit has no text.")


def defined_twice(subject: Subject) -> Iterator[Fault]:
    """DEF-02: a term defined more than once."""
    last_of = {bare_term(one.term): one for one in subject.terms}
    for term, times in Counter(bare_term(one.term) for one in subject.terms).items():
        if times > 1:
            last = last_of[term]
            yield Fault(last, last.term, f"‘{term}’ is defined {times} times.")


def many_recitals(subject: Subject) -> Iterator[Fault]:
    """REC-01: more recitals than anyone reads."""
    recitals = subject.of("recital")
    if len(recitals) > 12:
        yield Fault(recitals[12], "", f"The draft has {len(recitals)} recitals; more than 12 are seldom read.")


def repeated(subject: Subject) -> Iterator[Fault]:
    """REP-02: two sections of one name: two closing clauses of one kind, a clause taken twice."""
    named = [(one.words.lower().strip(" ."), one) for one in subject.of("section")]
    last_of = dict(named)
    for name, times in Counter(name for name, _ in named).items():
        if times > 1 and name:
            last = last_of[name]
            yield Fault(last, last.words, f"{times} sections are called ‘{name}’.")


_TITLE = "An ordinance concerning records\n"
_ACT = "The City Council of the City of Example does ordain as follows:\n"
_SECTION = "Section 1. Rule.\nThe clerk shall keep a log."
_TWO = "Section 1. Rule.\n(a) The clerk shall keep a log.\n(b) The clerk shall post it."
_MANY = _TITLE + "".join(f"WHEREAS, fact {chr(97 + n)} is known; and\n" for n in range(13)) + "Be it ordained:\n"

STRUCTURE: tuple[Rule, ...] = (
    Rule("ENACT-01", "error", "The instrument has no opening words.", "Put in the enacting clause or the command words.", "gov36931, mhrl20",
         no_opening, (_TITLE + "Section 1. Rule.\nThe clerk shall keep a log.",), (_TITLE + _ACT + "Section 1. Rule.\nThe clerk shall keep a log.",),
         "structure"),
    Rule("ENACT-02", "error", "An order, a resolution or a warrant article does not ordain.", "Use its own words: ‘order as follows’, ‘be it resolved’.",
         "phila-eo, mgl40-32", ordains_in_order,
         ("Executive Order No. 3\nBe it ordained by the Mayor:\nSection 1. Rule.\nThe clerk shall keep a log.",),
         ("Executive Order No. 3\nNOW, THEREFORE, I, [name], Mayor, order as follows:\nSection 1. Rule.\nThe clerk shall keep a log.",), "structure"),
    Rule("TITLE-01", "error", "The instrument has no title.", "Give it one subject and a title that states it.", "amlegal-guide, pierce",
         no_title, (_ACT + "Section 1. Rule.\nThe clerk shall keep a log.",), (_TITLE + _ACT + "Section 1. Rule.\nThe clerk shall keep a log.",),
         "structure"),
    Rule("NUM-01", "error", "A unit stands alone at its level.", "Fold it into its stem or add a second.", "uslm, wis-num", lone,
         ("Section 1. Rule.\n(a) The clerk shall keep a log.",), (_TWO,), "structure"),
    Rule("NUM-01", "error", "A number without words.", "Write its words, or take it out.", "uslm, wis-num", empty,
         ("Section 1. Rule.\nSection 2. Record.\nThe clerk shall keep a log.",), (_TWO,), "structure"),
    Rule("DEF-02", "error", "A term is defined once, and used.", "Keep one definition of each term that the text uses.", "plain-def",
         defined_twice,
         ("Section 1. Definitions.\n“Agency” means a department.\n“Agency” means an office.\nSection 2. Rule.\nAn agency shall keep a log.",),
         ("Section 1. Definitions.\n“Agency” means a department.\nSection 2. Rule.\nAn agency shall keep a log.",), "structure"),
    Rule("REC-01", "warning", "More than 12 recitals are seldom read.", "Drop the recitals that the record does not need.", "the toolkit", many_recitals,
         (_MANY + _SECTION,), ("WHEREAS, a fact is known; and\n" + _SECTION,), "structure"),
    Rule("REP-02", "error", "Two sections of one name.", "Drop one of them.", "the toolkit", repeated,
         ("Section 1. Rule.\nThe clerk shall keep a log.\nSection 2. Rule.\nThe clerk shall post it.",), (_SECTION,), "structure"),
)  # fmt: skip
