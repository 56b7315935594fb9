"""Assembly: a plan becomes one document tree. Worded, defined, ordered, numbered, linked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from drafter.assembly.annex import annex_of
from drafter.assembly.defined_words import after_term, named_departments, term_run
from drafter.assembly.definitions import used_definitions
from drafter.assembly.despite import barred, in_annex
from drafter.assembly.exhibits import exhibits_of
from drafter.assembly.form_text import signature_blocks
from drafter.assembly.front_matter import back, code_name, enacting, front, properties
from drafter.assembly.numbering import code_words, number_bill_sections, number_code_sections, number_units
from drafter.assembly.plan import Chosen, Plan, PlanRow
from drafter.assembly.recitals import recital_paragraphs
from drafter.assembly.records import clause_record
from drafter.assembly.references import resolve_references
from drafter.assembly.values import Names, tests_that_hold
from drafter.assembly.wording import standing_slugs, word_blocks
from drafter.content.model.types import CODIFIED_PARTS, Clause, Definition
from drafter.document import (
    CodifiedBlock,
    Measure,
    Note,
    Section,
    SectionKind,
    Text,
    Unit,
)
from drafter.law.types import EffectiveDate, Word

Cite = Callable[[str], Word]


class _Worded(NamedTuple):
    row: PlanRow
    units: tuple[Unit, ...]


def assemble(plan: Plan, effective: EffectiveDate, cite: Cite) -> Measure:
    """The measure that ``plan`` describes. Raises DeadReference where a reference leads nowhere."""
    return _Assembly(plan, effective, cite).measure()


class _Assembly:
    """One assembly: the plan and the names that its texts share."""

    def __init__(self, plan: Plan, effective: EffectiveDate, cite: Cite) -> None:
        self.plan = plan
        self.profile = plan.profile
        self.cite = cite
        self.given = plan.matter.fill_ins
        self._rows = {row.clause.id: row for row in plan.included}
        self._tests = tests_that_hold(self.profile)
        self._slugs: dict[str, frozenset[str]] = {}
        self._own = {
            "effective_clause": Word(None, phrase=effective.sentence),
            "short_title": Word(f"{plan.model.short_title} {self.profile.instrument.this.removeprefix('this ').title()}"),
            "code_name": code_name(plan),
        }
        self._words = self._words_with(self.profile.instrument.this)
        self._code_words = self._words_with("this chapter" if self.profile.codified else self.profile.instrument.this)

    def measure(self) -> Measure:
        body, annexed = self._parted()
        worded = [self._worded(row) for row in body]
        recitals = [one for one in worded if one.row.clause.part == "recital"]
        enacted = [one for one in worded if one.row.clause.part != "recital"]
        measure = Measure(
            properties=properties(self.plan),
            numbering=self.profile.numbering,
            page=self.profile.page,
            front=front(self.plan),
            recitals=(),
            enacting=enacting(self.plan),
            sections=self._sections(enacted, recitals),
            back=back(self.plan),
            signatures=() if barred(self.plan) else signature_blocks(self.profile),
            records=tuple(clause_record(one.row, one.units, self.profile.page, self._option_words(one.row)) for one in worded),
            recital_notes=tuple(Note(n.kind, n.text) for one in recitals for n in one.row.clause.notes),
            exhibits=exhibits_of(self._section(one, "exhibit") for one in enacted if one.row.clause.part == "exhibit"),
        )
        if self.profile.instrument.recital_style != "findings":
            units = [unit for one in recitals for unit in one.units]
            measure = measure._replace(recitals=recital_paragraphs(units, self.profile.instrument))
        return resolve_references(measure._replace(annex=annex_of(self._annex(annexed, enacted))))

    def _parted(self) -> tuple[list[PlanRow], list[PlanRow]]:
        """The rows of the body, and those of the annex, which no text of the body may speak of."""
        apart = frozenset(row.clause.id for row in barred(self.plan)) if in_annex(self.plan) else frozenset()
        self._rows = {ident: row for ident, row in self._rows.items() if ident not in apart}
        rows = self.plan.included
        return [row for row in rows if row.clause.id not in apart], [row for row in rows if row.clause.id in apart]

    def _annex(self, rows: Sequence[PlanRow], body: Sequence[_Worded]) -> list[Section]:
        """The sections of an annex, with the definitions that only they use."""
        if not rows:
            return []
        self._rows |= {row.clause.id: row for row in rows}
        worded = [self._worded(row) for row in rows]
        library = self.plan.library.definitions
        standing = {one.id for one, _ in used_definitions(_units(body), library, self._define)}
        used = [one for one in used_definitions(_units(worded), library, self._define) if one[0].id not in standing]
        extra = (
            [self._definitions(used, "code")._replace(key="annex_definitions", catchline="Definitions for the annex")]
            if used
            else []
        )
        return [*extra, *(self._section(one, "code") for one in worded)]

    # ---------------------------------------------------------------------------------------------------------- wording

    def _words_with(self, this: str) -> Mapping[str, Word]:
        return {**self.profile.words, **self._own, "this": Word(this, verified="read")}

    def _worded(self, row: PlanRow) -> _Worded:
        codified = row.clause.part in CODIFIED_PARTS
        names = self._names(row.clause, row.options, codified=codified)
        return _Worded(row, word_blocks(row.body.blocks, names))

    def _names(self, clause: Clause, options: Mapping[str, Chosen], *, codified: bool) -> Names:
        return Names(
            clause=clause.id,
            options={name: chosen.value for name, chosen in options.items()},
            specs={option.name: option for option in clause.options},
            words=self._code_words if codified else self._words,
            tests=self._tests,
            included=self._is_included,
            cite=self.cite,
            given=self.given,
        )

    def _is_included(self, target: str) -> bool:
        ident, _, slug = target.partition("#")
        row = self._rows.get(ident)
        return row is not None and (not slug or slug in self._standing_slugs(row))

    def _standing_slugs(self, row: PlanRow) -> frozenset[str]:
        """The run-in slugs of a row that its options let stand. A text that asks about itself sees all of its own."""
        ident = row.clause.id
        if ident not in self._slugs:
            self._slugs[ident] = frozenset(row.body.slugs)
            names = self._names(row.clause, row.options, codified=row.clause.part in CODIFIED_PARTS)
            self._slugs[ident] = standing_slugs(row.body.blocks, names)
        return self._slugs[ident]

    def _option_words(self, row: PlanRow) -> tuple[tuple[str, str], ...]:
        return tuple((name, _option_text(chosen)) for name, chosen in row.options.items())

    def _define(self, definition: Definition) -> tuple[Unit, ...]:
        """A definition's units: the term, then its text; later paragraphs are its continuations."""
        options = self.plan.options_for_definitions.get(definition.id, {})
        names = self._names(definition.clause, options, codified=True)
        units = word_blocks(definition.clause.base.blocks, names)
        if definition.id == "definitions/department" and self.plan.matter.departments:
            units = (units[0]._replace(content=named_departments(self.plan.matter.departments), children=()),)
        shown = term_run(definition.term, quoted=self.profile.numbering.quoted_terms)
        first = units[0]._replace(key=definition.id, role="definition", content=(shown, Text(" "), *after_term(units[0].content)))
        return (first, *(unit._replace(role="continuation") for unit in units[1:]))

    # --------------------------------------------------------------------------------------------------------- sections

    def _sections(self, worded: Sequence[_Worded], recitals: Sequence[_Worded]) -> tuple[Section, ...]:
        before = [self._section(one, "bill") for one in worded if one.row.clause.part == "title"]
        after = [self._section(one, "bill") for one in worded if one.row.clause.part == "closing"]
        if self.profile.instrument.recital_style == "findings" and recitals:
            before.insert(0, self._findings(recitals))
        body = self._body_sections(worded)
        if self.profile.codified and self.profile.numbering.code is not None and body:
            body = (self._codifying(body),)
        sections = number_bill_sections((*before, *body, *after), self.profile.numbering.bill)
        return tuple(sections)

    def _body_sections(self, worded: Sequence[_Worded]) -> tuple[Section, ...]:
        """The sections of the codified parts, with the definitions that they and the exhibits use."""
        kind: SectionKind = "code" if self.profile.codified and self.profile.numbering.code is not None else "bill"
        using = [one for one in worded if one.row.clause.part in (*CODIFIED_PARTS, "exhibit")]
        used = used_definitions(_units(using), self.plan.library.definitions, self._define)
        sections: list[Section] = []
        placed = not used
        for one in using:
            if one.row.clause.part == "exhibit":
                continue
            if not placed and one.row.clause.part not in ("purpose",):
                sections.append(self._definitions(used, kind))
                placed = True
            sections.append(self._section(one, kind))
        if not placed:
            sections.append(self._definitions(used, kind))
        return tuple(sections)

    def _section(self, one: _Worded, kind: SectionKind) -> Section:
        clause = one.row.clause
        return Section(
            key=clause.id,
            kind=kind,
            number=(),
            label=(),
            catchline=clause.title,
            units=number_units(one.units, self.profile.numbering, forms=kind == "exhibit"),
            clause=clause.id,
            part=clause.part,
            notes=tuple(Note(note.kind, note.text) for note in clause.notes),
        )

    def _definitions(self, used: Sequence[tuple[Definition, tuple[Unit, ...]]], kind: SectionKind) -> Section:
        units = [unit for _, units in used for unit in units]
        this = self._code_words["this"].text
        return Section(
            key="definitions",
            kind=kind,
            number=(),
            label=(),
            catchline="Definitions",
            lead_in=(Text(f"In {this}:"),),
            units=number_units(units, self.profile.numbering, definitions=True),
            clause="definitions",
            part="definition",
            notes=tuple(Note(n.kind, n.text) for definition, _ in used for n in definition.clause.notes),
        )

    def _findings(self, recitals: Sequence[_Worded]) -> Section:
        units = [
            Unit(paragraph.key, 0, "", paragraph.content)
            for paragraph in recital_paragraphs([u for one in recitals for u in one.units], self.profile.instrument)
        ]
        return Section(
            "findings", "bill", (), (), "Findings", units=number_units(units, self.profile.numbering), part="recital",
            notes=tuple(Note(n.kind, n.text) for one in recitals for n in one.row.clause.notes),
        )  # fmt: skip

    def _codifying(self, sections: tuple[Section, ...]) -> Section:
        """The bill section that carries the new chapter."""
        code = self.profile.numbering.code
        assert code is not None
        facts = {"heading": self.plan.model.chapter_heading, **self.profile.code_facts}
        block = CodifiedBlock(
            code_words(code.chapter_heading, facts, self.given),
            number_code_sections(sections, code, self.profile.code_facts, self.given),
        )
        lead_in = code_words(code.lead_in, facts, self.given)
        return Section("codified", "bill", (), (), "New chapter", lead_in=lead_in, part="codified", block=block)


def _units(worded: Sequence[_Worded]) -> Iterator[Unit]:
    return (unit for one in worded for unit in one.units)


def _option_text(chosen: Chosen) -> str:
    value = chosen.value
    if isinstance(value, tuple):
        return ",".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
