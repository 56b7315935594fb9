"""Options resolved: the clause's default, then the State's, the model's, the preset's, the matter's."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.assembly.plan import Chosen, Plan
from drafter.content.model.option_values import parse_option
from drafter.content.model.types import Clause, Option, OptionValue
from drafter.errors import RequestError, did_you_mean

Layers = tuple[tuple[str, Mapping[str, Mapping[str, OptionValue]]], ...]


def option_layers(plan: Plan) -> Layers:
    """The sources of option values, weakest first."""
    return (
        ("model", plan.model.options or {}),
        ("preset", plan.preset.options if plan.preset else {}),
        ("matter", plan.matter.options),
    )


def resolve_options(clause: Clause, layers: Layers, state: str) -> dict[str, Chosen]:
    """Each option of ``clause`` with its value and source. Raises RequestError on a value that does not fit its kind."""
    chosen: dict[str, Chosen] = {}
    for option in clause.options:
        by_state = (option.default_by_state or {}).get(state)
        chosen[option.name] = Chosen(option.default, "default") if by_state is None else Chosen(by_state, "state")
    for source, values in layers:
        for name, raw in values.get(clause.id, {}).items():
            option = _option(clause, name, source)
            chosen[name] = Chosen(parse_option(option, raw), source)
    return chosen


def _option(clause: Clause, name: str, source: str) -> Option:
    for option in clause.options:
        if option.name == name:
            return option
    known = [option.name for option in clause.options]
    raise RequestError(
        "unknown-option",
        f"Clause ‘{clause.id}’ has no option ‘{name}’ (set by the {source}).",
        remedy=did_you_mean(name, known, "Its options") or "It has no options.",
        alternatives=known,
    )
