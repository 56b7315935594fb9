"""One question: may this act be done by this instrument, issued by this body, here? Every reason is kept, the strictest wins."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.errors import RequestError, did_you_mean
from drafter.law.fit import Text, ranked, reasons_of
from drafter.law.limits.reach import state_reasons
from drafter.law.place.choices import canonical, forms_for, place_of, state_code, types_of
from drafter.law.place.government import resolve_form
from drafter.law.place.kinds import type_said
from drafter.law.place.states import state_names, state_row
from drafter.law.power.competence import issued
from drafter.law.power.instrument_rows import instrument_rows, of_level
from drafter.law.profile import make_profile
from drafter.law.sources.acts import all_acts
from drafter.law.types import Competence, Judgement, Place, Profile, Reason, Verdict


def any_place(state: str, kind: str, form: str = "") -> Place:
    """A place of a State, type and form with no name of its own. Raises RequestError with the choices for one that cannot be."""
    code = state_code(state)
    wanted, said_form = canonical(kind), canonical(form)
    known = types_of(code)
    if len(known) == 1 and wanted != "state":  # the District is one government
        wanted, said_form = known[0], ""
    elif said_form == "consolidated":
        wanted = "consolidated"
    said = type_said(wanted)
    type_ = next((one for one in known if one == said), None)
    if type_ is None:
        raise RequestError("unknown-type", f"There is no {kind or 'type'} of place in {state_names()[code]}.",
                           remedy=f"Give --type: {', '.join(known)}.", alternatives=known)  # fmt: skip
    found, variant = resolve_form("" if len(forms_for(code, type_)) == 1 else said_form, type_, code)
    name = state_names()[code] if type_ == "state" else "Example"
    return place_of(code, type_, name, found, variant=variant)


def may(act: str, place: Place, instrument: str, subject: str = "") -> Judgement:
    """The verdict on ``act`` done by ``instrument`` of this place, with all reasons, strictest first.

    ``subject`` narrows state rows that reach an act only as to some subject. Raises RequestError for an act that is unknown.
    """
    if act not in all_acts():
        near = did_you_mean(act, list(all_acts()))
        raise RequestError("unknown-act", f"There is no act ‘{act}’.", remedy=near or "See: drafter law STATE.")
    profile = make_profile(place, instrument, {})
    return ranked(
        (
            *_instrument(profile),
            *reasons_of(Text((act,)), profile),
            *state_reasons(act, place, instrument, (subject,) if subject else ()),
        )
    )


def _instrument(profile: Profile) -> Iterator[Reason]:
    """Whether this body may issue the instrument at all."""
    row = profile.power.row
    if row is None:
        if profile.place.form is not None:
            yield Reason("competence", "No body of this form of government issues it.", "leave_out")
        return
    rule = f"competence:{row.id}"
    if row.may_issue == "no":
        yield Reason(rule, f"{row.why} Instead: {row.instead}." if row.instead else row.why, "leave_out")
    elif row.may_issue == "only_if":
        yield _conditional(rule, row, profile)


def _conditional(rule: str, row: Competence, profile: Profile) -> Reason:
    """A condition that fails bars; one that only a local fact can meet is said; a county's doubtful power is flagged."""
    place, met = profile.place, profile.power.met
    if row.county_power:
        power = state_row(place.state).county_ordinances.replace("_", " ")
        verdict: Verdict = "fits" if met else "leave_out" if met is False else "fits_with_flag"
        return Reason(rule, f"County ordinance power in {place.state_name}: {power}.", verdict)
    return Reason(rule, f"It holds only if {row.condition}.", "leave_out" if met is False else "fits")


def instruments_of(place: Place) -> tuple[str, ...]:
    """Every instrument that a body of this place issues, in the order of the data."""
    return tuple(ident for ident in instrument_rows() if of_level(ident, place) and issued(ident, place))


def pace_of(instrument: str) -> str:
    """How fast the instrument is and how long it lasts, in general; "" for one that is none."""
    row = instrument_rows().get(instrument)
    return row.pace if row is not None else ""
