"""The checker of the law data: ids resolve, cites parse, what was read says where and of what date, quotations are short.

``python -m drafter.law.compile_data`` refuses to compile data with a fault; a test runs it too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from drafter.law.sources.acts import all_acts
from drafter.law.sources.authorities import all_authorities
from drafter.law.sources.cites import kind_of
from drafter.law.sources.data_store import load_data

LONGEST_QUOTE = 80  # words: a quotation shows the words relied on, and is no reprint
GRADES = ("read", "secondary", "memory")
BODIES = frozenset(("city", "county", "sheriff", "school", "state_agency"))
Row = Mapping[str, Any]


def faults() -> list[str]:
    """Every fault, each one line: the file, the entry, and what is wrong."""
    found = [*_federal(), *_acts(), *_conditions(), *_provisions()]
    for state in load_data("state_names"):
        found += [*_sources(state), *_reach(state)]
    return found


def _federal() -> Iterator[str]:
    seen: set[str] = set()
    for row in load_data("federal"):
        if row["id"] in seen:
            yield f"federal: {row['id']} stands twice"
        seen.add(row["id"])
        yield from _entry(f"federal: {row['id']}", row)
    for line in load_data("federal_exposure"):
        yield from (f"federal_exposure: no authority {one}" for one in line["authorities"] if one not in seen)


def _sources(state: str) -> Iterator[str]:
    for name in ("preemption", "citation"):
        for row in load_data(f"{name}/{state}").get("statutes") or ():
            yield from _entry(f"{name}/{state}: {row['cite']}", row)
            if name == "citation" and not isinstance(row.get("exceptions") or [], list):
                yield f"{name}/{state}: {row['cite']}: exceptions is no list"


def _entry(where: str, row: Row) -> Iterator[str]:
    if kind_of(row["cite"]) is None:
        yield f"{where}: the cite does not parse"
    if row["verified"] not in GRADES:
        yield f"{where}: unknown grade {row['verified']}"
    if row["verified"] == "read" and not (row.get("url") and row.get("as_of")):
        yield f"{where}: read, but without url or date"
    if name := next((name for name in ("levers_hit", "reaches") if not isinstance(row.get(name, []), list)), ""):
        yield f"{where}: {name} is no list"
    if len(str(row.get("quote") or "").split()) > LONGEST_QUOTE:
        yield f"{where}: the quotation is longer than {LONGEST_QUOTE} words"


def _reach(state: str) -> Iterator[str]:
    cites = {row["cite"] for name in ("preemption", "citation") for row in load_data(f"{name}/{state}").get("statutes") or ()}
    for row in load_data(f"reach/{state}") or ():
        where = f"reach/{state}: {row['cite']}"
        yield from (f"{where}: no act {act}" for act in row["acts"] if act not in all_acts())
        yield from (f"{where}: no body {body}" for body in row["reaches"] if body not in BODIES)
        if row["source"] in ("state_preemption", "citation_in_lieu") and row["cite"] not in cites:
            yield f"{where}: no source has this cite"
        if row.get("condition") and row["condition"] not in load_data("conditions"):
            yield f"{where}: no condition {row['condition']}"
        if row["verdict"] == "conditions" and not row.get("condition"):
            yield f"{where}: conditions without an id"
        if row["verified"] == "memory" and row["certainty"] == "clear" and not row.get("also_seen"):
            yield f"{where}: recalled, yet called clear"
    yield from (f"body_exposure/{state}: no row {one['cite']}" for one in load_data("body_exposure").get(state, ())
                if one["cite"] not in {row["cite"] for row in load_data(f"reach/{state}")})  # fmt: skip


def _acts() -> Iterator[str]:
    known = all_authorities()
    for ident, act in all_acts().items():
        yield from (
            f"acts: {ident}: no authority {one['authority']}" for one in act.get("federal", ()) if one["authority"] not in known
        )
    for saving in load_data("required"):
        yield from (f"required: {saving['clause']}: no act {act}" for act in saving.get("acts", ()) if act not in all_acts())
        yield from (
            f"required: {saving['clause']}: no authority {one}" for one in saving.get("authorities", ()) if one not in known
        )


def _conditions() -> Iterator[str]:
    named = {
        row["condition"]
        for state in load_data("state_names")
        for row in load_data(f"reach/{state}") or ()
        if row.get("condition")
    }
    yield from (f"conditions: no row names {ident}" for ident in load_data("conditions") if ident not in named)


def _provisions() -> Iterator[str]:
    """A name that two provisions of one lever share is meant to answer both; an unknown measure is a fault."""
    measures = {row["id"] for row in load_data("precedents")}
    names = {
        (row["lever"], part if isinstance(part, str) else part["name"])
        for row in load_data("precedents")
        for part in row.get("provisions") or ()
    }
    known = {name for _, name in names}
    for row in load_data("provisions"):
        yield from (f"provisions: {row['id']}: no measure {one}" for one in row.get("seen_in", ()) if one not in measures)
        yield from (f"provisions: {row['id']}: no measure has ‘{one}’" for one in row.get("also", ()) if one not in known)
