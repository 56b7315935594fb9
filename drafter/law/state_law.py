"""The law of a place, by act: posture, what is forbidden, conditioned, required or already law, with exposure and sources."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from drafter.flags import Authority, Verified
from drafter.law.form.forms import state_form
from drafter.law.limits.citation_rules import Citation, citation_rules
from drafter.law.limits.exposure import Exposure, exposures
from drafter.law.limits.posture import posture
from drafter.law.limits.reach import Certainty, PersonalRisk, ReachRow, Ruling, bodies_of, condition_text, reach_rows, source_of
from drafter.law.place.locality import locality
from drafter.law.sources.acts import act_name
from drafter.law.sources.currency import is_stale, newest
from drafter.law.sources.statutes import Posture, Reached, citation_law, state_names, statutes_of
from drafter.law.types import FormRule, Place
from drafter.record import NamedTuple

VERDICTS: tuple[Ruling, ...] = (
    "forbids",
    "conditions",
    "requires",
    "already_state_law",
    "permits",
    "protects",
)  # gravest first, as they are shown
WEAK: tuple[Verified, ...] = ("secondary", "memory")


class ActRow(NamedTuple):
    """One row of state law on one act, as people read it. ``exposure`` is of those who adopt, sign or carry out."""

    act: str
    name: str
    verdict: Ruling
    certainty: Certainty
    why: str
    conditions: str
    only_for: str
    exposure: PersonalRisk
    exposure_note: str
    bodies: tuple[Reached, ...]
    authority: Authority
    also_seen: str = ""  # wording seen since the source, which raises no grade


class StateLaw(NamedTuple):
    state: str
    name: str
    posture: Posture
    newest: str  # the newest source seen for the State, ISO, or "": "none found" means as of then
    acts: tuple[ActRow, ...]
    citation: tuple[Citation, ...]
    formalities: tuple[tuple[str, FormRule], ...]
    exposures: tuple[Exposure, ...] = ()
    stale: frozenset[str] = frozenset()  # cites whose copies are to be opened again
    citation_limits: str = ""  # other bounds on what a local act on citation may do
    citation_notes: str = ""

    @property
    def unverified(self) -> tuple[str, ...]:
        """Cites that were not read: confirm before relying on them."""
        seen = [*(row.authority for row in self.acts), *(rule.authority for rule in self.citation)]
        return tuple(dict.fromkeys(one.cite for one in seen if one.verified in WEAK))


def state_law(code: str, place: Place | None = None, on: date | None = None) -> StateLaw:
    """The law of a State; of the bodies of ``place`` alone, with its formalities, where one is given.

    ``on`` is the day of the question, from which stale copies are reckoned; None marks none.
    """
    bodies = bodies_of(place) if place is not None else None
    rows = [row for row in reach_rows(code) if bodies is None or row.verdict == "protects" or bodies & set(row.reaches)]
    acts = sorted(
        (one for row in rows for one in _act_rows(row, code)),
        key=lambda one: (VERDICTS.index(one.verdict), one.certainty != "clear"),
    )
    formalities = tuple(state_form(locality(place), "ordinance").procedure.items()) if place is not None else ()
    citation = citation_rules(code)
    seen = [*(row.authority for row in acts), *(rule.authority for rule in citation)]
    last = newest(sources_of(code))
    return StateLaw(
        code,
        state_names()[code],
        posture(code),
        last.isoformat() if last else "",
        tuple(acts),
        citation,
        formalities,
        exposures(place if place is not None else whole_state(code), ""),
        frozenset(one.cite for one in seen if on is not None and is_stale(one, on, code)),
        citation_law(code).limits,
        citation_law(code).notes,
    )


def sources_of(code: str) -> Iterator[Authority]:
    """Every source in the State's data files, whatever it bears on."""
    return (one.authority for one in statutes_of(code))


def whole_state(code: str) -> Place:
    """A place that every row of the State reaches: what exposure looks like for any body there."""
    name = state_names()[code]
    return Place(name, code, name, "consolidated", "", None, name, name)


def _act_rows(row: ReachRow, code: str) -> Iterator[ActRow]:
    for act in row.acts:
        yield ActRow(
            act=act,
            name=act_name(act),
            verdict=row.verdict,
            certainty=row.certainty,
            why=row.why,
            conditions=condition_text(row),
            only_for=row.only_for or "",
            exposure=row.personal_exposure,
            exposure_note=row.exposure_note,
            bodies=row.reaches,
            authority=source_of(row, code),
            also_seen=row.also_seen,
        )
