"""Each pass of drafting by itself: what it does to a measure, and what it leaves for the next."""

from __future__ import annotations

from functools import cache

import pytest
from small_plans import toolkit

from drafter.assembly.assemble import assemble
from drafter.assembly.drafting.chapter import with_chapter
from drafter.assembly.drafting.definitions import with_definitions
from drafter.assembly.drafting.exhibits import with_exhibits
from drafter.assembly.drafting.numbering import with_numbers
from drafter.assembly.drafting.recitals import with_recitals
from drafter.assembly.drafting.references import DeadReference, with_references
from drafter.assembly.plan import Plan
from drafter.document import (
    CodifiedBlock,
    Measure,
    Reference,
    Section,
    Text,
    Unit,
    every_unit,
    plain,
)
from drafter.matter import Matter
from drafter.printed import every_paragraph, every_section

CHICAGO = Matter("Chicago", "IL", "ordinance", type="city", form="mayor_council", model="comprehensive", date="2026-11-24",
                 add=("exhibits/front_desk",))  # fmt: skip
TEXAS = Matter("Houston", "TX", "ordinance", type="city", form="mayor_council", model="comprehensive", date="2026-11-24",
               despite={"non_cooperation/detainers": "to study it"})  # fmt: skip


@cache
def plan(state: str = "IL", instrument: str = "ordinance") -> Plan:
    return toolkit().plan((CHICAGO if state == "IL" else TEXAS)._replace(instrument=instrument))


def after(name: str, state: str = "IL", instrument: str = "ordinance") -> Measure:
    return assemble(plan(state, instrument), after=name)


def section(key: str, part: str = "operative", words: str = "Staff shall read.") -> Section:
    return Section(key, "bill", (), (), key.title(), (Unit(f"{key}#p1", 0, "", (Text(words),)),), clause=key, part=part)


def small(*sections: Section) -> Measure:
    """The measure of Chicago with these sections and nothing worded before them."""
    return after("front_matter")._replace(sections=sections)


def keys(measure: Measure) -> list[str]:
    return [one.key for one in measure.sections]


# ------------------------------------------------------------------------------------------------- front matter and wording


def test_front_matter_stands_before_any_text() -> None:
    measure = after("front_matter")
    assert [one.role for one in measure.front][-1] == "title"
    assert measure.enacting
    assert measure.signatures
    assert not measure.sections


def test_a_study_copy_has_no_signature() -> None:
    assert after("front_matter", "TX").signatures == ()


def test_wording_makes_a_section_of_each_clause_in_the_order_of_the_plan() -> None:
    measure = after("wording")
    assert [(one.clause, one.part) for one in measure.sections] == [(row.clause.id, row.clause.part) for row in plan().included]


def test_what_is_worded_has_keys_and_no_numbers_yet() -> None:
    units = [unit for one in after("wording").sections for unit in every_unit(one.units)]
    assert len({unit.key for unit in units}) == len(units)
    assert {unit.label for unit in units} == {""}
    assert all(not one.number and not one.label for one in after("wording").sections)


def test_text_that_the_law_bars_is_worded_in_the_annex_alone() -> None:
    measure = after("wording", "TX")
    assert measure.annex is not None
    assert [one.clause for one in measure.annex.sections] == ["non_cooperation/detainers"]
    assert "non_cooperation/detainers" not in keys(measure)


def test_records_keep_what_was_worded_and_nothing_of_the_annex() -> None:
    measure = after("records", "TX")
    assert [one.id for one in measure.records] == [one.clause for one in measure.sections]
    assert all(record.text.strip() for record in measure.records)


# ------------------------------------------------------------------------------------------------------------- definitions


def test_definitions_stand_after_the_purpose_and_define_what_the_words_use() -> None:
    measure = after("definitions")
    place = keys(measure).index("definitions")
    assert {one.part for one in measure.sections[:place]} <= {"title", "recital", "purpose"}
    assert measure.sections[place].lead_in == (Text("In this chapter:"),)
    assert {unit.role for unit in measure.sections[place].units} <= {"definition", "continuation"}


def test_words_that_use_no_term_get_no_definitions() -> None:
    measure = small(section("a", words="Nothing of the kind."))
    assert with_definitions(measure, plan()) == measure


