"""The shapes of the files of sources: acts, federal authorities, each State's statutes, provisions, the sessions of legislatures."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import get_args

from drafter.content.schema.files import COVER
from drafter.content.schema.shapes import ListOf, MapOf, Record, Shape, Whole, Words, YesNo
from drafter.law.sources import acts, authorities, statutes
from drafter.law.sources.currency import Session
from drafter.law.sources.data_store import About
from drafter.law.sources.fields import (
    AS_OF,
    CITE,
    CORRECTED,
    GRADE,
    KEY,
    LEVERS,
    NOTES,
    QUOTE,
    REACHED,
    READ_WHERE,
    URL,
)  # fmt: skip
from drafter.law.sources.measure_shapes import MEASURES, part_names
from drafter.law.sources.provisions import Provision

_ROLE = Words("the part it plays: ground, bound, danger, or exception", choices=get_args(acts.Role))
_PROVISION = Words("a provision of the coverage lists", pattern=COVER, example="mou.7", names="provision")
_STATE = Words("the two letters of a State", pattern="[A-Z]{2}", example="IL", names="state")
_STATUTE = CITE._replace(defines="statute")

ACT = Record(
    "an act",
    {
        "id": Words("the key by which clauses name it", pattern=KEY, example="decline_detainer", defines="act"),
        "name": Words("what it is called in messages"),
        "definition": Words("what a clause that does it does in law, in a sentence"),
        "levers": LEVERS,
        "provisions": ListOf(_PROVISION, "the provisions that do it; one may do several acts"),
        "federal": ListOf(
            Record(
                "a federal authority of an act",
                {
                    "authority": Words("the authority", names="authority"),
                    "role": _ROLE,
                    "consequence": Words("what the text must say or avoid"),
                },
                ("authority", "role", "consequence"),
                into=acts.FederalLink,
            ),
            "the federal authorities that bear on it, with the part of each for this act",
        ),
        "needs_power": Words("the least power that the issuing body must hold", choices=get_args(acts.Power)),
        "binds": Words("whom it binds", choices=get_args(acts.Bound)),
        "federal_gate": Words(
            "none, flag (carry, with the federal warnings), adapt (carry in changed form) or forbidden",
            choices=get_args(acts.Gate),
        ),
        "jail_function": YesNo("it governs custody, which an elected sheriff of a county usually runs"),
        "power_note": Words("a fact about power that needs_power alone leaves out, for whoever picks the act"),
    },
    ("id", "name", "definition", "levers", "provisions", "needs_power", "binds", "federal_gate", "jail_function"),
    into=acts.Act,
)
FEDERAL = Record(
    "a federal authority",
    {
        "id": Words("the id by which clauses and acts name it", pattern=r"[a-z0-9]+([-_.][a-z0-9]+)*", example="usc-8-1373",
                    defines="authority"),
        "kind": Words("what kind of authority", choices=get_args(authorities.Kind)),
        "cite": CITE,
        "name": Words("what people call it"),
        "proposition": Words("what it holds, and what it does not"),
        "levers": LEVERS,
        "role": _ROLE,
        "drafting_consequence": Words("what a draft must do about it"),
        "quote": QUOTE,
        "url": URL,
        "verified": GRADE,
        "as_of": AS_OF,
        "notes": NOTES,
        "parties": ListOf(Words("King County, WA, or the two letters of a State"), "the places that are parties to the case"),
    },
    ("id", "kind", "cite", "name", "proposition", "levers", "role", "drafting_consequence", "verified", "as_of"),
    into=authorities.FederalEntry,
    needs=(READ_WHERE,),
)  # fmt: skip
_BODY_EXPOSURE = Record(
    "a risk of the body",
    {
        "kind": Words("a money penalty, or loss of money", choices=get_args(statutes.BodyRisk)),
        "note": Words("what is known of it; amounts only where the statute or its sanctions have them"),
    },
    ("kind", "note"),
    "what the body itself risks where it adopts what the statute bars",
    into=statutes.BodyExposure,
)
_LIMIT_STATUTE = Record(
    "a statute on local limits",
    {
        "cite": _STATUTE,
        "enacted": Words("by what act, and when"),
        "what_it_does": Words("what it does, in our own words"),
        "levers_hit": LEVERS,
        "subject": Words("what it is about", choices=get_args(statutes.StatuteSubject)),
        "reaches": REACHED,
        "sanctions": Words("what follows a breach, as seen"),
        "exceptions": Words("what it excepts, as seen"),
        "effect": Words("what it does to local limits", choices=get_args(statutes.Effect)),
        "body_exposure": _BODY_EXPOSURE,
        "quote": QUOTE,
        "url": URL,
        "verified": GRADE,
        "as_of": AS_OF,
        "corrected": CORRECTED,
    },
    (
        "cite",
        "enacted",
        "what_it_does",
        "levers_hit",
        "subject",
        "reaches",
        "sanctions",
        "exceptions",
        "effect",
        "verified",
        "as_of",
    ),
    into=statutes.LimitStatute,
    needs=(READ_WHERE,),
)
PREEMPTION = Record(
    "a State's law on local limits",
    {
        "posture": Words("the large picture", choices=get_args(statutes.Posture)),
        "statutes": ListOf(_LIMIT_STATUTE),
        "notes": Words("pending bills, unknown outcomes, and the like"),
    },
    ("posture", "statutes", "notes"),
    into=statutes.LimitsLaw,
)
_CITATION_STATUTE = Record(
    "a rule on citation",
    {
        "cite": _STATUTE,
        "default": Words("how firm it is", choices=get_args(statutes.Firmness)),
        "covers": Words("which offenses it covers"),
        "exceptions": ListOf(Words(), "what it excepts"),
        "local_room": Words("what a local act may add"),
        "local_room_basis": Words("how that is known", choices=get_args(statutes.RoomBasis)),
        "term": Words("its word for the paper"),
        "paper": Words(
            "what the State calls the paper on which an officer releases a person in place of arrest: in its first rule, or in the "
            "second where the first is release at the station; it prints only where that was read"
        ),
        "fingerprint_rule": Words("whether a release on the paper brings prints, or “not found”"),
        "quote": QUOTE,
        "url": URL,
        "verified": GRADE,
        "as_of": AS_OF,
        "corrected": CORRECTED,
    },
    (
        "cite",
        "default",
        "covers",
        "exceptions",
        "local_room",
        "local_room_basis",
        "term",
        "fingerprint_rule",
        "verified",
        "as_of",
    ),
    into=statutes.CitationStatute,
    needs=(READ_WHERE,),
)
CITATION = Record(
    "a State's law on citation",
    {
        "statutes": ListOf(_CITATION_STATUTE, "the rules, the main one first"),
        "limits": Words("other bounds on what a local act may do"),
        "limits_cite": CITE._replace(says="the law of those bounds, where a row of reach/ rests on it", defines="statute"),
        "notes": NOTES,
    },
    ("statutes", "limits", "notes"),
    into=statutes.CitationLaw,
)
PROVISION = Record(
    "a provision",
    {
        "id": Words("the id by which clauses say that they answer it", pattern=COVER, example="mou.7", defines="provision"),
        "key": Words("its short name", pattern=r"[a-z0-9_]+", example="first_inventory"),
        "says": Words("what it does, in a line"),
        "also": ListOf(Words("a name", names="part-of-a-measure"), "other names of it in the precedents of its lever"),
        "seen_in": ListOf(Words("a measure", names="measure"), "measures known to hold it beside those that list it"),
    },
    ("id", "key", "says"),
    into=Provision,
)
_ABOUT = Record(
    "what the data is",
    {"law_date": Words("the day on which the research behind it ends", pattern=r"\d{4}-\d{2}-\d{2}", example="2026-11-24")},
    ("law_date",),
    into=About,
)
_SESSION = Record(
    "a session",
    {
        "ends": Whole("the month in which it usually ends", 1, 12),
        "years": Words("the years in which there is one, where not every year", choices=("odd",)),
    },
    ("ends",),
    into=Session,
)

FILES: Mapping[str, Shape] = {
    "about": _ABOUT,
    "state_names": MapOf(_STATE._replace(names="", defines="state"), Words("its name")),
    "acts": ListOf(ACT),
    "federal": ListOf(FEDERAL),
    "preemption/*": PREEMPTION,
    "citation/*": CITATION,
    "provisions": ListOf(PROVISION),
    "precedents/*": MEASURES,
    "sessions": MapOf(_STATE, _SESSION),
}
IDS: Mapping[str, Callable[[Mapping[str, object]], Collection[str]]] = {"part-of-a-measure": part_names}
