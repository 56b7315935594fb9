"""The models: each drafts in every kind of place and instrument it names, and each preset changes what someone must do."""

from __future__ import annotations

from functools import cache

import pytest
from build_matrix import toolkit
from draft_checks import faults

from docs.make.previews import matter_of
from drafter.content.model.types import Model
from drafter.document import every_unit, plain
from drafter.errors import NotYetError, RequestError
from drafter.matter import Matter
from drafter.printed import every_section

FEWEST = 18
MODELS = sorted(toolkit().library.models)
# Drawn in by state law, or by facts that only the drafter has: no model asks for them.
# Facts of one place and day decide on these: an emergency, a case in court, a statute that asks for the saving.
BY_MATTER_ONLY = {"common/emergency", "common/contingent_effect", "common/state_immigration_duties"}
PLACES = (
    Matter("Chicago", "IL", ""), Matter("Austin", "TX", ""), Matter("Ithaca", "NY", "", type="town", form="supervisor"),
    Matter("Amherst", "MA", "", type="town", form="town_meeting"), Matter("King County", "WA", ""),
    Matter("Caddo", "LA", "", type="parish"), Matter("Oakland", "CA", ""), Matter("Athens", "GA", "", type="city"),
    Matter("Dallas County", "TX", "", type="county"), Matter("Minnesota", "MN", "", type="state"),
)  # fmt: skip
# Answers, not faults: the place has no such instrument, or the model is for another, or the law there leaves no clause of it.
NO_SUCH = {
    "instrument-of-another-level", "no-county-ordinances", "model-not-for-instrument", "model-not-for-type", "nothing-left",
}  # fmt: skip


def model(name: str) -> Model:
    return toolkit().library.models[name]


@cache
def duties(name: str, preset: str) -> str:
    """The operative and oversight words of a model in a neutral place."""
    draft = toolkit().draft_plan(toolkit().plan(matter_of(model(name))._replace(preset=preset)))
    return "\n".join(
        plain((*unit.heading, *unit.content), draft.measure.page)
        for section in every_section(draft.measure)
        if section.part in ("operative", "oversight")
        for unit in every_unit(section.units)
    )


def test_there_are_models_enough_and_no_two_write_files_of_one_name() -> None:
    assert len(MODELS) >= FEWEST
    assert len({model(name).slug for name in MODELS}) == len(MODELS)


def test_every_clause_is_reached_by_some_model_or_preset() -> None:
    reached = {one for name in MODELS for one in model(name).clauses}
    reached |= {one for name in MODELS for preset in model(name).presets for one in preset.add}
    assert toolkit().library.clauses.keys() - reached == BY_MATTER_ONLY


@pytest.mark.parametrize("name", MODELS)
def test_the_strong_and_core_presets_change_what_someone_must_do(name: str) -> None:
    for preset in model(name).presets:
        assert preset.says.endswith(".")
        changed = duties(name, preset.name) != duties(name, "")
        assert changed == (preset.name != "moderate"), preset.name


@pytest.mark.parametrize("place", PLACES, ids=lambda one: f"{one.state} {one.place}")
def test_every_model_drafts_in_each_instrument_that_it_names(place: Matter) -> None:
    broken: list[str] = []
    for name in MODELS:
        for instrument in model(name).instruments:
            try:
                draft = toolkit().draft_plan(toolkit().plan(place._replace(instrument=instrument, model=name, date="2026-11-24")))
            except (NotYetError, RequestError) as error:
                broken += [] if error.code in NO_SUCH else [f"{name} {instrument}: {error.code} {error.message}"]
            else:
                broken += [f"{name} {instrument}: {fault}" for fault in faults(draft)]
    assert not broken
