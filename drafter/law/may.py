"""One question: may this act be done by this instrument, issued by this body, here? Every reason is kept, the strictest wins."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.errors import RequestError, did_you_mean
from drafter.law.fit import Text, ranked, reasons_of
from drafter.law.limits.reach import state_reasons
from drafter.law.place.choices import canonical, forms_for, place_of, state_code, types_of
from drafter.law.place.government import resolve_form
from drafter.law.power.competence import competence_row, competence_rows, condition_met, state_powers
from drafter.law.profile import make_profile
from drafter.law.sources.acts import all_acts
from drafter.law.sources.data_store import load_data
from drafter.law.sources.statutes import state_names
from drafter.law.types import Judgement, Place, Reason, Verdict


def any_place(state: str, kind: str, form: str = "") -> Place:
    """A place of a State, type and form with no name of its own. Raises RequestError with the choices for one that cannot be."""
    code = state_code(state)
    wanted, said_form = canonical(kind), canonical(form)
    if said_form == "consolidated" and code != "DC":
        wanted = "consolidated"
    if code == "DC" and wanted != "state":
        wanted, said_form = "district", ""
    type_ = str(load_data("aliases")["types"].get(wanted, wanted))
    if type_ not in types_of(code):
        raise RequestError("unknown-type", f"There is no {kind or 'type'} of place in {load_data('state_names')[code]}.",
                           remedy=f"Give --type: {', '.join(types_of(code))}.", alternatives=types_of(code))  # fmt: skip
    found, variant = resolve_form("" if len(forms_for(code, type_)) == 1 else said_form, type_, code, "")
    name = state_names()[code] if type_ == "state" else "Example"
    return place_of(code, type_, name, found, variant=variant)


def may(act: str, place: Place, instrument: str, subject: str = "") -> Judgement:
    """The verdict on ``act`` done by ``instrument`` of this place, with all reasons, strictest first.

    ``subject`` narrows state rows that reach an act only as to some subject. Raises RequestError for an act that is unknown.
    """
    if act not in all_acts():
        near = did_you_mean(act, list(all_acts()))
        raise RequestError("unknown-act", f"There is no act ‘{act}’.", remedy=near or "See: drafter law STATE.")
    return ranked(
        (
            *_instrument(instrument, place),
            *_own(act, place, instrument),
            *state_reasons(act, place, instrument, (subject,) if subject else ()),
        )
    )


def _own(act: str, place: Place, instrument: str) -> Iterator[Reason]:
    profile = make_profile(place, instrument, {})
    return reasons_of(Text((act,)), profile)


def _instrument(instrument: str, place: Place) -> Iterator[Reason]:
    """Whether this body may issue the instrument at all."""
    row = competence_row(instrument, place)
    if row is None:
        if place.form is not None:
            yield Reason("competence", "No body of this form of government issues it.", "leave_out")
        return
    rule, why = f"competence:{row['id']}", str(row["why"])
    if row["may_issue"] == "no":
        redirect = f" Instead: {row['redirect']}." if row.get("redirect") else ""
        yield Reason(rule, f"{why}{redirect}", "leave_out")
    elif row["may_issue"] == "only_if":
        yield _conditional(rule, str(row["condition"]), place)


def _conditional(rule: str, condition: str, place: Place) -> Reason:
    """A condition that fails bars; one that only a local fact can meet is said; a county's doubtful power is flagged."""
    met = condition_met(condition, place)
    if condition.startswith("state_powers"):
        power = str(state_powers(place.state).get("county_ordinance_power", "unknown")).replace("_", " ")
        verdict: Verdict = "fits" if met else "leave_out" if met is False else "fits_with_flag"
        return Reason(rule, f"County ordinance power in {place.state_name}: {power}.", verdict)
    return Reason(rule, f"It holds only if {condition}.", "leave_out" if met is False else "fits")


def instruments_of(place: Place) -> tuple[str, ...]:
    """Every instrument that a body of this place issues, in the order of the data."""
    return tuple(ident for ident in load_data("instruments") if _of_level(ident, place) and _issued(ident, place))


def pace_of(instrument: str) -> str:
    """How fast the instrument is and how long it lasts, in general."""
    return str(load_data("instruments")[instrument].get("pace", "")) if instrument in load_data("instruments") else ""


def _issued(ident: str, place: Place) -> bool:
    """Whether some body of the place may issue it. One of another State, such as the local law, is asked of no other."""
    rows = (row for row in competence_rows(ident, place) if row["may_issue"] != "no")
    return any(condition_met(str(row.get("condition") or ""), place) is not False for row in rows)


def _of_level(ident: str, place: Place) -> bool:
    return (ident in ("state_bill", "governor_executive_order")) == (place.type == "state")
