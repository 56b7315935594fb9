"""Imports from file to file, as import-linter's own graph has them, and those of them that go up."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import grimp

from docs.make.contract import Contract
from docs.make.source import PACKAGE


class Arrow(NamedTuple):
    """One import: the module that imports, and the module that it imports."""

    importer: str
    imported: str

    def __str__(self) -> str:
        return f"{self.importer} -> {self.imported}"


@cache
def arrows() -> frozenset[Arrow]:
    """Every import from one module of the package to another."""
    graph = grimp.build_graph(PACKAGE, cache_dir=None)
    return frozenset(Arrow(one, other) for one in graph.modules for other in graph.find_modules_directly_imported_by(one))


def going_up(found: Iterable[Arrow], contract: Contract) -> list[Arrow]:
    """Those arrows that lead, within the contract, to a higher floor or to another room of the same floor, and that it does not allow."""
    return sorted(one for one in found if _goes_up(one, contract) and str(one) not in contract.allowed)


def _goes_up(arrow: Arrow, contract: Contract) -> bool:
    floor, room = contract.where(arrow.importer)
    above, other = contract.where(arrow.imported)
    return bool(floor and above) and above >= floor and room != other
