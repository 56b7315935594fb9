"""Records: what the manifest keeps of each clause of the body: its text as drafted, and where inserted values stand in it."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.assembly.plan import Chosen, Plan, PlanRow
from drafter.document import ClauseRecord, FillIn, Measure, Reference, Text, Unit, every_unit
from drafter.page_style import PageStyle


def with_records(measure: Measure, plan: Plan) -> Measure:
    """The measure with a record of every clause that is worded in it. An annex has none."""
    rows = {row.clause.id: row for row in plan.included}
    return measure._replace(
        records=tuple(_record(rows[section.clause], section.units, measure.page) for section in measure.sections)
    )


def _record(row: PlanRow, units: Sequence[Unit], page: PageStyle) -> ClauseRecord:
    """One line a unit; a span is (start, end, option) of an inserted value; a reference stands as ``{target}``."""
    options = tuple((name, _option(chosen)) for name, chosen in row.options.items())
    text: list[str] = []
    spans: list[tuple[int, int, str]] = []
    position = 0
    for unit in every_unit(tuple(units)):
        for run in (*unit.heading, *((Text(" "),) if unit.heading else ()), *unit.content, Text("\n")):
            words = _words(run, page)
            if isinstance(run, Text) and run.source is not None and run.source.option:
                spans.append((position, position + len(words), run.source.option))
            text.append(words)
            position += len(words)
    return ClauseRecord(row.clause.id, row.clause.version, row.body.name, options, "".join(text), tuple(spans))


def _words(run: Text | FillIn | Reference, page: PageStyle) -> str:
    if isinstance(run, Text):
        return run.text
    if isinstance(run, FillIn):
        return f"{page.fill_in_open}{run.name}{page.fill_in_close}"
    return "{" + run.target + "}"


def _option(chosen: Chosen) -> str:
    value = chosen.value
    if isinstance(value, tuple):
        return ",".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
