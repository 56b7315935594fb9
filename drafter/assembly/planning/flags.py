"""What a plan must tell its users: clauses left out, adapted or flagged by law, text no one has assessed, options that serve nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from drafter.assembly.plan import Plan, PlanRow
from drafter.content.model.types import Model
from drafter.english import first_few
from drafter.flags import Flag, Severity
from drafter.law.limits.citation_rules import ACTS as CITATION_ACTS
from drafter.law.limits.citation_rules import FIRMNESS, citation_rules, prints_caveat
from drafter.law.limits.conditions import condition
from drafter.law.types import Profile, Reason


def with_flags(plan: Plan) -> Plan:
    """The plan with its flags, each in its place: what no one has assessed first."""
    flags = (*_law_flags(plan.rows, plan.profile), *_subject_flags(plan.model, plan.profile), *_unused_options(plan))
    return plan._replace(flags=flags)


def _subject_flags(model: Model, profile: Profile) -> Iterator[Flag]:
    """TITLE-02: several levers in one measure where the State asks for one subject."""
    authority = profile.instrument.single_subject
    if authority is not None and len(model.levers) > 1:
        yield Flag("warning", "TITLE-02", f"The law here asks for one subject in a measure, and this one joins {len(model.levers)} levers.",
                   remedy="Draft one measure a lever, or have counsel confirm that one title covers them.", authority=authority)  # fmt: skip


def _law_flags(rows: Sequence[PlanRow], profile: Profile) -> tuple[Flag, ...]:
    """What the plan must tell: text that no one has assessed, what is offered or left out, and what the law says of the rest."""
    return (
        *_unassessed(rows),
        *profile.flags,
        *_left_out(rows),
        *_doubtful(rows),
        *_asked(rows),
        *_noted(rows),
        *_citation_flags(rows, profile),
    )


def _citation_flags(rows: Sequence[PlanRow], profile: Profile) -> Iterator[Flag]:
    """How firm the State's own rule on citation is, and the caveat on prints where the draft cites in place of arrest."""
    acts = {act for row in rows if row.included for act in row.body.acts or ()}
    rules = citation_rules(profile.place.state)
    if not acts & CITATION_ACTS or not rules:
        return
    first = rules[0]
    firm = f"{first.default.replace('_', ' ')}: {FIRMNESS[first.default]}"
    said = f"The rule of {profile.place.state_name} on citation is {firm}. {first.covers}."
    yield Flag("note", "citation-rule", said, authority=first.authority)
    yield Flag("note", "citation-prints", f"Prints and databases: {prints_caveat(profile.place.state)}",
               remedy="Where a citation still means prints, say so to the council: a record can outlast the case.")  # fmt: skip


def _unassessed(rows: Sequence[PlanRow]) -> Iterator[Flag]:
    """First of all: text of which no one has said which acts it does, and text whose acts only its own author has named."""
    for row in rows:
        named = f"‘{row.clause.title}’ ({row.clause.id})"
        if row.included and row.body.acts is None and (row.operative or not row.clause.built_in):
            yield Flag("warning", "unassessed", f"{named} names no acts: no law was checked.",
                       remedy="Have counsel check it, or name its acts in the clause file.", unit=row.clause.id)  # fmt: skip
        elif row.included and not row.clause.built_in:
            yield Flag("warning", "own-clause", f"{named} is not the library's text: its verdict rests on the acts that its own file names.",
                       remedy="Have counsel check that the file names every act that its words do.", unit=row.clause.id)  # fmt: skip


def _left_out(rows: Sequence[PlanRow]) -> Iterator[Flag]:
    for row in rows:
        if not row.included:
            rule = "clause-forbidden" if row.verdict == "forbidden" else "clause-offered" if row.offered else "clause-left-out"
            said = row.why if row.offered else f"is left out. {row.why}"
            authority = row.reasons[0].authority if row.reasons else None
            yield Flag(
                "warning",
                rule,
                f"‘{row.clause.title}’ ({row.clause.id}){': ' if row.offered else ' '}{said}",
                authority=authority,
            )


def _doubtful(rows: Sequence[PlanRow]) -> Iterator[Flag]:
    """Rules whose reach is arguable or uncertain, with both readings: one warning a rule, with the clauses it may reach."""
    for reason, titles in _by_reason(rows, _is_doubtful):
        yield Flag(
            "warning",
            "reach-uncertain",
            f"{first_few(titles, 3)}: whether {reason.authority.cite if reason.authority else 'the rule'} reaches this is {reason.certainty}. "
            "Read widely, it does, and this text stands only so far as it meets what the section asks; read narrowly, it does not. "
            f"{reason.message}",
            remedy="Counsel chooses the reading to rely on before introduction.",
            authority=reason.authority,
            related=tuple(titles),
        )


def _asked(rows: Sequence[PlanRow]) -> Iterator[Flag]:
    """What a rule that is state law already, or that requires the act, asks of the text and the text does not say."""
    for reason, titles in _by_reason(rows, _is_asked):
        severity: Severity = "warning" if reason.rule == "state:requires" else "note"
        said = f"{reason.message.removesuffix(condition(reason.condition).text).strip()} It asks of the text: {condition(reason.condition).text}"
        yield Flag(severity, "state-asks", f"{first_few(titles, 3)}: {said}", remedy="Counsel must see that the text says so.",
                   authority=reason.authority, related=tuple(titles))  # fmt: skip


def _noted(rows: Sequence[PlanRow]) -> Iterator[Flag]:
    for reason, titles in _by_reason(rows, _is_noted):
        yield Flag(
            "note", reason.rule, f"{first_few(titles, 3)}: {reason.message}", authority=reason.authority, related=tuple(titles)
        )


def _is_doubtful(reason: Reason) -> bool:
    return reason.rule in ("state:forbids", "state:conditions") and reason.certainty in ("arguable", "uncertain")


def _is_asked(reason: Reason) -> bool:
    return bool(reason.condition) and reason.rule in ("state:requires", "state:already_state_law")


def _is_noted(reason: Reason) -> bool:
    return reason.verdict == "fits_with_flag" and not _is_doubtful(reason) and not _is_asked(reason)


def _by_reason(rows: Sequence[PlanRow], wanted: Callable[[Reason], bool]) -> list[tuple[Reason, list[str]]]:
    """Each wanted reason of the clauses in the draft, with the titles that it concerns."""
    found: dict[Reason, list[str]] = {}
    for row in rows:
        for reason in row.reasons if row.included else ():
            if wanted(reason):
                titles = found.setdefault(reason, [])
                if row.clause.title not in titles:
                    titles.append(row.clause.title)
    return list(found.items())


def _unused_options(plan: Plan) -> Iterator[Flag]:
    """Options that the matter sets for a clause which is not in the draft do nothing: said, since the user meant something."""
    standing = {row.clause.id for row in plan.included} | {one.clause.id for one in plan.library.definitions.values()}
    for ident in plan.matter.options:
        if ident not in standing:
            yield Flag("warning", "option-unused", f"The matter sets options of ‘{ident}’, which is not in the draft.",
                       remedy="Add the clause with add, or leave its options out.")  # fmt: skip
