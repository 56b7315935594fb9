"""The finished copy: no blank left, headings that only name, recitals that show their source, a file that all can read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.review.profile import ReviewProfile
from drafter.review.rule import Fault, Rule, each
from drafter.review.sentences import count
from drafter.review.subject import Subject
from drafter.review.text import Kind, Passage

_RESIDUE = re.compile(r"\{\{|\}\}|\{%|%\}|\[\[|\]\]|\$\{|<<[^<>]*>>|[\ue000-\uf8ff]|\b(?:TODO|TBD|TK|XXX+|FIXME|lorem ipsum)\b|\[(?:insert|INSERT)[^\]]*\]"
                      r"|\b(?:insert|INSERT) (?:name|date|number)\b")  # fmt: skip
BLANK = re.compile(r"_{3,}|\[[^\[\]]{0,80}\]|‹[^›]*›")
_EVERYWHERE: tuple[Kind, ...] = ("heading", "title", "recital", "enacting", "section", "unit", "item", "definition", "other")
_LABELS = re.compile(
    r"\bsanctuary\b|\bwelcoming (?:city|county|town|village|state)\b|\binvasion\b|\btyrann\w+|\bregime\b|\blawless\b|\bfascis\w+|\bgestapo\b|\bthugs?\b"
    r"|\billegal aliens?\b|\bopen borders?\b|\b(?:Trump|Biden|Obama|Harris|Vance|Noem|Homan)\b|\b(?:Republicans?|Democrats?|MAGA)\b"
)
_NUMBER = re.compile(r"(?<![\w.§/-])(?:\$?\d[\d,]*(?:\.\d+)?(?: percent|%| million| billion)?)(?![\w(-]|\.\d)")
_SOURCED = re.compile(
    r"\[|‹|\baccording to\b|\breport(?:s|ed)?\b|\bU\.S\.|\bsource\b|\brecords?\b|§|\bCode\b|\bStat\b|\bNo\. |\bAct\b"
    r"|\b[A-Z]{2,5} \d+[.:-]\d|\bConst\b|\bsection\b|\bOrder\b|\bR\. |\bRules?\b"
)
_YEAR = re.compile(r"^(?:1[789]|20)\d\d$")


def residue(passage: Passage, subject: Subject) -> Iterator[str]:
    """FILL-01: marks and words of a template."""
    if found := _RESIDUE.search(passage.printed):
        yield found.group()


def hidden(subject: Subject) -> Iterator[Fault]:
    """FILL-01: words that the page does not show."""
    for passage in subject.text.passages:
        mark = next((one for one in passage.marks if one.kind == "hidden" and one.words.strip()), None)
        if mark is not None:
            yield Fault(passage, mark.words[:40], "These words are hidden from the eye.")


def blanks(passage: Passage, subject: Subject) -> Iterator[tuple[str, str]]:
    """FILL-01: a blank in a final copy."""
    if subject.profile.final and (found := BLANK.search(passage.printed)):
        yield found.group(), "A blank is open in a final copy."


def no_heading(subject: Subject) -> Iterator[Fault]:
    """HEAD-01: a section without a catchline, one that is too long, one that is the whole section, a level skipped."""
    for section in subject.sections:
        heading = section.heading
        if heading is None:
            continue
        if not heading.words.strip():
            yield Fault(heading, heading.label, f"{heading.label} has no heading.")
        elif count(heading.words) > 12:
            yield Fault(heading, heading.words[:40], f"A heading of {count(heading.words)} words.")
        elif re.search(r"\b(?:shall|must|may not)\b", heading.words, re.I):
            yield Fault(heading, heading.words[:40], "A rule stands in a heading, which is commonly no part of the law.")
    yield from _skipped(subject)


def _skipped(subject: Subject) -> Iterator[Fault]:
    before = 0
    for passage in subject.text.passages:
        if passage.outline:
            if before and passage.outline > before + 1:
                yield Fault(passage, passage.words[:40], f"A heading of level {passage.outline} follows one of level {before}.")
            before = passage.outline


def for_all(subject: Subject) -> Iterator[Fault]:
    """ACC-01: what a reader by ear misses in a Word file."""
    access = subject.text.access
    if access is None:
        return
    said = (
        (access.title == "", "The file has no document title.", "Set it in File, Info, Title."),
        (access.language == "", "The file does not say its language.", "Set the proofing language of all its text."),
        (access.tables_without_header > 0, "A table has no header row.", "Mark the first row as a header row."),
        (access.pictures_without_words > 0, "A picture has no alternative text.", "Describe it, or mark it as decoration."),
        (access.text_boxes > 0, "Text stands in a text box, which many readers pass over.", "Move it into the body."),
    )
    for lacking, words, _ in said:
        if lacking:
            yield Fault(None, "", words)


def unsourced(passage: Passage, subject: Subject) -> Iterator[str]:
    """REC-02: a number in a recital with neither source nor blank."""
    if not _SOURCED.search(passage.words):
        yield from (found.group() for found in _NUMBER.finditer(passage.words) if not _YEAR.match(found.group()))


def labels(passage: Passage, subject: Subject) -> Iterator[str]:
    """REC-03: a word that names an enemy or claims a label."""
    if found := _LABELS.search(passage.words):
        yield found.group()


_SECTION = "Section 1. Rule.\nThe clerk shall keep a log."

FINISH: tuple[Rule, ...] = (
    Rule("FILL-01", "error", "A template's mark left in the text.", "Fill it, or take it out.", "the toolkit", each(residue, _EVERYWHERE),
         ("Section 1. Rule.\nThe clerk of {{city}} shall keep a log.", "Section 1. Rule.\nThe clerk shall keep a log for TBD days."),
         (_SECTION,), "whole"),
    Rule("FILL-01", "error", "Words that no one sees.", "Show them, or take them out.", "the toolkit", hidden, (), (_SECTION,), "whole"),
    Rule("FILL-01", "error", "A blank in a final copy.", "Fill it.", "the toolkit", each(blanks, _EVERYWHERE),
         ("Section 1. Rule.\nThe clerk shall keep a log for [number] days.",), (_SECTION,), "whole", ReviewProfile(final=True)),
    Rule("HEAD-01", "warning", "A section has a short heading that states no rule.", "Give it a name of a few words.", "waterloo, dai", no_heading,
         ("Section 1.\nThe clerk shall keep a log.", "Section 1. The clerk shall keep a log.\nOf each request."), (_SECTION,), "whole"),
    Rule("ACC-01", "error", "A file that all can read.", "Set the title and language, header rows and alternative text.",
         "w508-list, fr-2026", for_all, (), (_SECTION,), "whole"),
    Rule("REC-02", "warning", "A number in a recital has a source.", "Name the source, or leave a blank for it.", "the toolkit",
         each(unsourced, ("recital",)),
         ("WHEREAS, staff gave 5,000 hours to other agencies; and\n" + _SECTION,),
         ("WHEREAS, staff gave [number] hours to other agencies, according to [source]; and\n" + _SECTION,)),
    Rule("REC-03", "warning", "A label, a party or a name that invites a quarrel.", "Say what is done, and to which records or staff.", "the toolkit",
         each(labels, ("title", "recital", "section", "unit", "item", "definition")),
         ("WHEREAS, the City is a sanctuary; and\n" + _SECTION,), ("WHEREAS, residents give the City their names; and\n" + _SECTION,)),
)  # fmt: skip
