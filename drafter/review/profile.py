"""What the rules must be told of a place and its instrument: plain values, which the law floor fills."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from drafter.flags import Severity
from drafter.numbering_style import BillSection, Level

Family = Literal["", "ordinance", "executive_order", "resolution"]
_NONE: Mapping[str, Severity | Literal["off"]] = MappingProxyType({})


class ReviewProfile(NamedTuple):
    """The measure's surroundings. An empty value is unknown: a rule that needs it is skipped, or asks the text itself.

    ``opening`` are the expected opening words, ``[[...]]`` in them any words. ``names`` are the right names of bodies and
    officers here; ``body`` is given where the body's name is settled. ``this`` is how the instrument calls itself, ``kind`` what
    the place calls itself ("City"). ``at_once`` says whether it may take effect on adoption. ``severities`` change a rule's
    severity, "off" silences it; the safety rules know no such thing.
    """

    family: Family = ""
    instrument: str = ""
    opening: str = ""
    body: str = ""
    names: tuple[str, ...] = ()
    executive: str = ""
    place: str = ""
    kind: str = ""
    this: str = ""
    duty: str = ""
    levels: tuple[Level, ...] = ()
    bill: BillSection | None = None
    numbered_definitions: bool | None = None
    penalty_in_title: bool = False
    at_once: bool | None = None
    signatures: tuple[str, ...] = ()
    signed: bool = True  # a study copy carries no signature
    taken: tuple[str, ...] = ()  # section numbers that the code already has
    date: str = ""
    final: bool = False
    sentence_limit: int = 40
    severities: Mapping[str, Severity | Literal["off"]] = _NONE


UNKNOWN = ReviewProfile()  # of a bare file: nothing is known but what the text says
