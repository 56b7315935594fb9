"""The plan: which clauses a matter gets, with which options, in which text, and why; what was left out, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from drafter.content.library import Library
from drafter.content.model.types import Body, Clause, Model, OptionValue, Preset
from drafter.english import listed
from drafter.flags import Flag
from drafter.law.fit import Text, judge
from drafter.law.form.effective import EffectiveDate
from drafter.law.limits.required import RequiredSaving
from drafter.law.types import Judgement, Profile, Reason, Verdict
from drafter.matter import Matter

OPERATIVE = frozenset(("operative", "oversight"))
EMERGENCY = "common/emergency"
PENALTIES = frozenset(("set_criminal_penalty", "civil_penalty_on_person"))
FITS = "It fits."  # why, where there is nothing more to say
NOT_JUDGED = "Not judged yet."
Fit = Callable[[Text, Profile], Judgement]


class Chosen(NamedTuple):
    """An option's value and where it came from: "default", "state", "model", "preset" or "matter"."""

    value: OptionValue
    source: str


class PlanRow(NamedTuple):
    """One clause of the plan. ``body`` is the text used (base or alternate); ``why`` one sentence for people."""

    clause: Clause
    body: Body
    verdict: Verdict
    included: bool
    why: str
    options: Mapping[str, Chosen]
    reasons: tuple[Reason, ...] = ()
    asked_by: str = "model"  # model, preset, needs, add, required, despite, matter

    @property
    def alternate(self) -> str:
        return self.body.name

    @property
    def offered(self) -> bool:
        """Fit to stand, but not included unless it is added: the law of an exposed place may reach it."""
        return self.verdict == "adapt" and not self.included

    @property
    def operative(self) -> bool:
        """Whether the measure rests on such clauses: one that has none of them left does nothing."""
        return self.clause.part in OPERATIVE


class Plan(NamedTuple):
    """A value people can look at before anything is drafted. Each pass of planning takes one and returns one.

    ``required`` are the savings that no draft may lack; ``fit`` judges a text by the law of the place. ``preset``, ``rows``,
    ``flags``, ``options_for_definitions`` and ``effective`` are what the passes fill in.
    """

    matter: Matter
    profile: Profile
    model: Model
    library: Library
    required: tuple[RequiredSaving, ...] = ()
    fit: Fit = judge
    preset: Preset | None = None
    rows: tuple[PlanRow, ...] = ()
    flags: tuple[Flag, ...] = ()
    options_for_definitions: Mapping[str, Mapping[str, Chosen]] = MappingProxyType({})
    effective: EffectiveDate = EffectiveDate((), "")

    @property
    def included(self) -> tuple[PlanRow, ...]:
        return tuple(row for row in self.rows if row.included)

    @property
    def subject(self) -> str:
        """What the measure concerns: of several levers, only those that it has an operative clause of."""
        parts = self.model.subject_by_lever or {}
        held = {row.clause.id.partition("/")[0] for row in self.included if row.clause.part == "operative"}
        named = [words for lever, words in parts.items() if lever in held]
        if not named or len(named) == len(parts):
            return self.model.subject
        return listed(named, mark=",")

    @property
    def emergency(self) -> bool:
        return any(row.clause.id == EMERGENCY for row in self.included)

    @property
    def sets_penalty(self) -> bool:
        return bool(self.acts() & PENALTIES)

    def acts(self) -> frozenset[str]:
        """Every act that the text in the draft does."""
        return frozenset(act for row in self.included for act in row.body.acts or ())
