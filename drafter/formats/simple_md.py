"""A simple document as Markdown (CommonMark with tables)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.simple_document import Heading, Runs, SimpleBlock, SimpleDocument, SimpleList, SimpleParagraph, Table

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def write_simple_md(document: SimpleDocument) -> str:
    """The document as Markdown, ending in a newline."""
    parts = [f"# {_escaped(document.title)}"]
    if document.footer:
        parts.append(f"*{_escaped(document.footer)}* {document.date}".strip())
    parts += ["\n".join(_block(block)) for block in document.blocks]
    return "\n\n".join(parts) + "\n"


def _block(block: SimpleBlock) -> Iterator[str]:
    match block:
        case Heading(text, level, _):
            yield "#" * (level + 1) + " " + _escaped(text)
        case SimpleParagraph(runs):
            yield _runs(runs)
        case SimpleList(items, numbered):
            for number, item in enumerate(items, 1):
                yield (f"{number}. " if numbered else "- ") + _runs(item)
        case Table(header, rows, _):
            yield "| " + " | ".join(_escaped(cell) for cell in header) + " |"
            yield "|" + " --- |" * len(header)
            for row in rows:
                yield "| " + " | ".join(_runs(cell) for cell in row) + " |"


def _runs(runs: Runs) -> str:
    out = []
    for run in runs:
        text = _escaped(run.text)
        mark = "**" if run.strong else "*" if run.emphasis else ""
        bare = text.strip()
        if mark and bare:
            text = text.replace(bare, f"{mark}{bare}{mark}", 1)
        out.append(f"[{text}]({run.link})" if run.link else text)
    return "".join(out)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text).replace("\n", " ")
