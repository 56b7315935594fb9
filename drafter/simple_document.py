"""A simple document: headings, paragraphs, lists and tables. What the memo for counsel is made of, for any writer."""

from __future__ import annotations

from typing import NamedTuple


class Run(NamedTuple):
    """Words in one style; ``link`` is a web address or ""."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""


Runs = tuple[Run, ...]


class Heading(NamedTuple):
    """``level`` 1 to 3. ``new_page`` starts a page."""

    text: str
    level: int = 1
    new_page: bool = False


class SimpleParagraph(NamedTuple):
    runs: Runs


class SimpleList(NamedTuple):
    items: tuple[Runs, ...]
    numbered: bool = False


class Table(NamedTuple):
    """``widths`` are shares of the text width, which add up to 1."""

    header: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[float, ...]


SimpleBlock = Heading | SimpleParagraph | SimpleList | Table


class SimpleDocument(NamedTuple):
    """``footer`` stands at the left of every page foot; ``date`` is ISO."""

    title: str
    author: str
    date: str
    blocks: tuple[SimpleBlock, ...]
    footer: str = ""
    language: str = "en-US"
