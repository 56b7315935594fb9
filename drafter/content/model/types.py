"""What content files are read into: clauses, definitions, models, named asks, scenarios. Frozen; written by the reader, used above."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

from drafter.content.model.nodes import Blocks, Expression
from drafter.flags import Where
from drafter.record import NamedTuple

Part = Literal[
    "title", "recital", "purpose", "definition", "operative", "oversight", "enforcement", "construction", "closing", "exhibit",
]  # fmt: skip
PARTS: tuple[Part, ...] = get_args(Part)
CODIFIED_PARTS: frozenset[Part] = frozenset(("purpose", "definition", "operative", "oversight", "enforcement", "construction"))
OptionKind = Literal["days", "months", "money", "number", "percent", "date", "yes_no", "choice", "choices", "text", "office"]
Directs = Literal["departments", "law_enforcement", "jail", "nobody"]
Cause = Literal[
    "executive_form", "elected_sheriff", "no_direction_power", "outside_power", "state_condition", "state_law_already",
    "federal_gate",
]  # fmt: skip
Family = Literal["ordinance", "executive_order", "resolution"]
NoteKind = Literal["choice", "authority", "risk", "verify"]
DeclinedKind = Literal["unlawful", "outside_power", "superseded", "by_form"]
Lever = Literal["mou_withdrawal", "data_sharing", "non_cooperation", "cite_and_release"]
OptionValue = str | int | float | bool | tuple[str, ...]
LEVERS = ("mou_withdrawal", "data_sharing", "non_cooperation", "cite_and_release")


class Option(NamedTuple):
    """What a drafter chooses. ``default`` and ``choices`` are already of ``kind``'s type."""

    name: str
    kind: OptionKind
    default: OptionValue
    ask: str = ""
    why: str = ""
    choices: tuple[OptionValue, ...] = ()
    default_by_state: Mapping[str, OptionValue] | None = None
    line: int = 0
    covers: tuple[str, ...] = ()  # provisions of the coverage lists that the option answers


class Meets(NamedTuple):
    """A text condition of state law that the text satisfies, ``when`` an option decides only if that holds."""

    id: str
    when: Expression | None = None


class Body(NamedTuple):
    """A text that can stand for its clause: the base (``name`` "") or an alternate. ``acts`` None means unassessed."""

    name: str
    blocks: Blocks
    acts: tuple[str, ...] | None = None
    when: tuple[Cause, ...] = ()
    directs: Directs | None = None
    subject: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    meets: tuple[Meets, ...] = ()
    slugs: tuple[str, ...] = ()
    line: int = 0


class ClauseNote(NamedTuple):
    kind: NoteKind
    text: str


class Waiver(NamedTuple):
    """A rule of review whose warnings a clause may break, and the reason. No error and no safety rule can be waived."""

    rule: str
    why: str
    line: int = 0


class Clause(NamedTuple):
    """One clause file. ``version`` is a hash of the file's words; ``built_in`` is False for a user's own library."""

    id: str
    title: str
    part: Part
    base: Body
    alternates: tuple[Body, ...] = ()
    instruments: tuple[Family, ...] = ("ordinance", "executive_order", "resolution")
    options: tuple[Option, ...] = ()
    summary: Mapping[str, str] | None = None
    notes: tuple[ClauseNote, ...] = ()
    authorities: tuple[str, ...] = ()
    precedents: tuple[str, ...] = ()
    instead_of: tuple[str, ...] = ()
    version: str = ""
    file: str = ""
    built_in: bool = True
    waive: tuple[Waiver, ...] = ()


class Definition(NamedTuple):
    """A defined term. ``clause`` carries its text (part "definition"); ``exceptions`` are phrases that are no use of it."""

    id: str
    term: str
    clause: Clause
    forms: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()


class Preset(NamedTuple):
    name: str
    says: str
    options: Mapping[str, Mapping[str, OptionValue]]
    add: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


OWN = "own"  # of a model: it answers each scenario that one of its clauses speaks to, and no other


class Model(NamedTuple):
    """A recipe for one measure. Option values are raw until the plan types them by the clause's own options."""

    id: str
    name: str
    subject: str
    short_title: str
    chapter_heading: str
    slug: str
    clauses: tuple[str, ...]
    levers: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    summary: Mapping[str, str] | None = None
    options: Mapping[str, Mapping[str, OptionValue]] | None = None
    presets: tuple[Preset, ...] = ()
    file: str = ""
    subject_by_lever: Mapping[str, str] | None = None  # the title names only the levers that the draft has
    scenarios: tuple[str, ...] = ()  # the scenario files that it answers, or OWN; none is every scenario of its levers


class Ask(NamedTuple):
    """A named ask: what people ask for that no local instrument may do, and the answer."""

    id: str
    name: str
    words: tuple[str, ...]
    acts: tuple[str, ...]
    answer: str
    who_could: str
    nearest: tuple[str, ...]
    authorities: tuple[str, ...] = ()


class Declined(NamedTuple):
    """A provision that no clause answers, and why: ``by_form`` names where the form of the instrument itself does it."""

    id: str
    kind: DeclinedKind
    reason: str
    authorities: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()
    where: str = ""


Says = Literal["must", "may", "may_not", "asks"]


class Answer(NamedTuple):
    """What one text of a clause says to a scenario: ``who`` decides, and ``what`` in a sentence.

    ``at`` is the paragraph's run-in slug, "" the section as a whole; ``texts`` the texts of the clause that say it ("" is the
    base); ``when`` an option decides. Answers are compared on one ``point``; "" is the scenario's own question. ``over`` names
    the clauses that give way to this one by the text's own words, "all" every other.
    """

    clause: str
    says: Says
    who: str
    what: str
    at: str = ""
    texts: tuple[str, ...] = ("",)
    when: Expression | None = None
    point: str = ""
    over: tuple[str, ...] = ()


class Scenario(NamedTuple):
    """A concrete situation and what the clauses answer. ``left_to_law`` gives, by model, why that model is silent on it.

    ``answered_by`` are models outside the levers that answer it all the same. ``where`` is the scenario's place in its file.
    """

    id: str
    title: str
    levers: tuple[str, ...]
    facts: str
    asks: str
    answers: tuple[Answer, ...]
    answered_by: tuple[str, ...] = ()
    left_to_law: Mapping[str, str] = MappingProxyType({})
    where: Where = Where("")


class ScenarioTheme(NamedTuple):
    """One scenario file: situations of one lever or theme, in order."""

    id: str
    title: str
    scenarios: tuple[Scenario, ...]


# What a text may ask of the draft it stands in, beside its options.
TESTS = frozenset(("executive_instrument", "own_police", "state_act", "state_directives", "state_government"))


class Known(NamedTuple):
    """The names a clause may use, given by the law floor: profile words, tests, and the ids of acts, authorities, precedents, conditions."""

    words: frozenset[str]
    tests: frozenset[str] = TESTS
    acts: frozenset[str] = frozenset()
    authorities: frozenset[str] = frozenset()
    precedents: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()  # text conditions of state law
