"""Instruments: what a person's word for one means here, and whether this body may issue it."""

from __future__ import annotations

import re

from drafter.english import with_a
from drafter.errors import NotYetError, RequestError, did_you_mean
from drafter.flags import Flag
from drafter.law.place.choices import forms_of
from drafter.law.place.curated import curated_facts
from drafter.law.place.said import with_article
from drafter.law.power.competence import Row, competence_row, condition_met, county_power_words, state_powers
from drafter.law.sources.data_store import load_data
from drafter.law.types import Place

_ORDERS = {
    "county": "county_executive_order",
    "state": "governor_executive_order",
    "district": "mayoral_executive_order",
}
_ALIASES = {
    "bylaw": "town_bylaw_article",
    "by_law": "town_bylaw_article",
    "warrant_article": "town_bylaw_article",
    "bill": "state_bill",
    "act": "state_bill",
    "administrative_directive": "manager_directive",
    "managers_directive": "manager_directive",
    "general_order": "police_directive",
    "eo": "executive_order",
    "governors_order": "governor_executive_order",
    "mayors_order": "mayoral_executive_order",
}


def instrument_ids() -> tuple[str, ...]:
    """Every instrument, in the order of the data."""
    return tuple(load_data("instruments"))


def resolve_instrument(said: str, place: Place, *, strict: bool = False) -> tuple[str, tuple[Flag, ...]]:
    """The instrument that ``said`` means in this place, following one redirect with a warning unless ``strict``.

    Where the form of government is not confirmed, some form of the type must be able to issue it. Raises RequestError for an
    unknown word and NotYetError where no body here may issue it.
    """
    ident = instrument_named(said, place)
    row = competence_row(ident, place)
    if row is None and place.form is None:
        return _unconfirmed(said, place, strict=strict)
    if row is None:
        raise NotYetError("no-such-power", f"No body of this form of government issues {with_a(_name(ident))}.",
                          remedy="Ask for an ordinance, an executive order or a resolution.",
                          alternatives=("ordinance", "executive_order", "resolution"))  # fmt: skip
    if row["may_issue"] == "no":
        return _redirected(ident, row, place, strict=strict)
    ident, flags = _kind_of_place(ident, place, strict=strict)
    if row["may_issue"] == "only_if":
        flags = (*flags, *_condition(ident, row, place))
    return ident, flags


def _condition(ident: str, row: Row, place: Place) -> tuple[Flag, ...]:
    """The row's condition tried on the State: met, not met (NotYetError), or for counsel to confirm."""
    condition = str(row["condition"])
    met = condition_met(condition, place)
    if met:
        return ()
    if met is False and condition.startswith("state is "):
        raise NotYetError("no-such-power", f"{_sentence_start(_name(ident))} is not an instrument of {place.state_name}.",
                          remedy="Ask for an ordinance.", alternatives=("ordinance",))  # fmt: skip
    if not condition.startswith("state_powers"):
        return (_condition_flag(ident, condition),)
    if curated_facts(place).get("home_rule") == "yes":
        return ()
    power = str(state_powers(place.state).get("county_ordinance_power", "unknown"))
    if met is False:
        raise NotYetError(
            "no-county-ordinances",
            f"Counties in {place.state_name} have no general power to make ordinances.",
            remedy="Ask for a resolution, which states policy and requests: --instrument resolution",
            alternatives=("resolution",),
        )
    return (_condition_flag(ident, county_power_words(power)),)


def instrument_named(said: str, place: Place) -> str:
    """The instrument that ``said`` means in this place. Raises RequestError for an unknown word or another level's."""
    wanted = re.sub(r"[^a-z]+", "_", said.lower().replace("’", "").replace("'", "")).strip("_")
    wanted = _ALIASES.get(wanted, wanted)
    if wanted in ("executive_order", "order") or (wanted in _ORDERS.values() and place.type != "state"):
        if wanted == "governor_executive_order":
            _refuse_wrong_level(wanted, said, place)
        return _ORDERS.get(place.type, "mayoral_executive_order")
    if wanted not in load_data("instruments"):
        known = ["executive_order", *instrument_ids()]
        raise RequestError(
            "unknown-instrument",
            f"There is no instrument ‘{said}’.",
            remedy=did_you_mean(wanted, known) or f"Use one of: {', '.join(known)}.",
            alternatives=known,
        )
    _refuse_wrong_level(wanted, said, place)
    return wanted


