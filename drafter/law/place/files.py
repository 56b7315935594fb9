"""The shapes of the files on places: States, curated places, local facts, and what people call types and forms of place."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.content.schema.shapes import ListOf, MapOf, Record, Shape, Words, YesNo
from drafter.content.text.phrase import read_phrase
from drafter.law.place import rows

GRADES = ("read", "secondary", "memory")
SAID = r"[a-z0-9]+(_[a-z0-9]+)*"

CITE = Words("the source, as it is cited")
GRADE = Words("how it was seen: read in the source's own words, seen in a summary of them, or from memory", choices=GRADES)
URL = Words("where it was seen", pattern=r"https?://\S+( \(.+\))?", example="https://example.org/code/1-2-3")
AS_OF = Words("the date of the copy, or what is known of it")
NOTE = Words("what people must know of it")
SEEN: Mapping[str, Shape] = {"cite": CITE, "verified": GRADE, "url": URL, "as_of": AS_OF}
PLACE_TYPE = Words("a type of place", choices=rows.PLACE_TYPES)
FORM = Words("a form of government", choices=rows.FORM_IDS)
STATE_CODE = Words("the two letters of a State", pattern="[A-Z]{2}", example="IL", names="state")
NAMES = ListOf(Words(), "its name; several are candidates, of which the user chooses", lone=True)


def phrase(says: str) -> Words:
    """A field in the clause language: words, ``{{ word }}`` and ``[[fill-in]]``."""
    return Words(says, into=read_phrase)


_SAID = Words("as people say it, in lower case with underscores", pattern=SAID, example="charter_township")
_SOURCED = Record("a source of state law", {**SEEN, "note": NOTE}, ("cite", "verified"), into=rows.Sourced)
_SHERIFF = Record(
    "the sheriff",
    {"default": Words("how one is chosen", choices=("elected", "none")), **SEEN, "note": Words("the State's own exception")},
    ("default", "cite", "verified"),
    into=rows.SheriffRow,
)
_JAIL = Record(
    "the jail",
    {"default": Words("who runs it", choices=("sheriff", "own", "none", "unknown")), "verified": GRADE, "note": NOTE},
    ("default", "verified"),
    into=rows.JailRow,
)
_LOCAL_POWER = Record(
    "a source of local power",
    {
        "any_unit": Words("the provision that empowers every unit of the kind"),
        "home_rule_unit": Words("the provision that only units with home rule hold"),
        "home_rule_unit_unconfirmed": Words("such a provision, not read"),
        "unconfirmed": ListOf(Words(pattern="[^;]+"), "provisions of either sort, not read; the first is named", lone=True),
        "types": ListOf(PLACE_TYPE, "the types that it speaks of; none is all"),
        "verified": GRADE,
        "url": URL,
        "as_of": AS_OF,
    },
    ("verified",),
    into=rows.LocalPower,
)
_HOME_RULE = Record(
    "home rule",
    {
        "status": Words(
            "dillon: a local government has only the powers that a statute grants", choices=("home_rule", "dillon", "mixed")
        ),
        "municipal": _LOCAL_POWER,
        "county": _LOCAL_POWER,
    },
    ("status", "municipal"),
    into=rows.HomeRule,
)
_DUTY_VERB = Record(
    "the verb for duties",
    {"use": Words(choices=("shall", "must")), "cite": CITE, "verified": GRADE, "note": Words("what the other verb means there")},
    ("use", "cite", "verified", "note"),
    into=rows.DutyVerb,
)
_GOVERNMENT = Record(
    "a form of government",
    {"body": NAMES, "chief_executive": NAMES, "clerk": NAMES},
    ("body", "chief_executive"),
    into=rows.Government,
)
_SAID_FORM = Record(
    "what a word for a form means here",
    {"form": FORM, "chief_executive": Words("the officer whom the word names"), "body": Words("the body that the word names")},
    ("form",),
    into=rows.SaidForm,
)
_BODY_SEEN = Record(
    "where the body's name was seen",
    {"names": ListOf(Words(), "the names that were seen"), **SEEN},
    ("names", "cite", "verified"),
    into=rows.BodySeen,
)
_KIND = Record(
    "a type of place",
    {
        "type_word": Words("what its own name calls it: City, Parish"),
        "name": phrase("its full name: City of {{ name }}"),
        "short_name": Words("what its papers call it, where that is not the type word"),
        "forms": MapOf(FORM, _GOVERNMENT, "its forms of government"),
        "forms_said": MapOf(Words(pattern=SAID, example="select_board"), _SAID_FORM, "words for a form that mean another here"),
        "law_office": NAMES,
        "clerk": NAMES,
        "police_chief": NAMES,
        "jail_administrator": Words("the officer who runs its jail"),
        "body_seen": _BODY_SEEN,
        "note": Words("told to whoever drafts for one"),
    },
    ("type_word", "name", "forms", "law_office", "clerk", "police_chief"),
    into=rows.PlaceKind,
)
_INSTEAD = Record(
    "an instrument of the State's own",
    {"use": Words("the instrument used in its place", names="instrument"), "why": Words("a sentence, told to the user")},
    ("use", "why"),
    into=rows.Instead,
)
STATE = Record(
    "a State's file",
    {
        "name": Words("its name"),
        "sheriff": _SHERIFF,
        "jail": _JAIL,
        "home_rule": _HOME_RULE,
        "county_ordinances": Words(
            "what power counties have to make ordinances",
            choices=("general", "general_if_charter", "charter_only", "limited", "none", "not_applicable"),
        ),
        "cooperation_act": _SOURCED,
        "citation_statute": _SOURCED,
        "governor_power": _SOURCED,
        "duty_verb": _DUTY_VERB,
        "directives_bind": YesNo("statewide directives bind local officers by law"),
        "instead": MapOf(Words("an instrument", names="instrument"), _INSTEAD, "instruments that another takes the place of"),
        "types": MapOf(PLACE_TYPE, _KIND, "its types of place"),
        "types_said": MapOf(_SAID, PLACE_TYPE, "words for a type that mean another here"),
    },
    ("name", "sheriff", "jail", "home_rule", "county_ordinances", "types"),
    into=rows.State,
)
_CURATED = Record(
    "a curated place",
    {
        "name": Words("its bare name"),
        "state": STATE_CODE,
        "type": PLACE_TYPE,
        "form": FORM,
        "verified": Words("how its facts were seen, all of them", choices=("secondary", "memory")),
        "facts": MapOf(Words("a local fact", names="fact"), Words(), "facts that differ from its State's usual ones"),
        "spelt": ListOf(Words(), "other right spellings"),
        "also": ListOf(Words(), "other names that people type for it"),
        "unknown": ListOf(
            Words(names="office"), "offices that the State's usual name would print wrongly: fill-ins until a fact is given"
        ),
        "existing": ListOf(Words(), "its own measures on these subjects, as cited"),
        "note": Words("told to the user"),
    },
    ("name", "state", "type", "verified"),
    into=rows.CuratedPlace,
)
_FACT = Record(
    "a local fact",
    {
        "fact": Words("its name", pattern=SAID, example="code_style", defines="fact"),
        "says": Words("what it is, in a sentence"),
        "word": YesNo("it takes the place of the profile word of its name"),
        "values": ListOf(Words(), "all that it can be"),
    },
    ("fact", "says"),
    into=rows.LocalFact,
)
_FORM_ALIAS = Record(
    "what a word for a form of government means",
    {
        "city": FORM,
        "local": Words("in a town, village, borough or township", choices=rows.FORM_IDS),
        "county": FORM,
        "consolidated": FORM,
        "state": FORM,
        "executive": phrase("the officer whom the word itself names: {{ type_word }} Manager"),
        "bodies": ListOf(Words(), "the bodies that the word names, taken where the State's list holds one"),
    },
    into=rows.FormAlias,
)
ALIASES = Record(
    "what people call types and forms",
    {
        "types": MapOf(_SAID, PLACE_TYPE, "other words for a type"),
        "states": MapOf(Words("in lower case"), STATE_CODE, "other names of a State"),
        "unsupported": ListOf(_SAID, "bodies of other law: a clear answer, no draft"),
        "unsupported_endings": ListOf(Words(), "endings of a name that say so"),
        "territories": MapOf(Words("two letters", pattern="[A-Z]{2}", example="PR"), Words("its name")),
        "forms": MapOf(_SAID, _FORM_ALIAS, "words for a form of government"),
    },
    ("types", "states", "unsupported", "unsupported_endings", "territories", "forms"),
    into=rows.Aliases,
)

_GOVERNMENT_FORM = Record(
    "a form of government",
    {
        "says": Words("what it is, in a sentence"),
        "executive_approves": YesNo("an elected executive heads the administration, and so signs or vetoes what the body passes"),
        "manager_beside": YesNo("a manager, where there is one, serves under a board that directs departments itself"),
    },
    ("says",),
    into=rows.GovernmentForm,
)

FILES: Mapping[str, Shape] = {
    "governments": MapOf(FORM, _GOVERNMENT_FORM),
    "states/*": STATE,
    "places": ListOf(_CURATED),
    "facts": ListOf(_FACT),
    "aliases": ALIASES,
}
