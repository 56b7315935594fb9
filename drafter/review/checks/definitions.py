"""Defined terms: said once, used, in order, with no rule hidden in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.review.profile import ReviewProfile
from drafter.review.rule import Fault, Rule, each, pattern, within_name
from drafter.review.spoken_terms import SpokenTerms
from drafter.review.subject import Subject, bare_term
from drafter.review.text import Passage

# Words that drafters capitalise when they mean a defined term.
_COMMON = (
    "Agency|Agencies|Agreement|Agreements|Contractor|Contractors|Covered|Data|Department|Departments|Detainer|Detainers|Director|Employee"
    "|Employees|Facility|Facilities|Information|Officer|Officers|Operation|Operations|Personnel|Policy|Policies|Program|Property|Record|Records"
    "|Request|Requests|System|Systems|Technology|Vendor|Vendors"
)
_CAPITALISED = re.compile(rf"(?<=[a-z,;] )((?:{_COMMON}))\b(?![’'-]?[a-z]* (?:of )?[A-Z])(?! \d)")
_RULE = re.compile(r"\b(?:shall|must|may not|is prohibited|is required to|are required to)\b", re.I)
_RULE_WORDS = re.compile(r"\b(?:shall|must|may not)\b")
_INLINE = re.compile(r"[“\"]([A-Za-z][^”\"]{1,60}?),?[”\"] (?:means|shall mean|includes|refers to)\b")


def unused(subject: Subject) -> Iterator[Fault]:
    """DEF-02: a term that no other passage uses."""
    terms = SpokenTerms(one.term for one in subject.terms)
    used = {""}  # a term of quotation marks alone is none
    for one, owner in _owners(subject) if subject.terms else ():
        used |= terms.within(f"{one.heading} {one.words}") - {owner}
    for term in subject.terms:
        if bare_term(term.term) not in used:
            yield Fault(term, term.term, f"‘{bare_term(term.term)}’ is defined and not used.")


def _owners(subject: Subject) -> list[tuple[Passage, str]]:
    """Each operative passage with the term that it helps to define, or ""."""
    out, owner = [], ""
    section = ""
    for one in subject.text.passages:
        if one.kind == "section" or one.section != section:
            owner, section = "", one.section
        if one.kind == "definition" and one.term:
            owner = bare_term(one.term)
        elif one.kind == "unit":
            owner = ""
        if one.kind in ("unit", "item", "definition"):
            out.append((one, owner))
    return out


def undefined(subject: Subject) -> Iterator[Fault]:
    """DEF-02: a common word capitalised as a term is, which nothing defines."""
    known = {bare_term(one.term) for one in subject.terms}
    seen: dict[str, list[Passage]] = {}
    for passage in subject.of("unit", "item"):
        for found in _CAPITALISED.finditer(passage.words):
            if not within_name(passage.words, found, subject.profile):
                seen.setdefault(found.group(), []).append(passage)
    for word, passages in seen.items():
        singular = re.sub(r"ies$", "y", word).lower().removesuffix("s")
        if len(passages) > 1 and not any(singular in term for term in known):
            yield Fault(passages[0], word, f"‘{word}’ is capitalised like a defined term, and nothing defines it.")


def out_of_order(subject: Subject) -> Iterator[Fault]:
    """DEF-04: terms that do not follow the alphabet; numbered terms where the place numbers none, or the reverse."""
    before: Passage | None = None
    for term in subject.terms:
        if before is not None and before.section == term.section and _key(term) < _key(before):
            yield Fault(term, term.term, f"‘{bare_term(term.term)}’ stands after ‘{bare_term(before.term)}’.")
        before = term
        wanted = subject.profile.numbered_definitions
        if wanted is not None and wanted != bool(term.label):
            yield Fault(term, term.label or term.term, f"Definitions are {'numbered' if wanted else 'not numbered'} here.")


def _key(term: Passage) -> str:
    return re.sub(r"[^a-z0-9 ]", " ", bare_term(term.term))


def other_meaning(subject: Subject) -> Iterator[Fault]:
    """DEF-05: a term that a later passage gives another meaning."""
    known = {bare_term(one.term) for one in subject.terms}
    for passage in subject.of("unit", "item"):
        for found in _INLINE.finditer(passage.words):
            if bare_term(found.group(1)) in known:
                yield Fault(passage, found.group(1))


def used_before(subject: Subject) -> Iterator[Fault]:
    """DEF-06: a term used in a rule that stands before its definition."""
    terms = SpokenTerms(one.term for one in subject.terms)
    for passage in subject.operative if subject.terms else ():
        if passage.term:
            return
        if _RULE_WORDS.search(passage.words) and (spoken := terms.within(passage.words)):
            yield Fault(passage, next(one.term for one in subject.terms if bare_term(one.term) in spoken))


DEFINITIONS: tuple[Rule, ...] = (
    Rule("DEF-01", "warning", "A definition says ‘means’ or ‘includes’.", "Write ‘means’ for a whole meaning, ‘includes’ for a part.", "nyc-1568",
         pattern(r"\bshall mean\b|\bmeans and includes\b|\bis defined as\b|\bshall be defined as\b|\bshall include, but\b|\bmeans, but\b"),
         ("“Agency” shall mean a department.", "“Agency” means and includes a department."), ("“Agency” means a department.",)),
    Rule("DEF-02", "error", "A term that nothing uses misleads.", "Take it out, or use it.", "plain-def",
         unused,
         ("Section 1. Definitions.\n“Agency” means a department.\nSection 2. Rule.\nThe clerk shall keep a log.",),
         ("Section 1. Definitions.\n“Agency” means a department.\nSection 2. Rule.\nEach agency shall keep a log.",), "whole"),
    Rule("DEF-02", "error", "A word capitalised as a term has a definition.", "Define it, or write it small.", "plain-def",
         undefined,
         ("The clerk shall give each Vendor a copy.\nThe clerk shall ask the Vendor to sign.",),
         ("The clerk shall give each vendor a copy.\nThe clerk shall ask the vendor to sign.",), "whole"),
    Rule("DEF-03", "error", "A definition holds no rule.", "Move the duty to a section.", "plain-def",
         each(lambda one, _: (found.group() for found in _RULE.finditer(_outside_quotes(one.words))), ("definition",)),
         ("“Agency” means a department and shall report each month.",), ("“Agency” means a department.",)),
    Rule("DEF-04", "warning", "Terms follow the alphabet.", "Put them in order.", "mcc-tips",
         out_of_order,
         ("Section 1. Definitions.\n“Vendor” means a seller.\n“Agency” means a department.",),
         ("Section 1. Definitions.\n“Agency” means a department.\n“Vendor” means a seller.",), "whole"),
    Rule("DEF-05", "warning", "A term that has one meaning in the definitions has another here.", "Choose another word.", "plain-def",
         other_meaning,
         ("Section 1. Definitions.\n“Agency” means a department.\nSection 2. Rule.\nIn this section, “agency” means a court."
          " An agency shall keep a log.",),
         ("Section 1. Definitions.\n“Agency” means a department.\nSection 2. Rule.\nAn agency shall keep a log.",), "whole"),
    Rule("DEF-06", "note", "A rule uses a term that is defined only later.", "Put the definitions before the rules.", "mcc-tips",
         used_before,
         ("Section 1. Rule.\nAn agency shall keep a log.\nSection 2. Definitions.\n“Agency” means a department.",),
         ("Section 1. Definitions.\n“Agency” means a department.\nSection 2. Rule.\nAn agency shall keep a log.",), "whole",
         ReviewProfile()),
)  # fmt: skip


def _outside_quotes(words: str) -> str:
    return re.sub(r"“[^”]*”", "", words)
