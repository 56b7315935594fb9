"""The errors found while files are read: gathered, so that an author sees all of them at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.errors import ContentErrors, DrafterError, did_you_mean
from drafter.flags import Flag, Severity, Where


class Named(NamedTuple):
    """An id that stands in a file: of what kind ("authority"), and where."""

    kind: str
    ident: str
    where: Where


class Faults:
    """A growing list of flags. ``flags`` gives them in source order: file as read, then line, then column."""

    def __init__(self) -> None:
        self._flags: dict[Flag, None] = {}
        self._files: dict[str, int] = {}
        self.named: list[Named] = []  # ids that the files name
        self.defined: list[Named] = []  # ids that the files give to what they hold

    def __len__(self) -> int:
        return len(self._flags)

    def __iter__(self) -> Iterator[Flag]:
        return iter(self.flags)

    def in_order(self, names: Sequence[str]) -> None:
        """Fix the order of files in which flags are shown."""
        for name in names:
            self._files.setdefault(name, len(self._files))

    def add(
        self,
        rule: str,
        where: Where,
        message: str,
        remedy: str = "",
        *,
        severity: Severity = "error",
        related: Sequence[str] = (),
    ) -> None:
        """Put down one flag; a flag that says the same of the same place is put down once."""
        self._flags.setdefault(Flag(severity, rule, message, remedy, where, related=tuple(related)))

    def unknown(self, kind: str, ident: str, where: Where, known: Sequence[str], remedy: str = "") -> None:
        """Put down that there is no ``kind`` called ``ident`` among ``known``; ``remedy`` where none is near."""
        words = kind.replace("-", " ")
        self.add(f"unknown-{kind}", where, f"There is no {words} ‘{ident}’.", did_you_mean(ident, known) or remedy)

    def refused(self, error: DrafterError, where: Where) -> None:
        """Put down that what stands at ``where`` was refused."""
        self.add(error.code, where, error.message, error.remedy, related=error.alternatives)

    def name(self, kind: str, ident: str, where: Where) -> None:
        """Put down that a file names something of another: checked by ``check_names`` once everything has been read."""
        self.named.append(Named(kind, str(ident), where))

    def define(self, kind: str, ident: str, where: Where) -> None:
        """Put down that a file gives something of its own this id."""
        self.defined.append(Named(kind, str(ident), where))

    @property
    def flags(self) -> tuple[Flag, ...]:
        return tuple(sorted(self._flags, key=self._place))

    @property
    def errors(self) -> tuple[Flag, ...]:
        return tuple(flag for flag in self.flags if flag.severity == "error")

    def raise_errors(self) -> None:
        """Raise :class:`ContentErrors` with every error, if there is one."""
        if self.errors:
            raise ContentErrors(self.errors)

    def _place(self, flag: Flag) -> tuple[int, str, int, int]:
        where = flag.where or Where("")
        return self._files.get(where.file, len(self._files)), where.file, where.line, where.column
