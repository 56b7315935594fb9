"""Opening words and title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.review.profile import ReviewProfile
from drafter.review.rule import Fault, Rule
from drafter.review.subject import Subject

_AMENDS = re.compile(
    r"\b((?:Chapter|Title|Article|Section|Part) [\w.\-]+)[^.]{0,80}?\bof the ([A-Z][\w. ]*?Code)[^.]*?\b(?:is|are)(?:"
    r" each)?(?: hereby)? (?:amended|repealed)"
)
_ADDS = re.compile(r"\bThe ([A-Z][\w. ]*?Code)\b[^.]{0,40}\b(?:is|are)(?: hereby)? amended by adding\b")
_TOPICS: Mapping[str, str] = {
    "policing, data or federal agreements": r"\bpolic(?:e|ing)\b|\blaw[- ]enforcement\b|\bsurveillance\b|\bplate reader"
    r"|\bfederal\b|\bimmigration\b|\bcitations?\b",
    "parks": r"\bpark (?:fees?|hours|permits?)\b|\bparks and recreation\b|\bplaygrounds?\b",
    "land use": r"\bzoning\b|\bsubdivisions?\b|\bland use\b|\bbuilding permits?\b",
    "animals": r"\bdogs?\b|\banimals?\b|\bkennels?\b",
    "parking and streets": r"\bparking meters?\b|\bparking fees?\b|\bsidewalks?\b|\bstreet cleaning\b",
    "utilities": r"\bwater rates?\b|\bsewers?\b|\bstormwater\b|\bgarbage\b|\bsolid waste\b",
    "business licences": r"\bliquor\b|\bbusiness licen[sc]es?\b|\bfood trucks?\b|\bshort-term rentals?\b",
    "elections": r"\belections?\b|\bballots?\b|\bredistricting\b",
}
_PENALTY = re.compile(r"\bmisdemeanou?r\b|\bfine of\b|\bcivil penalt|\bpenalty of\b|\bpunishable\b|\binfraction\b", re.I)


def other_opening(subject: Subject) -> Iterator[Fault]:
    """ENACT-01: opening words that are not those of the place."""
    wanted = subject.profile.opening
    found = subject.of("enacting")
    if not wanted or not found:
        return
    said = " ".join(one.words for one in found)
    if not re.search(_loosely(wanted), _plain(said)):
        shown = re.sub(r"\[\[(.*?)\]\]", r"[\1]", wanted)
        yield Fault(found[0], said[:60], f"The opening words here are ‘{shown}’.")


def _loosely(wanted: str) -> str:
    """An expression for the wanted words in which a blank stands for any, and case and stops do not count."""
    pieces = re.split(r"\[\[.*?\]\]", wanted)
    return ".+?".join(re.escape(_plain(piece)) for piece in pieces)


def _plain(words: str) -> str:
    return re.sub(r"[^a-z0-9\[\]]+", " ", words.lower())


def title_omits(subject: Subject) -> Iterator[Fault]:
    """TITLE-01: a title that does not name the code unit which the text changes."""
    title = " ".join(one.words for one in subject.of("title"))
    if not title:
        return
    for passage in subject.of("unit"):
        for found in _AMENDS.finditer(passage.words):
            number = found.group(1).split()[-1]
            if number.lower() not in title.lower():
                yield Fault(
                    passage,
                    found.group(1),
                    f"The title does not name {found.group(1)} of the {found.group(2)}, which the text changes.",
                )
        for found in _ADDS.finditer(passage.words):
            if found.group(1).lower() not in title.lower():
                yield Fault(passage, found.group(1), f"The title does not name the {found.group(1)}, to which the text adds.")


def two_subjects(subject: Subject) -> Iterator[Fault]:
    """TITLE-02: a title or text of unrelated topics."""
    catchlines = " . ".join(one.words for one in subject.of("title", "section"))
    topics = [topic for topic, found in _TOPICS.items() if re.search(found, catchlines, re.I)]
    if len(topics) > 1:
        title = next(iter(subject.of("title")), None)
        yield Fault(title, "", f"Title and headings speak of {' and of '.join(topics)}: an ordinance has one subject.")


def silent_penalty(subject: Subject) -> Iterator[Fault]:
    """TITLE-03: a penalty in the text, none in the title."""
    title = " ".join(one.words for one in subject.of("title"))
    if not subject.profile.penalty_in_title or not title or re.search(r"\bpenalt|\bfine", title, re.I):
        return
    for passage in subject.operative:
        if found := _PENALTY.search(passage.words):
            yield Fault(passage, found.group())
            return


_TITLE = "An ordinance concerning records\n"
_ACT = "The City Council of the City of Example does ordain as follows:\n"

OPENING: tuple[Rule, ...] = (
    Rule("ENACT-01", "error", "The opening words are not those of the place.", "Use the words that statute or charter gives.",
         "gov36931, mhrl20, riverforest",
         other_opening, (_TITLE + "BE IT ORDAINED:\nSection 1. Rule.\nThe clerk shall keep a log.",),
         (_TITLE + _ACT + "Section 1. Rule.\nThe clerk shall keep a log.",), "whole",
         ReviewProfile(opening="The city council of the City of Example does ordain as follows:")),
    Rule("TITLE-01", "error", "The title omits a code unit that the text changes.", "Name each unit that is amended, added or repealed.",
         "amlegal-guide, pierce", title_omits,
         (_TITLE + _ACT + "Section 1. Change.\nChapter 9.72 of the Example Municipal Code is amended to read as follows:",),
         ("An ordinance amending Chapter 9.72 of the Example Municipal Code\n" + _ACT
          + "Section 1. Change.\nChapter 9.72 of the Example Municipal Code is amended to read as follows:",), "whole"),
    Rule("TITLE-02", "warning", "More than one subject.", "Split the measure.", "mhrl20, pierce", two_subjects,
         ("An ordinance concerning police data and park fees and playgrounds\n" + _ACT + "Section 1. Rule.\nThe clerk shall keep a log.",),
         ("An ordinance concerning police data\n" + _ACT + "Section 1. Rule.\nThe clerk shall keep a log.",), "whole"),
    Rule("TITLE-03", "warning", "A penalty in the text and none in the title.", "Add ‘; providing penalties’.", "unalaska, tex-bill", silent_penalty,
         (_TITLE + _ACT + "Section 1. Penalty.\nA breach is a misdemeanor.",),
         ("An ordinance concerning records; providing penalties\n" + _ACT + "Section 1. Penalty.\nA breach is a misdemeanor.",), "whole",
         ReviewProfile(penalty_in_title=True)),
)  # fmt: skip
