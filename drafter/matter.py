"""The matter: one user's request, typed. It is read from YAML, flags or a form by the doors; nothing is resolved here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from drafter.content.model.types import OptionValue
from drafter.record import NamedTuple

_NONE: Mapping[str, Any] = MappingProxyType({})


class OwnSection(NamedTuple):
    """A section of the user's own text: unassessed, and flagged so. ``text`` is clause text, parsed like a clause file's."""

    title: str
    text: str
    after: str = ""


class Matter(NamedTuple):
    """A request as made. Names are as the user typed them; ``date`` is ISO, "" until the door resolves it."""

    place: str
    state: str
    instrument: str
    type: str = ""
    form: str = ""
    model: str = ""
    levers: tuple[str, ...] = ()
    preset: str = ""
    date: str = ""
    effective: str = ""  # the wish: "at once", an ISO date, "after notice", or "" for the ordinary rule
    options: Mapping[str, Mapping[str, OptionValue]] = _NONE
    add: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    sections: tuple[OwnSection, ...] = ()
    departments: tuple[str, ...] = ()
    facts: Mapping[str, str] = _NONE
    fill_ins: Mapping[str, str] = _NONE
    strict_instrument: bool = False
    despite: Mapping[str, str] = _NONE  # clause -> why it is wanted though state law bars it; for a study copy
    acknowledge: bool = False  # the exposure was shown and is known; said at the door, never kept in a file
    file: str = ""
