"""The effective date: computed, not wished. The earliest lawful form for this State, type and content, with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from drafter.dates import long_date
from drafter.errors import RequestError
from drafter.flags import Flag
from drafter.law.form.forms import cite_in, rules_row
from drafter.law.types import EffectiveDate, FormRule, InstrumentForm, Place

WISHES = ("at once", "after notice", "a date such as 2027-01-01")
_UNKNOWN = "on [[effective date: confirm with the clerk]]"


def effective_date(place: Place, instrument: InstrumentForm, *, wish: str, penalty: bool, emergency: bool) -> EffectiveDate:
    """The closing clause's sentence. ``wish`` is "", "at once", "after notice" or an ISO date.

    ``penalty`` and ``emergency`` say what the measure holds. Raises RequestError on another wish.
    """
    wished = wish.strip().lower()
    day = _day(wished)
    this = instrument.this[:1].upper() + instrument.this[1:]
    if instrument.id not in ("ordinance", "local_law", "town_bylaw_article", "state_bill"):
        return _by_signature(place, instrument, this, wished, day)
    if instrument.id == "state_bill":
        words, rule = "on [[effective date: as the constitution and the legislature’s rules allow]]", None
    else:
        words, rule = _rule(place, instrument, penalty=penalty, emergency=emergency)
    reason = _reason(rule, penalty=penalty, emergency=emergency)
    if day is not None:
        return EffectiveDate(_later_of(this, day, words), reason, rule)
    if wished == "after notice":
        return EffectiveDate(f"{this} takes effect [[number]] days after its publication, and not earlier than the law allows: {words}.",
                             reason, rule)  # fmt: skip
    flags = (_not_at_once(words),) if wished == "at once" and not emergency and not _is_at_once(words) else ()
    return EffectiveDate(f"{this} takes effect {words}.", reason, rule, flags)


def _rule(place: Place, instrument: InstrumentForm, *, penalty: bool, emergency: bool) -> tuple[str, FormRule | None]:
    """The words after "takes effect", and the rule they rest on."""
    row = rules_row(place, instrument.id) or {}
    rules: Mapping[str, Any] = row.get("effective") or {}
    if emergency and "emergency" not in rules:
        return "on [[effective date: no emergency rule was found; confirm with the clerk]]", None
    found = rules.get("emergency") if emergency else (rules.get("penalty") if penalty else None) or rules.get("ordinary")
    if found is None:
        return _UNKNOWN, None
    rule = FormRule(
        found["reason"],
        found["verified"],
        cite_in(found["reason"], row, found.get("cite", "")),
        row.get("details_url") or row.get("url", ""),
        row.get("as_of", ""),
    )
    return str(found["sentence"]).removeprefix("{This} takes effect ").rstrip("."), rule


def _by_signature(place: Place, instrument: InstrumentForm, this: str, wished: str, day: date | None) -> EffectiveDate:
    """An order or directive takes effect when it is signed, a resolution when it is adopted, unless the State's data say otherwise."""
    moment, rule = _moment(place, instrument)
    reason = rule.text
    if day is not None:
        return EffectiveDate(f"{this} takes effect on {said(day)}.", reason, rule)
    if wished == "after notice":
        return EffectiveDate(f"{this} takes effect [[number]] days after it is posted on the public website.", reason, rule)
    return EffectiveDate(f"{this} takes effect {moment}.", reason, rule)


def _moment(place: Place, instrument: InstrumentForm) -> tuple[str, FormRule]:
    """The words after "takes effect" for what a signature or one vote makes, and the rule they rest on."""
    words, rule = _rule(place, instrument, penalty=False, emergency=False)
    if rule is not None:
        return words, rule
    usual = FormRule(
        "An order binds from signature and a resolution from adoption unless a statute, charter or code asks for filing or "
        "publication, or sends a resolution to an executive, first.",
        "memory",
    )
    if instrument.family == "resolution":
        return _adoption(instrument), usual
    if place.type == "state":
        return "when it is signed or, where a statute sets a later day, on that day", usual
    return "when it is signed", usual


def _adoption(instrument: InstrumentForm) -> str:
    """Some laws send a resolution to the executive before it takes effect, as an ordinance (Wis. Stat. 59.17(6) for counties)."""
    if not instrument.to_executive:
        return "on its adoption"
    return "on its adoption or, where the law first sends it to an executive to sign or veto, on the day that the law sets"


def takes_effect_at_once(place: Place, instrument: InstrumentForm) -> bool | None:
    """Whether the ordinary rule of the place is effect on adoption; None where no rule was found."""
    words, rule = _rule(place, instrument, penalty=False, emergency=False)
    return _is_at_once(words) if rule is not None else None


def _day(wished: str) -> date | None:
    if wished in ("", "ordinary", "at once", "after notice"):
        return None
    try:
        return date.fromisoformat(wished)
    except ValueError:
        raise RequestError(
            "bad-effective-date",
            f"‘{wished}’ is no wish for an effective date.",
            remedy=f"Say one of: {'; '.join(WISHES)}; or leave it out for the ordinary rule.",
            alternatives=WISHES,
        ) from None


def said(day: date) -> str:
    """A date as legal text says it: January 1, 2027."""
    return long_date(day.isoformat())


def _later_of(this: str, day: date, words: str) -> str:
    if words.startswith("on [["):
        return f"{this} takes effect on {said(day)}, or {words}, whichever is later."
    return f"{this} takes effect on {said(day)}, or {words}, whichever is later."


def _is_at_once(words: str) -> bool:
    return words.startswith(("on its passage", "on its adoption", "immediately", "when the presiding officer"))


def _not_at_once(words: str) -> Flag:
    return Flag(
        "warning",
        "effective-not-at-once",
        f"It cannot take effect at once: the ordinary rule here is that it takes effect {words.replace('[[', '[').replace(']]', ']')}.",
        remedy="An emergency measure needs facts and a larger vote: --add common/emergency, with counsel’s advice.",
    )


def _reason(rule: FormRule | None, *, penalty: bool, emergency: bool) -> str:
    if rule is None:
        return "No rule on the effective date was found for this kind of place; the clerk or the charter decides."
    kind = "an emergency measure" if emergency else "a measure with a penalty" if penalty else "an ordinary measure"
    return f"The earliest lawful form for {kind}: {rule.text}"
