"""Verbs of command: who must do what, and in which word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.review.profile import ReviewProfile
from drafter.review.rule import Fault, Rule, pattern
from drafter.review.sentences import BLANK, sentences
from drafter.review.subject import Subject

_PARTICIPLE = r"(?:[a-z]+ed|made|kept|held|given|sent|paid|set|done|taken|written|shown|put|brought|found|told|built|read|begun|drawn|sworn|sought)"
_PASSIVE = re.compile(rf"(?<!that )(?<!which )(?<!who )\b(?:shall|must)(?: not)? be (?:[a-z]+ly )?{_PARTICIPLE}\b", re.I)
_AGENT = re.compile(r"\bby (?:the|an?|each|every|its|that|another|any|no|personnel|officers?|staff|[A-Z\[])")
_DUTY = {
    "shall": re.compile(r"\bshall\b", re.I),
    "must": re.compile(r"(?<!that )(?<!which )(?<!what )(?<!who )\bmust\b(?!-)", re.I),
}
_CONDITION = re.compile(
    r"\b(?:to (?:qualify|be eligible|be valid|apply)|in order to|to take effect|a person who (?:applies|wishes))\b", re.I
)
_ACTORS = (
    r"(?:chief|department|clerk|officer|mayor|manager|administrator|sheriff|city|county|town|village|borough|attorney|counsel|director|employee"
    r"|personnel|council|board|agency|staff|vendor|supervisor|office|commission)s?"
)


def other_modal(subject: Subject) -> Iterator[Fault]:
    """MOD-01: the duty verb is not the place's; where that is unknown, a text that uses both is told which is the rarer."""
    counts = {verb: sum(len(found.findall(one.words)) for one in subject.operative) for verb, found in _DUTY.items()}
    wanted = subject.profile.duty or ("" if not all(counts.values()) else max(counts, key=lambda verb: counts[verb]))
    other = {"shall": "must", "must": "shall"}.get(wanted)
    if other is None:
        return
    for passage in subject.operative:
        for sentence in sentences(passage.words):
            if _DUTY[other].search(BLANK.sub("", sentence)) and not (other == "must" and _CONDITION.search(sentence)):
                yield Fault(passage, other, f"‘{other}’ states a duty, where this text says ‘{wanted}’.")
                break


def agentless(subject: Subject) -> Iterator[Fault]:
    """MOD-05: a duty in the passive that names no actor."""
    for passage in subject.operative:
        for sentence in sentences(passage.words):
            found = _PASSIVE.search(sentence)
            if found and not _AGENT.search(sentence[found.end() :]):
                yield Fault(passage, found.group())


MODALS: tuple[Rule, ...] = (
    Rule("MOD-01", "warning", "A word for duty that is not the place's.", "Use one word for every duty.", "tex311-016",
         other_modal,
         ("The chief must file a report.",), ("The chief shall file a report.", "To be eligible, a person must live in the City."),
         under=ReviewProfile(duty="shall")),
    Rule("MOD-02", "warning", "An instrument obeys no command.", "Say it in the present: ‘takes effect’, ‘means’, ‘applies’.", "co-1029",
         pattern(r"(?<!under )(?<!of )(?<!by )(?<!in )(?<!with )\bthis (?:ordinance|chapter|section|order|act|resolution"
                 r"|article|title|directive|by-?law|local law|subsection|paragraph) (?:shall|must)\b"
                 r"|\b(?:shall|must) (?:take effect|be effective|be construed|be deemed|be known as|be cited|constitute|mean|be in (?:full )?force)\b"),
         ("This ordinance shall take effect on passage.", "A breach shall constitute a ground of discipline."),
         ("This ordinance takes effect on passage.", "A breach is a ground of discipline.")),
    Rule("MOD-03", "warning", "‘will’ foretells; it lays no duty.", "Use the place's word for a duty, shall or must.", "MSCD review",
         pattern(rf"\b{_ACTORS} will (?!be (?:bound|known)\b)(?:not )?[a-z]+"),
         ("The Chief will report each year to the Council by May 1 for the prior year.",),
         ("The Chief shall report each year to the Council by May 1 for the prior year.",)),
    Rule("MOD-04", "warning", "A prohibition or a permission turned round.", "Write ‘A person may not’, or ‘is not required to’.", "tex311-016",
         pattern(r"\bno (?:[a-z]+ )?(?:person|persons|officer|officers|employee|employees|department|agency|official"
                 r"|personnel|funds|money) (?:shall|must|may)\b"
                 r"|\b(?:shall|must) not be required\b|\bmay [^.;]{0,40}\bor may not\b|\bmay or may not\b"),
         ("No person shall enter the room.", "An officer shall not be required to answer."),
         ("A person may not enter the room.", "An officer is not required to answer.")),
    Rule("MOD-05", "warning", "A duty that names no actor.", "Say who does it: ‘The Chief shall file a report’.", "co-1029",
         agentless,
         ("A report shall be filed within 5 days after the event.",),
         ("The chief shall file a report within 5 days after the event.", "The log shall be kept by the clerk.")),
    Rule("MOD-06", "warning", "A command in a recital or a heading binds nobody.", "Move it to a section.", "waterloo",
         pattern(r"\bshall\b|\bmust\b(?!-)|\bis (?:hereby )?(?:directed|ordered|prohibited|required) to\b|\bare (?:hereby )?(?:directed|ordered) to\b",
                 ("recital", "heading", "section")),
         ("WHEREAS, the City shall end the agreement; and",), ("WHEREAS, the City has 3 agreements, according to [record]; and",)),
)  # fmt: skip
