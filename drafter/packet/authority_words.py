"""An authority in a document for people: its cite as a link, and how its words were seen."""

from __future__ import annotations

from drafter.flags import SEEN, Authority
from drafter.simple_document import Run, Runs


def cite_runs(authority: Authority) -> Runs:
    return (Run(authority.cite, link=authority.url if authority.url.startswith("http") else ""),)


def seen_words(authority: Authority) -> str:
    grade = SEEN[authority.verified]
    return f"{grade}; {authority.as_of}" if authority.as_of and authority.verified != "memory" else grade
