"""The law data, by name, out of the edition that was built from the YAML files that people edit (``data/*.yaml``)."""

from __future__ import annotations

from typing import Any

from drafter.edition import edition
from drafter.record import NamedTuple


class About(NamedTuple):
    """What the data says of itself: ``law_date`` is the day on which the research behind it ends, ISO."""

    law_date: str


def load_data(name: str) -> Any:
    """The data of that name ("acts", "states/IL"). Raises KeyError where there is none, which is a fault of the package."""
    return edition().kinds["law"][name]


def has_data(name: str) -> bool:
    """Whether there is data of that name."""
    return name in edition().kinds["law"]


def law_date() -> str:
    """The date on which the law data was compiled from its sources, ISO."""
    about: About = load_data("about")
    return about.law_date
