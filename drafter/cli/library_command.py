"""``drafter library check``."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.cli.session import Session, cache_dir


@click.group()
def library() -> None:
    """Check clause files (for clause authors)."""


@library.command()
@click.argument("path", required=False, type=click.Path(exists=True))
@click.pass_obj
def check(session: Session, path: str | None) -> int:
    """Check the library, or the folder PATH on top of it: every error at once, with file, line and what was meant.

    Where there is no error, the prose is reviewed: every wording of each clause by every rule, and each waiver. Of PATH only,
    where it is given.

    \b
    For example:
      drafter library check my-clauses
    """
    from drafter.content.check import check_library
    from drafter.law.known import known_names
    from drafter.toolkit import built_in_folder

    folders = [built_in_folder(), *(Path(one) for one in session.libraries)]
    if path:
        folders.append(Path(path))
    flags = check_library(folders, known_names())
    if not any(flag.severity == "error" for flag in flags):
        from drafter.authoring.prose import prose_flags
        from drafter.content.library import load_library

        flags = (*flags, *prose_flags(load_library(folders, known_names(), cache_dir()), built_in=not path))
    if session.as_json:
        from drafter.packet.as_json import flag_value

        session.tell_json({"flags": [flag_value(flag) for flag in flags]})
    else:
        session.show_flags(flags)
        session.say("No errors." if not flags else f"{len(flags)} to mend or to waive.")
    return 1 if any(flag.severity == "error" for flag in flags) else 0
