"""The fields of the files people write: clause, definition, model, named ask, matter. What is not here is no field."""

from __future__ import annotations

from typing import get_args

from drafter.content.model.types import LEVERS, PARTS, Cause, DeclinedKind, Directs, Family, NoteKind, OptionKind, Says
from drafter.content.schema.shapes import Either, ListOf, MapOf, OptionRaw, Record, Shape, Words, YesNo

FAMILIES = get_args(Family)
NAME = r"[a-z][a-z0-9_]*"
ID = r"[a-z0-9_]+(/[a-z0-9_]+)*"
SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
LAW_ID = r"[A-Za-z0-9][A-Za-z0-9_.-]*"
COVER = r"(mou|data|cite)\.\d+|noncoop\.[a-z0-9_]+"

_NAME = Words("a name", pattern=NAME, example="first_report")
_CLAUSE = Words("the id of a clause", pattern=ID, example="mou_withdrawal/approval")
_LAW_IDS = ListOf(Words(pattern=LAW_ID, example="usc-8-1373"), lone=True)
_SUMMARY = MapOf(Words(pattern="[a-z]{2}", example="en"), Words(), "what it does, in plain words, by language (en, es)")
_OPTION_VALUES = MapOf(_CLAUSE, MapOf(_NAME, OptionRaw()), "option values, by clause")

OPTION = Record(
    "an option",
    {
        "ask": Words("the question put to the drafter"),
        "kind": Words("what kind of value it is", choices=get_args(OptionKind)),
        "default": OptionRaw("the value taken when the drafter says nothing"),
        "default_by_state": MapOf(Words(pattern="[A-Z]{2}", example="CA"), OptionRaw(), "another default, by State"),
        "choices": ListOf(Words(), "the values to choose from, or to suggest"),
        "why": Words("what the choice changes"),
        "covers": ListOf(Words(pattern=COVER, example="mou.63"), "provisions of the coverage lists that it answers", lone=True),
    },
    ("kind", "default"),
)
_OPTIONS = MapOf(_NAME, OPTION, "what a drafter chooses")
_NOTES = ListOf(
    Record("a note", {"kind": Words(choices=get_args(NoteKind)), "text": Words()}, ("kind", "text")), "notes to the drafter"
)  # fmt: skip

_WAIVE = ListOf(
    Record(
        "a waiver",
        {
            "rule": Words("the rule of review", pattern=r"[A-Z]{2,6}-\d\d", example="STY-08"),
            "why": Words("why it does not hold here"),
        },
        ("rule", "why"),
    ),
    "rules of review whose warnings the text breaks for a reason",
)