def test_a_term_used_only_in_a_recital_is_not_defined() -> None:
    term = next(iter(plan().library.definitions.values())).term
    assert "definitions" in keys(with_definitions(small(section("a", words=f"The {term} ends.")), plan()))
    assert "definitions" not in keys(with_definitions(small(section("a", "recital", f"The {term} ends.")), plan()))


def test_a_term_that_only_the_annex_uses_is_defined_in_the_annex() -> None:
    term = next(iter(plan().library.definitions.values())).term
    annex = CodifiedBlock((Text("Annex"),), (section("b", words=f"The {term} ends."),))
    made = with_definitions(small(section("a", words="Nothing of the kind."))._replace(annex=annex), plan())
    assert keys(made) == ["a"]
    assert made.annex is not None
    assert [one.key for one in made.annex.sections] == ["annex_definitions", "b"]


# ------------------------------------------------------------------------------------------- recitals, exhibits and chapter


def test_recitals_leave_the_sections_and_keep_their_notes() -> None:
    before, measure = after("definitions"), after("recitals")
    recitals = [one for one in before.sections if one.part == "recital"]
    assert len(measure.recitals) == sum(len(one.units) for one in recitals)
    assert measure.recital_notes == tuple(note for one in recitals for note in one.notes)
    assert not [one for one in measure.sections if one.part == "recital"]


def test_findings_are_the_first_section_where_the_form_has_them() -> None:
    made = plan()
    found = made._replace(profile=made.profile._replace(instrument=made.profile.instrument._replace(recital_style="findings")))
    measure = with_recitals(after("definitions"), found)
    assert measure.recitals == ()
    assert (measure.sections[0].key, measure.sections[0].part) == ("findings", "recital")
    assert with_recitals(small(section("a")), found).sections == (section("a"),)


def test_exhibits_stand_apart() -> None:
    measure = with_exhibits(small(section("a"), section("x", "exhibit")), plan())
    assert keys(measure) == ["a"]
    assert [(one.key, one.kind) for one in measure.exhibits] == [("x", "exhibit")]


def test_a_chapter_holds_what_is_codified_and_nothing_else() -> None:
    measure = with_chapter(
        small(section("t", "title"), section("a"), section("b", "construction"), section("z", "closing")), plan()
    )
    assert keys(measure) == ["t", "codified", "z"]
    block = measure.sections[1].block
    assert block is not None
    assert [(one.key, one.kind) for one in block.sections] == [("a", "code"), ("b", "code")]


def test_an_order_has_no_chapter() -> None:
    measure = small(section("a"))
    assert with_chapter(measure, plan(instrument="executive_order")) == measure


# ------------------------------------------------------------------------------------------------ numbering and references


def test_numbers_come_last_and_change_no_word() -> None:
    before, measure = after("chapter"), after("numbering")
    assert [unit.content for one in every_section(before) for unit in every_unit(one.units)] == [
        unit.content for one in every_section(measure) for unit in every_unit(one.units)
    ]
    assert [plain(one.number, measure.page) for one in measure.sections] == [str(n) for n in range(1, len(measure.sections) + 1)]


def test_sections_exhibits_and_an_annex_are_each_numbered_in_their_own_way() -> None:
    annex = CodifiedBlock((Text("Annex"),), (section("n")._replace(kind="code"),))
    measure = small(section("a"), section("b"))._replace(exhibits=(section("x")._replace(kind="exhibit"),), annex=annex)
    made = with_numbers(measure, plan())
    assert made.annex is not None
    numbers = [plain(one.number, made.page) for one in (*made.sections, *made.exhibits, *made.annex.sections)]
    assert numbers == ["1", "2", "Exhibit A", "A-1"]


def test_references_have_words_only_once_there_are_numbers() -> None:
    def parts(measure: Measure) -> list[bool]:
        return [
            bool(run.parts)
            for one in every_paragraph(measure)
            for content in one.inlines
            for run in content
            if isinstance(run, Reference)
        ]

    assert parts(after("numbering"))
    assert not any(parts(after("numbering")))
    assert all(parts(after("references")))


def test_a_reference_that_leads_nowhere_is_told() -> None:
    lost = section("a")._replace(units=(Unit("a#p1", 0, "", (Reference("b"),)),))
    with pytest.raises(DeadReference, match="‘a’ refers to ‘b’"):
        with_references(with_numbers(small(lost), plan()), plan())
