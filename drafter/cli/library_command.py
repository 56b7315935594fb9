"""``drafter library check``."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.session import Session


@click.group()
def library() -> None:
    """Check clause files (for clause authors)."""


@library.command()
@click.argument("path", required=False, type=click.Path(exists=True))
@click.pass_obj
def check(session: Session, path: str | None) -> int:
    """Check the library, or the folder PATH on top of it: every error at once, with file, line and what was meant.

    When the files are sound, the scenarios are put to each model's default draft: a situation of its levers that nothing answers, or
    that two clauses answer in two ways, is an error.

    \b
    For example:
      drafter library check my-clauses
    """
    from drafter.content.check import check_library
    from drafter.law.known import known_names
    from drafter.toolkit import Toolkit, built_in_folder

    folders = [built_in_folder(), *(Path(one) for one in session.libraries)]
    if path:
        folders.append(Path(path))
    flags = check_library(folders, known_names())
    if not any(flag.severity == "error" for flag in flags):
        flags += Toolkit(folders[1:]).scenario_flags()
    if session.as_json:
        from drafter.packet.as_json import flag_value

        session.tell_json({"flags": [flag_value(flag) for flag in flags]})
    else:
        session.show_flags(flags)
        session.say("No errors." if not flags else f"{len(flags)} to mend.")
    return 1 if any(flag.severity == "error" for flag in flags) else 0
