"""What people put into a draft, each with what to call it: a refusal names the words that are refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.assembly.plan import Chosen, Plan
from drafter.matter import Matter
from drafter.review.refusal import Input


def inputs_of(plan: Plan) -> tuple[Input, ...]:
    """Every word of a person's own that the draft of ``plan`` may print: the matter's first, then those of the library's titles and texts."""
    return (*_of_matter(plan.matter), *_of_options(plan), *_of_sections(plan), *_of_model(plan), *_of_library(plan))


def _of_matter(matter: Matter) -> Iterator[Input]:
    yield from (Input(f"The fill-in ‘{name}’", words) for name, words in matter.fill_ins.items())
    yield from (Input(f"The fact ‘{name}’", words) for name, words in matter.facts.items())
    yield from (Input(f"The department ‘{words}’", words) for words in matter.departments)
    yield Input("The name of the place", matter.place)


def _of_options(plan: Plan) -> Iterator[Input]:
    chosen: dict[str, Mapping[str, Chosen]] = {row.clause.id: row.options for row in plan.included}
    for clause, options in {**chosen, **plan.options_for_definitions}.items():
        for name, one in options.items():
            words = "; ".join(one.value) if isinstance(one.value, tuple) else one.value
            if isinstance(words, str):
                yield Input(f"The option ‘{clause}.{name}’", words)


def _of_sections(plan: Plan) -> Iterator[Input]:
    for row in plan.included:
        if row.asked_by == "matter":
            name = f"Your own section ‘{row.clause.title}’"
            yield Input(name, row.clause.title, "section", row.clause.id)


def _of_model(plan: Plan) -> Iterator[Input]:
    model = plan.model
    named = f"of the model ‘{model.id}’"
    for what, words in (
        ("subject", model.subject), ("short title", model.short_title), ("chapter heading", model.chapter_heading),
        *(("subject", part) for part in (model.subject_by_lever or {}).values()),
    ):  # fmt: skip
        yield Input(f"The {what} {named}", words, "title", file=model.file)


def _of_library(plan: Plan) -> Iterator[Input]:
    """The clauses and definitions of a person's own library."""
    for clause in (*(row.clause for row in plan.included), *(one.clause for one in plan.library.definitions.values())):
        if not clause.built_in and clause.file:
            yield Input(f"The clause ‘{clause.id}’", clause.title, "section", clause.id, clause.file)
