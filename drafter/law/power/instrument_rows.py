"""The instruments as the data lists them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from drafter.law.power.rows import InstrumentRow
from drafter.law.sources.data_store import load_data
from drafter.law.types import Place


def instrument_rows() -> Mapping[str, InstrumentRow]:
    """Every instrument by its id, in the order of the data."""
    return cast("Mapping[str, InstrumentRow]", load_data("instruments"))


def instrument_row(ident: str) -> InstrumentRow:
    """The instrument of that id. Raises KeyError for another."""
    return instrument_rows()[ident]


def of_level(ident: str, place: Place) -> bool:
    """Whether the instrument is one of a State's, for a State, or of a local government's, for any other."""
    return (instrument_row(ident).level == "state") == (place.type == "state")
