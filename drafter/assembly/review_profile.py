"""What the rules of review are told of a profile: its opening words, names, verbs and numbers, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafter.assembly.words.form_text import form_line, signature_blocks
from drafter.law.form.effective import effective_date, takes_effect_at_once
from drafter.law.types import Profile
from drafter.review.profile import ReviewProfile

_NO_FACTS: Mapping[str, str] = MappingProxyType({})
_MARKS = ("[[", "]]")  # how the rules know a fill-in in words that they expect


def review_profile(profile: Profile, date: str = "", facts: Mapping[str, str] = _NO_FACTS) -> ReviewProfile:
    """The review's view of ``profile``. A name that is a fill-in here is unknown, and its rules are skipped.

    ``facts`` say what no profile holds: whether a title names penalties, and which section numbers are taken.
    """
    form, place, words = profile.instrument, profile.place, profile.words
    executive = words["chief_executive"].text or ""
    return ReviewProfile(
        family=form.family,
        instrument=form.id,
        opening=form_line(form.opening.words, profile, _MARKS),
        body=words["governing_body"].text or "",
        names=_names(profile),
        executive=executive if form.family != "executive_order" or place.form else "",
        place="" if place.type == "state" else place.name,
        kind=place.short_name,
        this=form.this,
        duty=words["shall"].text or "",
        levels=profile.numbering.levels,
        bill=profile.numbering.bill,
        numbered_definitions=profile.numbering.numbered_definitions,
        at_once=_at_once(profile),
        signatures=tuple(form_line(block.heading, profile) for block in form.signatures if block.expected),
        penalty_in_title=facts.get("penalty_in_title") == "yes",
        taken=tuple(one.strip() for one in facts.get("taken_sections", "").split(",") if one.strip()),
        date=date,
    )


def _names(profile: Profile) -> tuple[str, ...]:
    """Every right name: those of the words, their candidates, the place's own, and those in its opening and effective date."""
    place, form = profile.place, profile.instrument
    said = [name for word in profile.words.values() for name in (word.text or "", *word.choices) if name]
    sentence = effective_date(form, wish="", penalty=False, emergency=False).sentence
    printed = [form_line(phrase, profile, _MARKS) for phrase in (form.opening.words, sentence)]
    signers = [line.label for block in signature_blocks(profile) for line in block.lines]
    return tuple(dict.fromkeys((*said, place.full_name, place.name, *printed, *signers)))


def _at_once(profile: Profile) -> bool | None:
    """Whether the ordinary rule lets an ordinance take effect on its adoption; None for an order, which is in effect once signed."""
    if profile.instrument.family != "ordinance":
        return None
    return takes_effect_at_once(profile.instrument)