def _refuse_wrong_level(ident: str, said: str, place: Place) -> None:
    of_state = ident in ("state_bill", "governor_executive_order")
    if of_state != (place.type == "state"):
        fits = "state_bill or executive_order" if place.type == "state" else "ordinance, executive_order or resolution"
        raise RequestError(
            "instrument-of-another-level",
            f"{_sentence_start(said.strip().replace('_', ' '))} is not an instrument of {with_article(place.full_name)}.",
            remedy=f"For it, ask for {fits}; for a State, give type: state.",
        )


def _kind_of_place(ident: str, place: Place, *, strict: bool) -> tuple[str, tuple[Flag, ...]]:
    """New York legislates on these subjects by local law; an ordinance there is drafted as one, and the user is told."""
    if ident != "ordinance" or place.state != "NY" or place.type == "state":
        return ident, ()
    why = "New York localities legislate on these subjects by local law."
    if strict:
        raise NotYetError("no-such-power", f"An ordinance cannot be issued here: {why}", remedy="Ask for local_law instead.",
                          alternatives=("local_law",))  # fmt: skip
    return "local_law", (_redirect_flag("an ordinance", "a local law", why),)


def _unconfirmed(said: str, place: Place, *, strict: bool) -> tuple[str, tuple[Flag, ...]]:
    """The form is not confirmed: the first form of the type that may issue the instrument serves, and the user is told."""
    found = [_tried(said, place._replace(form=form)) for form in forms_of(place)]
    able = [one for one in found if one is not None]
    ident, flags = able[0] if able else resolve_instrument(said, place._replace(form=forms_of(place)[0]), strict=strict)
    shared = tuple(flag for flag in flags if all(flag in others for _, others in able))
    flag = Flag("warning", "power-not-checked", "The form of government is not confirmed, so whether this body may issue this "
                "instrument was not checked.", remedy=f"Give the form: --form {', '.join(forms_of(place))}.")  # fmt: skip
    return ident, (*shared, flag)


def _tried(said: str, place: Place) -> tuple[str, tuple[Flag, ...]] | None:
    """What ``said`` is in this form, or None where it must be another instrument or none."""
    wanted = instrument_named(said, place)
    row = competence_row(wanted, place)
    if row is None or row["may_issue"] == "no":
        return None
    try:
        return resolve_instrument(said, place)
    except NotYetError:
        return None


def _redirected(ident: str, row: Row, place: Place, *, strict: bool) -> tuple[str, tuple[Flag, ...]]:
    target = str(row.get("redirect") or "").split(" or ")[0].partition(".")[0].strip()
    name = _name(ident)
    if strict or target not in load_data("instruments"):
        raise NotYetError(
            "no-such-power",
            f"{_sentence_start(name)} cannot be issued here: {row['why']}",
            remedy=f"Ask for {target} instead." if target else "Ask for a resolution or an ordinance.",
            alternatives=(target,) if target else (),
        )
    kind, flags = _kind_of_place(target, place, strict=strict)
    why = str(row["why"])
    return kind, (_redirect_flag(with_a(name), with_a(_name(kind)), why), *flags)


def _redirect_flag(said: str, used: str, why: str) -> Flag:
    return Flag("warning", "instrument-redirected", f"You asked for {said}; the draft is {used}. {why}",
                remedy="Use --strict-instrument to refuse instead.")  # fmt: skip


def _condition_flag(ident: str, condition: str) -> Flag:
    return Flag("warning", "power-conditional", f"This {_name(ident)} may be issued only if {condition}.",
                remedy="Counsel must confirm the condition.")  # fmt: skip


def _name(ident: str) -> str:
    return str(load_data("instruments")[ident]["name"]).lower()


def _sentence_start(name: str) -> str:
    """The name with its article, as it begins a sentence."""
    named = with_a(name)
    return named[:1].upper() + named[1:]
