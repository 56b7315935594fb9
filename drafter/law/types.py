"""What the law floor tells the rest: a place, its profile, its instrument's form, verdicts. Frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from drafter.content.model.nodes import Inlines
from drafter.content.model.types import Family
from drafter.flags import Authority, Flag, Verified
from drafter.numbering_style import NumberingStyle
from drafter.page_style import PageStyle
from drafter.record import NamedTuple

PlaceType = Literal[
    "city", "town", "village", "borough", "township", "county", "consolidated", "state", "district",
]  # fmt: skip
Verdict = Literal["fits", "fits_with_flag", "adapt", "leave_out", "forbidden"]
FormId = Literal[
    "mayor_council_strong", "mayor_council_weak", "council_manager", "commission", "town_meeting", "town_council",
    "county_board", "county_board_with_executive", "consolidated", "governor",
]  # fmt: skip
Procedure = Literal["title", "amendment", "readings", "vote", "publication", "signature", "emergency"]
Content = Literal["ordinary", "penalty", "emergency"]
PowerKind = Literal["executive_direction", "legislative_power", "charter_or_state_law", "appropriation"]
RecitalStyle = Literal["whereas", "findings", "plain", "none"]
Level = Literal["local", "state"]
VERDICTS: tuple[Verdict, ...] = ("fits", "fits_with_flag", "adapt", "leave_out", "forbidden")  # weakest first


class Word(NamedTuple):
    """A profile word as it prints. ``text`` None means unknown or ambiguous: a fill-in named ``blank`` prints instead.

    ``verified`` grades the fact; ``note`` says why it is so, for the sign-off sheet; ``choices`` the candidates of a blank.
    ``proper`` names take no article: "the {{ jurisdiction }}" prints "King County". ``phrase`` is a word of several, with fill-ins
    or words of its own, and prints in place of ``text``.
    """

    text: str | None
    blank: str = ""
    verified: Verified = "memory"
    note: str = ""
    choices: tuple[str, ...] = ()
    proper: bool = False
    phrase: Inlines = ()


class Place(NamedTuple):
    """The jurisdiction as resolved: canonical ids of state, type and form, and the bare name.

    ``type_word`` is what its own name says ("Parish" in Louisiana); ``form`` None is not confirmed.
    """

    name: str
    state: str
    state_name: str
    type: PlaceType
    type_word: str
    form: FormId | None
    full_name: str  # "City of Chicago", "King County", "Town of Ithaca", "City and County of Denver", "State of Illinois"
    short_name: str  # "City", "County"
    variant: str = ""  # what the user's word for the form adds: "county_manager", "supervisor"


class Competence(NamedTuple):
    """One instrument as one kind of body issues it.

    ``forms`` and ``types`` are those that it speaks of; none is every one, and without ``forms`` an unconfirmed one too.
    ``satisfies`` are the powers that the instrument has, ``also`` acts that it can do beyond them. An instrument that may be issued
    ``only_if`` says the ``condition`` for people and, where the data can tell, what decides: the ``states`` that have it, or the
    State's ``county_power``. ``redirect`` is the instrument to use instead, ``instead`` how people are told of it.
    """

    id: str
    instrument: str
    issuing_body: str
    may_issue: Literal["yes", "no", "only_if"]
    why: str
    forms: tuple[FormId, ...] = ()
    types: tuple[PlaceType, ...] = ()
    satisfies: tuple[PowerKind, ...] = ()
    also: tuple[str, ...] = ()
    condition: str = ""
    states: tuple[str, ...] = ()
    county_power: bool = False
    redirect: str = ""
    instead: str = ""
    notes: str = ""


class Power(NamedTuple):
    """Whether a body of the place may issue the instrument.

    ``row`` is the row of competence that speaks; None where the form of government is not confirmed, or none speaks. ``rows`` are
    that row or, where the form is not confirmed, the row of each form that may issue it. ``met`` says whether the row's condition
    holds here, None where the charter, a statute or a local fact decides; ``condition`` is what then must hold, for people.
    ``dillon``: the State gives local governments only what a statute grants.
    """

    row: Competence | None
    rows: tuple[Competence, ...]
    met: bool | None = True
    condition: str = ""
    dillon: bool = False


class FormRule(NamedTuple):
    """One rule of form as people read it, with its grade: on readings, on publication, on the effective date."""

    text: str
    verified: Verified
    cite: str = ""
    url: str = ""
    as_of: str = ""


class Opening(NamedTuple):
    """The enacting or command words with their grade. ``prescribed`` True: fixed by statute; False or None: customary."""

    words: Inlines
    verified: Verified
    cite: str = ""
    url: str = ""
    as_of: str = ""
    prescribed: bool | None = None


class SignatureLineForm(NamedTuple):
    label: Inlines
    kind: Literal["sign", "date", "vote", "text"]


class SignatureForm(NamedTuple):
    """A signature block of the instrument. ``approval``: the executive's who signs or vetoes, and only where one does; ``files``:
    it records a filing; ``expected``: review looks for its heading in every copy."""

    lines: tuple[SignatureLineForm, ...]
    heading: Inlines = ()
    approval: bool = False
    files: bool = False
    expected: bool = False


class EffectiveRule(NamedTuple):
    """When a measure takes effect: ``when`` completes "This ordinance takes effect ..."; ``reason`` is the rule for people.

    ``at_once`` says that it is in effect when the body has passed it; ``days_after_passage`` that it counts from the passage, or 0.
    """

    when: Inlines
    verified: Verified
    reason: str = ""
    cite: str = ""
    url: str = ""
    as_of: str = ""
    at_once: bool = False
    days_after_passage: int = 0


class InstrumentForm(NamedTuple):
    """How one instrument of this place is dressed: everything about its form that needs no fact but the place's.

    ``id`` is the instrument ("ordinance", "mayoral_executive_order", ...). ``name`` is what it is called ("Ordinance", "Local
    Law"); ``this`` how it calls itself ("this ordinance"). What prints is in phrases of the clause language: assembly fills their
    words. ``recital_opening`` begins each recital ("WHEREAS, "), ``recital_end`` and ``recital_last`` end them. ``approver`` is
    the officer who signs or vetoes it where that is not the head of the departments; ``to_executive`` says that one does, where
    the law provides for that. ``procedure`` is by step, in the order of the road to adoption; ``effective`` by what a measure holds.
    """

    id: str
    family: Family
    level: Level
    name: str
    this: str
    number_line: Inlines
    title: Inlines
    opening: Opening
    recital_style: RecitalStyle = "whereas"
    recital_opening: str = "WHEREAS, "
    recital_end: str = "; and"
    recital_last: str = "; now, therefore,"
    codifies: bool = False  # it defaults to one new chapter where the code style is known
    motion: Inlines = ()  # the motion that goes with a warrant article
    numbering: str = "uniform"
    signatures: tuple[SignatureForm, ...] = ()
    approver: str = ""
    to_executive: bool = False
    may_command_sheriff: bool = False
    single_subject: Authority | None = None  # the law that asks for one subject in a measure
    procedure: Mapping[Procedure, FormRule] = {}
    effective: Mapping[Content, EffectiveRule] = {}


class Profile(NamedTuple):
    """Everything about form that depends on the jurisdiction and the instrument, ready for assembly.

    ``words`` holds every profile word a clause may use, as documented in ``drafter/law/data/words.yaml``; ``form_words`` those that
    only the instrument's own phrases use.
    """

    id: str
    place: Place
    instrument: InstrumentForm
    power: Power
    words: Mapping[str, Word]
    form_words: Mapping[str, Word]
    numbering: NumberingStyle
    page: PageStyle
    codified: bool  # a codified block is made
    code_facts: Mapping[str, str]  # title, chapter, article, code_name as given by facts; absent ones are fill-ins
    sheriff: Literal["elected", "appointed", "none", "unknown"]
    jail: Literal["sheriff", "own", "none", "unknown"]
    police: Literal["own", "none"] = "own"
    state_act: bool = False  # an act of the State limits local cooperation, so that the text recites it
    state_directives: bool = False  # statewide directives bind local officers by law
    authorities: tuple[Authority, ...] = ()
    flags: tuple[Flag, ...] = ()


class Reason(NamedTuple):
    """One reason of a verdict. ``cause`` is the alternate's ``when`` word that it gives, or "".

    ``certainty`` says how surely a row of state law reaches the act; ``condition`` is the id of one that the text does not meet.
    """

    rule: str
    message: str
    verdict: Verdict
    cause: str = ""
    authority: Authority | None = None
    certainty: str = ""
    condition: str = ""

    @property
    def of_state_law(self) -> bool:
        return self.rule.startswith("state:")


class Judgement(NamedTuple):
    """The answer of fit for one clause text: the strictest verdict and all the reasons, strictest first."""

    verdict: Verdict
    reasons: tuple[Reason, ...]
    instead: str = ""  # who or what could do it
