"""Plain text as paragraphs: a blank line parts them, and so does a line that begins a unit."""

from __future__ import annotations

from drafter.packet.reading.raw import Raw, joined

WRAPPED = 110  # characters; a file with a longer line was not wrapped by its writer


def read_plain(text: str) -> tuple[Raw, ...]:
    """The paragraphs of ``text`` with their lines."""
    out: list[Raw] = []
    block: list[tuple[int, str]] = []
    lines = text.splitlines()
    wrapped = max((len(line) for line in lines), default=0) <= WRAPPED
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            block.append((number, line))
        elif block:
            out += [Raw(" ".join(words.split()), first) for first, words in joined(block, wrapped=wrapped)]
            block = []
    return tuple(out)
