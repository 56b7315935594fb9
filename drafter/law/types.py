"""What the law floor tells the rest: a place, its profile, its instrument's form, verdicts. Frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from drafter.document import SignatureBlock
from drafter.flags import Authority, Flag, Verified
from drafter.numbering_style import NumberingStyle
from drafter.page_style import PageStyle

PlaceType = Literal[
    "city", "town", "village", "borough", "township", "county", "consolidated", "state", "district",
]  # fmt: skip
Verdict = Literal["fits", "fits_with_flag", "adapt", "leave_out", "forbidden"]
VERDICTS: tuple[Verdict, ...] = ("fits", "fits_with_flag", "adapt", "leave_out", "forbidden")  # weakest first


class Word(NamedTuple):
    """A profile word as it prints. ``text`` None means unknown or ambiguous: a fill-in named ``blank`` prints instead.

    ``verified`` grades the fact; ``note`` says why it is so, for the sign-off sheet; ``choices`` the candidates of a blank.
    ``proper`` names take no article: "the {{ jurisdiction }}" prints "King County".
    """

    text: str | None
    blank: str = ""
    verified: Verified = "memory"
    note: str = ""
    choices: tuple[str, ...] = ()
    proper: bool = False


class Place(NamedTuple):
    """The jurisdiction as resolved: canonical ids of state, type and form, and the bare name.

    ``type_word`` is what its own name says ("Parish" in Louisiana); ``form`` None is not confirmed.
    """

    name: str
    state: str
    state_name: str
    type: PlaceType
    type_word: str
    form: str | None
    full_name: str  # "City of Chicago", "King County", "Town of Ithaca", "City and County of Denver", "State of Illinois"
    short_name: str  # "City", "County"
    variant: str = ""  # what the user's word for the form adds: "county_manager", "supervisor"


class FormRule(NamedTuple):
    """One rule of form with its grade: an enacting clause, an effective-date rule, a publication rule."""

    text: str
    verified: Verified
    cite: str = ""
    url: str = ""
    as_of: str = ""
    prescribed: bool | None = None  # True: words fixed by statute; False or None: customary


class InstrumentForm(NamedTuple):
    """How one instrument of this place is dressed.

    ``id`` is the instrument of ``competence.yaml`` ("ordinance", "mayoral_executive_order", ...); ``family`` its family.
    ``name`` is what it is called ("Ordinance", "Executive Order", "Local Law"); ``this`` how it calls itself
    ("this ordinance"). ``opening`` are the enacting or command words, in which ``[[...]]`` marks a fill-in; ``order`` the
    order of parts. ``recital_opening`` begins each recital ("WHEREAS, "), ``recital_end`` and ``recital_last`` end them.
    ``to_executive`` says that an executive signs or vetoes it, where the law provides for that.
    """

    id: str
    family: Literal["ordinance", "executive_order", "resolution"]
    name: str
    this: str
    heading: str  # "AN ORDINANCE", printed before the long title, or ""
    number_line: str  # "Ordinance No. [[number]]"
    title_pattern: str  # "AN ORDINANCE concerning {subject}" with {subject}, {jurisdiction}, {short_title}
    opening: FormRule
    recital_style: Literal["whereas", "findings", "plain", "none"] = "whereas"
    recital_opening: str = "WHEREAS, "
    recital_end: str = "; and"
    recital_last: str = "; now, therefore,"
    codifies: bool = False  # it defaults to one new chapter where the code style is known
    closing_text: str = ""  # last words before signatures, e.g. of a warrant article's motion
    motion: str = ""  # the motion that goes with a warrant article
    signatures: tuple[SignatureBlock, ...] = ()
    to_executive: bool = False


class EffectiveDate(NamedTuple):
    """The computed closing clause: the sentence to print (``[[...]]`` marks a fill-in), and why it is so."""

    sentence: str
    reason: str
    rule: FormRule | None = None
    flags: tuple[Flag, ...] = ()


class Profile(NamedTuple):
    """Everything about form that depends on the jurisdiction and the instrument, ready for assembly.

    ``words`` holds every profile word a clause may use, as documented in ``drafter/law/data/words.yaml``.
    """

    id: str
    place: Place
    instrument: InstrumentForm
    words: Mapping[str, Word]
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
