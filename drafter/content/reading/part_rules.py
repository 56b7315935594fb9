"""What a text must be for the part of the measure it stands in: recitals, definitions, operative and oversight parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.content.model.nodes import Block, Blocks, Branch, List, Paragraph, Words
from drafter.content.model.types import Body
from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import MarkedText
from drafter.flags import Where

_WHEREAS = re.compile(r"\s*(whereas|now,? therefore)\b", re.IGNORECASE)
_NEEDS_ACTS = ("operative", "oversight", "enforcement", "construction", "closing", "exhibit")
_NEEDS_DIRECTS = ("operative", "oversight")


def check_part(part: str, body: Body, words: Mapping[str, Where], at: MarkedText, faults: Faults, *, built_in: bool) -> None:
    """Note what ``body`` lacks or holds too much of. ``words`` are the profile words it prints, with their places."""
    if part == "recital":
        _check_recital(body.blocks, at, faults)
    elif part == "definition":
        _check_definition(body.blocks, at, faults)
    if built_in and part in _NEEDS_ACTS and not body.acts:
        faults.add("no-acts", at.where(), f"{_name(body)} names no acts, so that no law is checked for it.", "Add ‘acts: [...]’.")
    if built_in and part in _NEEDS_DIRECTS and body.directs is None:
        faults.add("no-directs", at.where(), f"{_name(body)} does not say whom it gives duties to.",
                   "Add ‘directs: departments’, ‘law_enforcement’, ‘jail’ or ‘nobody’.")  # fmt: skip
    if "police_chief" in words and body.directs not in (None, "law_enforcement", "jail"):
        message = f"The text gives duties to the police chief, and ‘directs’ says {body.directs}."
        faults.add("directs-police", words["police_chief"], message, "Write ‘directs: law_enforcement’.")


def _name(body: Body) -> str:
    return f"The alternate ‘{body.name}’" if body.name else "The clause"


def _check_recital(blocks: Blocks, at: MarkedText, faults: Faults) -> None:
    for block in _every(blocks):
        if isinstance(block, List):
            faults.add(
                "recital-form",
                _line(at, block.line),
                "A recital holds a list.",
                "Each paragraph is one recital: write it in one sentence.",
            )
        elif isinstance(block, Paragraph):
            if block.heading:
                faults.add(
                    "recital-form", _line(at, block.line), "A recital has a run-in heading.", "Recitals are one sentence each."
                )
            if _WHEREAS.match(_first_words(block)):
                faults.add(
                    "recital-form",
                    _line(at, block.line),
                    "A recital begins with its opening word.",
                    "Leave it out: the writer adds it.",
                )


def _check_definition(blocks: Blocks, at: MarkedText, faults: Faults) -> None:
    paragraphs = [block for block in _every(blocks) if isinstance(block, Paragraph)]
    for paragraph in paragraphs:
        if paragraph.heading:
            faults.add(
                "definition-form", _line(at, paragraph.line), "A paragraph of a definition has a run-in heading.", "Leave it out."
            )
    if paragraphs and _first_words(paragraphs[0])[:1].strip(" \"'").isupper():
        faults.add("definition-form", _line(at, paragraphs[0].line), "A definition's text begins with its verb, in lower case.",
                   "Write ‘means ...’; the writer prints the term before it.")  # fmt: skip


def _every(blocks: Blocks) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Branch):
            for _, arm in block.arms:
                yield from _every(arm)
        else:
            yield block


def _first_words(paragraph: Paragraph) -> str:
    first = paragraph.content[0] if paragraph.content else None
    return first.text if isinstance(first, Words) else ""


def _line(at: MarkedText, line: int) -> Where:
    text = at.source.lines[line - 1] if 0 < line <= len(at.source.lines) else ""
    return at.source.where(line, len(text) - len(text.lstrip()) + 1, len(text.strip()))
