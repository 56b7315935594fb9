"""Whatever a file holds: nodes, or flags that say where. Never an exception, never nodes that lose a word in silence."""

from __future__ import annotations

import re

import pytest
from content_dump import blocks as dump_blocks
from content_names import ANYTHING, KNOWN
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.content.model.types import Body
from drafter.content.reading.clause_file import read_clause
from drafter.content.reading.own_section import parse_own_section
from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import read_document
from drafter.errors import ContentErrors
from drafter.store import decoded
from drafter.store_writer import encoded

QUICK = settings(derandomize=True, max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])

FRAGMENTS = st.sampled_from(
    [
        "The clerk acts", " posts it.", "\n", "\n\n", "   ", "  ", " ", "1. ", "2. ", "10. ", "   1. ", "a. ", "(b) ", "- ",
        "**", "*", "_",
        "**Report.** ", "{{ clerk }}", "{{ nobody }}", '{{ ref("#report") }}', '{{ ref("x/y") }}',
        '{{ cite("usc-8-1373") }}', "{{ clerk | upper }}",
        "{% if executive_instrument %}", "{% elif executive_instrument %}", "{% else %}", "{% endif %}",
        '{% if included("x/y") %}',
        "\n{% if executive_instrument %}\n", "\n{% else %}\n", "\n{% endif %}\n", "   {% if executive_instrument %}\n",
        "   {% endif %}\n",
        "{{", "}}", "{%", "%}", "[[", "]]", "[[number of stops]]", "[[term:officer]]", "; and", "; or", ";", ".", ":", ",",
        "\\", "`", "#", "<b>",
        "\n1. one; and\n2. two\n", ":\n\n1. one\n2. two\n", "|", '"', "'", "’", "\t", "\u00a0", "é", "\ue000", "\x07",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(FRAGMENTS, max_size=25).map("".join), st.text(max_size=80))


def read(text: str) -> Body | None:
    try:
        return parse_own_section("A", text, KNOWN)
    except ContentErrors as error:
        for flag in error.flags:
            assert flag.where is not None
            assert 0 <= flag.where.line <= text.count("\n") + text.count("\r") + 1
            assert flag.message
        return None


@QUICK
@given(TEXTS)
def test_any_text_is_read_or_flagged(text: str) -> None:
    read(text)


@QUICK
@given(TEXTS)
def test_what_is_read_survives_the_store(text: str) -> None:
    body = read(text)
    if body is not None:
        assert decoded(encoded(body)) == body


@QUICK
@given(st.lists(FRAGMENTS, max_size=25).map("".join))
def test_no_word_is_swallowed(text: str) -> None:
    body = read(text)
    if body is not None:
        found = " ".join(dump_blocks(body.blocks, 0))
        for word in ("clerk", "posts", "one", "two", "number of stops", "officer", "Report"):
            given_times = len(re.findall(word, text))
            assert len(re.findall(word, found)) >= given_times


@QUICK
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200)))
def test_any_file_is_read_or_flagged(data: bytes | str) -> None:
    faults = Faults()
    node = read_document("a.yaml", data, faults)
    assert (node is None) == bool(faults.flags)


YAML_LINES = st.sampled_from(
    [
        "title: T", "text: |", "  Words {{ days }}.", "  1. x", "options:", "  days: {kind: days, default: 30}", "  days: 3",
        "part: operative",
        "part: recital", "acts: [x, y]", "acts: {a: b}", "alternates:", "  one:", "    when: [executive_form]",
        "    text: |", "      Words.",
        "    replace: {rule: x}", "summary: {en: x}", "summary: x", "notes:", "  - {kind: risk, text: x}", "  - x",
        "meets: [a, {b: 'days == 3'}]",
        "meets: [{a: '{{'}]", "needs: [a/b]", "directs: jail", "covers: [mou.1]", "text: x", "term: t", "forms: [a]", "- x",
        "  ", "x: [", "instruments: []",
    ]
)  # fmt: skip


@QUICK
@given(st.lists(YAML_LINES, max_size=14).map("\n".join), st.sampled_from(["a/b", "definitions/b"]))
def test_any_clause_file_is_read_or_flagged(text: str, ident: str) -> None:
    faults = Faults()
    node = read_document("a.yaml", text, faults)
    if node is not None:
        clause = read_clause(ident, node, text, ANYTHING, faults, file="a.yaml", built_in=True)
        assert clause is not None or faults.errors


LONG = {
    "fill-ins opened": "[[" * 10_000,
    "fill-ins opened with words": "[[a " * 5_000,
    "tags opened": "{{" * 10_000,
    "texts opened in a tag": '{{ "' * 5_000,
    "asterisks": "*" * 20_000,
    "emphasis that never ends": "*a" * 10_000,
    "branches in a sentence": "{% if executive_instrument %}a" * 2_000 + "{% endif %}" * 2_000,
    "branches in branches": "{% if executive_instrument %}\n" * 2_000 + "x\n" + "{% endif %}\n" * 2_000,
    "lists in lists": "x:\n\n" + "".join(" " * depth + "1. a:\n" for depth in range(300)),
    "brackets": "{{ " + "(" * 400 + "clerk" + ")" * 400 + " }}",
    "negations": "{% if " + "not " * 200 + "executive_instrument %}a{% else %}b{% endif %}",
    "headings": "**A.** b\n\n" * 2_000,
    "angle brackets": "<a" * 10_000,
    "spaces": "a" + " " * 20_000 + "b",
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_long_and_deep_texts_end_soon(text: str) -> None:
    read(text)
