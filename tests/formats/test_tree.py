"""A measure laid open: every part with its role, key and label, before and after it has numbers."""

from __future__ import annotations

import json

from format_drafts import draft

from drafter.document import CodifiedBlock, FillIn, Measure, Reference, Section, Text, Unit, every_unit
from drafter.formats.tree import tree_lines, tree_of, tree_value
from drafter.printed import every_section


def lines(measure: Measure) -> list[str]:
    return list(tree_lines(tree_of(measure)))


def whole() -> Measure:
    return draft("chicago-first-hours").measure


def test_every_section_and_unit_has_a_line_with_its_role_key_and_label() -> None:
    measure = whole()
    text = lines(measure)
    for section in every_section(measure):
        (line,) = [one for one in text if one.split()[:3] in (["bill", "section", section.key], ["code", "section", section.key])
                   or one.split()[:2] == ["exhibit", section.key]]  # fmt: skip
        assert section.catchline in line
        assert f"({section.part})" in line
        for unit in every_unit(section.units):
            assert [
                one for one in text if one.split()[:2] == [unit.role, unit.key] and (not unit.label or f"  {unit.label}  " in one)
            ]


def test_depth_is_shown_by_indentation() -> None:
    inner = Unit("a#p1.1", 1, "(1)", (Text("inner"),))
    section = Section(
        "a", "bill", (), (), "A", (Unit("a#p1", 0, "(a)", (Text("outer"),), (Text("Head."),), (inner,)),), part="title"
    )
    text = lines(whole()._replace(sections=(section,), exhibits=(), annex=None))
    place = text.index("  sections")
    assert text[place + 1 : place + 4] == [
        "    bill section  a  (title)  A",
        "      unit  a#p1  (a)  Head. outer",
        "        unit  a#p1.1  (1)  inner",
    ]


def test_a_reference_without_words_yet_is_named_by_its_target() -> None:
    content = (Text("See "), Reference("b#c"), Text(" and "), FillIn("the date", "date"), Text("."))
    section = Section("a", "bill", (), (), "A", (Unit("a#p1", 0, "", content),))
    page = whole().page
    assert f"      unit  a#p1  See {{ref b#c}} and {page.fill_in_open}the date{page.fill_in_close}." in lines(
        whole()._replace(sections=(section,))
    )


def test_an_annex_and_a_block_are_shown_with_their_headings() -> None:
    block = CodifiedBlock((Text("Chapter 9"),), (Section("a", "code", (), (), "A"),))
    text = lines(whole()._replace(sections=(Section("c", "bill", (), (), "C", block=block),), annex=block))
    assert text.count("      block  Chapter 9") == 1
    assert "    block  Chapter 9" in text


def test_as_json_it_says_the_same() -> None:
    measure = whole()
    value = json.loads(json.dumps(tree_value(tree_of(measure))))
    assert [one["role"] for one in value["children"]] == [
        group for group in ("front", "recitals", "enacting", "sections", "back", "signatures", "exhibits", "annex", "records")
        if any(line == f"  {group}" for line in lines(measure))
    ]  # fmt: skip
    sections = next(one for one in value["children"] if one["role"] == "sections")
    assert [one["key"] for one in sections["children"]] == [one.key for one in measure.sections]


def test_a_measure_without_any_text_has_no_empty_group() -> None:
    measure = whole()
    bare = Measure(measure.properties, measure.numbering, measure.page, (), (), (), ())
    assert lines(bare) == [f"measure  {measure.properties.title}"]
