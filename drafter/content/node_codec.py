"""Nodes to and from JSON values: short lists, each led by a number that says which node it is. Words are plain strings.

Kept by hand and flat, since a warm draft spends its first milliseconds here. Whatever is not as written here raises ValueError,
TypeError, KeyError or IndexError, and the cache is then passed over.
"""

from __future__ import annotations

from typing import Any

from drafter.content.model import nodes as n

Json = Any


def encode_blocks(blocks: n.Blocks) -> Json:
    return [_encode_block(block) for block in blocks]


def decode_blocks(values: Json) -> n.Blocks:
    return tuple([_decode_block(value) for value in values])


def encode_test(test: n.Expression | None) -> Json:
    match test:
        case None:
            return None
        case n.Name(name):
            return [0, name]
        case n.Const(value):
            return [1, value]
        case n.Compare(left, operator, right):
            return [2, encode_test(left), operator, encode_test(right)]
        case n.Not(term):
            return [3, encode_test(term)]
        case n.And(terms):
            return [4, [encode_test(term) for term in terms]]
        case n.Or(terms):
            return [5, [encode_test(term) for term in terms]]
        case n.Included(target):
            return [6, target]


def decode_test(value: Json) -> n.Expression | None:
    return None if value is None else _decode_expression(value)


def _decode_expression(value: Json) -> n.Expression:
    match value[0]:
        case 0:
            return n.Name(value[1])
        case 1:
            return n.Const(value[1])
        case 2:
            return n.Compare(_decode_expression(value[1]), value[2], _decode_expression(value[3]))
        case 3:
            return n.Not(_decode_expression(value[1]))
        case 4:
            return n.And(tuple([_decode_expression(term) for term in value[1]]))
        case 5:
            return n.Or(tuple([_decode_expression(term) for term in value[1]]))
        case 6:
            return n.Included(value[1])
    raise ValueError(value)


# ----------------------------------------------------------------------------------------------------------------- inlines


def _encode_inlines(inlines: n.Inlines) -> Json:
    return [_encode_inline(node) for node in inlines]


def _encode_inline(node: n.Inline) -> Json:
    match node:
        case n.Words(text):
            return text
        case n.Strong(children):
            return [0, _encode_inlines(children)]
        case n.Emphasis(children):
            return [1, _encode_inlines(children)]
        case n.Value(name, filters):
            return [2, name, list(filters)]
        case n.Ref(target):
            return [3, target]
        case n.Cite(authority):
            return [4, authority]
        case n.Blank(name):
            return [5, name]
        case n.TermUse(term):
            return [6, term]
        case n.InlineBranch(arms):
            return [7, [[encode_test(test), _encode_inlines(body)] for test, body in arms]]


def _decode_inlines(values: Json) -> n.Inlines:
    return tuple([n.Words(value) if type(value) is str else _decode_inline(value) for value in values])


def _decode_inline(value: Json) -> n.Inline:
    match value[0]:
        case 2:
            return n.Value(value[1], tuple(value[2]))
        case 7:
            return n.InlineBranch(tuple([(decode_test(test), _decode_inlines(body)) for test, body in value[1]]))
        case 0:
            return n.Strong(_decode_inlines(value[1]))
        case 1:
            return n.Emphasis(_decode_inlines(value[1]))
        case 3:
            return n.Ref(value[1])
        case 4:
            return n.Cite(value[1])
        case 5:
            return n.Blank(value[1])
        case 6:
            return n.TermUse(value[1])
    raise ValueError(value)


# ------------------------------------------------------------------------------------------------------------------ blocks


def _encode_block(block: n.Block) -> Json:
    match block:
        case n.Paragraph(content, heading, slug, line):
            return [0, _encode_inlines(content), _encode_inlines(heading), slug, line]
        case n.List(entries, conjunction, line):
            return [1, _encode_entries(entries), conjunction, line]
        case n.Branch(arms):
            return [2, [[encode_test(test), encode_blocks(body)] for test, body in arms]]


def _decode_block(value: Json) -> n.Block:
    match value[0]:
        case 0:
            return n.Paragraph(_decode_inlines(value[1]), _decode_inlines(value[2]), value[3], value[4])
        case 1:
            return n.List(_decode_entries(value[1]), value[2], value[3])
        case 2:
            return n.Branch(tuple([(decode_test(test), decode_blocks(body)) for test, body in value[1]]))
    raise ValueError(value)


def _encode_entries(entries: tuple[n.ListEntry, ...]) -> Json:
    return [_encode_entry(entry) for entry in entries]


def _encode_entry(entry: n.ListEntry) -> Json:
    if isinstance(entry, n.Item):
        return [0, _encode_inlines(entry.content), encode_blocks(entry.children), entry.conjunction, entry.line]
    return [1, [[encode_test(test), _encode_entries(body)] for test, body in entry.arms]]


def _decode_entries(values: Json) -> tuple[n.ListEntry, ...]:
    return tuple([_decode_entry(value) for value in values])


def _decode_entry(value: Json) -> n.ListEntry:
    if value[0] == 0:
        return n.Item(_decode_inlines(value[1]), decode_blocks(value[2]), value[3], value[4])
    return n.ItemBranch(tuple([(decode_test(test), _decode_entries(body)) for test, body in value[1]]))
