"""The draft: an assembled measure with its plan, its flags and its open fill-ins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from drafter.assembly.plan import Plan
from drafter.document import FillIn, Measure, bookmark_name
from drafter.flags import Flag
from drafter.law.form.effective import EffectiveDate
from drafter.printed import every_paragraph


@dataclass(frozen=True, slots=True)
class OpenFillIn:
    """One blank that is still open: its name, how often it stands, the unit of its first use, and whether the clerk fills it."""

    name: str
    unit: str
    count: int
    clerk: bool
    choices: tuple[str, ...] = ()


class Draft(NamedTuple):
    measure: Measure
    plan: Plan
    flags: tuple[Flag, ...]

    @property
    def effective(self) -> EffectiveDate:
        return self.plan.effective

    @property
    def fill_ins(self) -> tuple[OpenFillIn, ...]:
        """Open fill-ins by first use."""
        found: dict[str, OpenFillIn] = {}
        for key, blank in _blanks(self.measure):
            seen = found.get(blank.name)
            count = seen.count + 1 if seen else 1
            found[blank.name] = OpenFillIn(blank.name, seen.unit if seen else key, count, blank.clerk, blank.choices)
        return tuple(found.values())

    def manifest(self) -> Mapping[str, Any]:
        """What the draft is made of, as plain data: ids, versions, option values. No reasons, no requester, no free text."""
        properties = self.measure.properties
        return {
            "place": properties.place,
            "instrument": properties.instrument,
            "profile": properties.profile_id,
            "library": properties.library_version,
            "date": properties.date,
            "clauses": [
                {
                    "id": record.id,
                    "version": record.version,
                    "alternate": record.alternate,
                    "options": dict(record.options),
                    "bookmark": bookmark_name(record.id),
                }
                for record in self.measure.records
            ],
        }


def _blanks(measure: Measure) -> Iterator[tuple[str, FillIn]]:
    return ((one.key, run) for one in every_paragraph(measure) for run in one.runs if isinstance(run, FillIn))
