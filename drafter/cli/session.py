"""What the commands of one run share: the toolkit, whether to speak JSON, and how to speak to people."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import click

from drafter.cli.streams import say_json, say_problem
from drafter.english import counted
from drafter.shelf import listen

if TYPE_CHECKING:
    from drafter.flags import Flag
    from drafter.toolkit import Toolkit

_BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=:,+")
_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


class Session:
    """One run of the command line. JSON goes to standard output alone; progress and flags go to standard error."""

    def __init__(self, libraries: Sequence[str], *, as_json: bool, quiet: bool) -> None:
        self.libraries = libraries
        self.as_json = as_json
        self.quiet = quiet
        hear_of_builds(quiet=quiet)

    @cached_property
    def toolkit(self) -> Toolkit:
        from drafter.toolkit import Toolkit

        return Toolkit(self.libraries)

    def say(self, text: str = "") -> None:
        """Tell a person something, unless JSON or quiet was asked for."""
        if not self.as_json and not self.quiet:
            click.echo(text)

    def tell_json(self, value: Mapping[str, Any]) -> None:
        say_json(value)

    def show_flags(self, flags: Sequence[Flag]) -> None:
        """Warnings and errors on standard error, notes counted."""
        if self.as_json:
            return
        shown = [flag for flag in flags if flag.severity == "error" or (flag.severity == "warning" and not self.quiet)]
        for flag in shown:
            show_flag(flag)
        notes = sum(flag.severity == "note" for flag in flags)
        if notes and not self.quiet:
            click.echo(f"{counted(notes, 'note')} more {'is' if notes == 1 else 'are'} in the memo and in --json.", err=True)


def show_flag(flag: Flag) -> None:
    """One flag, or one error that was raised, on standard error."""
    from drafter.flag_text import flag_lines

    say_problem(style(flag_lines(flag), _COLOURS[flag.severity]))


def hear_of_builds(*, quiet: bool) -> None:
    """Tell what is built, and what cannot be kept: it is part of no answer, so it goes to standard error, with JSON too."""
    if not quiet:
        listen(lambda line: click.echo(line, err=True))


def said_again(*more: str) -> str:
    """The command as it was given, with ``more`` flags, to copy and run."""
    words = ["drafter", *sys.argv[1:], *more]
    return " ".join(f'"{word}"' if not word or set(word) - _BARE else word for word in words)


def style(text: str, colour: str) -> str:
    """``text`` with its first word coloured, where the terminal shows colour and NO_COLOR is not set."""
    if os.environ.get("NO_COLOR") or sys.stderr is None or not sys.stderr.isatty():
        return text
    head, mark, rest = text.partition(":")
    return click.style(head, fg=colour, bold=True) + mark + rest
