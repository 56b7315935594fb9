"""The shape of the files of measures that others have adopted, one a lever."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast, get_args

from drafter.content.schema.shapes import ListOf, Record, Words, YesNo
from drafter.law.sources import measures
from drafter.law.sources.fields import GRADE, NOTES, URL
from drafter.law.sources.measures import Measure, MeasurePart, Structure

_PART = Record(
    "a provision of a measure",
    {"name": Words("its name, as the coverage lists or their other names have it"), "does": Words("what it does there")},
    ("name", "does"),
    into=MeasurePart,
)
_STRUCTURE = Record(
    "the form of a measure",
    {
        "recitals": Words("how many, where they were counted"),
        "sections": Words("how many, where they were counted"),
        "headings": ListOf(Words(), "those that were seen"),
    },
    into=Structure,
)
MEASURE = Record(
    "a measure",
    {
        "id": Words("the id by which clauses name it", pattern=r"[A-Za-z0-9][A-Za-z0-9_.-]*", example="chicago-eo-2025-6",
                    defines="measure"),
        "jurisdiction": Words("whose it is"),
        "state": Words("the two letters of its State, or MULTI", pattern="[A-Z]{2}|MULTI", example="IL"),
        "level": Words("the level of government", choices=get_args(measures.Level)),
        "form_of_government": Words("the form of its government, as described"),
        "instrument": Words("what it is", choices=get_args(measures.MeasureKind)),
        "title": Words("its own title"),
        "cite": Words("its number or section, as it is cited"),
        "date": Words("when it was made, as the source gives it"),
        "addresses_troops": YesNo("it speaks of troops"),
        "structure": _STRUCTURE,
        "provisions": ListOf(_PART, "what it holds, in its own order"),
        "offences_covered": Words("the offenses that it covers"),
        "agreements_or_systems_covered": ListOf(Words(), "the agreements or systems that it covers"),
        "exceptions": ListOf(Words(), "what it excepts", lone=True),
        "timelines": ListOf(Words(), "its days and periods"),
        "oversight": ListOf(Words(), "who watches over it"),
        "reporting": Words("what it has reported"),
        "savings": ListOf(Words(), "what it says that it does not do"),
        "enforcement": ListOf(Words(), "how it is enforced", lone=True),
        "url": URL,
        "verified": GRADE,
        "read_extent": Words("how much of its own text was read", choices=get_args(measures.ReadExtent)),
        "verification_note": Words("what exactly was seen"),
        "status": Words("what became of it, as of the latest source"),
        "notes": NOTES,
    },
    ("id", "jurisdiction", "state", "instrument", "cite", "date", "provisions", "exceptions", "enforcement", "verified", "status"),
    into=Measure,
)  # fmt: skip
MEASURES = ListOf(MEASURE)


def part_names(law: Mapping[str, object]) -> frozenset[str]:
    """The names that the measures of every lever give to what they hold."""
    files = (cast(tuple[Measure, ...], value) for name, value in law.items() if name.startswith("precedents/"))
    return frozenset(part.name for rows in files for row in rows for part in row.provisions)
