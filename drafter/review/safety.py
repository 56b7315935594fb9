"""Safety rules: what no text may do, whoever wrote it. Nothing lifts them.

Each rule is a row with examples that tests run. A sentence is read together with the stem of its list, so that "Nothing in this
order permits a person to: (1) block an officer" is read as the ban that it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.flags import Flag
from drafter.review.text import ReviewText, where_of

_WHO = r"(?:officers?|agents?|employees?|personnel|staff)"
# Agencies that a user's own file may call by name. "ICE" alone is a word of other sentences too, so a noun must follow.
_NAMED = (
    rf"(?:ICE|CBP|DHS|HSI|ERO) {_WHO}|(?:FBI|DEA|ATF|Border Patrol|Homeland Security|Customs and Border Protection"
    rf"|Immigration and Customs Enforcement)(?: {_WHO})?|(?:U\.S\.|United States) (?:Marshals?|troops|soldiers|military)"
)
_FEDERAL = (
    r"(?:federal (?:immigration |law[- ]enforcement |military )?(?:officers?|agents?|employees?|personnel|forces|troops|agenc(?:y|ies))"
    r"|(?:members? of )?the armed forces|deployed forces|members? of deployed forces|immigration (?:officers?|agents?)"
    rf"|{_NAMED})"
)
_FEDERAL_PIECES = (
    "federal|forces|immigration officer|immigration agent|ice |cbp|dhs|hsi|ero |fbi|dea|atf|border p|homeland|immigration and|u.s. |"
    "united states "
)
_DUTY = r"(?:shall|must|may)\s+(?!not\b)(?:[\w-]+\s+){0,3}?"
# What turns a sentence into a ban or a saving: it then forbids what it names.
_BAN = re.compile(
    r"\b(?:may not|must not|shall not|nothing in|does not|do not|never|neither|nor|nobody|no one|not permit|is not|are not|without)\b",
    re.I,
)
_FOLLOWING = re.compile(r"(?:\s*\bdo (?:any |all |one )?(?:of )?the following)?\s*:\s*$")
_SENTENCE = re.compile(r"(?<=[.;?!])\s+")


class SafetyRule(NamedTuple):
    """``pattern`` finds the fault in one sentence; with ``banned_is_fine`` a sentence that forbids it is none.

    ``words`` are groups of pieces; a faulty text holds one of each. Looking for them first spares nearly every text the pattern.
    """

    id: str
    words: tuple[tuple[str, ...], ...]
    pattern: str
    say: str
    remedy: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    banned_is_fine: bool = True


def _rule(
    ident: str,
    words: str,
    pattern: str,
    say: str,
    remedy: str,
    bad: tuple[str, ...],
    good: tuple[str, ...],
    *,
    banned_is_fine: bool = True,
) -> SafetyRule:
    return SafetyRule(
        ident, tuple(tuple(group.split("|")) for group in words.split(";")), pattern, say, remedy, bad, good, banned_is_fine
    )


SAFETY_RULES: tuple[SafetyRule, ...] = (
    _rule("SAFE-01", f"{_FEDERAL_PIECES};shall|must|may not|may only|required to",
          rf"\b{_FEDERAL}(?:\s+(?:who|that|in)\s[^.,;]{{0,40}})?\s+(?:shall|must|may not|may only|(?:is|are) required to)\b",
          "No state or local measure may tell a federal officer or the armed forces what to do.",
          "Say what your own staff, money, property and data do.",
          ("A federal officer shall wear a name plate.", "Deployed forces may not enter a park.", "Federal agents must show a warrant.",
           "ICE agents shall not enter city property.", "The FBI must give notice.", "United States Marshals may not park here."),
          ("Personnel shall ask a federal officer for a name.", "Ice must be cleared from the walk.", "This section sets no rule for a federal officer."),
          banned_is_fine=False),
    _rule("SAFE-02", "block|surround|obstruct|impede|hinder|touch|barricade|detain|arrest|interfere|stand in|delay;"
          + _FEDERAL_PIECES,
          rf"\b{_DUTY}(?:block|surround|obstruct|impede|hinder|touch|barricade|detain|arrest|interfere with"
          r"|stand in the way of|physically delay)\b"
          rf"[^.;]{{0,80}}\b{_FEDERAL}",
          "A measure declines help; it never blocks, touches, delays or arrests for federal duties.",
          "Take the words out, and keep common/non_obstruction.",
          ("An officer shall block a federal agent at the door.", "Police may arrest federal officers who wear masks.",
           "Employees must physically delay federal officers until counsel arrives."),
          ("An employee may not block a federal officer.", "An officer may arrest a person who attacks the mayor.")),
    _rule("SAFE-03", "hide|conceal|harbor|shelter|move|divert|transport|take;avoid|evade|defeat|escape|from federal|from immigration",
          rf"\b{_DUTY}(?:hide|conceal|harbor|shelter|move|divert|transport|take)\b[^.;]{{0,60}}"
          r"\b(?:person|persons|people|resident|residents|employee|family)\b"
          r"[^.;]{0,80}\b(?:to (?:avoid|evade|defeat|escape)|(?:away )?from (?:federal|immigration))",
          "No text may hide, move or divert a person from the service of law.",
          "Take the words out.",
          ("Staff shall move a person to avoid arrest by immigration officers.", "A school may hide residents from federal agents."),
          ("Staff may move a person to a hospital.", "Personnel may not move a person to defeat a warrant.")),
    _rule("SAFE-04", "planned|upcoming|pending|expected|future|before;operation|raid|sweep|arrest|search|enforcement action|removal;"
          "warn|alert|notify|tell|inform|announce|publish|post|give",
          rf"\b{_DUTY}(?:warn|alert|notify|tell|inform|announce|publish|post|give)\b[^.;]{{0,100}}"
          r"(?:\b(?:planned|upcoming|pending|expected|future)\b[^.;]{0,60}\b(?:operation|raid|sweep|arrest|search|enforcement action|removal)\b"
          r"|\bbefore\b[^.;]{0,40}\b(?:operation|raid|sweep|enforcement action)\b)",
          "No text may give notice of an operation before it is public.",
          "Let notice wait until the operation is public or over.",
          ("The clerk shall alert residents of a planned immigration operation.", "Staff must warn families before a federal raid."),
          ("The clerk shall post a report of an operation after it ends.", "Personnel may not warn a person of a planned search.")),
    _rule("SAFE-05", "delete|destroy|purge|erase|shred;request|subpoena|inquir|demand|ask",
          rf"\b{_DUTY}(?:delete|destroy|purge|erase|shred)\b(?:(?!unless)[^.;]){{0,100}}"
          r"\b(?:upon|on|when|whenever|once|after|if|because of)\b[^.;]{0,40}"
          r"\b(?:requests?|subpoenas?|inquir(?:y|ies)|demands?|asks?|asked)\b",
          "No deletion may be triggered by a request for the data.",
          "Set a neutral period that runs from capture, with a litigation hold.",
          ("The department shall delete the data upon a federal request.", "Staff must destroy records when an agency asks for them."),
          ("The department shall delete the data within 30 days after capture.", "The chief may not delete data early because an agency asked.")),
    _rule("SAFE-06", "lie to|mislead|deceive|misinform|false|untrue|evasive",
          rf"\b{_DUTY}(?:lie to|mislead|deceive|misinform)\b"
          rf"|\b{_DUTY}(?:give|make|provide|offer)\s+(?:an?\s+)?(?:false|misleading|untrue|evasive)\b",
          "No text may tell anyone to answer falsely.",
          "An employee may decline to answer, and says so.",
          ("An employee may give a misleading answer.", "Staff shall mislead the officer about the schedule."),
          ("An employee may decline to answer.", "An employee may not give a false answer.")),
    _rule("SAFE-07", "by any means|will be |will face|will regret|will answer|threaten",
          rf"\bby any means necessary\b|\b{_FEDERAL}\s+(?:who|that)\b[^.;]{{0,80}}"
          r"\bwill (?:be (?:met|resisted|arrested|removed)|face|regret|answer)\b"
          rf"|\b{_DUTY}threaten\b",
          "No text may threaten.",
          "Take the words out.",
          ("Federal agents who enter will be met with force.", "The city shall resist by any means necessary."),
          ("The supervisor shall record a threat.", "An employee may not threaten an officer.")),
)  # fmt: skip


def safety_flags(text: str, unit: str = "", stem: str = "") -> Iterator[Flag]:
    """The faults of one paragraph. ``stem`` is what its list hangs from."""
    for rule, words in safety_faults(text, stem):
        yield Flag("error", rule.id, f"‘{words}’: {rule.say}", remedy=rule.remedy, unit=unit)


def safety_faults(text: str, stem: str = "") -> Iterator[tuple[SafetyRule, str]]:
    """Each rule that the paragraph breaks, with the words that break it."""
    held = f"{stem} {text}".lower()
    rules = [rule for rule in SAFETY_RULES if _may_break(held, rule)]
    if not rules:
        return
    lead = _FOLLOWING.sub("", stem)
    for sentence in _SENTENCE.split(text):
        whole = f"{lead} {sentence}" if lead else sentence
        for rule in rules:
            found = re.search(rule.pattern, whole, re.IGNORECASE)  # re keeps what it compiled, and few drafts need any
            if found and not (rule.banned_is_fine and _BAN.search(whole)):
                yield rule, found.group()


def _may_break(text: str, rule: SafetyRule) -> bool:
    """Whether the text holds a word of each group. Loops, for this is asked of each rule of each paragraph."""
    for group in rule.words:
        for word in group:
            if word in text:
                break
        else:
            return False
    return True


def safety_review(text: ReviewText) -> Iterator[Flag]:
    """The faults of every paragraph, whatever its kind and from whatever source it came: nothing is passed over."""
    for passage in text.passages:
        words = f"{passage.heading} {passage.words}" if passage.heading else passage.words
        for rule, said in safety_faults(words, passage.stem):
            where = where_of(text.file, passage, said) if text.file else None
            yield Flag(
                "error", rule.id, f"‘{said}’: {rule.say}", remedy=rule.remedy, where=where, unit="" if where else passage.unit
            )
