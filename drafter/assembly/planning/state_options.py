"""Options and the text conditions of state law: which ids a text meets with its options, and which option would meet one more."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from drafter.assembly.plan import Chosen
from drafter.assembly.words.values import plain_names, truth
from drafter.content.model.types import Body, Clause, Meets, Option, OptionValue
from drafter.law.limits.conditions import met_by_savings

Options = Mapping[str, Chosen]


def conditions_met(clause: Clause, body: Body, options: Options) -> frozenset[str]:
    """Ids of the text conditions that ``body`` meets with these options, in a draft that holds the savings it calls for."""
    return met_by_savings() | {one.id for one in body.meets if _holds(one, clause, options)}


def turned_for_state(clause: Clause, options: Options, wanted: Collection[str]) -> Options | None:
    """``options`` with one of them set so that the base text meets a wanted condition; None where none does.

    What the user chose is never turned. The source of a turned option is "state".
    """
    for one in clause.base.meets:
        if one.id in wanted and one.when is not None and not _holds(one, clause, options):
            for turned in _turnings(clause, options):
                if _holds(one, clause, turned):
                    return turned
    return None


def _turnings(clause: Clause, options: Options) -> Iterator[Options]:
    for option in clause.options:
        if options[option.name].source != "matter":
            for value in _values(option):
                yield {**options, option.name: Chosen(value, "state")}


def _values(option: Option) -> tuple[OptionValue, ...]:
    return (True, False) if option.kind == "yes_no" else option.choices


def _holds(one: Meets, clause: Clause, options: Options) -> bool:
    return truth(one.when, plain_names(clause.id, {name: chosen.value for name, chosen in options.items()}))
