"""The statutes of each State as researched: on limits to cooperation (``data/preemption``) and on citation (``data/citation``)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from drafter.content.model.types import Lever
from drafter.flags import Authority, Verified
from drafter.law.sources.data_store import load_data
from drafter.record import NamedTuple

Posture = Literal["protects", "mixed", "silent", "prohibits_limits"]
Effect = Literal["forbids", "requires", "permits", "protects"]
StatuteSubject = Literal["immigration", "data", "arrest", "identification", "police", "military", "other"]
Reached = Literal["city", "county", "sheriff", "state_agency", "school"]
BodyRisk = Literal["penalty", "funds"]
Firmness = Literal["mandatory", "presumptive", "discretionary", "none_found"]
RoomBasis = Literal["read", "secondary", "inference"]


class BodyExposure(NamedTuple):
    """What the body itself risks where it adopts what the statute bars: a money penalty, or loss of money."""

    kind: BodyRisk
    note: str


class LimitStatute(NamedTuple):
    """One statute on local limits. What people must know of it beside its effect stands in words; ``corrected`` says what was put right."""

    cite: str
    enacted: str
    what_it_does: str
    levers_hit: tuple[Lever, ...]
    subject: StatuteSubject
    reaches: tuple[Reached, ...]
    sanctions: str
    exceptions: str
    effect: Effect
    verified: Verified
    as_of: str
    url: str = ""
    quote: str = ""
    corrected: str = ""
    body_exposure: BodyExposure | None = None

    @property
    def authority(self) -> Authority:
        return Authority(self.cite, self.verified, self.url, self.as_of)


class LimitsLaw(NamedTuple):
    """A State's posture on local limits, its statutes, and what the research notes beside them."""

    posture: Posture
    statutes: tuple[LimitStatute, ...]
    notes: str


class CitationStatute(NamedTuple):
    """One rule on release without arrest: how firm it is, which offenses it covers, and what a local act may add.

    ``paper`` is what the State calls the paper on which an officer releases a person, in the one rule from which it is taken.
    """

    cite: str
    default: Firmness
    covers: str
    exceptions: tuple[str, ...]
    local_room: str
    local_room_basis: RoomBasis
    term: str
    fingerprint_rule: str
    verified: Verified
    as_of: str
    quote: str = ""
    url: str = ""
    corrected: str = ""
    paper: str = ""

    @property
    def authority(self) -> Authority:
        return Authority(self.cite, self.verified, self.url, self.as_of)


class CitationLaw(NamedTuple):
    """A State's rules on citation, the main one first. ``limits`` are other bounds on local acts, of ``limits_cite`` where it has one."""

    statutes: tuple[CitationStatute, ...]
    limits: str
    notes: str
    limits_cite: str = ""


Statute = LimitStatute | CitationStatute


def state_names() -> dict[str, str]:
    """The name of each State and of the District, by its two letters."""
    names: dict[str, str] = load_data("state_names")
    return names


def limits_law(state: str) -> LimitsLaw:
    """What was found on local limits in the State."""
    found: LimitsLaw = load_data(f"preemption/{state}")
    return found


def citation_law(state: str) -> CitationLaw:
    """What was found on citation in place of arrest in the State."""
    found: CitationLaw = load_data(f"citation/{state}")
    return found


def statutes_of(state: str) -> Iterator[Statute]:
    """Every statute of the State in the data, whatever it bears on."""
    yield from limits_law(state).statutes
    yield from citation_law(state).statutes
