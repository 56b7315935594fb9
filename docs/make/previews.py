"""Previews of every model as Markdown: drafted for fictional places, so that people can read a measure before they install anything."""

from __future__ import annotations

from docs.make.markdown import made_from
from drafter.content.model.types import Model
from drafter.formats.md import write_md
from drafter.law.place.said import with_article
from drafter.matter import Matter
from drafter.toolkit import Toolkit

FOLDER = "model_ordinances/previews"
NEUTRAL_STATE = "WI"  # its law adapts nothing that these models hold in an ordinance: each text shows as it is written
DATE = "2026-11-24"  # fixed, so that a preview changes only with its words
_NOTE = (
    "<!-- {made} -->\n\n"
    "> Preview of the model `{model}`, {where}. Wisconsin is taken as a neutral State: its law, so far as it was found, leaves these "
    "clauses as they are written. That is no advice on its law. In another State clauses are adapted or left out. For your own place: "
    "`drafter draft --place \"...\" --instrument {instrument} --model {model}`.{presets}\n\n---\n\n"
)  # fmt: skip


def previews(toolkit: Toolkit) -> dict[str, str]:
    """Each preview by its path from the top."""
    return {f"{FOLDER}/{ident}.md": preview(toolkit, model) for ident, model in sorted(toolkit.library.models.items())}


def preview(toolkit: Toolkit, model: Model) -> str:
    """The model's default draft, under a note of what it is."""
    matter = matter_of(model)
    draft = toolkit.draft_plan(toolkit.plan(matter))
    place = draft.plan.profile.place
    named_place = f"for {with_article(place.full_name)}, Wisconsin: no such place exists"
    where = "as if for Wisconsin" if place.type == "state" else named_place
    named = ", ".join(f"`{preset.name}`" for preset in model.presets)
    presets = f" Presets: {named}; see [the list](../README.md)." if named else ""
    note = _NOTE.format(made=made_from("the library"), model=model.id, where=where, instrument=matter.instrument, presets=presets)
    return note + write_md(draft.measure)


def matter_of(model: Model) -> Matter:
    """The first instrument and kind of place that the model is for, in a fictional place."""
    instrument = model.instruments[0] if model.instruments else "ordinance"
    if model.types == ("state",):
        return Matter("Wisconsin", NEUTRAL_STATE, instrument, type="state", model=model.id, date=DATE)
    if model.types == ("county",):
        return Matter("Example County", NEUTRAL_STATE, instrument, type="county", model=model.id, date=DATE)
    return Matter("Example", NEUTRAL_STATE, instrument, type="city", form="mayor_council_strong", model=model.id, date=DATE)
