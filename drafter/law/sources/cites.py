"""The forms that a cite takes: every cite of the law data has one, which tells what kind of authority it names."""

from __future__ import annotations

from collections.abc import Mapping

# kind of authority -> what its cite holds
FORMS: Mapping[str, str] = {
    "case": r"\bv\. |^(?:In|Ex parte) re\b",
    "constitution": r"\bConst\.",
    "order": r"Exec(?:utive|\.) (?:Order|order|Directive)|\bDirective\b|Memorand|memorand|Proclamation|supersession power|^DOJ dissolution",
    "rule": r"\bR\. (?:Crim\. P|Jud|\d)|\bCrim\. R\.|\bCt\. R\.|CrRLJ|Criminal Rules",
    "regulation": r"\bC\.F\.R\.",
    "act": (
        r"^(?:\d{4} )?(?:HB|SB|SEA|A|Public (?:Act|Chapter)|Act) \d|\bActs of Assembly\b|Act \(HB \d|budget act|\bacts reported\b"
    ),
    "statute": (
        r"§|\bch\. ?\d|\bart\. ?\d|\bILCS\b|\bRCW\b|\bR\.S\. \d|\bORS\b|\bKRS\b|\bRSA\b|Del\. C\.|M\.R\.S\.|uniform-laws|"
        r"law on entry|statute on entry"
    ),
    "guidance": r"Att'y Gen\. Op\.|Security Policy|Report I-|List of|announcement|subpoenas",
}
CITE = rf"(?=.*(?:{'|'.join(FORMS.values())})).*"
