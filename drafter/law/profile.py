"""The profile: everything about form that depends on the jurisdiction and the instrument, put together from data."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.flags import Flag
from drafter.law.form.dress import default_style, instrument_form
from drafter.law.form.forms import form_row, opening_rule, rules_row
from drafter.law.form.numbering_styles import levels_from_example, numbering_style, page_of_style, style_from_example, style_names
from drafter.law.form.words import jail_of, sheriff_of, words_for
from drafter.law.limits.state_flags import state_flags
from drafter.law.place.places import curated_facts
from drafter.law.sources.data_store import load_data
from drafter.law.types import InstrumentForm, Place, Profile
from drafter.numbering_style import NumberingStyle
from drafter.page_style import PageStyle

_CODE_FACTS = {"code_title": "title", "code_chapter": "chapter", "code_article": "article", "code_name": "code_name"}


def make_profile(place: Place, instrument: str, facts: Mapping[str, str], flags: tuple[Flag, ...] = ()) -> Profile:
    """The profile of ``instrument`` in ``place``. ``facts`` are the user's local facts, stronger than the curated ones.

    Raises RequestError for a fact that is unknown or cannot be read.
    """
    known = {**curated_facts(place), **facts}
    words, word_flags = words_for(place, instrument, facts)
    opening = opening_rule(place, instrument, words)
    approver = "Mayor" if known.get("mayor_approves") == "yes" else str((rules_row(place, instrument) or {}).get("approver", ""))
    form = instrument_form(instrument, place, words, opening, approver=approver)
    style, codified = _numbering(form, place, known)
    return Profile(
        id=f"{place.state.lower()}/{place.type}/{place.form or 'unconfirmed'}/{instrument}/{style.id}",
        place=place,
        instrument=form,
        words=words,
        numbering=style,
        page=_page(style.id),
        codified=codified,
        code_facts={name: known[fact] for fact, name in _CODE_FACTS.items() if known.get(fact)},
        sheriff=sheriff_of(place, facts),
        jail=jail_of(place, facts),
        state_act="cooperation_act" in load_data(f"states/{place.state}"),
        state_directives=bool(load_data(f"states/{place.state}").get("directives_bind")),
        police="none" if known.get("police") == "none" else "own",
        flags=(*flags, *word_flags, *state_flags(place, instrument)),
    )


def _numbering(form: InstrumentForm, place: Place, facts: Mapping[str, str]) -> tuple[NumberingStyle, bool]:
    """The style, and whether the measure makes a chapter of the code: it does where the place's code style is known."""
    row = form_row(place, form.id) or {}
    base = numbering_style(row.get("numbering") or default_style(form.id))
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
