"""Fit: may this act be in this instrument, issued by this body, here? The one place that says whether an act is allowed.

The algorithm is that of the law data: instrument, power, jail, federal gate, state rows; the strictest verdict wins and every
reason is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from drafter.content.model.types import Directs
from drafter.law.limits.reach import state_reasons
from drafter.law.place.sheriffs import sheriff_authority
from drafter.law.power.competence import handling_of, jail_handling, outcome_of
from drafter.law.sources.acts import Gate, act_name, all_acts
from drafter.law.sources.authorities import all_authorities
from drafter.law.types import VERDICTS, Judgement, Profile, Reason, Verdict
from drafter.record import NamedTuple


class Text(NamedTuple):
    """What fit must know of a text: its acts (None is unassessed), whom it directs, on what, and which text conditions it meets.

    ``subjects`` are those that narrow state law; ``met`` are ids of ``data/conditions.yaml``.
    """

    acts: tuple[str, ...] | None
    directs: Directs | None = None
    subjects: tuple[str, ...] = ()
    met: frozenset[str] = frozenset()


def judge(text: Text, profile: Profile) -> Judgement:
    """The strictest verdict for ``text`` in the profile's instrument, with all reasons, strictest first."""
    judgement = ranked((*reasons_of(text, profile), *_state(text, profile)))
    return judgement._replace(instead=_instead(judgement.reasons[0], profile)) if judgement.reasons else judgement


def ranked(reasons: Iterable[Reason]) -> Judgement:
    """The strictest verdict of ``reasons``, which are kept, strictest first."""
    strictest_first = sorted(reasons, key=lambda reason: -VERDICTS.index(reason.verdict))
    return Judgement(strictest_first[0].verdict, tuple(strictest_first)) if strictest_first else Judgement("fits", ())


def _state(text: Text, profile: Profile) -> Iterator[Reason]:
    """State law on each act; a rule that reaches several acts alike is one reason."""
    found = (
        reason
        for act in text.acts or ()
        for reason in state_reasons(act, profile.place, profile.instrument.id, text.subjects, text.met)
    )
    yield from dict.fromkeys(found)


def reasons_of(text: Text, profile: Profile) -> Iterator[Reason]:
    """Every reason but those of state law: power, sheriff, jail and the federal gate."""
    yield from _sheriff(text, profile)
    if text.directs == "law_enforcement" and profile.police == "none":
        yield Reason(
            "no-police",
            f"{profile.place.full_name} has no police force of its own (set --fact police=own if it has).",
            "leave_out",
        )
    for act in text.acts or ():
        yield from _power(act, profile)
        yield from _federal(act)
        if act in _jail_acts():
            yield from _jail(act, profile)
        if profile.instrument.family == "ordinance":
            yield from _dillon(act, profile)


# -------------------------------------------------------------------------------------------------------------- competence


def _power(act: str, profile: Profile) -> Iterator[Reason]:
    """What competence says of the act: left out, replaced by an alternate, or made conditional.

    Where the form is not confirmed there are several rows, and only what none of the forms can do is barred.
    """
    outcomes = [outcome_of(act, row) for row in profile.power.rows]
    if not outcomes or None in outcomes:
        return
    yield Reason(
        f"competence:{profile.power.rows[0].id}",
        f"{act_name(act)}: {_own_words(handling_of(act).reason, profile)}",
        "leave_out" if "leave_out" in outcomes else "adapt",
        cause=_cause(act, profile),
    )


def _own_words(reason: str, profile: Profile) -> str:
    return reason.replace("This body", f"In this form of government the body that adopts a {profile.instrument.name.lower()}")


def _cause(act: str, profile: Profile) -> str:
    """Which ``when`` of an alternate answers a want of power. The one table of causes."""
    needs = all_acts()[act].needs_power if act in all_acts() else ""
    if act == "direct_elected_sheriff":
        return "elected_sheriff"
    if needs in ("charter_or_state_law", "cannot", "appropriation"):
        return "outside_power"
    if profile.instrument.family == "executive_order":
        return "executive_form"
    return "no_direction_power" if profile.instrument.family == "resolution" else "outside_power"


