"""Choosing: from a matter and a model to a plan. Each clause is judged by fit; alternates are tried in file order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from drafter.assembly.options import Layers, option_layers, resolve_options
from drafter.assembly.own_sections import with_own_sections
from drafter.assembly.plan import Chosen, Plan, PlanRow
from drafter.assembly.plan_flags import plan_flags, subject_flags, unused_options
from drafter.assembly.plan_rows import OPERATIVE, in_order, require_operative, without_orphans, without_replaced
from drafter.assembly.values import Names, truth
from drafter.content.library import Library
from drafter.content.types import Body, Clause, Model, Preset
from drafter.errors import RequestError, did_you_mean
from drafter.law.required import RequiredSaving
from drafter.law.types import Judgement, Profile, Reason, Word
from drafter.matter import Matter

Judge = Callable[[Clause, Body, frozenset[str]], Judgement]
FAMILY_NAMES = {"ordinance": "ordinances", "executive_order": "executive orders", "resolution": "resolutions"}


class _Asked(NamedTuple):
    """A clause to consider, and who asked for it."""

    clause: Clause
    asked_by: str


class Chooser(NamedTuple):
    """What choosing needs: the library, the profile, the judge of fit and the savings that no draft may lack."""

    library: Library
    profile: Profile
    judge: Judge
    required: tuple[RequiredSaving, ...]

    def plan(self, matter: Matter, model: Model) -> Plan:
        """The plan for ``matter``. Raises RequestError on a bad request and NotYetError when no lawful clause is left."""
        _fits_model(model, self.profile)
        preset = _preset(model, matter)
        layers = option_layers(model, preset, matter)
        self._check_option_clauses(layers, matter)
        asked = self._asked(model, preset, matter)
        rows = self._judged(asked, layers)
        rows = self._with_needs(rows, layers, matter)
        rows = self._with_required(rows, layers)
        rows = in_order(without_orphans(without_replaced(rows)))
        require_operative(rows, model, self.profile)
        rows = with_own_sections(rows, matter.sections, self.library, self._known)
        definitions = {
            ident: resolve_options(definition.clause, layers, self.profile.place.state)
            for ident, definition in self.library.definitions.items()
            if definition.clause.options
        }
        unused = unused_options(matter, rows, [definition.clause.id for definition in self.library.definitions.values()])
        flags = (*plan_flags(rows, self.profile), *subject_flags(model, self.profile), *unused)
        return Plan(matter, self.profile, model, self.library, rows, flags, definitions)

    # -------------------------------------------------------------------------------------------------------- the asking

    def _asked(self, model: Model, preset: Preset | None, matter: Matter) -> tuple[_Asked, ...]:
        ids: dict[str, str] = dict.fromkeys(model.clauses, "model")
        for ident in preset.add if preset else ():
            ids.setdefault(ident, "preset")
        for ident in matter.add:
            self._refuse_ask(ident)
            ids[self._known(ident)] = "add"
        dropped = {self._known(ident) for ident in matter.drop}
        for saving in self.required:
            if saving.clause in dropped:
                raise RequestError(
                    "required-saving",
                    f"‘{saving.clause}’ cannot be dropped. {saving.why}",
                    remedy="Leave it out of drop; adapt its words in Word with counsel if they must change.",
                )
        gone = dropped | ((set(preset.drop) if preset else set()) - set(matter.add))
        return tuple(_Asked(self.library.clauses[ident], by) for ident, by in ids.items() if ident not in gone)

    def _known(self, ident: str) -> str:
        if ident in self.library.clauses:
            return ident
        known = sorted(self.library.clauses)
        tails = [one for one in known if one.split("/")[-1] == ident.split("/")[-1]]
        raise RequestError(
            "unknown-clause",
            f"There is no clause ‘{ident}’.",
            remedy=did_you_mean(ident, known) or (f"Did you mean ‘{tails[0]}’?" if tails else "See: drafter clauses list."),
            alternatives=tails,
        )

    def _refuse_ask(self, ident: str) -> None:
        """Answer a named ask: what no local instrument may do, who could, and the nearest lawful clause."""
        ask = self.library.asks.get(ident) or self.library.asks.get(f"asks/{ident}")
        if ask is None:
            return
        nearest = ", ".join(ask.nearest)
        raise RequestError(
            "named-ask",
            f"{ask.name}: {ask.answer}",
            remedy=f"Who could: {ask.who_could}" + (f" Nearest lawful clauses: {nearest}." if nearest else ""),
            alternatives=ask.nearest,
        )

    def _check_option_clauses(self, layers: Layers, matter: Matter) -> None:
        """Options are set for clauses of the library only, and the matter's must be right even where the clause is left out."""
        known = {*self.library.clauses, *(d.clause.id for d in self.library.definitions.values())}
        for source, values in layers:
            for ident in values:
                if ident not in known:
                    raise RequestError(
                        "unknown-clause",
                        f"The {source} sets options of ‘{ident}’, which is no clause of the library.",
                        remedy=did_you_mean(ident, sorted(known)),
                    )
        for ident in matter.options:
            if ident in self.library.clauses:
                resolve_options(self.library.clauses[ident], layers, self.profile.place.state)

    # -------------------------------------------------------------------------------------------------------- the judging

    def _judged(self, asked: Sequence[_Asked], layers: Layers) -> tuple[PlanRow, ...]:
        return tuple(self._row(one, layers) for one in asked)

    def _row(self, asked: _Asked, layers: Layers) -> PlanRow:
        clause = asked.clause
        options = resolve_options(clause, layers, self.profile.place.state)
        family = self.profile.instrument.family
        if clause.instruments and family not in clause.instruments:
            why = f"It is written for {_listed([FAMILY_NAMES[one] for one in clause.instruments])}."
            reason = Reason("instrument-family", why, "leave_out")
            return PlanRow(clause, clause.base, "leave_out", False, why, options, (reason,), asked.asked_by)
        base = self.judge(clause, clause.base, _met(clause, clause.base, options))
        if base.verdict in ("fits", "fits_with_flag"):
            return _included(asked, clause.base, base, options)
        if base.verdict == "adapt":
            row = self._adapted(asked, base, options)
            if row is not None:
                return row
        verdict = "leave_out" if base.verdict == "adapt" else base.verdict
        why = base.reasons[0].message + (f" {base.instead}" if base.instead else "")
        return PlanRow(clause, clause.base, verdict, False, why, options, base.reasons, asked.asked_by)

    def _adapted(self, asked: _Asked, base: Judgement, options: dict[str, Chosen]) -> PlanRow | None:
        """The first alternate, in file order, for a cause of ``base`` whose own acts fit."""
        causes = {reason.cause for reason in base.reasons if reason.verdict == "adapt" and reason.cause}
        for alternate in asked.clause.alternates:
            if not causes & set(alternate.when):
                continue
            own = self.judge(asked.clause, alternate, _met(asked.clause, alternate, options))
            if own.verdict in ("fits", "fits_with_flag"):
                reasons = (*own.reasons, *(r for r in base.reasons if r.verdict == "adapt"))
                return _included(asked, alternate, own._replace(reasons=reasons), options, adapted=base.reasons[0].message)
        return None

    # --------------------------------------------------------------------------------------- needs and required savings

    def _with_needs(self, rows: tuple[PlanRow, ...], layers: Layers, matter: Matter) -> tuple[PlanRow, ...]:
        present = {row.clause.id for row in rows}
        waiting = [need for row in rows if row.included for need in row.body.needs]
        while waiting:
            ident = waiting.pop(0)
            if ident in present or ident in matter.drop or ident not in self.library.clauses:
                continue
            row = self._row(_Asked(self.library.clauses[ident], "needs"), layers)
            rows = (*rows, row)
            present.add(ident)
            waiting += row.body.needs if row.included else ()
        return rows

    def _with_required(self, rows: tuple[PlanRow, ...], layers: Layers) -> tuple[PlanRow, ...]:
        if not any(row.included and row.clause.part in OPERATIVE for row in rows):
            return rows
        acts = {act for row in rows if row.included for act in row.body.acts or ()}
        present = {row.clause.id for row in rows}
        for saving in self.required:
            called_for = saving.always or bool(acts & set(saving.acts))
            if called_for and saving.clause not in present and saving.clause in self.library.clauses:
                rows = (*rows, self._row(_Asked(self.library.clauses[saving.clause], "required"), layers))
        return rows


