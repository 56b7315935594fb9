"""model_ordinances/README.md: the models, each with its clauses and presets."""

from __future__ import annotations

from docs.make.markdown import page
from drafter.content.model.types import Model
from drafter.toolkit import Toolkit


def models_page(toolkit: Toolkit) -> str:
    """The whole page."""
    models = (_model(toolkit, model) for _, model in sorted(toolkit.library.models.items()))
    return page("Models", "the library", models, "Each is a recipe: the clauses of one measure, in order.")


def _model(toolkit: Toolkit, model: Model) -> str:
    summary = (model.summary or {}).get("en", "")
    presets = "".join(f"\n- `{preset.name}`: {preset.says}" for preset in model.presets)
    titles = ", ".join(toolkit.library.clauses[one].title for one in model.clauses)
    about = f"`--model {model.id}`, for: {', '.join(model.instruments)}. {summary} [Preview](previews/{model.id}.md)."
    return f"## {model.name}\n\n{about}\n\nClauses: {titles}.{presets}"
