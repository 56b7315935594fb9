"""Choosing: from a matter and a model to a plan: what was asked for, what it needs, and the savings that no draft may lack."""

from __future__ import annotations

from typing import NamedTuple

from drafter.assembly.despite import check_despite
from drafter.assembly.judging import Asked, Fit, Judge
from drafter.assembly.options import Layers, option_layers, resolve_options
from drafter.assembly.own_sections import with_own_sections
from drafter.assembly.plan import Chosen, Plan
from drafter.assembly.plan_flags import plan_flags, subject_flags, unused_options
from drafter.assembly.plan_rows import (
    OPERATIVE,
    Rows,
    in_order,
    require_operative,
    state_savings,
    without_orphans,
    without_replaced,
    without_unneeded,
)
from drafter.content.library import Library
from drafter.content.model.types import Clause, Model, Preset
from drafter.errors import RequestError, did_you_mean
from drafter.law.fit import judge as fit_of
from drafter.law.limits.required import RequiredSaving
from drafter.law.types import Profile
from drafter.matter import Matter


class Chooser(NamedTuple):
    """What choosing needs: the library, the profile, the savings that no draft may lack, and fit."""

    library: Library
    profile: Profile
    required: tuple[RequiredSaving, ...]
    fit: Fit = fit_of

    def plan(self, matter: Matter, model: Model) -> Plan:
        """The plan for ``matter``. Raises RequestError on a bad request and NotYetError when no lawful clause is left."""
        _fits_model(model, self.profile)
        preset = _preset(model, matter)
        layers = option_layers(model, preset, matter)
        self._check_option_clauses(layers, matter)
        asked = self._asked(model, preset, matter)
        judge = Judge(self.profile, layers, model.levers, frozenset(matter.despite), self.fit)
        rows = tuple(judge.row(one) for one in asked)
        rows = without_unneeded(without_orphans(self._with_needs(rows, judge, matter)))
        rows = self._with_required(rows, judge)
        rows = in_order(without_orphans(without_replaced(rows)))
        check_despite(rows, matter)
        require_operative(rows, model, self.profile)
        rows = with_own_sections(rows, matter.sections, self.library, self._known)
        unused = unused_options(matter, rows, [definition.clause.id for definition in self.library.definitions.values()])
        flags = (*plan_flags(rows, self.profile), *subject_flags(model, self.profile), *unused)
        return Plan(matter, self.profile, model, self.library, rows, flags, self._definition_options(layers))

    def alone(self, matter: Matter, model: Model, clause: Clause) -> Plan:
        """The plan of one clause with what it needs, and without what a whole measure asks for. ``model`` gives only names and levers.

        The clause is in the plan though it may not stand in the place. Raises RequestError for an option that is wrong.
        """
        layers = option_layers(model, None, matter)
        self._check_option_clauses(layers, matter)
        judge = Judge(self.profile, layers, model.levers, fit=self.fit)
        rows = self._with_needs((judge.row(Asked(clause, "add")),), judge, matter)
        rows = in_order(without_orphans(rows))
        return Plan(matter, self.profile, model, self.library, rows, (), self._definition_options(layers))

    def _definition_options(self, layers: Layers) -> dict[str, dict[str, Chosen]]:
        return {
            ident: resolve_options(definition.clause, layers, self.profile.place.state)
            for ident, definition in self.library.definitions.items()
            if definition.clause.options
        }

    # -------------------------------------------------------------------------------------------------------- the asking

    def _asked(self, model: Model, preset: Preset | None, matter: Matter) -> tuple[Asked, ...]:
        ids: dict[str, str] = dict.fromkeys(model.clauses, "model")
        for ident in preset.add if preset else ():
            ids.setdefault(ident, "preset")
        for ident in (*matter.despite, *matter.add):
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
        return tuple(Asked(self.library.clauses[ident], by) for ident, by in ids.items() if ident not in gone)

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

    # --------------------------------------------------------------------------------------- needs and required savings

    def _with_needs(self, rows: Rows, judge: Judge, matter: Matter) -> Rows:
        present = {row.clause.id for row in rows}
        waiting = [need for row in rows if row.included for need in row.body.needs]
        while waiting:
            ident = waiting.pop(0)
            if ident in present or ident in matter.drop or ident not in self.library.clauses:
                continue
            row = judge.row(Asked(self.library.clauses[ident], "needs"))
            rows = (*rows, row)
            present.add(ident)
            waiting += row.body.needs if row.included else ()
        return rows

    def _with_required(self, rows: Rows, judge: Judge) -> Rows:
        """The savings that the draft's acts call for, by the table and by conditions of state law."""
        if not any(row.included and row.clause.part in OPERATIVE for row in rows):
            return rows
        acts = {act for row in rows if row.included for act in row.body.acts or ()}
        called = [saving.clause for saving in self.required if saving.called_for(acts)]
        called += state_savings(rows, self.profile, judge.levers)
        present = {row.clause.id for row in rows}
        for ident in dict.fromkeys(called):
            if ident not in present and ident in self.library.clauses:
                rows = (*rows, judge.row(Asked(self.library.clauses[ident], "required")))
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
