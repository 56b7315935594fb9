"""The pages for people, as their readers see them: fenced blocks, code within sentences, links, headings. Parsed as CommonMark with tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from docs.make.reading import TOP

FOLDERS = (".", "docs", "docs/images", "benchmarks", "model_ordinances", "model_ordinances/previews")
PAGES = tuple(sorted(path.relative_to(TOP).as_posix() for folder in FOLDERS for path in (TOP / folder).glob("*.md")))


class Block(NamedTuple):
    """A fenced block: ``kind`` sh, text, yaml, python or diff; ``about`` what stands beside it on the fence."""

    kind: str
    about: str
    words: str


@cache
def tokens(page: str) -> tuple[Token, ...]:
    """The tokens of a page, those within its lines after the line that holds them."""
    found: list[Token] = []
    for token in MarkdownIt("commonmark").enable("table").parse((TOP / page).read_text(encoding="utf-8")):
        found += (token, *(token.children or ()))
    return tuple(found)


def blocks(page: str) -> list[Block]:
    return [_block(token) for token in tokens(page) if token.type == "fence"]


def _block(token: Token) -> Block:
    kind, _, about = token.info.partition(" ")
    return Block(kind, about, token.content)


def command_lines(block: Block) -> list[str]:
    """The lines of a block of commands; a backslash at the end of one goes on with it."""
    return block.words.replace("\\\n", " ").splitlines()


def codes(page: str) -> list[str]:
    """What stands between backticks."""
    return [token.content for token in tokens(page) if token.type == "code_inline"]


def links(page: str) -> Iterator[str]:
    """Where links and pictures lead."""
    for token in tokens(page):
        target = token.attrs.get("href", token.attrs.get("src", ""))
        if target:
            yield str(target)


@cache
def anchors(page: str) -> frozenset[str]:
    """The anchors of a page's headings, made as code forges make them."""
    found = tokens(page)
    headings = (after.content for token, after in pairwise(found) if token.type == "heading_open")
    return frozenset(re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-") for words in headings)


def stands(path: str) -> bool:
    """Whether there is such a file or folder in the checkout."""
    return Path(TOP / path).exists()