def _dillon(act: str, profile: Profile) -> Iterator[Reason]:
    """In a Dillon State every legislative act is flagged for a named enabling statute."""
    if profile.place.type == "state" or not profile.power.dillon:
        return
    if act in all_acts() and all_acts()[act].needs_power == "legislative_power":
        yield Reason(
            "dillon-enabling-statute",
            f"{profile.place.state_name} gives local governments only the powers a statute grants: name the enabling statute for "
            f"{act_name(act).lower()}.",
            "fits_with_flag",
        )


# ------------------------------------------------------------------------------------------------- sheriff and jail


def _sheriff(text: Text, profile: Profile) -> Iterator[Reason]:
    """No sheriff is commanded unless the place's own executive appoints the officer; unknown is a question."""
    place = profile.place
    if place.type != "county" or profile.instrument.may_command_sheriff:
        return
    if text.directs == "law_enforcement" and profile.sheriff in ("elected", "unknown"):
        yield _sheriff_reason(profile, "law enforcement in the county", "sheriff-elected")
    if text.directs == "jail" and profile.jail in ("sheriff", "unknown"):
        yield _sheriff_reason(profile, "the jail", "sheriff-jail")


def _sheriff_reason(profile: Profile, what: str, rule: str) -> Reason:
    if profile.sheriff == "elected":
        why = f"An elected sheriff runs {what}; the {profile.instrument.name.lower()} may request, fund and ask for reports, not command."
    else:
        why = (
            f"Who runs {what} is not confirmed, so nothing is commanded (set --fact sheriff=appointed or --fact jail=own if so)."
        )
    authority = sheriff_authority(profile.place.state)._replace(proposition="The sheriff is elected.")
    return Reason(rule, why, "adapt", cause="elected_sheriff", authority=authority)


def _jail(act: str, profile: Profile) -> Iterator[Reason]:
    if profile.place.type == "consolidated" and profile.jail == "unknown":
        yield Reason("jail-charter", f"Check the charter: who runs the jail decides {act_name(act)}.", "fits_with_flag")
    elif profile.place.type == "county" and profile.jail in ("sheriff", "unknown"):
        yield Reason("jail-sheriff", jail_handling().reason, "adapt", cause="elected_sheriff")


@cache
def _jail_acts() -> frozenset[str]:
    return frozenset(ident for ident, act in all_acts().items() if act.jail_function)


# ---------------------------------------------------------------------------------------------------------- federal gate


_GATES: Mapping[Gate, Verdict] = {"flag": "fits_with_flag", "adapt": "adapt", "forbidden": "forbidden"}


def _federal(act: str) -> Iterator[Reason]:
    found = all_acts().get(act)
    if found is None or found.federal_gate == "none":
        return
    link = next((one for one in found.federal if one.role in ("limit", "risk", "carve_out")), None)
    yield Reason(
        f"federal:{act}",
        f"{found.name}: {link.consequence}" if link is not None else f"{found.name} meets federal limits.",
        _GATES[found.federal_gate],
        cause="federal_gate",
        authority=all_authorities().get(link.authority) if link is not None else None,
    )


def _instead(reason: Reason, profile: Profile) -> str:
    """Who could do it, where this instrument cannot."""
    if reason.of_state_law:
        return "A change of state law could: see the model state_bill." if reason.verdict in ("forbidden", "leave_out") else ""
    if reason.verdict == "forbidden":
        return "No state or local instrument can do it."
    if reason.cause == "executive_form" or (reason.rule.startswith("competence:") and profile.instrument.family != "ordinance"):
        return "An ordinance of the governing body could."
    if reason.cause == "outside_power":
        return "State law or a charter change could."
    return ""
