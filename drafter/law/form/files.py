"""The shapes of the files on form: the forms of each State, signature blocks, numbering styles, profile words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import cast

from drafter.content.schema.shapes import ListOf, MapOf, Record, Shape, Whole, Words, YesNo
from drafter.law.form import rows
from drafter.law.form.style_shapes import STYLE
from drafter.law.place.files import CITE, GRADE, PLACE_TYPE, SAID, SEEN, URL, phrase
from drafter.law.power.files import INSTRUMENT, NUMBERING
from drafter.law.types import EffectiveRule, SignatureForm, SignatureLineForm

_PROCEDURE_RULE = Record(
    "a rule of procedure",
    {"text": Words("the rule, in a sentence or two"), "verified": GRADE, "cite": CITE},
    ("text", "verified"),
    into=rows.ProcedureRule,
)
_EFFECTIVE = Record(
    "a rule on the effective date",
    {
        "when": phrase("completes “This ordinance takes effect ...”, without the period"),
        "at_once": YesNo("it is in effect when the body has passed it"),
        "days_after_passage": Whole("the days, where it counts from the passage alone", least=1, most=366),
        "reason": Words("the rule, as people read it"),
        **SEEN,
    },
    ("when", "verified"),
    into=EffectiveRule,
)
_FORM = Record(
    "a row of forms",
    {
        "types": ListOf(PLACE_TYPE, "the types of place that it is for"),
        "place": Words("the one place that it is for"),
        "styled": Words("it is only for places whose full name begins so"),
        "procedure_of": Words(
            "for a row of one place: its procedure is that of the row for this type alone", choices=PLACE_TYPE.choices
        ),
        "opening": phrase("the enacting words"),
        "prescribed": YesNo("yes: words fixed by statute; no: customary"),
        **SEEN,
        "note": Words("for people: what else the source says"),
        "numbering": NUMBERING,
        "approver": Words("the officer who signs or vetoes, where that is not the head of the departments"),
        "general_law_only": YesNo("it does not bind a place with a charter"),
        "single_subject": YesNo("the law asks for one subject in a measure"),
        "procedure": MapOf(Words("the step", choices=rows.PROCEDURE), _PROCEDURE_RULE, "how a measure is passed"),
        "procedure_url": Words("where the rules of procedure were seen, if elsewhere", pattern=URL.pattern, example=URL.example),
        "effective": MapOf(
            Words("what the measure holds", choices=("ordinary", "penalty", "emergency")), _EFFECTIVE, "when it takes effect"
        ),
    },
    ("types", "verified"),
    into=rows.FormRow,
)
FORMS = MapOf(INSTRUMENT, ListOf(_FORM), "rows by instrument; the place's own row stands before its type's")

_LINE = Record(
    "a line to fill by hand",
    {"label": phrase("an office, never a name"), "kind": Words("how it is filled", choices=("sign", "date", "vote", "text"))},
    ("label", "kind"),
    into=SignatureLineForm,
)
_BLOCK = Record(
    "a signature block",
    {
        "heading": phrase("its heading"),
        "lines": ListOf(_LINE, "its lines, each left empty"),
        "approval": YesNo("it is the executive's who signs or vetoes, and stands only where one does"),
        "files": YesNo("it records that the measure was filed"),
        "expected": YesNo("review looks for its heading in every copy"),
    },
    ("lines",),
    into=SignatureForm,
)
_WORD = Record(
    "a profile word",
    {
        "word": Words("its name", pattern=SAID, example="governing_body", defines="word"),
        "prints": Words("what it prints"),
        "example": Words("an example"),
        "blank": Words("the fill-in that prints where it is not known"),
        "forms_only": YesNo("it is for the phrases of the law data, and no clause may use it"),
    },
    ("word", "prints", "example"),
    into=rows.WordRow,
)

FILES: Mapping[str, Shape] = {
    "forms/*": FORMS,
    "signature_blocks": MapOf(Words("its id", pattern=SAID, example="town_clerk", defines="signature-block"), _BLOCK),
    "numbering_styles": ListOf(STYLE),
    "words": ListOf(_WORD),
}
# An office is a word that may be a fill-in.
IDS: Mapping[str, Callable[[Mapping[str, object]], Collection[str]]] = {
    "office": lambda law: tuple(row.word for row in cast("tuple[rows.WordRow, ...]", law["words"]) if row.blank),
}
