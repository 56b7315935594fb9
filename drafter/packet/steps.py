"""The road to adoption: the steps in order, each with its rule, cite and grade, or "ask the clerk" where no rule was found.

A date is counted only from a rule whose words were read, and says why it is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from drafter.assembly.draft import Draft
from drafter.content.model.phrase import phrase_in_words
from drafter.dates import long_date
from drafter.flags import SEEN
from drafter.law.types import FormRule, Procedure
from drafter.simple_document import Heading, Run, Runs, SimpleBlock, SimpleList

ASK = "No rule was found: ask the clerk."
_BY_ORDER = ("executive_order",)


class Step(NamedTuple):
    """One step. ``rule`` None means that none was found; ``on`` is an ISO date counted from the meeting, or "", and ``why`` how."""

    name: str
    text: str
    rule: FormRule | None = None
    on: str = ""
    why: str = ""


def steps(draft: Draft, meeting: str = "") -> tuple[Step, ...]:
    """The steps of the draft's instrument in its place. ``meeting`` is the ISO date of the meeting that votes, or ""."""
    if draft.plan.profile.instrument.family in _BY_ORDER:
        return tuple(_order_steps(draft))
    return tuple(_legislative_steps(draft, meeting))


def _order_steps(draft: Draft) -> Iterator[Step]:
    """An order is reviewed, signed, filed and posted; the charter says what more."""
    words = draft.plan.profile.words
    yield Step("Review", f"The {words['law_office'].text or 'law office'} reviews power, form and the sign-off sheet.")
    yield Step(
        "Bargaining", "Notice or bargaining where a labor agreement or statute calls for it: ask the human resources office."
    )
    yield Step("Signature", f"The {words['chief_executive'].text or 'executive'} signs and dates the order.")
    yield Step("Filing and notice", f"Filed with the {words['clerk'].text or 'clerk'}. {ASK}")
    yield _effect(draft, "")


def _legislative_steps(draft: Draft, meeting: str) -> Iterator[Step]:
    profile = draft.plan.profile
    facts = profile.instrument.procedure
    yield _step("Title and form", "title", facts)
    yield Step("Sponsor and agenda", f"Introduction under the rules of the body. {ASK}")
    yield _step("Readings", "readings", facts)
    yield Step("Notice and hearing", f"Notice of the meeting, and a public hearing where law or rules call for one. {ASK}")
    yield _step("Vote", "vote", facts)._replace(on=meeting, why="The meeting that you named." if meeting else "")
    if any(row.clause.id == "common/emergency" for row in draft.plan.included):
        yield _step("Emergency", "emergency", facts)
    yield _step("Signature or veto", "signature", facts)
    yield _step("Publication", "publication", facts)
    if any(block.files for block in profile.instrument.signatures):
        yield Step("Filing", "Filed as the closing block of the measure says.")
    yield _effect(draft, meeting)
    yield Step("Referendum", f"A petition may suspend the measure where charter or statute gives one. {ASK}")
    if any(row.clause.id == "common/codification" for row in draft.plan.included):
        yield Step("Codification", "The clerk sends the measure to the codifier, who gives the chapter its number.")


def _step(name: str, step: Procedure, facts: Mapping[Procedure, FormRule]) -> Step:
    rule = facts.get(step)
    return Step(name, rule.text if rule else ASK, rule)


def _effect(draft: Draft, meeting: str) -> Step:
    """The effective date; counted from the meeting only where the rule was read and counts from passage."""
    effective = draft.effective
    text, days = phrase_in_words(effective.sentence), effective.days_after_passage
    # Where an officer signs or vetoes, the day of passage is not the meeting's alone to say: no date is counted.
    approved = draft.plan.profile.instrument.to_executive
    if not (meeting and days and not approved and effective.rule is not None and effective.rule.verified == "read"):
        return Step("Effect", text, effective.rule)
    day = date.fromisoformat(meeting) + timedelta(days=days)
    return Step("Effect", text, effective.rule, day.isoformat(), f"{days} days after a passage on {long_date(meeting)}.")


def steps_blocks(made: tuple[Step, ...]) -> Iterator[SimpleBlock]:
    """The steps as a page of the memo."""
    yield Heading("The road to adoption", 2)
    yield SimpleList(tuple(_line(step) for step in made), numbered=True)


def _line(step: Step) -> Runs:
    runs = [Run(f"{step.name}. ", strong=True), Run(step.text)]
    if step.on:
        runs.append(Run(f" {long_date(step.on)}: {step.why}"))
    if step.rule is not None:
        runs.append(Run(f" ({source(step.rule)})", emphasis=True))
    return tuple(runs)


def source(rule: FormRule) -> str:
    """The cite of a rule and how it was seen."""
    return f"{rule.cite}: {SEEN[rule.verified]}" if rule.cite else SEEN[rule.verified]
