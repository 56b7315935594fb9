"""The shapes of the files on power: the instruments, and who may issue them."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.content.schema.files import FAMILIES
from drafter.content.schema.shapes import ListOf, MapOf, Needs, Record, Shape, Words, YesNo
from drafter.law.place.files import FORM, PLACE_TYPE, SAID, STATE_CODE, phrase
from drafter.law.power import rows
from drafter.law.types import Competence

_ACT = Words("an act", pattern=SAID, example="appropriate_money", names="act")
INSTRUMENT = Words("an instrument", names="instrument")
NUMBERING = Words("its numbering style where the place's own is not known", names="numbering-style")

_COMPETENCE = Record(
    "a row of competence",
    {
        "id": Words("its id", pattern=rf"{SAID}\.{SAID}", example="ordinance.council_manager", defines="row-of-competence"),
        "instrument": INSTRUMENT,
        "forms": ListOf(FORM, "the forms of government that it speaks of; none is every one, confirmed or not"),
        "types": ListOf(PLACE_TYPE, "the types of place that it speaks of; none is every one"),
        "issuing_body": Words("who issues it"),
        "may_issue": Words("whether that body may", choices=("yes", "no", "only_if")),
        "why": Words("why, in a sentence"),
        "satisfies": ListOf(Words("a power", choices=rows.POWERS), "the powers that it has"),
        "also": ListOf(_ACT, "acts that it can do beyond its powers"),
        "condition": Words("completes “only if ...”, for people"),
        "states": ListOf(STATE_CODE, "the States that have the instrument: what decides the condition"),
        "county_power": YesNo("the State's county ordinance power decides the condition"),
        "redirect": INSTRUMENT,
        "instead": Words("what to use instead, as people are told"),
        "notes": Words("for people: what to mind when drafting one"),
    },
    ("id", "instrument", "issuing_body", "may_issue", "why"),
    into=Competence,
    needs=(Needs({"may_issue": "only_if"}, ("condition",)),),
)
_HANDLING = Record(
    "what becomes of an act",
    {
        "do": Words("what becomes of it", choices=("leave_out", "replace_with", "make_conditional")),
        "reason": Words("why, in a sentence"),
        "text": Words("for people: words that an author may use in its place"),
    },
    ("do", "reason"),
    into=rows.Handling,
)
COMPETENCE = Record(
    "the file on competence",
    {
        "usual": _HANDLING,
        "jail": _HANDLING,
        "handling": MapOf(_ACT, _HANDLING, "acts with an answer of their own"),
        "rows": ListOf(_COMPETENCE, "the first row that fits speaks"),
    },
    ("usual", "jail", "handling", "rows"),
    into=rows.CompetenceTable,
)

_INSTRUMENT = Record(
    "an instrument",
    {
        "name": Words("what it is called"),
        "family": Words("its family", choices=FAMILIES),
        "level": Words("whose it is", choices=("local", "state")),
        "this": Words("how it calls itself: this ordinance"),
        "said": ListOf(Words(pattern=SAID, example="warrant_article"), "other words for it"),
        "order_of": ListOf(PLACE_TYPE, "the types of place whose executive order it is"),
        "pace": Words("how fast it is and how long it lasts, in general"),
        "number_line": phrase("its number, as it is headed"),
        "title": phrase("its long title, of {{ subject }}"),
        "opening": phrase("its opening words where a State's forms give none: customary"),
        "recital_style": Words("how recitals print", choices=("whereas", "findings", "plain", "none")),
        "recital_last": Words("what ends the last recital"),
        "codifies": YesNo("it makes a chapter of the code where the place's code style is known"),
        "motion": phrase("the motion that goes with it"),
        "numbering": NUMBERING,
        "signer": Words("who signs it, where that is not whoever directs departments", choices=("manager",)),
        "may_command_sheriff": YesNo("it may command an elected sheriff"),
        "signatures": ListOf(Words("a signature block", names="signature-block"), "the blocks after the text, in order"),
    },
    ("name", "family", "this", "pace", "number_line", "title", "opening", "numbering", "signatures"),
    into=rows.InstrumentRow,
)
FILES: Mapping[str, Shape] = {
    "competence": COMPETENCE,
    "instruments": MapOf(Words("its id", pattern=SAID, example="local_law", defines="instrument"), _INSTRUMENT),
}
