"""State law by act: the rows of ``data/reach`` that reach an act of a body, and what each gives.

The algorithm is step 5 and 6 of the law data: rows that name the act, reach this kind of body and meet ``only_for``; verdict and
certainty together give the answer. Silence is not permission: it only means that nothing was found.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from drafter.flags import Authority, Verified
from drafter.law.limits.conditions import condition
from drafter.law.sources.acts import all_acts
from drafter.law.sources.data_store import load_data
from drafter.law.sources.statutes import Reached, Statute, citation_law, limits_law, state_names
from drafter.law.types import Place, Reason, Verdict
from drafter.record import NamedTuple

Ruling = Literal["forbids", "conditions", "requires", "already_state_law", "permits", "protects"]
Certainty = Literal["clear", "arguable", "uncertain"]
PersonalRisk = Literal["none", "civil", "removal", "criminal"]
Subject = Literal[
    "immigration enforcement", "287(g) agreements", "citation duties", "drug offences", "listed non-traffic misdemeanours",
]  # fmt: skip
IMMIGRATION: Subject = "immigration enforcement"
CITATION_DUTIES: Subject = "citation duties"
IMMIGRATION_LEVERS = frozenset(("mou_withdrawal", "data_sharing", "non_cooperation"))
_ALWAYS_MET: Mapping[str, Subject] = {"end_287g": "287(g) agreements"}
_BODIES: Mapping[str, frozenset[Reached]] = {
    "county": frozenset(("county",)),
    "consolidated": frozenset(("city", "county")),
    "district": frozenset(("city", "state_agency")),
    "state": frozenset(("state_agency",)),
}
_MUNICIPAL: frozenset[Reached] = frozenset(("city",))
# verdict of the row -> the answer where its reach is clear, and where it is arguable or uncertain
_ANSWERS: Mapping[Ruling, tuple[Verdict, Verdict]] = {
    "forbids": ("forbidden", "leave_out"),
    "conditions": ("adapt", "adapt"),
    "requires": ("fits", "fits_with_flag"),
    "already_state_law": ("fits_with_flag", "fits_with_flag"),
    "permits": ("fits", "fits_with_flag"),
    "protects": ("fits", "fits_with_flag"),
}
_CAUSES = {"adapt": "state_condition"}


class ReachRow(NamedTuple):
    """One rule of state law on some acts, from the standpoint of a clause that does them.

    ``reaches`` are the bodies bound ("city" stands for every municipality); ``only_for`` narrows the rule to a subject;
    ``condition`` is the id of what a text must say. ``source`` tells which file's copy is meant where two have the cite.
    ``personal_exposure`` is of whoever adopts, signs or carries out a barred act; ``also_seen`` is wording seen since, which
    raises nothing.
    """

    cite: str
    acts: tuple[str, ...]
    verdict: Ruling
    reaches: tuple[Reached, ...]
    why: str
    personal_exposure: PersonalRisk
    certainty: Certainty
    verified: Verified
    condition: str = ""
    only_for: Subject | None = None
    exposure_note: str = ""
    source: Literal["preemption", "citation"] | None = None
    also_seen: str = ""


def reach_rows(state: str) -> tuple[ReachRow, ...]:
    """Every row of a State, in file order."""
    rows: tuple[ReachRow, ...] = load_data(f"reach/{state}")
    return rows


def asked_conditions() -> frozenset[str]:
    """The ids of the text conditions that some row of state law asks for."""
    return frozenset(row.condition for state in state_names() for row in reach_rows(state) if row.condition)


def state_reasons(
    act: str, place: Place, instrument: str, subjects: Sequence[str] = (), met: frozenset[str] = frozenset()
) -> Iterator[Reason]:
    """What the State's law says of ``act`` done by this place's body.

    ``subjects`` narrow it where the law distinguishes; ``met`` are the ids of the text conditions that the text meets. A state
    bill is not bound by the State's own statutes, but is flagged where it must amend or repeal one.
    """
    if instrument == "state_bill":
        for row in _naming(act, place.state, subjects):
            if row.verdict in ("forbids", "conditions"):
                yield _reason(row, place.state, "fits_with_flag", f"The bill must amend or repeal {row.cite}. {row.why}")
        return
    for row in rows_on(act, place, subjects):
        yield _answer(row, place.state, met)


def _answer(row: ReachRow, state: str, met: frozenset[str]) -> Reason:
    """What one row gives. A condition that the text meets leaves a flag; one already state law names an unmet condition."""
    clear, other = _ANSWERS[row.verdict]
    satisfied = row.condition in met
    if row.verdict == "conditions" and satisfied:
        return _reason(row, state, "fits_with_flag", f"Met by the text as drafted: {_message(row)}")
    reason = _reason(row, state, clear if row.certainty == "clear" else other, _message(row))
    return reason._replace(condition="" if satisfied else row.condition)


def rows_on(act: str, place: Place, subjects: Sequence[str] = ()) -> Iterator[ReachRow]:
    """The rows that reach ``act`` done by a body of this place. What state law protects informs every body."""
    bodies = bodies_of(place)
    for row in _naming(act, place.state, subjects):
        if row.verdict == "protects" or bodies & set(row.reaches):
            yield row


def _naming(act: str, state: str, subjects: Sequence[str]) -> Iterator[ReachRow]:
    return (row for row in reach_rows(state) if act in row.acts and _meant(row, act, subjects))


def savings_of(acts: Collection[str], place: Place, instrument: str, subjects: Sequence[str] = ()) -> Iterator[str]:
    """The clauses that must stand beside a text that does ``acts``, because a condition of state law asks for them."""
    if instrument == "state_bill":
        return
    for act in acts:
        for row in rows_on(act, place, subjects):
            if row.verdict == "conditions" and row.condition:
                saving = condition(row.condition).saving
                if saving:
                    yield saving


def bodies_of(place: Place) -> frozenset[str]:
    """The kinds of body whose rows bind this place: towns and villages read the city's."""
    return _BODIES.get(place.type, _MUNICIPAL)


def _meant(row: ReachRow, act: str, subjects: Sequence[str]) -> bool:
    """Whether the row's ``only_for`` is met. Immigration is taken to be meant by the levers about it, unless another subject is."""
    only = row.only_for
    if only is None or only in subjects or _ALWAYS_MET.get(act) == only:
        return True
    return only == IMMIGRATION and not subjects and act in all_acts() and bool(IMMIGRATION_LEVERS & set(all_acts()[act].levers))


def condition_text(row: ReachRow) -> str:
    """What the row asks of a text, in words, or ""."""
    return condition(row.condition).text if row.condition else ""


def _message(row: ReachRow) -> str:
    return f"{row.why} {condition_text(row)}".strip()


def _reason(row: ReachRow, state: str, verdict: Verdict, message: str) -> Reason:
    cause = "state_law_already" if row.verdict == "already_state_law" else _CAUSES.get(verdict, "")
    return Reason(f"state:{row.verdict}", message, verdict, cause, source_of(row, state), certainty=row.certainty)


def source_of(row: ReachRow, state: str) -> Authority:
    """The statute of a row with its url and date, from the file that the row names or the first that has it. The grade is the row's own."""
    found = next((one for one in _statutes(row, state) if one.cite == row.cite), None)
    url, as_of = (found.url, found.as_of) if found is not None else ("", "")
    return Authority(row.cite, row.verified, url, as_of, row.why)


def _statutes(row: ReachRow, state: str) -> Iterator[Statute]:
    if row.source != "citation":
        yield from limits_law(state).statutes
    yield from citation_law(state).statutes
