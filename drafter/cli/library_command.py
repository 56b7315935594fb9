"""``drafter library``: what clause authors use. Each command loads what it needs when it runs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from drafter.cli.acts_command import acts
from drafter.cli.new_clause_command import new_clause
from drafter.cli.options_command import options
from drafter.cli.preview_command import preview
from drafter.cli.session import Session
from drafter.english import counted
from drafter.flag_text import flag_line
from drafter.flags import SEVERITIES, Flag, worst

NOTES_SHOWN = 6


@click.group()
def library() -> None:
    """Write, check and preview clauses (for clause authors).

    \b
    A clause from nothing:
      drafter library new-clause my/lobby_protocol
      drafter library check my-clauses
      drafter --library my-clauses library preview my/lobby_protocol --place "Chicago, IL"
    """


@library.command(short_help="Every error at once, and what does nothing.")
@click.argument("path", required=False, type=click.Path(exists=True))
@click.pass_obj
def check(session: Session, path: str | None) -> int:
    """Check the library, or the folder or file PATH on top of it: every error at once, with file, line and what was meant.

    Where there is no error, it warns of what does nothing: words that no answers lead to, options that change nothing, terms
    that hide one another or that no text uses, clauses in no model, missing summaries. Of PATH only, where it is given.

    When the files are sound, the scenarios are put to each model's default draft: a situation of its levers that nothing answers, or
    that two clauses answer in two ways, is an error.

    Where there is no error, the prose is reviewed: every wording of each clause by every rule, and each waiver. Of PATH only,
    where it is given.

    \b
    For example:
      drafter library check my-clauses
    """
    flags = _flags_of([Path(one) for one in (*session.libraries, path) if one], only_last=bool(path))
    if session.as_json:
        from drafter.packet.as_json import flag_value

        session.tell_json({"flags": [flag_value(flag) for flag in flags]})
    else:
        session.show_flags([flag for flag in flags if flag.severity != "note"])
        _show_notes(session, [flag for flag in flags if flag.severity == "note"])
        session.say(_counted([flag.severity for flag in flags]))
    return 1 if worst(flags) == "error" else 0


def _flags_of(folders: list[Path], *, only_last: bool) -> tuple[Flag, ...]:
    """Every flag of the files; of the last folder only, but for errors, where ``only_last``."""
    from drafter.authoring.library_checks import check_whole_library
    from drafter.authoring.prose import prose_flags
    from drafter.content.reading.folders import content_files
    from drafter.toolkit import Toolkit

    flags = check_whole_library(folders)
    if worst(flags) != "error":
        toolkit = Toolkit(folders)
        flags += (*toolkit.scenario_flags(), *prose_flags(toolkit.library, built_in=not only_last))
    if not only_last:
        return flags
    own = {file.name for file in content_files(folders[-1:], first=len(folders))}
    return tuple(flag for flag in flags if flag.severity == "error" or (flag.where and flag.where.file in own))


def _show_notes(session: Session, notes: Sequence[Flag]) -> None:
    """A line each for the first few: what is left to do, and wrong in nothing."""
    for flag in notes[:NOTES_SHOWN]:
        session.say(flag_line(flag))
    if len(notes) > NOTES_SHOWN:
        session.say(f"{counted(len(notes) - NOTES_SHOWN, 'note')} more: drafter --json library check")


def _counted(severities: Sequence[str]) -> str:
    """ "No errors; 2 warnings." """
    said = [counted(severities.count(name), name) for name in SEVERITIES if name in severities]
    return "; ".join(said if "error" in severities else ["No errors", *said]) + "."


for command in (new_clause, preview, options, acts):
    library.add_command(command)
