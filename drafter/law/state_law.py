"""The law of a place, by act: posture, what is forbidden, conditioned, required or already law, with exposure and sources."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from drafter.flags import Authority, Verified
from drafter.law.form.forms import state_form
from drafter.law.limits.citation_rules import Citation, citation_rules
from drafter.law.limits.exposure import Exposure, exposures
from drafter.law.limits.posture import posture
from drafter.law.limits.reach import Row, bodies_of, condition_text, reach_rows, source_of
from drafter.law.place.locality import locality
from drafter.law.sources.acts import all_acts
from drafter.law.sources.currency import is_stale, newest
from drafter.law.sources.data_store import load_data
from drafter.law.types import FormRule, Place

VERDICTS = ("forbids", "conditions", "requires", "already_state_law", "permits", "protects")  # gravest first, as they are shown
WEAK: tuple[Verified, ...] = ("secondary", "memory")


class ActRow(NamedTuple):
    """One row of state law on one act, as people read it. ``exposure`` is of those who adopt, sign or carry out."""

    act: str
    name: str
    verdict: str
    certainty: str
    why: str
    conditions: str
    only_for: str
    exposure: str
    exposure_note: str
    bodies: tuple[str, ...]
    authority: Authority


class StateLaw(NamedTuple):
    state: str
    name: str
    posture: str
    newest: str  # the newest source seen for the State, ISO, or "": "none found" means as of then
    acts: tuple[ActRow, ...]
    citation: tuple[Citation, ...]
    formalities: tuple[tuple[str, FormRule], ...]
    exposures: tuple[Exposure, ...] = ()
    stale: frozenset[str] = frozenset()  # cites whose copies are to be opened again

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
    rows = [row for row in reach_rows(code) if bodies is None or row["verdict"] == "protects" or bodies & set(row["reaches"])]
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
        str(load_data("state_names")[code]),
        posture(code),
        last.isoformat() if last else "",
        tuple(acts),
        citation,
        formalities,
        exposures(place if place is not None else whole_state(code), ""),
        frozenset(one.cite for one in seen if on is not None and is_stale(one, on, code)),
    )


def sources_of(code: str) -> Iterator[Authority]:
    """Every source in the State's data files, whatever it bears on."""
    for name in (f"preemption/{code}", f"citation/{code}"):
        for row in load_data(name).get("statutes") or ():
            yield Authority(row["cite"], row["verified"], row.get("url") or "", str(row.get("as_of") or ""))


def whole_state(code: str) -> Place:
    """A place that every row of the State reaches: what exposure looks like for any body there."""
    name = str(load_data("state_names")[code])
    return Place(name, code, name, "consolidated", "", None, name, name)


def _act_rows(row: Row, code: str) -> Iterator[ActRow]:
    for act in row["acts"]:
        yield ActRow(
            act=act,
            name=str(all_acts().get(act, {}).get("name", act)),
            verdict=row["verdict"],
            certainty=row["certainty"],
            why=str(row["why"]),
            conditions=condition_text(row),
            only_for=str(row.get("only_for") or ""),
            exposure=str(row.get("personal_exposure") or "none"),
            exposure_note=str(row.get("exposure_note") or ""),
            bodies=tuple(row["reaches"]),
            authority=source_of(row, code),
        )
