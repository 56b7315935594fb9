"""The sheriff and the jail: how the one is chosen and who runs the other, by local fact or by the State's usual way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast

from drafter.flags import Authority
from drafter.law.place.curated import curated_facts
from drafter.law.sources.data_store import load_data
from drafter.law.types import Place

Sheriff = Literal["elected", "appointed", "none", "unknown"]
Jail = Literal["sheriff", "own", "none", "unknown"]


def sheriff_of(place: Place, facts: Mapping[str, str]) -> Sheriff:
    """How the sheriff is chosen; unknown for a consolidated government, where the charter decides."""
    said = facts.get("sheriff") or curated_facts(place).get("sheriff")
    if said is None:
        default = load_data(f"states/{place.state}")["sheriff"]["default"]
        said = "unknown" if place.type == "consolidated" and default == "elected" else default
    return cast(Sheriff, said)


def jail_of(place: Place, facts: Mapping[str, str]) -> Jail:
    """Who runs the jail; unknown for a consolidated government, where the charter decides."""
    said = facts.get("jail") or curated_facts(place).get("jail")
    if said is None:
        default = load_data(f"states/{place.state}")["jail"]["default"]
        said = "unknown" if place.type == "consolidated" and default in ("sheriff", "own") else default
    return cast(Jail, said)


def sheriff_authority(state: str) -> Authority:
    """The State's source on how the sheriff is chosen, with its grade; the proposition is the State's own exception, if any."""
    row = load_data(f"states/{state}")["sheriff"]
    return Authority(row["cite"], row["verified"], row.get("url") or "", row.get("as_of") or "", row.get("note") or "")


def jail_note(state: str) -> str:
    """What is peculiar to the State's jails, from memory; "" where nothing is."""
    return str(load_data(f"states/{state}")["jail"].get("note") or "")
