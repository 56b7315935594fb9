"""The profile: everything about form that depends on the jurisdiction and the instrument, put together from data."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.flags import Flag
from drafter.law.form.dress import dressed
from drafter.law.form.levels import levels_from_example
from drafter.law.form.numbering_styles import numbering_style, page_of_style, style_from_example, style_names
from drafter.law.form.words import form_words, words_for
from drafter.law.limits.state_flags import state_flags
from drafter.law.place.locality import locality
from drafter.law.place.sheriffs import jail_of, sheriff_of
from drafter.law.power.competence import power_of
from drafter.law.power.instrument_rows import instrument_row
from drafter.law.types import InstrumentForm, Place, Profile
from drafter.numbering_style import NumberingStyle
from drafter.page_style import PageStyle

_CODE_FACTS = {"code_title": "title", "code_chapter": "chapter", "code_article": "article", "code_name": "code_name"}


def make_profile(place: Place, instrument: str, facts: Mapping[str, str], flags: tuple[Flag, ...] = ()) -> Profile:
    """The profile of ``instrument`` in ``place``: the place with what is known of it, the instrument's form, the power to issue it.

    ``facts`` are the user's local facts, stronger than the curated ones. Raises RequestError for a fact that is unknown or cannot
    be read.
    """
    here = locality(place, facts)
    words, word_flags = words_for(here, instrument_row(instrument))
    form = dressed(instrument, here)
    style, codified = _numbering(form, here.facts)
    return Profile(
        id=f"{place.state.lower()}/{place.type}/{place.form or 'unconfirmed'}/{instrument}/{style.id}",
        place=place,
        instrument=form,
        power=power_of(instrument, here),
        words=words,
        form_words=form_words(here, words, form.approver),
        numbering=style,
        page=_page(style.id),
        codified=codified,
        code_facts={name: here.facts[fact] for fact, name in _CODE_FACTS.items() if here.facts.get(fact)},
        sheriff=sheriff_of(here),
        jail=jail_of(here),
        state_act=here.state.cooperation_act is not None,
        state_directives=here.state.directives_bind,
        police="none" if here.facts.get("police") == "none" else "own",
        flags=(*flags, *word_flags, *state_flags(place, instrument)),
    )


def _numbering(form: InstrumentForm, facts: Mapping[str, str]) -> tuple[NumberingStyle, bool]:
    """The style, and whether the measure makes a chapter of the code: it does where the place's code style is known."""
    base = numbering_style(form.numbering)
    said = facts.get("code_style", "")
    if form.codifies and said:
        wanted = said.strip().lower().replace("-", "_").replace(" ", "_")
        base = numbering_style(wanted) if wanted in style_names() else style_from_example(said, numbering_style("municode"))
    if facts.get("levels"):
        base = levels_from_example(facts["levels"], base)
    codified = form.codifies and base.code is not None and facts.get("codified", "yes").lower() not in ("no", "false")
    return base, codified


def _page(style: str) -> PageStyle:
    """Where the code's markup uses brackets for deletion, fill-ins stand in angle brackets."""
    if page_of_style(style) == "angle":
        return PageStyle(id="angle", fill_in_open="‹", fill_in_close="›")
    return PageStyle()
