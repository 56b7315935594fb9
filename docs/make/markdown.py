"""Markdown for made pages: tables, and the sentence at the top that says what a page is made from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Row = Sequence[str]


def made_from(sources: str) -> str:
    """What every made page says at its top, and every made part of a page in its mark."""
    return f"Made by `make docs` from {sources}; do not edit by hand."


def page(title: str, sources: str, parts: Iterable[str], about: str = "") -> str:
    """A whole page: its title, what it is made from and ``about`` it, then its parts."""
    return "\n\n".join((f"# {title}", f"{made_from(sources)} {about}".rstrip(), *parts)) + "\n"


def section(title: str, header: Row, rows: Iterable[Row]) -> str:
    """A heading with a table under it."""
    return f"## {title}\n\n{table(header, rows)}"


def table(header: Row, rows: Iterable[Row]) -> str:
    """A table. A cell may hold any text: bars are escaped, and lines become one."""
    return "\n".join((_line(header), "|" + "---|" * len(header), *(_line(row) for row in rows)))


def _line(cells: Row) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
