"""Print order: one way through a measure, from its heading to the last item of its annex."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

from drafter.assembly.drafting.annex import annex_block
from drafter.document import FillIn, Inlines, Measure, Note, Section, Text, Unit, every_unit, plain
from drafter.formats.txt import write_txt
from drafter.matter import Matter
from drafter.printed import Nested, Printed, every_paragraph, every_section, nested, section_paragraphs
from drafter.rebuilt import resectioned, reworded, reworded_units
from drafter.toolkit import Toolkit

ROOT = Path(__file__).parent.parent / "drafter"
PARTS = ["front", "recitals", "opening", "sections", "closing", "signatures", "exhibits", "annex"]


@cache
def measure_of(model: str, **fields: str) -> Measure:
    kit = Toolkit()
    matter = Matter(
        **{"place": "Chicago", "state": "IL", "instrument": "ordinance", "model": model, "date": "2026-11-24", **fields}
    )  # type: ignore[arg-type]  # all words
    return kit.draft_plan(kit.plan(matter)).measure


@cache
def order() -> Measure:
    """An executive order with exhibits, one of its sections in an annex."""
    measure = measure_of("first_72_hours", instrument="executive_order")
    return measure._replace(sections=measure.sections[:-1], annex=annex_block([measure.sections[-1]]))


@cache
def code() -> Measure:
    """An ordinance with a chapter of the code."""
    return measure_of("transparency")


@pytest.mark.parametrize("measure", [order(), code()], ids=["order", "code"])
def test_the_parts_stand_in_their_order_and_none_twice(measure: Measure) -> None:
    parts = [one.part for one in every_paragraph(measure)]
    assert list(dict.fromkeys(parts)) == [part for part in PARTS if part in parts]
    assert parts == sorted(parts, key=PARTS.index)


def test_every_paragraph_of_the_tree_is_met_once() -> None:
    for measure in (order(), code()):
        met = list(every_paragraph(measure))
        assert [one.key for one in met if one.role == "section"] == [one.key for one in every_section(measure)]
        units = [unit for section in every_section(measure) for unit in every_unit(section.units)]
        assert [one.unit for one in met if one.unit is not None] == units
        for part, paragraphs in (("front", measure.front), ("recitals", measure.recitals), ("opening", measure.enacting),
                                 ("closing", measure.back)):  # fmt: skip
            assert [one.content for one in met if one.part == part] == [one.content for one in paragraphs]
        assert [one.lines for one in met if one.role == "signature"] == [block.lines for block in measure.signatures]


def test_a_code_section_hangs_from_its_chapter_and_the_chapter_from_the_section_that_carries_it() -> None:
    (chapter,) = [one for one in every_paragraph(code()) if one.role == "chapter"]
    assert chapter.above is not None
    assert chapter.above.role == "section"
    inner = [one for one in every_paragraph(code()) if one.role == "section" and one.above is not None]
    assert inner
    assert all(one.above == chapter and one.depth == 2 for one in inner)


def test_an_item_knows_the_units_that_it_hangs_from() -> None:
    items = [one for one in every_paragraph(code()) if one.indent]
    assert items
    for one in items:
        assert one.above is not None
        assert one.above.holds
        assert one.chain[:-1] == one.above.chain
        assert len(one.chain) == one.indent + 1
        assert one.unit in one.above.unit.children if one.above.unit else False


def test_the_outline_holds_the_same_paragraphs_in_the_same_order() -> None:
    def flat(held: tuple[Nested, ...]) -> list[Printed]:
        return [one for node in held for one in (node.head, *flat(node.inside))]

    for measure in (order(), code()):
        printed = list(every_paragraph(measure))
        assert flat(nested(printed)) == printed


def test_the_notes_of_the_recitals_are_anchored_to_the_first() -> None:
    measure = order()._replace(recital_notes=(Note("choice", "Why these."),))
    recitals = [one for one in every_paragraph(measure) if one.part == "recitals"]
    assert [len(one.notes) for one in recitals] == [1, *(0 for _ in recitals[1:])]
    assert recitals[1:]


def test_a_section_by_itself_is_read_as_in_its_measure() -> None:
    section = order().sections[0]
    alone = list(section_paragraphs(section))
    assert alone == [one for one in every_paragraph(order()) if one.section == section]


def test_every_word_of_a_run_is_met_those_of_references_too() -> None:
    words = {"".join(run.name if isinstance(run, FillIn) else run.text for run in one.runs) for one in every_paragraph(order())}
    assert any("Exhibit A" in one for one in words)


# ------------------------------------------------------------------------------------------------------------ the only way

_MEASURE_PARTS = {"exhibits", "annex", "enacting", "recitals", "back", "front", "recital_notes"}
# the one to read, the one to change, a part made into a whole, and the passes that build the parts
_MAY = {
    "printed.py", "rebuilt.py", "authoring/preview.py", "assembly/drafting/definitions.py", "assembly/drafting/numbering.py",
}  # fmt: skip


def test_no_module_walks_a_measure_by_hand() -> None:
    walks = [
        f"{path.relative_to(ROOT)}:{node.lineno} .{node.attr}"
        for path in sorted(ROOT.rglob("*.py"))
        if str(path.relative_to(ROOT)) not in _MAY
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in _MEASURE_PARTS
    ]
    assert walks == []


# ---------------------------------------------------------------------------------------------------------------- changing


def _shouted(words: Inlines, within: Section | None) -> Inlines:
    return tuple(run._replace(text=run.text.upper()) if isinstance(run, Text) else run for run in words)


def test_a_rewording_reaches_every_word_but_the_numbers() -> None:
    for measure in (order(), code()):
        changed = reworded(measure, _shouted)
        before, after = list(every_paragraph(measure)), list(every_paragraph(changed))
        assert [one.key for one in after] == [one.key for one in before]
        for old, new in zip(before, after, strict=True):
            if old.role in ("section", "signature"):
                assert new.content == old.content
                assert new.label == old.label
            else:
                assert new.content == _shouted(old.content, None)
                assert new.heading == _shouted(old.heading, None)


def test_a_rewording_is_told_the_section_that_holds_the_words() -> None:
    told: dict[str, set[str]] = {}

    def note(words: Inlines, within: Section | None) -> Inlines:
        told.setdefault(within.key if within else "", set()).add(plain(words, code().page))
        return words

    assert reworded(code(), note) == code()
    for one in every_paragraph(code()):
        if one.unit is not None and one.section is not None:
            assert plain(one.content, code().page) in told[one.section.key]


def test_sections_are_changed_and_dropped_wherever_they_stand() -> None:
    for measure in (order(), code()):
        keys = [section.key for section in every_section(measure) if section.block is None]
        for gone in keys:
            left = resectioned(measure, lambda one, gone=gone: None if one.key == gone else one)  # type: ignore[misc]  # a default binds it
            assert [one.key for one in every_section(left)] == [one.key for one in every_section(measure) if one.key != gone]
    assert resectioned(order(), lambda one: one) == order()
    assert write_txt(resectioned(code(), lambda one: one._replace(catchline="Name"))).count("Name") >= len(
        list(every_section(code()))
    )


def test_units_are_reworded_to_the_last_item() -> None:
    unit = Unit("a", 0, "(a)", (Text("stem"),), (Text("head"),), (Unit("a.1", 1, "(1)", (Text("item"),)),))
    (changed,) = reworded_units((unit,), lambda words: _shouted(words, None))
    assert [plain((*one.heading, *one.content), code().page) for one in every_unit((changed,))] == ["HEADSTEM", "ITEM"]
