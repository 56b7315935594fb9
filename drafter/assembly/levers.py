"""Which model a matter asks for: one by name, or the union of its levers' clauses in the comprehensive model's order."""

from __future__ import annotations

from drafter.content.library import Library
from drafter.content.model.types import LEVERS, Model
from drafter.errors import RequestError, did_you_mean
from drafter.matter import Matter

COMPREHENSIVE = "comprehensive"


def model_of(matter: Matter, library: Library) -> Model:
    """The model that ``matter`` asks for. Raises RequestError when it names none, an unknown one, or both a model and levers."""
    if matter.model and matter.levers:
        raise RequestError(
            "model-and-levers",
            "The matter names both a model and levers.",
            remedy="Give one of them; add single clauses with add.",
        )
    if matter.model:
        return _named(matter.model, library)
    if not matter.levers:
        raise RequestError(
            "no-model",
            "The request names no model and no lever.",
            remedy=f"Give --model ({', '.join(sorted(library.models))}) or --lever ({', '.join(LEVERS)}).",
            alternatives=sorted(library.models),
        )
    levers = tuple(dict.fromkeys(_lever(one) for one in matter.levers))
    models = [_named(lever, library) for lever in levers]
    return models[0] if len(models) == 1 else _union(models, levers, library)


def _named(name: str, library: Library) -> Model:
    wanted = _canonical(name)
    model = library.models.get(wanted)
    if model is None:
        known = sorted(library.models)
        raise RequestError(
            "unknown-model",
            f"There is no model ‘{name}’.",
            remedy=did_you_mean(wanted, known, "Use one of"),
            alternatives=known,
        )
    return model


def _lever(name: str) -> str:
    wanted = _canonical(name)
    if wanted not in LEVERS:
        raise RequestError(
            "unknown-lever",
            f"There is no lever ‘{name}’.",
            remedy=did_you_mean(wanted, LEVERS, "The levers"),
            alternatives=LEVERS,
        )
    return wanted


def _canonical(name: str) -> str:
    return name.strip().lower().replace("-", "_").replace(" ", "_")


def _union(models: list[Model], levers: tuple[str, ...], library: Library) -> Model:
    """Several levers as one measure: every clause of each, in the comprehensive model's order where it has them."""
    order = {ident: index for index, ident in enumerate(_named(COMPREHENSIVE, library).clauses)}
    ids = dict.fromkeys(ident for model in models for ident in model.clauses)
    ranked = sorted(ids, key=lambda ident: order.get(ident, len(order)))
    return models[0]._replace(
        id="+".join(levers),
        name=" and ".join(model.name for model in models),
        subject="; ".join(model.subject for model in models),
        short_title=" and ".join(model.short_title for model in models),
        chapter_heading=" and ".join(model.chapter_heading for model in models),
        slug="-and-".join(model.slug for model in models),
        clauses=tuple(ranked),
        levers=levers,
        options={ident: values for model in models for ident, values in (model.options or {}).items()},
        presets=(),
        subject_by_lever=dict(zip(levers, (model.subject for model in models), strict=True)),
    )
