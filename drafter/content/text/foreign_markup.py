"""Markup of other trades that people type by habit. None of it is ours, so it would print as it stands; each has its remedy."""

from __future__ import annotations

import re

# Pattern, what it is, how to write it here.
FOREIGN_MARKUP: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"^[-*+•–] "), "A bullet", "Number the items of a list: 1."),
    (re.compile(r"^#{1,6}\s"), "A Markdown heading", "Write a run-in heading: **Heading.**"),
    (re.compile(r"^>"), "A Markdown quotation", "Write the words as a paragraph."),
    (re.compile(r"^(```|~~~)|`"), "A code mark", "Leave out the backticks."),
    (re.compile(r"^([-*_])\1{2,}$"), "A ruled line", "Begin a new paragraph instead."),
    (re.compile(r"^\|.*\|$"), "A table", "Write a list."),
    (re.compile(r"\]\("), "A link", "Cite with {{ cite(\"...\") }}, refer with {{ ref(\"...\") }}."),
    (re.compile(r"</?[A-Za-z][^<>]*>"), "An HTML tag", "Use *emphasis* or **strong**."),
    (re.compile(r"&#?[A-Za-z0-9]{2,8};"), "An HTML character name", "Type the character itself."),
)  # fmt: skip
