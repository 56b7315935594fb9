"""The floors in CONTRIBUTING.md: each contract of pyproject.toml as a table, with one line a room."""

from __future__ import annotations

from pathlib import Path

from docs.make.contract import Contract, contracts, line_of
from docs.make.markdown import table
from docs.make.parts import filled
from docs.make.reading import TOP

PAGE = "CONTRIBUTING.md"


def contributing_page() -> str:
    """The page, its floors made."""
    return filled(PAGE, "floors", "the import contracts in pyproject.toml and the first line of each room's docstring", floors())


def floors(top: Path = TOP) -> str:
    """A table for each contract, the ground floor first. Raises RequestError for a module without a line, or on no floor."""
    return "\n\n".join(f"{one.name}.\n\n{_table(one, top)}" for one in contracts(top))


def _table(contract: Contract, top: Path) -> str:
    rows = (
        (f"{number}", f"`{module.removeprefix(f'{contract.within}.')}`", line_of(module, top))
        for number, modules in enumerate(contract.floors, 1)
        for module in modules
    )
    return table(("floor", "room", "what it is for"), rows)
