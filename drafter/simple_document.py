"""A simple document: headings, paragraphs, lists and tables. What the memo for counsel is made of, for any writer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style; ``link`` is a web address or ""."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """``level`` 1 to 3. ``new_page`` starts a page."""

    text: str
    level: int = 1
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class SimpleParagraph:
    runs: Runs


@dataclass(frozen=True, slots=True)
class SimpleList:
    items: tuple[Runs, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """``widths`` are shares of the text width, which add up to 1."""

    header: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[float, ...]


SimpleBlock = Heading | SimpleParagraph | SimpleList | Table


@dataclass(frozen=True, slots=True)
class SimpleDocument:
    """``footer`` stands at the left of every page foot; ``date`` is ISO."""

    title: str
    author: str
    date: str
    blocks: tuple[SimpleBlock, ...]
    footer: str = ""
    language: str = "en-US"
