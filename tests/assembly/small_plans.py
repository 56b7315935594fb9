"""A small library by hand, a judge that goes by the act's name alone, and plans made of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from drafter.assembly.choose import Chooser
from drafter.assembly.plan import Plan, PlanRow
from drafter.content.library import Library
from drafter.content.model.types import Body, Clause, Model, Preset
from drafter.law.fit import Text
from drafter.law.limits.required import RequiredSaving
from drafter.law.types import Judgement, Profile, Reason, Verdict
from drafter.matter import Matter
from drafter.toolkit import Toolkit


@cache
def toolkit() -> Toolkit:
    return Toolkit()


def matter(place: str = "Chicago", state: str = "IL", instrument: str = "ordinance", **more: Any) -> Matter:
    return Matter(place=place, state=state, instrument=instrument, date="2026-11-24", **{"model": "comprehensive", **more})


@cache
def profile() -> Profile:
    return toolkit().profile(matter())


def clause(ident: str, part: str = "operative", *, acts: Sequence[str] = (), needs: Sequence[str] = (), **more: Any) -> Clause:
    alternates = tuple(Body(name, (), (name,), when=when) for name, when in more.pop("alternates", ()))
    return Clause(ident, ident.title(), part, Body("", (), tuple(acts), needs=tuple(needs)), alternates, **more)  # type: ignore[arg-type]


def library_of(*clauses: Clause) -> Library:
    return Library({one.id: one for one in clauses}, {}, {}, toolkit().library.asks, "test")


def model_of(*ids: str, presets: tuple[Preset, ...] = (), **more: Any) -> Model:
    return Model("small", "Small", "subject", "Small", "Small", "small", ids, presets=presets, **more)


VERDICTS: dict[str, tuple[Verdict, str]] = {
    "bad": ("leave_out", ""),
    "never": ("forbidden", ""),
    "order": ("adapt", "executive_form"),
    "sheriff": ("adapt", "elected_sheriff"),
    "power": ("adapt", "no_direction_power"),
    "noted": ("fits_with_flag", ""),
}


def by_act(text: Text, _: Profile) -> Judgement:
    """A judge that goes by the act's name alone."""
    reasons = [Reason(act, f"because of {act}", VERDICTS[act][0], VERDICTS[act][1]) for act in text.acts or () if act in VERDICTS]
    ranked = sorted(reasons, key=lambda one: -("fits", "fits_with_flag", "adapt", "leave_out", "forbidden").index(one.verdict))
    return Judgement(ranked[0].verdict if ranked else "fits", tuple(ranked))


def planned(*clauses: Clause, required: tuple[RequiredSaving, ...] = (), model: Model | None = None,
            judge: Callable[..., Judgement] = by_act, after: str = "", **asked: Any) -> Plan:  # fmt: skip
    """The plan of ``clauses``, or as it stands after one pass. Those named extra/... are in the library and not in the model."""
    chooser = Chooser(library_of(*clauses), profile(), required, judge)
    named = [one.id for one in clauses if not one.id.startswith("extra/")]
    return chooser.plan(matter()._replace(**asked), model or model_of(*named), after=after)


def row(plan: Plan, ident: str) -> PlanRow:
    return next(one for one in plan.rows if one.clause.id == ident)


def included(plan: Plan) -> list[str]:
    return [one.clause.id for one in plan.included]
