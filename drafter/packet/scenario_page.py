"""The table of scenarios as a paper of its own, for one of three readers: a chief, a council, the public."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from drafter.assembly.draft import Draft
from drafter.packet.scenario_rows import AnswerRow, ScenarioRow, scenario_rows
from drafter.simple_document import Heading, Run, Runs, SimpleBlock, SimpleDocument, SimpleList, SimpleParagraph, Table

Cells = tuple[Runs, ...]


class Reader(NamedTuple):
    """Whom the table is for: its title and opening, its columns, and what each row says. ``others`` heads what is not answered."""

    title: str
    opening: str
    header: tuple[str, ...]
    widths: tuple[float, ...]
    rows: Callable[[ScenarioRow], Iterator[Cells]]
    others: str


def _chief_rows(row: ScenarioRow) -> Iterator[Cells]:
    """A row for each answer, for whoever trains people by it."""
    first: Runs = (*_strong(row.outcome.scenario.asks), Run(f" {row.outcome.scenario.facts}"))
    for one in row.answers:
        yield (first, (*_strong(f"{one.says}. "), Run(one.what)), (Run(one.who),), (Run(one.section),))
        first = ()


def _council_rows(row: ScenarioRow) -> Iterator[Cells]:
    """A row for each answer, with the choices of the draft that another vote could change."""
    first: Runs = (*_strong(row.outcome.scenario.title), Run(f". {row.outcome.scenario.asks}"))
    for one in row.answers:
        yield (first, (*_strong(f"{one.says}. "), Run(one.what)), (Run(f"{one.section}, {one.title}"),), (Run(_choices(one)),))
        first = ()


def _public_rows(row: ScenarioRow) -> Iterator[Cells]:
    """One row for a scenario: what happens, and the rule in plain words."""
    said: list[Run] = []
    for one in row.answers:
        head = "A request, not a rule: " if one.standing.answer.says == "asks" else f"{one.says}. "
        said += [Run(" ")] * bool(said) + [Run(head, strong=True), Run(one.what), Run(f" ({one.section})", emphasis=True)]
    if said:
        yield ((Run(f"{row.outcome.scenario.facts} "), Run(row.outcome.scenario.asks, strong=True)), tuple(said))


READERS: Mapping[str, Reader] = {
    "chief": Reader(
        "What personnel do: situations and answers",
        "For training and briefing. The text governs; a supervisor or counsel answers what is not here.",
        ("Situation", "Answer", "Who decides", "Where"),
        (0.32, 0.37, 0.17, 0.14),
        _chief_rows,
        "No section answers these: ask a supervisor or counsel",
    ),
    "council": Reader(
        "What the measure does: situations and answers",
        "Each situation was put to the text as drafted. The last column names the choices behind an answer, which a vote may change.",
        ("Situation", "What the text says", "Where", "Choices behind it"),
        (0.26, 0.38, 0.19, 0.17),
        _council_rows,
        "The measure leaves these to other law",
    ),
    "public": Reader(
        "What would happen if: the measure in plain words",
        "This page explains a draft. It is not the law and it is not legal advice; the sections named are what counts.",
        ("What happens", "What the measure says"),
        (0.42, 0.58),
        _public_rows,
        "The measure does not decide these",
    ),
}


def scenario_page(draft: Draft, reader: str) -> SimpleDocument:
    """The table for ``reader``, a key of READERS."""
    properties = draft.measure.properties
    return SimpleDocument(
        title=READERS[reader].title,
        author=properties.author,
        date=draft.plan.matter.date,
        blocks=tuple(_blocks(draft, READERS[reader])),
        footer=f"{draft.plan.profile.place.full_name}: {properties.title}",
    )


def _blocks(draft: Draft, reader: Reader) -> Iterator[SimpleBlock]:
    yield SimpleParagraph((Run(reader.opening),))
    rows = scenario_rows(draft)
    answered = [row for row in rows if row.outcome.answered]
    for theme, group in groupby(answered, key=lambda row: row.outcome.theme.title):
        yield Heading(theme, 2)
        yield Table(reader.header, tuple(cells for row in group for cells in reader.rows(row)), reader.widths)
    yield from _others([row for row in rows if not row.outcome.answered], reader)


def _others(rows: Sequence[ScenarioRow], reader: Reader) -> Iterator[SimpleBlock]:
    if rows:
        yield Heading(reader.others, 2)
        yield SimpleList(tuple((*_strong(f"{row.outcome.scenario.title}. "), Run(_why(row))) for row in rows))


def _why(row: ScenarioRow) -> str:
    if row.outcome.silent:
        return row.outcome.silent
    if row.outcome.kept_out:
        return "The law of the place keeps the section that would answer it out of the draft."
    return f"{row.outcome.scenario.asks} Other law decides."


def _choices(one: AnswerRow) -> str:
    return "; ".join(f"{name.replace('_', ' ')}: {value}" for name, value in one.options.items())


def _strong(text: str) -> Runs:
    return (Run(text, strong=True),)
