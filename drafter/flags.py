"""Flags: what the toolkit tells its users about a matter, a plan, a draft or a library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from drafter.record import NamedTuple

Severity = Literal["error", "warning", "note"]
Verified = Literal["read", "secondary", "memory"]

# How a source was seen, in words for people.
SEEN: Mapping[Verified, str] = {
    "read": "words read",
    "secondary": "seen in a secondary source",
    "memory": "recalled; confirm before relying on this",
}
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


class Where(NamedTuple):
    """A place in a file a person wrote. Lines and columns count from 1; ``line_text`` is the line itself."""

    file: str
    line: int = 0
    column: int = 0
    end_column: int = 0
    line_text: str = ""

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}" + (f":{self.column}" if self.column else "")


class Authority(NamedTuple):
    """A cite with its provenance: ``verified`` says how the words were seen, ``as_of`` of what date the copy was."""

    cite: str
    verified: Verified
    url: str = ""
    as_of: str = ""
    proposition: str = ""
    ident: str = ""


class Flag(NamedTuple):
    """One thing to tell the user. ``where`` is a file place, or in ``unit`` the key of a unit of the draft."""

    severity: Severity
    rule: str
    message: str
    remedy: str = ""
    where: Where | None = None
    unit: str = ""
    authority: Authority | None = None
    related: tuple[str, ...] = ()


def worst(flags: tuple[Flag, ...]) -> Severity | None:
    """The gravest severity among ``flags``, or None when there are none."""
    for severity in SEVERITIES:
        if any(flag.severity == severity for flag in flags):
            return severity
    return None
