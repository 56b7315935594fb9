"""Instruments: what a person's word for one means here, and whether this body may issue it."""

from __future__ import annotations

import re

from drafter.english import with_a
from drafter.errors import NotYetError, RequestError, did_you_mean
from drafter.flags import Flag
from drafter.law.place.choices import forms_of
from drafter.law.place.locality import Locality, locality
from drafter.law.place.said import with_article
from drafter.law.power.competence import power_of
from drafter.law.power.instrument_rows import instrument_row, instrument_rows, of_level
from drafter.law.types import Competence, Place, Power

_ORDER = ("executive_order", "order", "eo")


def instrument_ids() -> tuple[str, ...]:
    """Every instrument, in the order of the data."""
    return tuple(instrument_rows())


def resolve_instrument(said: str, place: Place, *, strict: bool = False) -> tuple[str, tuple[Flag, ...]]:
    """The instrument that ``said`` means in this place, following one redirect with a warning unless ``strict``.

    Where the form of government is not confirmed, some form of the type must be able to issue it. Raises RequestError for an
    unknown word and NotYetError where no body here may issue it.
    """
    here, ident = locality(place), instrument_named(said, place)
    power = power_of(ident, here)
    row = power.row
    if row is None and place.form is None:
        return _unconfirmed(said, place, strict=strict)
    if row is None:
        raise NotYetError("no-such-power", f"No body of this form of government issues {with_a(_name(ident))}.",
                          remedy="Ask for an ordinance, an executive order or a resolution.",
                          alternatives=("ordinance", "executive_order", "resolution"))  # fmt: skip
    if row.may_issue == "no":
        return _redirected(ident, row, here, strict=strict)
    ident, flags = _own_kind(ident, here, strict=strict)
    return ident, (*flags, *_condition(ident, row, power, here))


def _condition(ident: str, row: Competence, power: Power, here: Locality) -> tuple[Flag, ...]:
    """The row's condition tried on the State: met, not met (NotYetError), or for counsel to confirm."""
    if power.met is False and row.states:
        raise NotYetError("no-such-power", f"{_sentence_start(_name(ident))} is not an instrument of {here.place.state_name}.",
                          remedy="Ask for an ordinance.", alternatives=("ordinance",))  # fmt: skip
    if power.met is False and power.condition:
        raise NotYetError(
            "no-county-ordinances",
            f"Counties in {here.place.state_name} have no general power to make ordinances.",
            remedy="Ask for a resolution, which states policy and requests: --instrument resolution",
            alternatives=("resolution",),
        )
    return (_condition_flag(ident, power.condition),) if power.condition else ()


def instrument_named(said: str, place: Place) -> str:
    """The instrument that ``said`` means in this place. Raises RequestError for an unknown word or another level's."""
    wanted = re.sub(r"[^a-z]+", "_", said.lower().replace("’", "").replace("'", "")).strip("_")
    rows = instrument_rows()
    wanted = next((ident for ident, row in rows.items() if wanted in row.said), wanted)
    if wanted in _ORDER or (wanted in rows and rows[wanted].order_of and place.type != "state"):
        if wanted in rows and rows[wanted].level == "state":
            _refuse_wrong_level(wanted, said, place)
        return next(ident for ident, row in rows.items() if place.type in row.order_of)
    if wanted not in rows:
        known = ["executive_order", *rows]
        raise RequestError(
            "unknown-instrument",
            f"There is no instrument ‘{said}’.",
            remedy=did_you_mean(wanted, known) or f"Use one of: {', '.join(known)}.",
            alternatives=known,
        )
    _refuse_wrong_level(wanted, said, place)
    return wanted


def _refuse_wrong_level(ident: str, said: str, place: Place) -> None:
    if not of_level(ident, place):
        fits = "state_bill or executive_order" if place.type == "state" else "ordinance, executive_order or resolution"
        raise RequestError(
            "instrument-of-another-level",
            f"{_sentence_start(said.strip().replace('_', ' '))} is not an instrument of {with_article(place.full_name)}.",
            remedy=f"For it, ask for {fits}; for a State, give type: state.",
        )


def _own_kind(ident: str, here: Locality, *, strict: bool) -> tuple[str, tuple[Flag, ...]]:
    """The State's own instrument where one takes the place of ``ident``, as New York's local law does, and the user is told."""
    own = here.state.instead.get(ident)
    if own is None or not of_level(own.use, here.place):
        return ident, ()
    if strict:
        raise NotYetError("no-such-power", f"{_sentence_start(_name(ident))} cannot be issued here: {own.why}",
                          remedy=f"Ask for {own.use} instead.", alternatives=(own.use,))  # fmt: skip
    return own.use, (_redirect_flag(with_a(_name(ident)), with_a(_name(own.use)), own.why),)


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
    row = power_of(wanted, locality(place)).row
    if row is None or row.may_issue == "no":
        return None
    try:
        return resolve_instrument(said, place)
    except NotYetError:
        return None


def _redirected(ident: str, row: Competence, here: Locality, *, strict: bool) -> tuple[str, tuple[Flag, ...]]:
    name = _name(ident)
    if strict or not row.redirect:
        raise NotYetError(
            "no-such-power",
            f"{_sentence_start(name)} cannot be issued here: {row.why}",
            remedy=f"Ask for {row.redirect} instead." if row.redirect else "Ask for a resolution or an ordinance.",
            alternatives=(row.redirect,) if row.redirect else (),
        )
    kind, flags = _own_kind(row.redirect, here, strict=strict)
    return kind, (_redirect_flag(with_a(name), with_a(_name(kind)), row.why), *flags)


def _redirect_flag(said: str, used: str, why: str) -> Flag:
    return Flag("warning", "instrument-redirected", f"You asked for {said}; the draft is {used}. {why}",
                remedy="Use --strict-instrument to refuse instead.")  # fmt: skip


def _condition_flag(ident: str, condition: str) -> Flag:
    return Flag("warning", "power-conditional", f"This {_name(ident)} may be issued only if {condition}.",
                remedy="Counsel must confirm the condition.")  # fmt: skip


def _name(ident: str) -> str:
    return instrument_row(ident).name.lower()


def _sentence_start(name: str) -> str:
    """The name with its article, as it begins a sentence."""
    named = with_a(name)
    return named[:1].upper() + named[1:]
