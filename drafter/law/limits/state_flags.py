"""What every draft says of the law of its State and of federal law, whatever its clauses."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.flags import Flag
from drafter.law.limits.exposure import RISKS, exposures
from drafter.law.limits.federal_exposure import federal_exposure
from drafter.law.limits.reach import reach_rows
from drafter.law.types import Place


def state_flags(place: Place, instrument: str) -> Iterator[Flag]:
    """Exposure, what a state bill must amend, a State of which nothing was found, and federal exposure."""
    if instrument == "state_bill":
        yield Flag("warning", "state-bill-amends", "A state bill may have to amend or repeal present law by section; the plan names what was found.",
                   remedy="Have the legislature's bill drafters list every section it touches.")  # fmt: skip
    elif not reach_rows(place.state):
        yield Flag("warning", "no-state-law-found", f"No law of {place.state_name} that speaks to these clauses was found. Silence is not permission.",
                   remedy="Counsel must search state law before introduction.")  # fmt: skip
    for risk in exposures(place, instrument)[:1]:
        whose = "some who adopt, sign or carry out what it bars" if risk.personal else "the body, if it adopts what the law bars"
        note = f": {risk.note}." if risk.note else "."
        yield Flag("warning", "exposure", f"{place.state_name} law: {RISKS[risk.kind]}, for {whose}{note}",
                   remedy=f"See it all: drafter law {place.state}", authority=risk.authority)  # fmt: skip
    topics = "; ".join(one.topic[:1].lower() + one.topic[1:] for one in federal_exposure())
    yield Flag("note", "federal-exposure", f"Federal exposure is told in the memo: {topics}.",
               remedy="Counsel reads the terms of each federal award before the measure is adopted.")  # fmt: skip
