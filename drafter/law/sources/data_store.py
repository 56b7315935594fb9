"""The law data, by name, read from the YAML files that people edit (``data/*.yaml``)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

DATA = Path(__file__).parent.parent / "data"


class About(NamedTuple):
    """What the data says of itself: ``law_date`` is the day on which the research behind it ends, ISO."""

    law_date: str


@cache
def _law() -> dict[str, Any]:
    from drafter.content.schema.faults import Faults
    from drafter.law.read_law import read_law

    faults = Faults()
    values = read_law(DATA, faults)
    faults.raise_errors()
    return values


def load_data(name: str) -> Any:
    """The data file ``name`` ("acts", "states/IL"). Raises KeyError, which is a fault of the package."""
    return _law()[name]


def has_data(name: str) -> bool:
    """Whether there is a data file of that name."""
    return name in _law()


def law_date() -> str:
    """The date on which the law data was compiled from its sources, ISO."""
    about: About = load_data("about")
    return about.law_date
