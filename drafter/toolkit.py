"""The public Python API: a handful of functions, the same ones that both doors call.

from drafter import Toolkit
draft = Toolkit().draft(matter)
draft.write("out.docx")
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.assembly.assemble import assemble
from drafter.assembly.choose import Chooser
from drafter.assembly.currency_flags import currency_flags
from drafter.assembly.despite import barred
from drafter.assembly.draft import Draft
from drafter.assembly.inputs import inputs_of
from drafter.assembly.levers import model_of
from drafter.assembly.plan import Plan
from drafter.assembly.review_profile import review_profile
from drafter.assembly.savings import savings_wanted
from drafter.assembly.scenario_flags import draft_flags, model_flags
from drafter.assembly.scenarios import outcomes
from drafter.content.library import Library
from drafter.document import Measure
from drafter.law.limits.required import required_savings
from drafter.law.place.places import resolve_place
from drafter.law.power.instruments import resolve_instrument
from drafter.law.profile import make_profile
from drafter.law.types import Profile
from drafter.matter import Matter
from drafter.own_library import library_with
from drafter.packet.exposure_notice import check_acknowledged
from drafter.packet.files import write_files
from drafter.packet.render import FORMATS, render
from drafter.record import NamedTuple
from drafter.review.measure_text import measure_text
from drafter.review.profile import ReviewProfile
from drafter.review.refusal import refuse_unsafe
from drafter.review.rules import review
from drafter.review.settings import under

if TYPE_CHECKING:
    from drafter.authoring.preview import Preview
    from drafter.content.model.types import Model
    from drafter.flags import Flag


class WrittenDraft(NamedTuple):
    """A draft with its writer: ``write(path)`` writes one format by its ending, or every format asked for."""

    draft: Draft

    def write(self, path: str | Path, *, force: bool = False) -> Path:
        """Write the draft as the format that ``path`` ends in. Raises RequestError on an unknown ending or an existing file."""
        target = Path(path)
        endings = sorted(FORMATS.items(), key=lambda row: -len(row[1].ending))
        name = next((name for name, found in endings if target.name.endswith(found.ending)), target.suffix.lstrip("."))
        return write_files(target.parent, {target.name: render(self.draft, name)}, force=force)[0]


class Toolkit:
    """The library, the law and the assembly, loaded once. ``libraries`` are folders of one's own, laid over the library that ships.

    What they hold is kept in the user's cache, or where DRAFTER_CACHE says, and read again when it has changed.
    """

    def __init__(self, libraries: Sequence[str | Path] = ()) -> None:
        self._folders = tuple(Path(one) for one in libraries)

    @cached_property
    def library(self) -> Library:
        """The clauses, definitions, models and asks. Raises ContentErrors with every error of the files."""
        return library_with(self._folders)

    def profile(self, matter: Matter) -> Profile:
        """The profile of the matter's place and instrument. Raises RequestError or NotYetError."""
        place, flags = resolve_place(matter.place, matter.state, matter.type, matter.form, matter.facts)
        instrument, more = resolve_instrument(matter.instrument, place, strict=matter.strict_instrument)
        return make_profile(place, instrument, matter.facts, (*flags, *more))

    def plan(self, matter: Matter, *, after: str = "") -> Plan:
        """What would be in the draft, and why; or the plan as it stands after the pass ``after``.

        Raises RequestError on a bad request, NotYetError when nothing may be drafted.
        """
        model = model_of(matter, self.library)
        profile = self.profile(matter)
        return Chooser(self.library, profile, required_savings()).plan(matter, model, after=after)

    def measure(self, plan: Plan, *, after: str = "") -> Measure:
        """The measure of a plan, or as it stands after the pass ``after``. Raises RequestError for words that no text may hold."""
        measure = assemble(plan, after=after)
        refuse_unsafe(measure_text(measure), inputs_of(plan))
        return measure

    def draft_plan(self, plan: Plan) -> Draft:
        """The draft of a plan, reviewed. Raises RequestError for words that no text may hold: nothing lifts the safety rules."""
        measure = assemble(plan)
        own_text = frozenset(row.clause.id for row in plan.included if not row.clause.built_in)
        text = measure_text(measure)
        refuse_unsafe(text, inputs_of(plan))
        reviewed = review(measure, text, own_text, savings_wanted(plan), self._review_profile(plan))
        flags: tuple[Flag, ...] = (
            *plan.flags,
            *plan.effective.flags,
            *reviewed,
            *currency_flags(plan),
            *draft_flags(outcomes(plan, measure)),
        )
        return Draft(measure, plan, _once(flags))

    def preview(self, ident: str, matter: Matter) -> Preview:
        """One clause or definition as it would print in the matter's place: by itself, or in the matter's model where it names one.

        Raises RequestError on a bad request and, in a model, NotYetError when nothing may be drafted.
        """
        from drafter.authoring.alone import find_clause, in_model, plan_alone, planned_id
        from drafter.authoring.preview import preview_of

        clause = find_clause(self.library, ident)
        if matter.model or matter.levers:
            plan = self.plan(in_model(matter, clause))
        else:
            plan = plan_alone(Chooser(self.library, self.profile(matter), required_savings()), matter, clause)
        shows = any(row.included for row in plan.rows if row.clause.id == planned_id(clause))
        return preview_of(clause, plan, self.draft_plan(plan) if shows else None)

    def scenario_flags(self) -> tuple[Flag, ...]:
        """Every scenario put to every model's default draft in a neutral place: gaps and contradictions, each an error."""
        flags: list[Flag] = []
        for model in self.library.models.values():
            plan = self.plan(neutral_matter(model))
            flags += model_flags(model, outcomes(plan, self.draft_plan(plan).measure))
        return tuple(flags)

    def _review_profile(self, plan: Plan) -> ReviewProfile:
        """What the rules are told of the plan's place. A study copy carries no signature."""
        return under("draft", review_profile(plan.profile, plan.matter.date))._replace(signed=not barred(plan))

    def draft(self, matter: Matter) -> WrittenDraft:
        """Plan, draft and review in one step. Raises NotYetError where the law of the place exposes anyone and the matter does not
        acknowledge it."""
        plan = self.plan(matter)
        check_acknowledged(plan, "Toolkit().draft(matter._replace(acknowledge=True))")
        return WrittenDraft(self.draft_plan(plan))


def neutral_matter(model: Model) -> Matter:
    """A default draft of ``model`` where the law adapts, bars and adds nothing: what its clauses say by themselves."""
    kind = "city" if not model.types or "city" in model.types else model.types[0]
    families = model.instruments or ("ordinance",)
    instrument = "ordinance" if "ordinance" in families else families[0]
    name, form = ("Wisconsin", "") if kind == "state" else ("Example", "mayor-council" if kind == "city" else "")
    return Matter(name, "WI", instrument, type=kind, form=form, model=model.id, date="2026-11-24")


def _once(flags: Sequence[Flag]) -> tuple[Flag, ...]:
    return tuple(dict.fromkeys(flags))
