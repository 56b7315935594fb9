"""What the files of limits must say together, beyond the ids that one names and another has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from drafter.content.schema.faults import Faults
from drafter.flags import Where
from drafter.law.limits.reach import ReachRow
from drafter.law.sources.statutes import LimitsLaw

OF_EVERY_STATE = ("states", "preemption", "citation", "reach")


def check_states(law: Mapping[str, object], faults: Faults) -> None:
    """Note each State that has no file of a kind that every State has, or no session, and each file of no State."""
    states = set(cast(Mapping[str, str], law["state_names"]))
    for folder in OF_EVERY_STATE:
        there = {name.partition("/")[2] for name in law if name.startswith(f"{folder}/")}
        for state in sorted(there ^ states):
            message = f"There is no State ‘{state}’." if state in there else f"{state} has no file in {folder}/."
            faults.add(
                "state-file", Where(f"law/data/{folder}/{state}.yaml"), message, "Each State has one, called by its two letters."
            )
    for state in sorted(states - set(cast(Mapping[str, object], law["sessions"]))):
        faults.add("missing", Where("law/data/sessions.yaml"), f"{state} has no session.", f"Add ‘{state}: ...’.")


def check_exposure(law: Mapping[str, object], faults: Faults) -> None:
    """Note each risk of the body that nobody would be told: no rule of ``reach/`` rests on its statute."""
    places = {(kind, ident): where for kind, ident, where in faults.defined if "/preemption/" in where.file}
    for name, value in law.items():
        folder, _, state = name.partition("/")
        if folder != "preemption":
            continue
        reached = {row.cite for row in cast(tuple[ReachRow, ...], law.get(f"reach/{state}", ()))}
        for statute in cast(LimitsLaw, value).statutes:
            if statute.body_exposure is not None and statute.cite not in reached:
                where = places[f"statute of {state}", statute.cite]
                faults.add("untold-exposure", where, f"No rule of reach/{state} rests on this statute, so its risk is never told.",
                           "Give it a rule there, or take out ‘body_exposure’.")  # fmt: skip
