"""Definitions: the terms that the words of the draft use, each defined once, in one section."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from drafter.assembly.drafting.clause_names import ClauseNames, this_of_code
from drafter.assembly.plan import Chosen, Plan, PlanRow
from drafter.assembly.words.clause_text import word_blocks
from drafter.assembly.words.defined_words import defined_units, named_departments
from drafter.assembly.words.terms import used_definitions
from drafter.content.model.types import CODIFIED_PARTS, Definition
from drafter.document import Measure, Note, Section, Text, Unit

_DEPARTMENT = "definitions/department"
_BEFORE = ("title", "recital", "purpose")  # what stands before the definitions
Defined = tuple[Definition, tuple[Unit, ...]]


def with_definitions(measure: Measure, plan: Plan) -> Measure:
    """The measure with a section of the definitions that its body and exhibits use, and one of those that only its annex does."""
    body = [section for section in measure.sections if section.part in (*CODIFIED_PARTS, "exhibit")]
    inside = {section.clause for section in measure.sections}
    used = _used(body, plan, [row for row in plan.included if row.clause.id in inside])
    if used:
        measure = measure._replace(sections=_placed(_section(used, plan), measure.sections))
    return measure if measure.annex is None else _with_those_of_the_annex(measure, plan, {one.id for one, _ in used})


def _with_those_of_the_annex(measure: Measure, plan: Plan, standing: set[str]) -> Measure:
    annex = measure.annex
    assert annex is not None
    used = [one for one in _used(annex.sections, plan, plan.included) if one[0].id not in standing]
    if not used:
        return measure
    own = _section(used, plan)._replace(key="annex_definitions", kind="code", catchline="Definitions for the annex")
    return measure._replace(annex=annex._replace(sections=(own, *annex.sections)))


def _used(sections: Iterable[Section], plan: Plan, rows: Sequence[PlanRow]) -> Sequence[Defined]:
    """The definitions that the words of ``sections`` use, in a draft that holds ``rows``."""
    names = ClauseNames(plan, rows)
    units = (unit for section in sections for unit in section.units)
    return used_definitions(units, plan.library.definitions, lambda definition: _defined(definition, plan, names))


def _defined(definition: Definition, plan: Plan, names: ClauseNames) -> tuple[Unit, ...]:
    """A definition's units; the departments are those that the matter names, where it names some."""
    options: Mapping[str, Chosen] = plan.options_for_definitions.get(definition.id, {})
    units = word_blocks(definition.clause.base.blocks, names.of(definition.clause, options))
    if definition.id == _DEPARTMENT and plan.matter.departments:
        units = (units[0]._replace(content=named_departments(plan.matter.departments), children=()),)
    return defined_units(definition, units, quoted=plan.profile.numbering.quoted_terms)


def _placed(own: Section, sections: Sequence[Section]) -> tuple[Section, ...]:
    """``sections`` with the definitions after the purpose, before everything else that is codified."""
    place = next((at for at, one in enumerate(sections) if one.part not in _BEFORE), len(sections))
    return (*sections[:place], own, *sections[place:])


def _section(used: Sequence[Defined], plan: Plan) -> Section:
    return Section(
        key="definitions",
        kind="bill",
        number=(),
        label=(),
        catchline="Definitions",
        lead_in=(Text(f"In {this_of_code(plan)}:"),),
        units=tuple(unit for _, units in used for unit in units),
        clause="definitions",
        part="definition",
        notes=tuple(Note(note.kind, note.text) for definition, _ in used for note in definition.clause.notes),
    )
