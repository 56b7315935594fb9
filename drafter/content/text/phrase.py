"""A phrase: one line of the clause language outside a clause, such as an enacting clause or a number line of the law data."""

from __future__ import annotations

import re

from drafter.content.model.nodes import Blank, Inlines, Value, Words
from drafter.content.model.types import Known
from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import MarkedText
from drafter.content.text.inline import InlineReader
from drafter.content.text.scope import Scope
from drafter.content.text.tags import find_tags

_ANY_WORD = Known(frozenset(), frozenset())  # which words there are is checked later


def read_phrase(text: MarkedText, faults: Faults) -> Inlines | None:
    """The nodes of a phrase: words, ``{{ word | filter }}`` and ``[[fill-in]]``; None, with the faults noted, where it holds more.

    Each word is named in ``faults``, to be held against those that there are.
    """
    before = len(faults)
    tagged = find_tags(text, faults)
    if tagged is None:
        return None
    scope = Scope("", {}, _ANY_WORD, faults)
    nodes = InlineReader(tagged, scope).read(tagged.text, text.where(), frozenset())
    if len(faults) > before:
        return None
    if any(not isinstance(node, Words | Value | Blank) for node in nodes):
        faults.add(
            "phrase", text.where(), "A phrase holds words, {{ word }} and [[fill-in]], and nothing else.",
            "Branches, references, cites and emphasis belong to clauses.",
        )  # fmt: skip
        return None
    for node in nodes:
        if isinstance(node, Words) and re.search(r"[{}]", node.text):
            faults.add("phrase", text.where(), "A brace here marks nothing.", "A word is written {{ name }}.")
            return None
    for word, where in scope.words.items():
        faults.name("word", word, where)
    return nodes
