"""A locality: a resolved place with what the data and its user know of it, gathered once for all that is drafted there."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafter.flags import Verified
from drafter.law.place.curated import curated_row
from drafter.law.place.rows import CuratedPlace, Government, PlaceKind, State
from drafter.law.place.states import state_row
from drafter.law.types import Place
from drafter.record import NamedTuple

_NO_FACTS: Mapping[str, str] = MappingProxyType({})


class Locality(NamedTuple):
    """``kind`` is the State's row for the place's type, ``government`` the row of its form, None where that is not confirmed.

    ``said`` are the user's own facts; ``facts`` those and the curated ones, of which the user's are the stronger.
    """

    place: Place
    state: State
    kind: PlaceKind
    government: Government | None
    curated: CuratedPlace | None
    said: Mapping[str, str]
    facts: Mapping[str, str]

    @property
    def curated_facts(self) -> Mapping[str, str]:
        return self.curated.facts if self.curated is not None else _NO_FACTS

    @property
    def curated_grade(self) -> Verified:
        """How the curated facts were seen."""
        return self.curated.verified if self.curated is not None else "memory"

    @property
    def has_charter(self) -> bool:
        """Whether the place is known to have home rule by a charter of its own."""
        return self.curated_facts.get("home_rule") == "yes"


def locality(place: Place, said: Mapping[str, str] = _NO_FACTS) -> Locality:
    """All that is known of ``place``; ``said`` are the local facts that its user gives."""
    state = state_row(place.state)
    kind = state.types[place.type]
    curated = curated_row(place)
    government = kind.forms.get(place.form) if place.form is not None else None
    facts = {**(curated.facts if curated is not None else {}), **said}
    return Locality(place, state, kind, government, curated, said, facts)
