"""Savings that no draft may lack, read from ``data/required.yaml``."""

from __future__ import annotations

from collections.abc import Collection

from drafter.law.sources.data_store import load_data
from drafter.record import NamedTuple


class MoreWords(NamedTuple):
    """Expressions that a section must hold where one of ``acts`` is done."""

    acts: tuple[str, ...]
    says: tuple[str, ...]


class RequiredSaving(NamedTuple):
    """``clause`` must be in every measure (``always``) or wherever one of ``acts`` is done.

    ``why`` is one sentence; ``authorities`` are what it answers to. ``says`` are regular expressions, in any case, each of which
    the printed section must hold; ``says_for`` adds some where certain acts are done.
    """

    clause: str
    why: str
    always: bool = False
    acts: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    says_for: tuple[MoreWords, ...] = ()

    def called_for(self, acts: Collection[str]) -> bool:
        """Whether a measure that does ``acts`` needs it."""
        return self.always or any(act in acts for act in self.acts)

    def words(self, acts: Collection[str]) -> tuple[str, ...]:
        """The expressions that its section must hold in a measure that does ``acts``."""
        more = (word for one in self.says_for if any(act in acts for act in one.acts) for word in one.says)
        return (*self.says, *more)


def required_savings() -> tuple[RequiredSaving, ...]:
    """The table, in the order in which the clauses are added."""
    rows: tuple[RequiredSaving, ...] = load_data("required")
    return rows