def _fits_model(model: Model, profile: Profile) -> None:
    """A model is made for some instruments and types. Raises RequestError for another."""
    form, place = profile.instrument, profile.place
    if model.instruments and form.family not in model.instruments and form.id not in model.instruments:
        raise RequestError(
            "model-not-for-instrument",
            f"The model ‘{model.id}’ is not made for an instrument of this kind ({form.name.lower()}).",
            remedy=f"It is for: {', '.join(model.instruments)}. See: drafter models list.",
            alternatives=model.instruments,
        )
    if form.id == "state_bill" and "state_bill" not in model.instruments:
        raise RequestError("model-not-for-instrument", f"The model ‘{model.id}’ is made for local measures.",
                           remedy="For a bill, use --model state_bill.", alternatives=("state_bill",))  # fmt: skip
    if model.types and place.type not in model.types:
        raise RequestError("model-not-for-type", f"The model ‘{model.id}’ is for: {', '.join(model.types)}.",
                           remedy="See: drafter models list.", alternatives=model.types)  # fmt: skip


def _preset(model: Model, matter: Matter) -> Preset | None:
    if not matter.preset:
        return None
    for preset in model.presets:
        if preset.name == matter.preset:
            return preset
    names = [preset.name for preset in model.presets]
    raise RequestError(
        "unknown-preset",
        f"Model ‘{model.id}’ has no preset ‘{matter.preset}’.",
        remedy=f"Its presets: {', '.join(names)}." if names else "It has none; leave the preset out.",
        alternatives=names,
    )


def _met(clause: Clause, body: Body, options: dict[str, Chosen]) -> frozenset[str]:
    """Ids of the text conditions that ``body`` meets with these options."""
    names = Names(
        clause.id, {name: chosen.value for name, chosen in options.items()}, {}, {}, frozenset(),
        lambda _: False, _no_cite, {},
    )  # fmt: skip
    return frozenset(condition.id for condition in body.meets if truth(condition.when, names))


def _no_cite(ident: str) -> Word:
    """A condition holds no cite; the walk never asks for one."""
    raise AssertionError(ident)


def _included(asked: _Asked, body: Body, judged: Judgement, options: dict[str, Chosen], adapted: str = "") -> PlanRow:
    verdict = "adapt" if adapted else judged.verdict
    if adapted:
        why = f"Text ‘{body.name}’ is used. {adapted}"
    elif judged.verdict == "fits_with_flag":
        why = judged.reasons[0].message
    else:
        why = "It fits."
    return PlanRow(asked.clause, body, verdict, True, why, options, judged.reasons, asked.asked_by)


def _listed(words: Sequence[str]) -> str:
    return " and ".join(words) if len(words) < 3 else ", ".join(words[:-1]) + ", and " + words[-1]
