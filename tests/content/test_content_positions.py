"""YAML as marked nodes: places that are right, types that only the schema gives, hostile files that get one clear flag."""

from __future__ import annotations

import pytest

from drafter.content.schema.decode import decode
from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import MarkedMap, MarkedText, read_document
from drafter.content.schema.shapes import ListOf, Record, Words, YesNo


def read(text: str | bytes) -> tuple[object, Faults]:
    faults = Faults()
    return read_document("a.yaml", text, faults), faults


def value(text: str, *path: str) -> MarkedText:
    node, faults = read(text)
    assert not faults.flags
    for key in path:
        assert isinstance(node, MarkedMap)
        node = node[key]  # type: ignore[index]
    assert isinstance(node, MarkedText)
    return node


def test_a_literal_block_knows_the_line_and_column_of_every_word() -> None:
    text = value("a:\n  text: |\n    one\n\n      two three\n", "a", "text")
    where = text.where(text.index("three"), 5)
    assert (where.line, where.column, where.end_column, where.line_text) == (5, 11, 16, "      two three")


def test_a_block_with_an_indentation_of_its_own_keeps_its_places() -> None:
    text = value("text: |2\n    deeper\n  less\n", "text")
    assert text == "  deeper\nless\n"
    assert (text.where(2, 6).line, text.where(2, 6).column) == (2, 5)
    assert (text.where(text.index("less"), 4).line, text.where(text.index("less"), 4).column) == (3, 3)


def test_plain_and_quoted_texts_know_their_columns() -> None:
    assert value("a: one two\n", "a").where(4, 3).column == 8
    assert value('a: "one two"\n', "a").where(4, 3).column == 9
    assert value("a: {b: 'x y'}\n", "a", "b").where().column == 8


def test_columns_count_characters_and_not_bytes() -> None:
    assert value("a: {é: ñandú, b: here}\n", "a", "b").where().column == 18


@pytest.mark.parametrize("word", ["NO", "1.10", "12:30", "0x1F", "010", "null", "2026-01-01", "1_000", "=", "<<", ".inf", "true"])
def test_yaml_gives_no_types(word: str) -> None:
    assert value(f"a: {word}\n", "a") == word


def test_line_ends_hard_spaces_marks_of_no_width_and_accents_are_put_right() -> None:
    assert value('a: "x\u00a0y\u200b Jose\u0301"\r\nb: c\r', "a") == "x y José"
    assert value("\ufeffa: b\n", "a") == "b"


def test_curly_quotation_marks_become_straight() -> None:
    assert value("a: the Sheriff’s “policy”\n", "a") == 'the Sheriff\'s "policy"'


HOSTILE = {
    "a tag": "a: !!python/object/apply:os.system [x]\n",
    "a local tag": "a: !x y\n",
    "an anchor": "a: &x y\n",
    "a bomb": "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n",
    "a merge": "<<: *x\n",
    "depth": "[" * 5000,
    "depth of mappings": "{a: " * 3000,
    "depth of blocks": "\n".join("  " * n + "a:" for n in range(400)),
    "many values": "[" + "x," * 30_000 + "]",
    "size": "a: " + "x" * 500_000,
    "a null byte": "a: \0",
    "binary": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "utf-16": "a: b".encode("utf-16"),
    "latin-1": "a: José".encode("latin-1"),
    "a lone surrogate": "a: \ud800",
    "nothing": "",
    "blank lines": "\n \n\n",
    "only a comment": "# x\n",
    "an empty document": "---\n...\n",
    "a directive": "%YAML 9.9\n---\na: b\n",
    "a bad directive": "%TAG ! tag:x,2000:\n---\n!a b\n",
    "a tab": "a:\n\tb: c\n",
    "an open quote": 'a: "b\n',
    "an open bracket": "a: [b\n",
    "a reserved sign": "a: @b\n",
    "a backtick": "a: `b`\n",
    "a bad escape": 'a: "\\q"\n',
    "a surrogate escape": 'a: "\\ud800"\n',
    "a stray colon": "a: b: c\n",
    "two documents": "a: b\n---\nc: d\n",
    "a bad indent": "a:\n  b: c\n d: e\n",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_gets_one_clear_flag(text: str | bytes) -> None:
    node, faults = read(text)
    assert node is None
    assert len(faults.flags) == 1
    flag = faults.flags[0]
    assert flag.severity == "error"
    assert flag.where is not None
    assert flag.where.file == "a.yaml"
    assert "Traceback" not in flag.message


def test_an_escaped_private_use_character_is_refused_too() -> None:
    node, faults = read('a: "\\ue000"\n')
    assert node is None
    assert [flag.rule for flag in faults] == ["character"]


def test_every_repeated_key_is_told() -> None:
    _, faults = read("a: 1\na: 2\nb: {c: 1, c: 2}\n")
    assert [(flag.where.line, flag.where.column) for flag in faults if flag.where] == [(2, 1), (3, 11)]


SHAPE = Record(
    "a form", {"name": Words(), "open": YesNo(), "tags": ListOf(Words(pattern="[a-z]+", example="x"), lone=True)}, ("name",)
)


def decoded(text: str) -> tuple[object, list[str]]:
    node, faults = read(text)
    assert node is not None
    return decode(node, SHAPE, faults), [flag.rule for flag in faults]  # type: ignore[arg-type]


def test_decoding_gives_plain_values_that_know_their_places() -> None:
    fields, rules = decoded("name: NO\nopen: no\ntags: [a, b]\n")
    assert fields == {"name": "NO", "open": "no", "tags": ("a", "b")}
    assert rules == []


def test_a_lone_value_may_stand_for_a_list_of_one() -> None:
    assert decoded("name: x\ntags: a\n")[0] == {"name": "x", "tags": ("a",)}


def test_every_fault_of_a_file_is_told_at_once() -> None:
    _, rules = decoded("nam: x\nopen: perhaps\ntags: [A, b, {c: d}]\n")
    assert sorted(rules) == ["form", "kind", "kind", "missing", "unknown-field"]


@pytest.mark.parametrize("text", ["name:\n", "name: ~\n", "name: null\n", 'name: ""\n', "name: '  '\n"])
def test_an_empty_value_is_told(text: str) -> None:
    assert decoded(text)[1] == ["empty"]


def test_a_quoted_null_is_a_word() -> None:
    assert decoded('name: "null"\n')[0] == {"name": "null"}
