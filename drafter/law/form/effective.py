"""The effective date: computed, not wished. The earliest lawful form for this State, type and content, with its reason."""

from __future__ import annotations

from datetime import date

from drafter.content.model.nodes import Blank, Inlines, Words
from drafter.content.model.phrase import joined, phrase_in_words
from drafter.dates import long_date
from drafter.errors import RequestError
from drafter.flags import Flag
from drafter.law.types import EffectiveRule, FormRule, InstrumentForm
from drafter.record import NamedTuple

WISHES = ("at once", "after notice", "a date such as 2027-01-01")
# What completes "This ordinance takes effect ..." where the State's data give no rule.
_ASK_THE_CLERK: Inlines = (Words("on "), Blank("effective date: confirm with the clerk"))
_NO_EMERGENCY_RULE: Inlines = (Words("on "), Blank("effective date: no emergency rule was found; confirm with the clerk"))
_BILL: Inlines = (Words("on "), Blank("effective date: as the constitution and the legislature’s rules allow"))
_SIGNED: Inlines = (Words("when it is signed"),)
_SIGNED_BY_GOVERNOR: Inlines = (Words("when it is signed or, where a statute sets a later day, on that day"),)
_ADOPTED: Inlines = (Words("on its adoption"),)
# Some laws send a resolution to the executive before it takes effect, as an ordinance (Wis. Stat. 59.17(6) for counties).
_ADOPTED_AND_SENT: Inlines = (
    Words("on its adoption or, where the law first sends it to an executive to sign or veto, on the day that the law sets"),
)
_BY_SIGNATURE = FormRule(
    "An order binds from signature and a resolution from adoption unless a statute, charter or code asks for filing or "
    "publication, or sends a resolution to an executive, first.",
    "memory",
)


class EffectiveDate(NamedTuple):
    """The computed closing clause: the sentence to print, and why it is so. ``days_after_passage`` 0: no day can be counted."""

    sentence: Inlines
    reason: str
    rule: FormRule | None = None
    days_after_passage: int = 0
    flags: tuple[Flag, ...] = ()


def effective_date(form: InstrumentForm, *, wish: str, penalty: bool, emergency: bool) -> EffectiveDate:
    """The closing clause's sentence. ``wish`` is "", "at once", "after notice" or an ISO date.

    ``penalty`` and ``emergency`` say what the measure holds. Raises RequestError on another wish.
    """
    wished = wish.strip().lower()
    day = _day(wished)
    if form.family != "ordinance":
        return _by_signature(form, wished, day)
    found = _rule(form, penalty=penalty, emergency=emergency)
    when = found.when if found is not None else _usual(form, emergency=emergency)
    flags = (_not_at_once(when),) if wished == "at once" and not emergency and not (found and found.at_once) else ()
    sentence = _sentence(form, (*when, Words(".")))
    if day is not None:
        sentence = _sentence(form, (Words(f"on {said(day)}, or "), *when, Words(", whichever is later.")))
    elif wished == "after notice":
        after = Words(" days after its publication, and not earlier than the law allows: ")
        sentence = _sentence(form, (Blank("number"), after, *when, Words(".")))
    reason = _reason(found, penalty=penalty, emergency=emergency)
    return EffectiveDate(sentence, reason, _for_people(found), found.days_after_passage if found is not None else 0, flags)


def takes_effect_at_once(form: InstrumentForm) -> bool | None:
    """Whether the ordinary rule of the place is effect on adoption; None where no rule was found."""
    found = form.effective.get("ordinary")
    return found.at_once if found is not None else None


def _sentence(form: InstrumentForm, when: Inlines) -> Inlines:
    this = form.this[:1].upper() + form.this[1:]
    return joined((Words(f"{this} takes effect "), *when))


def _rule(form: InstrumentForm, *, penalty: bool, emergency: bool) -> EffectiveRule | None:
    """The rule of the place for what the measure holds."""
    if emergency:
        return form.effective.get("emergency")
    return (form.effective.get("penalty") if penalty else None) or form.effective.get("ordinary")


def _usual(form: InstrumentForm, *, emergency: bool) -> Inlines:
    if form.level == "state":
        return _BILL
    return _NO_EMERGENCY_RULE if emergency else _ASK_THE_CLERK


def _for_people(found: EffectiveRule | None) -> FormRule | None:
    return None if found is None else FormRule(found.reason, found.verified, found.cite, found.url, found.as_of)


def _by_signature(form: InstrumentForm, wished: str, day: date | None) -> EffectiveDate:
    """An order or directive takes effect when it is signed, a resolution when it is adopted, unless the State's data say otherwise."""
    found = form.effective.get("ordinary")
    rule = _for_people(found) or _BY_SIGNATURE
    when = (*(found.when if found is not None else _moment(form)), Words("."))
    if day is not None:
        when = (Words(f"on {said(day)}."),)
    elif wished == "after notice":
        when = (Blank("number"), Words(" days after it is posted on the public website."))
    return EffectiveDate(_sentence(form, when), rule.text, rule)


def _moment(form: InstrumentForm) -> Inlines:
    if form.family == "resolution":
        return _ADOPTED_AND_SENT if form.to_executive else _ADOPTED
    return _SIGNED_BY_GOVERNOR if form.level == "state" else _SIGNED


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


def _not_at_once(when: Inlines) -> Flag:
    return Flag(
        "warning",
        "effective-not-at-once",
        f"It cannot take effect at once: the ordinary rule here is that it takes effect {phrase_in_words(when)}.",
        remedy="An emergency measure needs facts and a larger vote: --add common/emergency, with counsel’s advice.",
    )


def _reason(found: EffectiveRule | None, *, penalty: bool, emergency: bool) -> str:
    if found is None:
        return "No rule on the effective date was found for this kind of place; the clerk or the charter decides."
    kind = "an emergency measure" if emergency else "a measure with a penalty" if penalty else "an ordinary measure"
    return f"The earliest lawful form for {kind}: {found.reason}"
