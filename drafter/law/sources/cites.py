"""What kind of authority a cite names: read from its own words. Every cite of the law data must parse."""

from __future__ import annotations

import re
from typing import Literal

CiteKind = Literal["case", "constitution", "rule", "regulation", "order", "act", "statute", "guidance"]

# tried in this order: the first pattern that a cite matches is its kind
_KINDS: tuple[tuple[CiteKind, re.Pattern[str]], ...] = (
    ("case", re.compile(r"\bv\. |^(?:In|Ex parte) re\b")),
    ("constitution", re.compile(r"\bConst\.")),
    ("order", re.compile(r"Exec(?:utive|\.) (?:Order|order|Directive)|\bDirective\b|Memorand|memorand|Proclamation|supersession power|^DOJ dissolution")),
    ("rule", re.compile(r"\bR\. (?:Crim\. P|Jud|\d)|\bCrim\. R\.|\bCt\. R\.|CrRLJ|Criminal Rules")),
    ("regulation", re.compile(r"\bC\.F\.R\.")),
    ("act", re.compile(r"^(?:\d{4} )?(?:HB|SB|SEA|A|Public (?:Act|Chapter)|Act) \d|\bActs of Assembly\b|Act \(HB \d|budget act|\bacts reported\b")),
    ("statute", re.compile(
        r"§|\bch\. ?\d|\bart\. ?\d|\bILCS\b|\bRCW\b|\bR\.S\. \d|\bORS\b|\bKRS\b|\bRSA\b|Del\. C\.|M\.R\.S\.|uniform-laws|law on entry|statute on entry"
    )),
    ("guidance", re.compile(r"Att'y Gen\. Op\.|Security Policy|Report I-|List of|announcement|subpoenas")),
)  # fmt: skip


def kind_of(cite: str) -> CiteKind | None:
    """The kind of authority, or None for a cite that does not parse."""
    return next((kind for kind, pattern in _KINDS if pattern.search(cite)), None)
