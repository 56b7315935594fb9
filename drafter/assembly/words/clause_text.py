"""Wording: a clause text with its names filled, as unlabelled units. A value is text, never markup or template."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from drafter.assembly.words.blanks import blank
from drafter.assembly.words.item_ends import end_mark, ended
from drafter.assembly.words.values import Names, truth
from drafter.content.model import nodes
from drafter.content.model.filters import apply_filter, say
from drafter.content.model.types import OptionValue
from drafter.document import FillIn, Inline, Inlines, Reference, Source, Text, TextStyle, Unit
from drafter.law.types import Word

_PROPER = "jurisdiction, a proper name"
_SPACES = re.compile(r"[ \n]+")
_ARTICLE = re.compile(r"\b(?:[Tt]he|THE) $")
_LOOK_BACK = 6  # characters that show whether a sentence has ended, whatever runs they stand in
_SENTENCE_END = re.compile(r"[.?!]”?\s+$")


def word_blocks(blocks: nodes.Blocks, names: Names, *, list_level: int = 1) -> tuple[Unit, ...]:
    """The units of a text: each paragraph one unit at level 0, its lists below it from ``list_level``. No labels yet."""
    units: list[Unit] = []
    for block in _flat(blocks, names):
        if isinstance(block, nodes.Paragraph):
            units.append(_paragraph(block, names, len(units)))
        elif units:
            items = _items(block, names, units[-1].key, list_level)
            units[-1] = _with_list(units[-1], items)
    return tuple(units)


def standing_slugs(blocks: nodes.Blocks, names: Names) -> frozenset[str]:
    """The slugs of the paragraphs that stand once branches are decided."""
    return frozenset(block.slug for block in _flat(blocks, names) if isinstance(block, nodes.Paragraph) and block.slug)


def _flat(blocks: Sequence[nodes.Block], names: Names) -> Iterator[nodes.Paragraph | nodes.List]:
    """Blocks in order with branches decided."""
    for block in blocks:
        if isinstance(block, nodes.Branch):
            yield from _flat(_chosen(block.arms, names), names)
        else:
            yield block


_T = TypeVar("_T")


def _chosen(arms: Sequence[tuple[nodes.Expression | None, tuple[_T, ...]]], names: Names) -> tuple[_T, ...]:
    for test, body in arms:
        if truth(test, names):
            return body
    return ()


def _paragraph(block: nodes.Paragraph, names: Names, position: int) -> Unit:
    path = block.slug or f"p{position + 1}"
    heading = word_inlines(block.heading, names, "strong")
    if heading:
        heading = (*heading, Text(".", "strong"))
    return Unit(f"{names.clause}#{path}", 0, "", word_inlines(block.content, names), heading)


def _with_list(unit: Unit, items: tuple[Unit, ...]) -> Unit:
    """The unit with its list; a list of one item folds into its stem."""
    if len(items) == 1 and not items[0].children:
        stem = _stem_without_colon(unit.content)
        return unit._replace(content=_joined((*stem, Text(" "), *items[0].content)))
    return unit._replace(children=(*unit.children, *items))


def _stem_without_colon(content: Inlines) -> Inlines:
    last = content[-1] if content else None
    if isinstance(last, Text) and last.text.rstrip().endswith(":"):
        return (*content[:-1], last._replace(text=last.text.rstrip()[:-1]))
    return content


def _items(block: nodes.List, names: Names, parent: str, level: int) -> tuple[Unit, ...]:
    """The items that stand, with their end marks: ``;`` between, the conjunction before the last, or sentences."""
    items = list(_standing(block.entries, names))
    units: list[Unit] = []
    for index, item in enumerate(items):
        key = f"{parent}.{index + 1}"
        content = word_inlines(item.content, names, sentence_start=not block.conjunction)
        children: tuple[Unit, ...] = ()
        for child in _flat(item.children, names):
            if isinstance(child, nodes.List):
                children = (*children, *_items(child, names, key, level + 1))
        unit = Unit(key, level, "", content, children=children)
        units.append(ended(unit, end_mark(block.conjunction, index, len(items))))
    return tuple(units)


def _standing(entries: Sequence[nodes.ListEntry], names: Names) -> Iterator[nodes.Item]:
    for entry in entries:
        if isinstance(entry, nodes.ItemBranch):
            yield from _standing(_chosen(entry.arms, names), names)
        else:
            yield entry


# ------------------------------------------------------------------------------------------------------------ inline text


def word_inlines(inlines: nodes.Inlines, names: Names, style: TextStyle = "plain", *, sentence_start: bool = True) -> Inlines:
    """Inline nodes as runs, inserted values capitalised where they begin a sentence."""
    return _joined(_capitalised(_without_articles(tuple(_inline(inlines, names, style))), sentence_start))


def _without_articles(runs: Inlines) -> Inlines:
    """A proper name takes no article: "the King County" is "King County"."""
    out = list(runs)
    for index, run in enumerate(out[1:], 1):
        before = out[index - 1]
        if isinstance(run, Text) and run.source is not None and run.source.word == _PROPER and isinstance(before, Text):
            out[index - 1] = before._replace(text=_ARTICLE.sub("", before.text))
    return tuple(out)


def _inline(inlines: nodes.Inlines, names: Names, style: TextStyle) -> Iterator[Inline]:
    for node in inlines:
        match node:
            case nodes.Words(text):
                yield Text(text, style)
            case nodes.Strong(children):
                yield from _inline(children, names, "strong")
            case nodes.Emphasis(children):
                yield from _inline(children, names, "emphasis")
            case nodes.Value(name, filters):
                yield from _inserted(name, filters, names, style)
            case nodes.Ref(target):
                yield Reference(target)
            case nodes.Cite(authority):
                yield from _word(names.cite(authority), "cite:" + authority, names, "citation")
            case nodes.Blank(name):
                yield blank(name, names.given, style)
            case nodes.TermUse(term):
                yield Text(term, style, Source(names.clause, word="term"))
            case nodes.InlineBranch(arms):
                yield from _inline(_chosen(arms, names), names, style)


def _inserted(name: str, filters: tuple[str, ...], names: Names, style: TextStyle) -> Iterator[Inline]:
    spec = names.specs.get(name)
    if spec is not None:
        value = names.options[name]
        said: OptionValue = value if isinstance(value, tuple) and filters else say(spec, value)
        for filter_name in filters:
            said = apply_filter(filter_name, said)
        text = str(said)
        yield Text(text, style, Source(names.clause, option=name))
        return
    word = names.words[name]
    if word.text is not None and filters:
        text = word.text
        for filter_name in filters:
            text = apply_filter(filter_name, text)
        word = word._replace(text=text)
    yield from _word(word, name, names, style)


def _word(word: Word, name: str, names: Names, style: TextStyle) -> Iterator[Inline]:
    if word.phrase:
        for run in _inline(word.phrase, names, style):
            yield run._replace(source=Source(names.clause, word=name)) if isinstance(run, Text) else run
    elif word.text is None:
        given = names.given.get(word.blank)
        if given:
            yield Text(given, style, Source(names.clause, word=name))
        else:
            made = blank(word.blank or name, names.given, style)
            yield made._replace(choices=word.choices) if isinstance(made, FillIn) else made
    else:
        yield Text(word.text, style, Source(names.clause, word=_PROPER if word.proper else name))


def _capitalised(runs: Inlines, sentence_start: bool) -> Inlines:
    """Inserted values and references that begin a sentence get a capital; the author's own words are left as written."""
    out: list[Inline] = []
    at_start, before = sentence_start, " "
    for run in runs:
        if at_start and isinstance(run, Text) and run.source is not None:
            run = run._replace(text=run.text[:1].upper() + run.text[1:])
        elif at_start and isinstance(run, Reference):
            run = run._replace(capital=True)
        out.append(run)
        if isinstance(run, Text):
            before = (before + run.text)[-_LOOK_BACK:]
            if not before.isspace():
                at_start = before[-1:] == " " and _SENTENCE_END.search(before) is not None
        else:
            before, at_start = "", False
    return tuple(out)


def _joined(runs: Sequence[Inline]) -> Inlines:
    """Neighbouring plain runs of one style as one; double spaces left by an empty branch closed; ends trimmed."""
    out: list[Inline] = []
    for run in runs:
        last = out[-1] if out else None
        if isinstance(run, Text) and isinstance(last, Text) and not run.source and not last.source and run.style == last.style:
            out[-1] = last._replace(text=last.text + run.text)
        elif not isinstance(run, Text) or run.text:
            out.append(run)
    return _trimmed(out)


def _trimmed(runs: list[Inline]) -> Inlines:
    previous_space = True
    out: list[Inline] = []
    for run in runs:
        if isinstance(run, Text):
            text = run.text
            if "  " in text or "\n" in text:
                text = _SPACES.sub(" ", text)
            if previous_space:
                text = text.lstrip(" ")
            if not text:
                continue
            previous_space = text.endswith(" ")
            run = run._replace(text=text) if text != run.text else run
        else:
            previous_space = False
        out.append(run)
    if out and isinstance(out[-1], Text) and out[-1].text.endswith(" "):
        last = out[-1]._replace(text=out[-1].text.rstrip(" "))
        out = [*out[:-1], last] if last.text else out[:-1]
    return tuple(out)
