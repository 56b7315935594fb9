"""Phrases as plain words: the full name of a place, the title of an officer, a sentence told to people."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafter.content.model.filters import apply_filter
from drafter.content.model.nodes import Blank, Inline, Inlines, Value, Words

_NO_WORDS: Mapping[str, str] = MappingProxyType({})


def phrase_in_words(phrase: Inlines, words: Mapping[str, str] = _NO_WORDS) -> str:
    """``phrase`` as plain words, a fill-in in brackets. Raises KeyError for a word that is not given."""
    return "".join(_said(node, words) for node in phrase)


def _said(node: Inline, words: Mapping[str, str]) -> str:
    if isinstance(node, Words):
        return node.text
    if isinstance(node, Blank):
        return f"[{node.name}]"
    if not isinstance(node, Value):
        return ""
    text = words[node.name]
    for name in node.filters:
        text = apply_filter(name, text)
    return text


def joined(phrase: Inlines) -> Inlines:
    """``phrase`` with neighbouring words as one."""
    out: list[Inline] = []
    for node in phrase:
        last = out[-1] if out else None
        if isinstance(node, Words) and isinstance(last, Words):
            out[-1] = Words(last.text + node.text)
        else:
            out.append(node)
    return tuple(out)
