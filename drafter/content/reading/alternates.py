"""Alternates: another whole text, or the base text with some of its paragraphs replaced."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.content.model.nodes import Block, Blocks, Branch, List, Paragraph
from drafter.content.schema.positions import MarkedText
from drafter.content.text.markup import Heading, ReadText, read_text
from drafter.content.text.scope import Scope
from drafter.errors import did_you_mean


def read_alternate(name: MarkedText, given: Mapping[str, Any], base: ReadText, scope: Scope) -> ReadText:
    """The text of one alternate; what is wrong with it is put in ``scope.faults``."""
    if ("text" in given) == ("replace" in given):
        scope.faults.add("alternate", name.where(), f"The alternate ‘{name}’ needs ‘text’ or ‘replace’, and not both.")
        return ReadText(())
    if "text" in given:
        return read_text(given["text"], scope)
    return _replaced(given["replace"], base, scope)


def _replaced(replacements: Mapping[MarkedText, MarkedText], base: ReadText, scope: Scope) -> ReadText:
    texts: dict[str, ReadText] = {}
    for slug, text in replacements.items():
        if slug not in base.slugs:
            scope.faults.add(
                "unknown-slug", slug.where(), f"The base text has no paragraph headed ‘{slug}’.",
                did_you_mean(slug, base.slugs, "Its paragraphs"),
            )  # fmt: skip
            continue
        texts[str(slug)] = read_text(text, scope)
    blocks = _with_replacements(base.blocks, texts)
    return ReadText(blocks, tuple(_headings(base, texts)))


def _headings(base: ReadText, texts: Mapping[str, ReadText]) -> list[Heading]:
    out: list[Heading] = []
    for heading in base.headings:
        new = texts.get(heading.slug)
        if new is None or not new.headings:
            out.append(heading)
        else:
            out.extend(one._replace(guards=one.guards | heading.guards) for one in new.headings)
    return out


def _with_replacements(blocks: Blocks, texts: Mapping[str, ReadText]) -> Blocks:
    """``blocks`` with each paragraph of a replaced slug, and the list that follows it, exchanged for the new text."""
    out: list[Block] = []
    dropping = False
    for block in blocks:
        if isinstance(block, List) and dropping:
            continue
        dropping = False
        if isinstance(block, Branch):
            out.append(Branch(tuple((test, _with_replacements(body, texts)) for test, body in block.arms)))
        elif isinstance(block, Paragraph) and block.slug in texts:
            out.extend(_under_heading(texts[block.slug].blocks, block))
            dropping = True
        else:
            out.append(block)
    return tuple(out)


def _under_heading(blocks: Blocks, old: Paragraph) -> Blocks:
    """The new text; where it begins without a heading, the old heading stays."""
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and not first.heading:
        return (first._replace(heading=old.heading, slug=old.slug), *blocks[1:])
    return blocks
