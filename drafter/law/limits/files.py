"""The shapes of the files of limits: which state law reaches which act, its text conditions, savings, and federal exposure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import MarkedText
from drafter.content.schema.shapes import ListOf, MapOf, Needs, Record, Shape, Words, YesNo
from drafter.law.limits import reach
from drafter.law.limits.conditions import Condition
from drafter.law.limits.federal_exposure import ExposureTopic
from drafter.law.limits.required import MoreWords, RequiredSaving
from drafter.law.sources.fields import ACTS, AUTHORITIES, GRADE, REACHED

_CLAUSE = Words("a clause of the library", pattern=r"[a-z0-9_]+(/[a-z0-9_]+)*", example="common/judicial_process", names="clause")
_CONDITION_ID = Words("its id", pattern=r"[a-z0-9]+(-[a-z0-9]+)*", example="tx-752-carve-out")


def _expression(text: MarkedText, faults: Faults) -> str | None:
    try:
        re.compile(text)
    except re.error as problem:
        faults.add("expression", text.where(), f"‘{text}’ is no regular expression: {problem}.")
        return None
    return str(text)


_SAYS = ListOf(Words("a regular expression, in any case", into=_expression), "words that the printed section must hold")

REACH = Record(
    "a rule of state law",
    {
        "cite": Words("the statute, as preemption/ or citation/ has it: its url and date stand there", names="statute"),
        "source": Words("the file whose copy is meant, where both have the cite", choices=("preemption", "citation")),
        "acts": ACTS,
        "verdict": Words("from the standpoint of a clause that does the act", choices=get_args(reach.Ruling)),
        "reaches": REACHED,
        "only_for": Words("the subject to which alone the rule reaches the act", choices=get_args(reach.Subject)),
        "why": Words("the operative words relied on, in our own words"),
        "condition": _CONDITION_ID._replace(says="what the text must say, by its id", names="condition"),
        "personal_exposure": Words(
            "what a person risks who adopts, signs or carries out the barred act", choices=get_args(reach.PersonalRisk)
        ),
        "exposure_note": Words("what is known of that risk"),
        "certainty": Words("how surely the words reach the act", choices=get_args(reach.Certainty)),
        "verified": GRADE,
        "also_seen": Words("wording seen since, which raises no grade"),
    },
    ("cite", "acts", "verdict", "reaches", "why", "personal_exposure", "certainty", "verified"),
    into=reach.ReachRow,
    needs=(
        Needs({"verdict": "conditions"}, ("condition",)),
        Needs({"verified": "memory", "certainty": "clear"}, ("also_seen",)),
    ),
)
CONDITION = Record(
    "a text condition",
    {
        "text": Words("what a text must say, or how it must be written"),
        "saving": _CLAUSE._replace(says="a clause that must stand in the draft too, and is added to it"),
        "by_saving": YesNo("that clause alone meets it, whatever the text says"),
    },
    ("text",),
    into=Condition,
    needs=(Needs({"by_saving": True}, ("saving",)),),
)
REQUIRED = Record(
    "a required saving",
    {
        "clause": _CLAUSE,
        "always": YesNo("in every measure that has an operative or oversight clause"),
        "acts": ACTS._replace(says="the acts that call for it"),
        "authorities": AUTHORITIES,
        "why": Words("why no draft may lack it, in a sentence"),
        "says": _SAYS,
        "says_for": ListOf(
            Record("more words", {"acts": ACTS, "says": _SAYS}, ("acts", "says"), into=MoreWords),
            "words that it must hold where certain acts are done",
        ),
    },
    ("clause", "why", "says"),
    into=RequiredSaving,
)
_TOPIC = Record(
    "a line of federal exposure",
    {"topic": Words("its topic"), "text": Words("what is known; no forecast"), "authorities": AUTHORITIES},
    ("topic", "text", "authorities"),
    into=ExposureTopic,
)

FILES: Mapping[str, Shape] = {
    "reach/*": ListOf(REACH),
    "conditions": MapOf(_CONDITION_ID._replace(defines="condition"), CONDITION),
    "required": ListOf(REQUIRED),
    "federal_exposure": ListOf(_TOPIC),
}
