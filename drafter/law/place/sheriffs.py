"""The sheriff and the jail: how the one is chosen and who runs the other, by local fact or by the State's usual way."""

from __future__ import annotations

from typing import Literal, cast

from drafter.flags import Authority
from drafter.law.place.locality import Locality
from drafter.law.place.states import state_row

Sheriff = Literal["elected", "appointed", "none", "unknown"]
Jail = Literal["sheriff", "own", "none", "unknown"]


def sheriff_of(here: Locality) -> Sheriff:
    """How the sheriff is chosen; unknown for a consolidated government, where the charter decides."""
    said = here.facts.get("sheriff")
    if said:
        return cast(Sheriff, said)
    default = here.state.sheriff.default
    return "unknown" if here.place.type == "consolidated" and default == "elected" else default


def jail_of(here: Locality) -> Jail:
    """Who runs the jail; unknown for a consolidated government, where the charter decides."""
    said = here.facts.get("jail")
    if said:
        return cast(Jail, said)
    default = here.state.jail.default
    return "unknown" if here.place.type == "consolidated" and default in ("sheriff", "own") else default


def sheriff_authority(state: str) -> Authority:
    """The State's source on how the sheriff is chosen, with its grade; the proposition is the State's own exception, if any."""
    row = state_row(state).sheriff
    return Authority(row.cite, row.verified, row.url, row.as_of, row.note)


def jail_note(state: str) -> str:
    """What is peculiar to the State's jails, from memory; "" where nothing is."""
    return state_row(state).jail.note
