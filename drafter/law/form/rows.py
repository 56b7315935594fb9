"""The rows of the data on form: instruments, the words and rules of form of each State, signature blocks, numbering. Frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from drafter.content.model.nodes import Inlines
from drafter.flags import Verified
from drafter.law.types import Content, EffectiveRule, PlaceType, Procedure
from drafter.numbering_style import NumberingStyle
from drafter.record import NamedTuple

PROCEDURE: tuple[Procedure, ...] = get_args(Procedure)  # in the order of the road to adoption


class ProcedureRule(NamedTuple):
    """One rule on how a measure is passed. ``cite`` is that of the rule, and never of the opening words."""

    text: str
    verified: Verified
    cite: str = ""


class FormRow(NamedTuple):
    """What a State's law and custom say of one instrument in some types of place, or in one ``place`` of its own.

    ``styled`` serves only places whose full name begins so. A row of one place takes its procedure from the row of ``procedure_of``
    alone, or from none. ``general_law_only`` does not bind a place with a charter. ``prescribed`` True: words fixed by statute.
    """

    types: tuple[PlaceType, ...]
    verified: Verified
    place: str = ""
    styled: str = ""
    procedure_of: PlaceType | None = None
    opening: Inlines = ()
    prescribed: bool | None = None
    cite: str = ""
    url: str = ""
    as_of: str = ""
    note: str = ""
    numbering: str = ""
    approver: str = ""
    general_law_only: bool = False
    single_subject: bool = False
    procedure: Mapping[Procedure, ProcedureRule] = {}
    procedure_url: str = ""
    effective: Mapping[Content, EffectiveRule] = {}


class StyleRow(NamedTuple):
    """A numbering style. ``page`` is angle where its code uses brackets for deletion, so that fill-ins need other marks."""

    style: NumberingStyle
    page: Literal["default", "angle"] = "default"
    source: str = ""


class WordRow(NamedTuple):
    """A profile word. ``blank`` is the fill-in that prints where its name is not known here; ``forms_only``: no clause may use it."""

    word: str
    prints: str
    example: str
    blank: str = ""
    forms_only: bool = False
