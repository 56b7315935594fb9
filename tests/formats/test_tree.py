"""A measure laid open: every paragraph with its role, key and label, before and after it has numbers."""

from __future__ import annotations

import json

from format_drafts import draft

from drafter.document import CodifiedBlock, FillIn, Measure, Reference, Section, Text, Unit, plain
from drafter.formats.tree import tree_lines, tree_rows, tree_value
from drafter.printed import every_paragraph


def whole() -> Measure:
    return draft("chicago-first-hours").measure


def only(*sections: Section) -> Measure:
    return whole()._replace(sections=sections, exhibits=(), annex=None, records=())


def lines(measure: Measure) -> list[str]:
    return list(tree_lines(measure))


def test_every_paragraph_has_a_row_with_its_key_label_and_words() -> None:
    measure = whole()
    rows, paragraphs = list(tree_rows(measure)), list(every_paragraph(measure))
    assert len(rows) == len(paragraphs)
    for row, one in zip(rows, paragraphs, strict=True):
        assert (row.stands, row.key, row.depth, row.label) == (one.part, one.key, one.depth, plain(one.label, measure.page))
        assert plain(one.content, measure.page) in row.text


def test_a_line_shows_role_key_and_what_a_section_serves_at_its_depth() -> None:
    inner = Unit("a#p1.1", 1, "(1)", (Text("inner"),))
    outer = Unit("a#p1", 0, "(a)", (Text("outer"),), (Text("Head."),), (inner,))
    text = lines(only(Section("a", "bill", (), (), "A", (outer,), part="title")))
    place = text.index("sections")
    assert text[place + 1 : place + 4] == [
        "  bill section  a  (title)  A",
        "    unit  a#p1  (a)  Head. outer",
        "      unit  a#p1.1  (1)  inner",
    ]


def test_a_reference_without_words_yet_is_named_by_its_target() -> None:
    content = (Text("See "), Reference("b#c"), Text(" and "), FillIn("the date", "date"), Text("."))
    page = whole().page
    blank = f"{page.fill_in_open}the date{page.fill_in_close}"
    assert f"    unit  a#p1  See {{ref b#c}} and {blank}." in lines(
        only(Section("a", "bill", (), (), "A", (Unit("a#p1", 0, "", content),)))
    )


def test_an_exhibit_a_chapter_and_an_annex_are_shown_as_such() -> None:
    block = CodifiedBlock((Text("Chapter 9"),), (Section("a", "code", (), (), "A"),))
    measure = only(Section("c", "bill", (), (), "C", block=block))._replace(
        exhibits=(Section("x", "exhibit", (), (), "X"),), annex=block
    )
    text = lines(measure)
    assert text[text.index("sections") + 1 : text.index("sections") + 4] == [
        "  bill section  c  C", "    chapter  c  Chapter 9", "      code section  a  A",
    ]  # fmt: skip
    assert text[text.index("exhibits") + 1] == "  exhibit  x  X"
    assert text[text.index("annex") + 1 :] == ["  chapter  Chapter 9", "    code section  a  A"]


def test_the_records_come_last_with_the_options_of_each_clause() -> None:
    measure = whole()
    text = lines(measure)
    assert [line.split()[0] for line in text[text.index("records") + 1 :]] == [one.id for one in measure.records]


def test_as_json_it_says_the_same() -> None:
    measure = whole()
    value = json.loads(json.dumps(tree_value(measure)))
    assert value["title"] == measure.properties.title
    assert [one["key"] for one in value["paragraphs"]] == [one.key for one in every_paragraph(measure)]
    assert [one["id"] for one in value["records"]] == [one.id for one in measure.records]


def test_a_measure_without_any_text_is_its_title() -> None:
    measure = whole()
    bare = Measure(measure.properties, measure.numbering, measure.page, (), (), (), ())
    assert lines(bare) == [measure.properties.title]
