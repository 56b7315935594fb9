"""The rows of the data on power: the instruments, which body may issue which, and what becomes of an act that it cannot do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from drafter.content.model.nodes import Inlines
from drafter.content.model.types import Family
from drafter.law.types import Competence, Level, PlaceType, PowerKind, RecitalStyle
from drafter.record import NamedTuple

POWERS: tuple[PowerKind, ...] = get_args(PowerKind)
Outcome = Literal["leave_out", "replace_with", "make_conditional"]


class InstrumentRow(NamedTuple):
    """One instrument. ``opening`` serves where the State's data has none, and is customary.

    ``said`` are other words for it; ``order_of`` the types of place whose executive order it is; ``signer`` who signs it where
    that is not whoever directs departments.
    """

    name: str
    family: Family
    this: str
    pace: str
    number_line: Inlines
    title: Inlines
    opening: Inlines
    signatures: tuple[str, ...]
    numbering: str
    level: Level = "local"
    recital_style: RecitalStyle = "whereas"
    recital_last: str = "."
    codifies: bool = False
    motion: Inlines = ()
    said: tuple[str, ...] = ()
    order_of: tuple[PlaceType, ...] = ()
    signer: Literal["", "manager"] = ""
    may_command_sheriff: bool = False


class Handling(NamedTuple):
    """What becomes of an act that an instrument cannot do, and why; ``text`` is advice to authors."""

    do: Outcome
    reason: str
    text: str = ""


class CompetenceTable(NamedTuple):
    """``handling`` is by act; ``usual`` where an act has none of its own; ``jail`` where an independent sheriff runs the jail."""

    rows: tuple[Competence, ...]
    usual: Handling
    jail: Handling
    handling: Mapping[str, Handling]
