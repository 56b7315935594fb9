"""Forms of local legislation: the opening words and the rules of form of an instrument, from ``data/forms``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from drafter.flags import Verified
from drafter.law.form.dress import filled
from drafter.law.place.curated import curated_facts
from drafter.law.sources.data_store import has_data, load_data
from drafter.law.types import FormRule, Place, Word

Row = Mapping[str, Any]

RULES = ("title", "amendment", "readings", "vote", "publication", "signature", "emergency")


def form_row(place: Place, instrument: str) -> Row | None:
    """The State's row for this instrument, place and type; the place's own row before its type's.

    A row that is ``styled`` serves only places whose full name begins so. None where there is none.
    """
    if not has_data(f"forms/{place.state}"):
        return None
    rows: list[Row] = load_data(f"forms/{place.state}").get(instrument, [])
    fitting = (
        row
        for row in rows
        if place.type in row["types"]
        and row.get("place", place.name) == place.name
        and place.full_name.startswith(row.get("styled", ""))
    )
    return next(fitting, None)


def rules_row(place: Place, instrument: str) -> Row | None:
    """The row whose procedure holds for the place: its type's. A charter place's own opening says nothing of its procedure."""
    own = form_row(place, instrument)
    if own is not None and _under_charter(own, place):
        return None
    if own is None or "place" not in own:
        return own
    rows: list[Row] = load_data(f"forms/{place.state}")[instrument]
    return next((row for row in rows if row is not own and row["types"] == [own.get("like")]), None)


def _under_charter(row: Row, place: Place) -> bool:
    """Whether the row is of general law only and the place is known to have a charter, which then decides."""
    return bool(row.get("general_law_only")) and curated_facts(place).get("home_rule") == "yes"


def opening_rule(place: Place, instrument: str, words: Mapping[str, Word]) -> FormRule | None:
    """The enacting clause of a local measure with its grade, or None where the customary form of the instrument serves."""
    row = form_row(place, instrument)
    if row is None or "opening" not in row:
        return None
    if _under_charter(row, place):
        return FormRule(filled(row["opening"], place, words), "memory", "Charter of the place", prescribed=None)
    return FormRule(
        text=filled(row["opening"], place, words),
        verified=row["verified"],
        cite=row.get("cite", ""),
        url=row.get("url", ""),
        as_of=row.get("as_of", ""),
        prescribed=row.get("prescribed"),
    )


def form_facts(place: Place, instrument: str) -> dict[str, FormRule]:
    """The rules on title, readings, vote, publication and the like that the sources give, each with its grade."""
    row = rules_row(place, instrument)
    if row is None:
        return {}
    return {
        name: FormRule(
            row[name],
            _grade(row[name], row),
            cite_in(row[name], row),
            row.get("details_url") or row.get("url", ""),
            row.get("as_of", ""),
        )
        for name in RULES
        if row.get(name)
    }


_INNER = r"(?:[^()]|\([^()]*\))*"
_SECTIONS = re.compile(rf"\(({_INNER}?(?:§|\b\d+[-.]\d){_INNER})\)")
_ASIDES = re.compile(r",?\s*\b(?:recalled|read|local text|text not seen|style 'may be')\b")


def cite_in(text: str, row: Row, own: str = "") -> str:
    """The cite of a rule of procedure: ``own`` where the data gives one, else the sections that its words name.

    The row's own cite is that of its opening words, and serves for readings, votes and dates only where they were seen in the
    same source. Bare sections are said to stand in the code of that cite; "" where nothing is named.
    """
    if own and own != row.get("cite"):
        return own
    named = [_ASIDES.sub("", found).strip(" ;,") for found in _SECTIONS.findall(text)]
    sections = "; ".join(dict.fromkeys(one for one in named if re.search(r"\d", one)))
    words = re.split(r" \(|;", str(row.get("cite") or ""))[0]
    words = words if re.search(r"\d", words) else ""  # "city charter" is no cite
    if not sections:
        return words if not row.get("details_url") and row.get("details_verified") == "read" else ""
    bare = sections.startswith("§") or sections[:1].isdigit()
    return f"{sections}, in the code of {words}" if bare and words else sections


def _grade(text: str, row: Row) -> Verified:
    """A field marked recalled or unverified is from memory, whatever the rest of its entry."""
    if "recalled" in text or "unverified" in text:
        return "memory"
    grade: Verified = row.get("details_verified", "memory")
    return grade if grade in ("read", "secondary", "memory") else "memory"
