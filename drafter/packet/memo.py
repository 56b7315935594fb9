"""The memo for counsel. Page one is the attorney's sign-off sheet; then what no library can know, choices, flags, fill-ins.

It certifies nothing: no ticks, no "compliant". It is a separate file and never called privileged.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.assembly.despite import study_copy_words
from drafter.assembly.draft import Draft
from drafter.assembly.plan import Chosen, PlanRow
from drafter.content.model.filters import say
from drafter.content.model.types import Option
from drafter.flag_text import shortened
from drafter.flags import Flag
from drafter.packet.authority_words import cite_runs, seen_words
from drafter.packet.citation_page import citation_blocks
from drafter.packet.exposure_page import exposure_blocks, stale_blocks
from drafter.packet.own_measures import own_measures
from drafter.packet.precedents_page import precedent_blocks
from drafter.packet.signoff import sign_off_items
from drafter.packet.state_page import state_law_blocks
from drafter.packet.steps import steps, steps_blocks
from drafter.simple_document import Heading, Run, Runs, SimpleBlock, SimpleDocument, SimpleList, SimpleParagraph, Table

# flags that page one tells, by the word that heads each
_TOLD_FIRST = {
    "unassessed": "Unassessed text",
    "exposure": "Exposure",
    "no-state-law-found": "State law",
    "older-than-law": "Date",
}
_LOCAL_UNKNOWNS = (
    "Existing code sections, resolutions and executive orders on the subject. Does this draft repeat, amend or contradict one?",
    "Signed agreements with federal agencies, and their terms for notice, renewal and ending.",
    "Bargaining contracts: does a duty or a ground of discipline in the draft need notice or bargaining?",
    "A consent decree, a monitor or a court order that already governs the department.",
    "The insurer's or risk pool's terms, if the draft changes how officers work with other agencies.",
    "Grant certifications: which present or planned federal awards carry terms on the subject?",
    "The charter's own rules on titles, readings, votes, publication and who signs.",
)


def memo(draft: Draft) -> SimpleDocument:
    """The memo for the draft, ready for a writer."""
    properties = draft.measure.properties
    return SimpleDocument(
        title=f"Memo for counsel: {properties.instrument}, {properties.short_title}, {properties.place}",
        author=f"{properties.place}: memo for counsel",
        date=properties.date,
        blocks=tuple(_blocks(draft)),
        footer=". ".join(part for part in (study_copy_words(draft.plan), "May be a public record; counsel decides.") if part),
    )


def _blocks(draft: Draft) -> Iterator[SimpleBlock]:
    yield from _sign_off(draft)
    yield Heading("What only the place can answer", 2, new_page=True)
    yield SimpleList(tuple(_plain(question) for question in _LOCAL_UNKNOWNS))
    yield from _existing(draft)
    yield from steps_blocks(steps(draft))
    yield from state_law_blocks(draft)
    yield from citation_blocks(draft)
    yield from exposure_blocks(draft)
    yield from stale_blocks(draft)
    yield from _adapted(draft)
    yield from _choices(draft)
    yield from _flags(draft)
    yield from _fill_ins(draft)
    yield from _notes(draft)
    yield from precedent_blocks(draft)
    yield _paragraph("End of the memo.")


# -------------------------------------------------------------------------------------------------------------- page one


def _sign_off(draft: Draft) -> Iterator[SimpleBlock]:
    yield Heading("Attorney’s sign-off sheet", 1)
    yield _paragraph(_headline(draft))
    for flag in draft.flags:
        if flag.rule in _TOLD_FIRST:
            yield SimpleParagraph((Run(f"{_TOLD_FIRST[flag.rule]}. ", strong=True), Run(shortened(flag.message, 300))))
    yield Table(
        ("#", "Authority, and how it was seen", "Confirm that", "Where it bites", "Initials"),
        tuple(
            (
                _plain(str(number)),
                (*cite_runs(item.authority), Run(f" ({shortened(seen_words(item.authority), 90)})", emphasis=True)),
                _plain(shortened(item.proposition, 230)),
                _plain(item.bites),
                _plain("____"),
            )
            for number, item in enumerate(sign_off_items(draft), 1)
        ),
        (0.05, 0.27, 0.42, 0.18, 0.08),
    )
    if study_copy_words(draft.plan):
        yield _paragraph("A study copy is not approved as to form.")
    else:
        yield _paragraph("Approved as to form: ______________________________   Date: ______________")


def _headline(draft: Draft) -> str:
    profile = draft.plan.profile
    form = (profile.place.form or "form not confirmed").replace("_", "-")
    open_blanks, clerks = len(draft.fill_ins), sum(blank.clerk for blank in draft.fill_ins)
    return (
        f"{profile.place.full_name}, {profile.place.state_name}. {profile.instrument.name}; {form}, as the user stated it or as the "
        f"data has it: confirm. Model: {draft.plan.model.name}; {len(draft.plan.included)} clauses; {open_blanks} open fill-ins, {clerks} of "
        "them the clerk’s. "
        f"Drafted {draft.measure.properties.date}. A model for counsel’s review, not legal advice; nothing here certifies the draft. "
        "This memo may be a public record; counsel decides."
    )


# ---------------------------------------------------------------------------------------------------------- later pages


def _existing(draft: Draft) -> Iterator[SimpleBlock]:
    """Measures of the place itself that were seen: read the draft beside each."""
    found = own_measures(draft.plan.profile.place)
    if found:
        yield _paragraph("Seen for this place; read the draft beside each, and amend or save it where they meet:")
        yield SimpleList(tuple((*cite_runs(one), Run(f" ({seen_words(one)})", emphasis=True)) for one in found))


def _adapted(draft: Draft) -> Iterator[SimpleBlock]:
    rows = [row for row in draft.plan.rows if not row.included or row.verdict == "adapt" or row.asked_by == "despite"]
    if not rows:
        return
    yield Heading("Left out or adapted", 2)
    yield Table(
        ("Clause", "What was done", "Why"),
        tuple(
            (
                _plain(row.clause.title),
                _plain(_done(row)),
                _plain(row.why),
            )
            for row in rows
        ),
        (0.3, 0.2, 0.5),
    )


def _done(row: PlanRow) -> str:
    if row.asked_by == "despite":
        return "in this study copy despite the bar"
    if row.included:
        return f"text ‘{row.body.name}’ used"
    return "offered; not included" if row.offered else row.verdict.replace("_", " ")


def _choices(draft: Draft) -> Iterator[SimpleBlock]:
    rows = [
        (_plain(row.clause.title), _plain(option.ask or option.name), _plain(_answer(option, chosen)), _plain(chosen.source))
        for row in draft.plan.included
        for option in row.clause.options
        if (chosen := row.options.get(option.name)) is not None
    ]
    if rows:
        yield Heading("Choices made", 2)
        yield Table(("Clause", "Question", "Answer", "From"), tuple(rows), (0.26, 0.44, 0.18, 0.12))


def _answer(option: Option, chosen: Chosen) -> str:
    return say(option, chosen.value) or "none"


def _flags(draft: Draft) -> Iterator[SimpleBlock]:
    flags = [flag for flag in draft.flags if flag.rule not in ("clause-left-out", "clause-forbidden")]
    if flags:
        yield Heading("Flags", 2)
        yield SimpleList(tuple(_flag(flag) for flag in flags))


def _flag(flag: Flag) -> Runs:
    runs = [Run(f"{flag.severity.capitalize()}. ", strong=True), Run(flag.message)]
    if flag.remedy:
        runs.append(Run(f" {flag.remedy}"))
    if flag.authority is not None:
        runs.append(Run(f" ({flag.authority.cite}: {seen_words(flag.authority)})", emphasis=True))
    return tuple(runs)


def _fill_ins(draft: Draft) -> Iterator[SimpleBlock]:
    if not draft.fill_ins:
        return
    yield Heading("Open fill-ins", 2)
    yield Table(
        ("Fill-in", "Who fills it", "First stands in", "Choices"),
        tuple(
            (
                _plain(blank.name),
                _plain("the clerk" if blank.clerk else "counsel or staff"),
                _plain(_unit_name(draft, blank.unit)),
                _plain(", ".join(blank.choices)),
            )
            for blank in draft.fill_ins
        ),
        (0.4, 0.16, 0.24, 0.2),
    )


def _unit_name(draft: Draft, unit: str) -> str:
    """A reader's name for the place of a unit: its clause's title, or the part of the instrument."""
    clause = unit.partition("#")[0]
    titles = {row.clause.id: row.clause.title for row in draft.plan.included}
    return titles.get(clause) or clause.replace("front/", "heading: ").replace("_", " ")


def _notes(draft: Draft) -> Iterator[SimpleBlock]:
    rows = [
        (_plain(row.clause.title), _plain(note.kind), _plain(note.text))
        for row in draft.plan.included
        for note in row.clause.notes
        if note.kind in ("risk", "verify", "authority")
    ]
    if rows:
        yield Heading("Notes to the clauses", 2)
        yield Table(("Clause", "Kind", "Note"), tuple(rows), (0.26, 0.12, 0.62))


def _plain(text: str) -> Runs:
    return (Run(text),)


def _paragraph(text: str) -> SimpleParagraph:
    return SimpleParagraph(_plain(text))