_ABOUT_A_TEXT: dict[str, Shape] = {
    "acts": ListOf(Words(pattern=NAME, example="publish_report"), "the acts that the text does", lone=True),
    "subject": ListOf(Words(), "only where the law distinguishes by subject", lone=True),
    "directs": Words("whom the text gives duties to", choices=get_args(Directs)),
    "covers": ListOf(Words(pattern=COVER, example="mou.7"), "provisions of the coverage lists that it answers", lone=True),
    "needs": ListOf(_CLAUSE, "clauses that must be in the draft with it", lone=True),
    "meets": ListOf(
        Either(Words(pattern=LAW_ID, example="tx-752-carve-out"), MapOf(Words(pattern=LAW_ID), Words())),
        "text conditions of state law that the text satisfies",
        lone=True,
    ),
}  # fmt: skip
ALTERNATE = Record(
    "an alternate",
    {
        "when": ListOf(Words(choices=get_args(Cause)), "the causes that call for this text", lone=True),
        **_ABOUT_A_TEXT,
        "text": Words("the whole text", block=True),
        "replace": MapOf(
            Words(pattern=SLUG, example="report"), Words(block=True), "new text for some paragraphs, by run-in slug"
        ),
    },
    ("when",),
)
_COMMON: dict[str, Shape] = {
    **_ABOUT_A_TEXT,
    "options": _OPTIONS,
    "text": Words("the legal text", block=True),
    "alternates": MapOf(_NAME, ALTERNATE, "other texts of the same clause, for another footing"),
    "summary": _SUMMARY,
    "notes": _NOTES,
    "waive": _WAIVE,
    "authorities": _LAW_IDS,
    "precedents": _LAW_IDS,
    "instruments": ListOf(Words(choices=FAMILIES), "the families of instruments it may stand in", lone=True),
}
CLAUSE = Record(
    "a clause file",
    {
        "title": Words("the section's catchline"),
        "part": Words("where it stands", choices=PARTS),
        "instead_of": ListOf(_CLAUSE, "clauses that it takes the place of: a draft that gets it leaves them out", lone=True),
        **_COMMON,
    },
    ("title", "text"),
)
DEFINITION = Record(
    "a definition file",
    {
        "term": Words("the term, as it is printed"),
        "forms": ListOf(Words(), "plural and other forms of the term", lone=True),
        "except": ListOf(Words(), "phrases in which the words are not the term", lone=True),
        **_COMMON,
    },
    ("term", "text"),
)
PRESET = Record(
    "a preset",
    {
        "says": Words("what it changes, in a line"),
        "options": _OPTION_VALUES,
        "add": ListOf(_CLAUSE, lone=True),
        "drop": ListOf(_CLAUSE, lone=True),
    },
    ("says",),
)
MODEL = Record(
    "a model file",
    {
        "name": Words(),
        "summary": _SUMMARY,
        "subject": Words("completes “An ordinance concerning ...”"),
        "subject_by_lever": MapOf(Words(choices=LEVERS), Words(), "its parts by lever: only those of levers in the draft print"),
        "short_title": Words("the short title without the word Ordinance or Order"),
        "chapter_heading": Words("the heading of the codified chapter"),
        "slug": Words("neutral, for file names", pattern=SLUG, example="federal-agreements"),
        "levers": ListOf(Words(choices=LEVERS), lone=True),
        "instruments": ListOf(Words(choices=(*FAMILIES, "state_bill")), lone=True),
        "types": ListOf(Words(pattern=NAME), "jurisdiction types it is for; none is all", lone=True),
        "scenarios": ListOf(
            Words(pattern=ID, example="scenarios/custody"),
            "what it is expected to answer: scenario files, or own, each situation that one of its clauses speaks to; "
            "by default every scenario of its levers",
            lone=True,
        ),
        "clauses": ListOf(_CLAUSE, "the clauses, in order"),
        "options": _OPTION_VALUES,
        "presets": MapOf(_NAME, PRESET),
    },
    ("name", "subject", "short_title", "chapter_heading", "slug", "clauses"),
)
ASK = Record(
    "a named ask",
    {
        "name": Words("the ask, as people put it"),
        "words": ListOf(Words(), "phrases by which people ask for it", lone=True),
        "acts": ListOf(Words(pattern=NAME), lone=True),
        "answer": Words("what no local instrument may do, and why"),
        "who_could": Words("who could do it"),
        "nearest": ListOf(_CLAUSE, "the nearest clauses or models of this library", lone=True),
        "authorities": _LAW_IDS,
    },
    ("name", "answer"),
)
DECLINED = Record(
    "the list of declined provisions",
    {
        "declined": ListOf(
            Record(
                "a declined provision",
                {
                    "id": Words("the provision", pattern=COVER, example="noncoop.id_all"),
                    "kind": Words("why", choices=get_args(DeclinedKind)),
                    "reason": Words("the reason, in a sentence or two"),
                    "authorities": _LAW_IDS,
                    "nearest": ListOf(_CLAUSE, "the nearest clauses that the library has", lone=True),
                    "where": Words("what does it, where the form of the instrument does"),
                },
                ("id", "kind", "reason"),
            ),
        )
    },
    ("declined",),
)
ANSWER = Record(
    "an answer",
    {
        "clause": _CLAUSE,
        "at": Words("the run-in slug of the paragraph that says it", pattern=SLUG, example="first-inventory"),
        "alternate": ListOf(
            _NAME, "the texts of the clause that say it: base, or names of alternates; base by default", lone=True
        ),
        "when": Words("a test of the clause's options under which the text says it"),
        "says": Words("what it says of the act asked about", choices=get_args(Says)),
        "who": Words("who decides; {option} and {word} print their values"),
        "what": Words("what it says, in a plain sentence; {option} and {word} print their values"),
        "point": Words("a point beside the question; answers are compared on one point", pattern=NAME, example="record"),
        "over": ListOf(Words(pattern=ID), "clauses that give way to it by the text's own words; all for every other", lone=True),
    },
    ("clause", "says", "who", "what"),
)
_EXPECTS = MapOf(
    Words("the id of a model", pattern=ID, example="data_sharing"),
    Either(
        Words("it answers, though the scenario is not one of its levers or themes", choices=("answered",)),
        Record("an expectation", {"left_to_law": Words("why it is silent")}, ("left_to_law",)),
    ),
    "by model: answered, or left_to_law with the reason",
)
SCENARIO = Record(
    "a scenario",
    {
        "id": Words("unique in the library", pattern=SLUG, example="expired-tag"),
        "title": Words("the situation, in a few words"),
        "levers": ListOf(Words(choices=LEVERS), "a draft of one of them is expected to answer it", lone=True),
        "facts": Words("what happens, in two or three plain sentences"),
        "asks": Words("the question, as the person on the spot would ask it"),
        "answers": ListOf(ANSWER, "what the clauses say"),
        "expects": _EXPECTS,
    },
    ("id", "title", "facts", "asks", "answers"),
)
SCENARIOS = Record(
    "a scenario file",
    {
        "title": Words("the theme"),
        "levers": ListOf(Words(choices=LEVERS), "of each scenario that names none", lone=True),
        "scenarios": ListOf(SCENARIO, "the situations, in order"),
    },
    ("title", "scenarios"),
)
OWN_SECTION = Record("a section of your own", {"title": Words(), "text": Words(block=True), "after": _CLAUSE}, ("title", "text"))
MATTER = Record(
    "a matter",
    {
        "place": Words("the bare name of the place"),
        "state": Words("its State", pattern="[A-Za-z. ]{2,40}", example="IL"),
        "type": Words("city, town, village, county ..."),
        "form": Words("its form of government"),
        "instrument": Words("ordinance, executive_order, resolution ..."),
        "model": Words("a model of the library", pattern=ID, example="data_sharing"),
        "levers": ListOf(Words(choices=LEVERS), "in place of a model", lone=True),
        "preset": Words(pattern=NAME, example="strong"),
        "date": Words("the day of the draft", pattern=r"\d{4}-\d{2}-\d{2}", example="2026-11-24"),
        "effective": Words("“at once”, a date, “after notice”"),
        "options": _OPTION_VALUES,
        "add": ListOf(_CLAUSE, "clauses beyond the model", lone=True),
        "drop": ListOf(_CLAUSE, "clauses left out", lone=True),
        "sections": ListOf(OWN_SECTION, "your own text: unassessed, and flagged so"),
        "departments": ListOf(Words(), "those named in place of “each department”", lone=True),
        "facts": MapOf(Words(), Words(), "local facts: officers' titles, code style"),
        "fill_ins": MapOf(Words(), Words(), "answers to the draft's blanks"),
        "strict_instrument": YesNo("do not follow a redirect to another instrument"),
        "despite": MapOf(_CLAUSE, Words(), "clause and reason, for a study copy"),
    },
    ("place", "state", "instrument"),
)
