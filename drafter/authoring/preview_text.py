"""A preview for people, line by line, and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from drafter.authoring.preview import Preview
from drafter.authoring.variants import value_in_words
from drafter.document import Measure, Unit, plain
from drafter.english import with_a
from drafter.flags import SEEN
from drafter.formats.txt import section_text, unit_line
from drafter.law.limits.exposure import RISKS, exposures
from drafter.law.place.said import with_article
from drafter.packet.as_json import fill_in_value, flag_value, row_value
from drafter.printed import every_paragraph, section_paragraphs

_VERDICTS = {
    "fits": "It fits.",
    "fits_with_flag": "It fits, with something to weigh.",
    "adapt": "It is adapted.",
    "leave_out": "It is left out here.",
    "forbidden": "It is forbidden here.",
}


def preview_lines(preview: Preview) -> Iterator[str]:
    """The preview as lines: where, the verdict with its reasons, the text, what it draws in, its blanks, options and notes."""
    profile, clause = preview.plan.profile, preview.clause
    yield f"{clause.id}, in {with_a(profile.instrument.name.lower())} of {with_article(profile.place.full_name)}"
    yield from _verdict(preview)
    if preview.measure is not None:
        yield ""
        yield from text_lines(preview)
    for head, lines in _after(preview):
        if lines:
            yield ""
            yield f"{head}:"
            yield from (f"  {line}" for line in lines)


def preview_value(preview: Preview) -> Mapping[str, Any]:
    """The preview as plain JSON: the row of a plan, and the text, definitions, blanks, notes and flags."""
    profile, clause = preview.plan.profile, preview.clause
    return {
        "clause": clause.id,
        "place": profile.place.full_name,
        "instrument": profile.instrument.id,
        "row": row_value(preview.row) if preview.row else None,
        "text": list(text_lines(preview)),
        "definitions": [{"term": term, "text": list(_unit_lines(units, preview))} for term, units in preview.definitions],
        "fill_ins": [fill_in_value(blank) for blank in preview.fill_ins],
        "notes": [note._asdict() for note in clause.notes],
        "exposure": _exposure(preview),
        "flags": [flag_value(flag) for flag in preview.flags],
    }


def text_lines(preview: Preview) -> Iterator[str]:
    """The clause alone as it would print; nothing where it is left out."""
    measure = preview.measure
    if measure is None:
        return
    yield from (plain(one.content, measure.page) for one in every_paragraph(measure) if one.part == "recitals")
    for section in preview.sections:
        if section.key == "definitions":
            yield from _unit_lines(section.units, preview)
        else:
            yield from section_text(section, measure)


def _verdict(preview: Preview) -> Iterator[str]:
    row = preview.row
    if row is None:
        yield "A definition stands in every draft whose words use its term."
        return
    yield _VERDICTS[row.verdict if row.included or row.verdict != "fits" else "leave_out"]
    if row.alternate:
        yield f"  The text used is the alternate ‘{row.alternate}’."
    if not row.included:
        yield f"  {row.why}"
    for reason in row.reasons:
        seen = f" ({reason.authority.cite}: {SEEN[reason.authority.verified]})" if reason.authority else ""
        if reason.message != row.why or seen or row.included:
            yield f"  - {reason.message}{seen}"


def _after(preview: Preview) -> Iterator[tuple[str, Sequence[str]]]:
    definitions = [line for _, units in preview.definitions for line in _unit_lines(units, preview)]
    yield "Definitions that it draws in", definitions
    yield "To fill in", [blank.name for blank in preview.fill_ins]
    yield "Options", _options(preview)
    yield "Notes", [f"{note.kind}: {note.text}" for note in preview.clause.notes]
    yield "Exposure in this place (drafter law shows the statutes)", _exposure(preview)


def _options(preview: Preview) -> list[str]:
    of_term = preview.plan.options_for_definitions.get(preview.clause.id, {})
    chosen = preview.row.options if preview.row is not None else of_term
    return [f"{name} = {value_in_words(one.value)} (from the {one.source})" for name, one in chosen.items()]


def _exposure(preview: Preview) -> list[str]:
    profile = preview.plan.profile
    return list(dict.fromkeys(RISKS[one.kind] for one in exposures(profile.place, profile.instrument.id)))


def _unit_lines(units: Sequence[Unit], preview: Preview) -> Iterator[str]:
    """The lines of definitions, as every writer orders them."""
    measure: Measure | None = preview.measure
    if measure is None or not units:
        return
    holder = preview.draft.measure.sections[0]._replace(units=tuple(units), lead_in=(), block=None) if preview.draft else None
    for one in section_paragraphs(holder) if holder else ():
        if one.unit is not None:
            yield unit_line(one, measure)
