"""What can go wrong, as values that say what, where and how to mend it.

Everything derives from :class:`DrafterError`, which knows its exit code, so that both doors show errors in one place.
"""

from __future__ import annotations

from collections.abc import Sequence

from drafter.english import listed
from drafter.flags import Flag, Where

USAGE_EXIT = 2
NOTHING_WRITTEN_EXIT = 3


class DrafterError(Exception):
    """A failure that a person can act on.

    ``code`` is a stable word for programs, ``message`` one sentence in the reader's words, ``remedy`` how to mend it,
    ``alternatives`` what would be accepted instead.
    """

    exit_code = USAGE_EXIT

    def __init__(
        self,
        code: str,
        message: str,
        *,
        where: Where | None = None,
        remedy: str = "",
        alternatives: Sequence[str] = (),
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.where = where
        self.remedy = remedy
        self.alternatives = tuple(alternatives)

    @property
    def flags(self) -> tuple[Flag, ...]:
        """What went wrong, as the flags that the one printer shows."""
        return (Flag("error", self.code, self.message, self.remedy, self.where),)


class RequestError(DrafterError):
    """The request was wrong: nothing is written (exit 2)."""


class NotYetError(DrafterError):
    """Nothing is written yet: exposure to acknowledge, or no lawful clause is left (exit 3)."""

    exit_code = NOTHING_WRITTEN_EXIT


class ContentErrors(DrafterError):
    """Library or matter files hold errors; all of them, in source order, are in ``flags``."""

    def __init__(self, flags: Sequence[Flag]) -> None:
        first = flags[0]
        count = f"{len(flags)} errors" if len(flags) > 1 else "1 error"
        super().__init__("content", f"{count} in the files read; the first: {first.message}", remedy=first.remedy)
        self._flags = tuple(flags)

    @property
    def flags(self) -> tuple[Flag, ...]:
        return self._flags


def did_you_mean(word: str, known: Sequence[str], every: str = "") -> str:
    """A sentence that offers the nearest known words; where none is near, all of them after ``every``, or nothing."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=2, cutoff=0.6)
    if near:
        return f"Did you mean {listed([f'‘{one}’' for one in near], 'or')}?"
    return f"{every}: {', '.join(known)}." if every and known else ""
