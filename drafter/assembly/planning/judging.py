"""One clause before the law: its base text, an option turned for the State, an alternate, or left out. Alternates in file order."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from drafter.assembly.plan import FITS, Chosen, Fit, Plan, PlanRow
from drafter.assembly.planning.options import Layers, option_layers, resolve_options
from drafter.assembly.planning.state_options import conditions_met, turned_for_state
from drafter.assembly.subjects import subjects_of
from drafter.content.model.types import Body, Clause
from drafter.english import listed
from drafter.law.fit import Text
from drafter.law.limits.exposure import exposures
from drafter.law.types import Judgement, Profile, Reason

FAMILY_NAMES = {"ordinance": "ordinances", "executive_order": "executive orders", "resolution": "resolutions"}
FITTING = ("fits", "fits_with_flag")
Options = Mapping[str, Chosen]


def with_verdicts(plan: Plan) -> Plan:
    """The plan with each row put to the law: its text, its options, its verdict and the reasons."""
    judge = judge_of(plan)
    return plan._replace(rows=tuple(judge.row(row) for row in plan.rows))


def judge_of(plan: Plan) -> Judge:
    """The judge of the plan's clauses."""
    return Judge(plan.profile, option_layers(plan), plan.model.levers, frozenset(plan.matter.despite), plan.fit)


class Judge(NamedTuple):
    """What judging needs: the profile, the options' layers, the measure's levers, the clauses wanted despite a bar, and fit."""

    profile: Profile
    layers: Layers
    levers: Collection[str]
    despite: Collection[str]
    fit: Fit

    def row(self, asked: PlanRow) -> PlanRow:
        """The row of one clause that is asked for, judged. Raises RequestError for an option that is wrong."""
        clause = asked.clause
        options: Options = resolve_options(clause, self.layers, self.profile.place.state)
        family = self.profile.instrument.family
        if clause.instruments and family not in clause.instruments:
            why = f"It is written for {listed([FAMILY_NAMES[one] for one in clause.instruments])}."
            return _left_out(asked, "leave_out", why, options, (Reason("instrument-family", why, "leave_out"),))
        options, base = self._base(clause, options)
        if base.verdict in FITTING:
            return self._already_law(asked, base, options) or _included(asked, clause.base, base, options)
        if base.verdict == "adapt":
            row = self._adapted(asked, base, options)
            if row is not None:
                return self._offered(row, base)
        if clause.id in self.despite and _liftable(base):
            return _included(asked._replace(asked_by="despite"), clause.base, base, options, why=_despite_why(base))
        verdict = "leave_out" if base.verdict == "adapt" else base.verdict
        why = base.reasons[0].message + (f" {base.instead}" if base.instead else "")
        return _left_out(asked, verdict, why, options, base.reasons)

    def _base(self, clause: Clause, options: Options) -> tuple[Options, Judgement]:
        """The base text's judgement, and the options: one of the library's or the model's is turned where state law asks for another."""
        first = self._judged(clause, clause.base, options)
        turned = turned_for_state(clause, options, {reason.condition for reason in first.reasons if reason.verdict == "adapt"})
        if turned is None:
            return options, first
        second = self._judged(clause, clause.base, turned)
        return (turned, second) if second.verdict in FITTING else (options, first)

    def _judged(self, clause: Clause, body: Body, options: Options) -> Judgement:
        subjects = subjects_of(clause, body, self.levers)
        return self.fit(Text(body.acts, body.directs, subjects, conditions_met(clause, body, options)), self.profile)

    def _already_law(self, asked: PlanRow, base: Judgement, options: Options) -> PlanRow | None:
        """An alternate that meets a condition of what is already state law, where the base text does not."""
        unmet = {reason.condition for reason in base.reasons if reason.cause == "state_law_already" and reason.condition}
        for alternate in asked.clause.alternates:
            if "state_law_already" in alternate.when and unmet & conditions_met(asked.clause, alternate, options):
                own = self._judged(asked.clause, alternate, options)
                if own.verdict in FITTING:
                    first = next(reason for reason in base.reasons if reason.condition in unmet)
                    return _adapted_row(asked, alternate, own, base, options, first)
        return None

    def _adapted(self, asked: PlanRow, base: Judgement, options: Options) -> PlanRow | None:
        """The first alternate, in file order, for a cause of ``base`` whose own acts fit."""
        causes = {reason.cause for reason in base.reasons if reason.verdict == "adapt" and reason.cause}
        for alternate in asked.clause.alternates:
            if causes & set(alternate.when):
                own = self._judged(asked.clause, alternate, options)
                if own.verdict in FITTING:
                    return _adapted_row(asked, alternate, own, base, options, base.reasons[0])
        return None

    def _offered(self, row: PlanRow, base: Judgement) -> PlanRow:
        """Where the law of the place exposes anyone, a text adapted to a rule of doubtful reach is offered; only ``add`` includes it."""
        doubtful = [
            reason for reason in base.reasons if reason.verdict == "adapt" and reason.certainty in ("arguable", "uncertain")
        ]
        if not doubtful or row.asked_by == "add" or not exposures(self.profile.place, self.profile.instrument.id):
            return row
        why = f"Offered, not included, since the reach of the rule is {doubtful[0].certainty}: --add {row.clause.id} includes it. {row.why}"
        return row._replace(included=False, why=why)


def _liftable(judgement: Judgement) -> bool:
    """Whether only state law bars the text: forbidden by a row, or left out because a row's reach is arguable. Nothing else is lifted."""
    barring = [reason for reason in judgement.reasons if reason.verdict in ("adapt", "leave_out", "forbidden")]
    return judgement.verdict in ("forbidden", "leave_out") and all(reason.of_state_law for reason in barring)


def _despite_why(base: Judgement) -> str:
    return f"Study copy only, despite a bar of state law. {base.reasons[0].message}"


def _included(asked: PlanRow, body: Body, judged: Judgement, options: Options, why: str = "") -> PlanRow:
    told = why or (judged.reasons[0].message if judged.verdict == "fits_with_flag" else FITS)
    return PlanRow(asked.clause, body, judged.verdict, True, told, options, judged.reasons, asked.asked_by)


def _adapted_row(asked: PlanRow, body: Body, own: Judgement, base: Judgement, options: Options, first: Reason) -> PlanRow:
    reasons = (*own.reasons, *(reason for reason in base.reasons if reason.verdict == "adapt" or reason == first))
    row = _included(asked, body, own, options, why=f"Text ‘{body.name}’ is used. {first.message}")
    return row._replace(verdict="adapt", reasons=tuple(dict.fromkeys(reasons)))


def _left_out(asked: PlanRow, verdict: str, why: str, options: Options, reasons: Sequence[Reason]) -> PlanRow:
    return PlanRow(asked.clause, asked.clause.base, verdict, False, why, options, tuple(reasons), asked.asked_by)  # type: ignore[arg-type]
