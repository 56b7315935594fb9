"""Forms of local legislation: a State's words and rules of form for an instrument, from ``data/forms``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from drafter.flags import Authority
from drafter.law.form.rows import PROCEDURE, FormRow
from drafter.law.place.locality import Locality
from drafter.law.sources.data_store import load_data
from drafter.law.types import Content, EffectiveRule, FormRule, Opening, Procedure
from drafter.record import NamedTuple


class StateForm(NamedTuple):
    """What the State's data say of an instrument here: ``opening`` None where the customary words of the instrument serve."""

    opening: Opening | None = None
    numbering: str = ""
    approver: str = ""
    single_subject: Authority | None = None
    procedure: Mapping[Procedure, FormRule] = {}
    effective: Mapping[Content, EffectiveRule] = {}


def state_form(here: Locality, instrument: str) -> StateForm:
    """The State's form of ``instrument``: the place's own row before its type's, the procedure always of the type's."""
    rows = cast("Mapping[str, tuple[FormRow, ...]]", load_data(f"forms/{here.place.state}")).get(instrument, ())
    row = next((row for row in rows if _fits(row, here)), None)
    if row is None:
        return StateForm()
    rules = _procedure_row(row, rows, here)
    return StateForm(
        opening=_opening(row, here),
        numbering=row.numbering,
        approver=rules.approver if rules is not None else "",
        single_subject=Authority(row.cite, row.verified, row.url, row.as_of) if row.single_subject else None,
        procedure=_procedure(rules) if rules is not None else {},
        effective=_effective(rules) if rules is not None else {},
    )


def _fits(row: FormRow, here: Locality) -> bool:
    place = here.place
    return place.type in row.types and row.place in ("", place.name) and place.full_name.startswith(row.styled)


def _procedure_row(own: FormRow, rows: tuple[FormRow, ...], here: Locality) -> FormRow | None:
    """The row whose procedure holds for the place: its type's. A charter place's own opening says nothing of its procedure."""
    if _under_charter(own, here):
        return None
    if not own.place:
        return own
    return next((row for row in rows if row is not own and row.types == (own.procedure_of,)), None)


def _under_charter(row: FormRow, here: Locality) -> bool:
    """Whether the row is of general law only and the place is known to have a charter, which then decides."""
    return row.general_law_only and here.has_charter


def _opening(row: FormRow, here: Locality) -> Opening | None:
    if not row.opening:
        return None
    if _under_charter(row, here):
        return Opening(row.opening, "memory", "Charter of the place")
    return Opening(row.opening, row.verified, row.cite, row.url, row.as_of, row.prescribed)


def _procedure(row: FormRow) -> Mapping[Procedure, FormRule]:
    """The rules on title, readings, vote, publication and the like that the sources give, each with its grade."""
    found = ((step, row.procedure[step]) for step in PROCEDURE if step in row.procedure)
    return {step: FormRule(rule.text, rule.verified, rule.cite, row.procedure_url or row.url, row.as_of) for step, rule in found}


def _effective(row: FormRow) -> Mapping[Content, EffectiveRule]:
    """Each rule with its source: its own where it was seen elsewhere than the rest of the row."""
    return {
        content: rule if rule.url else rule._replace(url=row.procedure_url or row.url, as_of=row.as_of)
        for content, rule in row.effective.items()
    }
