"""Whether a request can be met at all: its model, its preset, the options that it sets."""

from __future__ import annotations

from drafter.assembly.plan import Plan
from drafter.assembly.planning.options import option_layers, resolve_options
from drafter.content.model.types import Model, Preset
from drafter.errors import RequestError, did_you_mean
from drafter.law.types import Profile
from drafter.matter import Matter


def misfit(model: Model, profile: Profile) -> RequestError | None:
    """Why the model is not for the instrument or type of place of ``profile``; None where it is."""
    form, place = profile.instrument, profile.place
    if model.instruments and form.family not in model.instruments and form.id not in model.instruments:
        return RequestError(
            "model-not-for-instrument",
            f"The model ‘{model.id}’ is not made for an instrument of this kind ({form.name.lower()}).",
            remedy=f"It is for: {', '.join(model.instruments)}. See: drafter models list.",
            alternatives=model.instruments,
        )
    if form.id == "state_bill" and "state_bill" not in model.instruments:
        return RequestError("model-not-for-instrument", f"The model ‘{model.id}’ is made for local measures.",
                           remedy="For a bill, use --model state_bill.", alternatives=("state_bill",))  # fmt: skip
    if model.types and place.type not in model.types:
        return RequestError("model-not-for-type", f"The model ‘{model.id}’ is for: {', '.join(model.types)}.",
                           remedy="See: drafter models list.", alternatives=model.types)  # fmt: skip
    return None


def preset_of(model: Model, matter: Matter) -> Preset | None:
    """The preset that the matter names. Raises RequestError where the model has none of that name."""
    if not matter.preset:
        return None
    for preset in model.presets:
        if preset.name == matter.preset:
            return preset
    names = [preset.name for preset in model.presets]
    raise RequestError(
        "unknown-preset",
        f"Model ‘{model.id}’ has no preset ‘{matter.preset}’.",
        remedy=f"Its presets: {', '.join(names)}." if names else "It has none; leave the preset out.",
        alternatives=names,
    )


def check_options(plan: Plan) -> None:
    """Options are set for clauses of the library only, and the matter's must be right even where the clause is left out.

    Raises RequestError for the first that is wrong.
    """
    library, layers = plan.library, option_layers(plan)
    known = {*library.clauses, *(one.clause.id for one in library.definitions.values())}
    for source, values in layers:
        for ident in values:
            if ident not in known:
                raise RequestError(
                    "unknown-clause",
                    f"The {source} sets options of ‘{ident}’, which is no clause of the library.",
                    remedy=did_you_mean(ident, sorted(known)),
                )
    for ident in plan.matter.options:
        if ident in library.clauses:
            resolve_options(library.clauses[ident], layers, plan.profile.place.state)
