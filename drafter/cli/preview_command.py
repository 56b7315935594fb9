"""``drafter library preview``: one clause as it would print in a place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.cli.draft_options import NOTHING_ASKED, preview_options, read_matter
from drafter.cli.session import Session, said_again
from drafter.errors import NotYetError, RequestError

if TYPE_CHECKING:
    from drafter.authoring.preview import Preview


@click.command(short_help="One clause alone, as it would print in a place.")
@click.argument("clause")
@preview_options
@click.option("--model", help="Show it as it stands in this model; by itself otherwise.")
@click.option(
    "--acknowledge", is_flag=True, help="Write -o though the law of the place exposes those who adopt, sign or carry out."
)
@click.option("--force", is_flag=True, help="Overwrite the file of -o.")
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="FILE.docx", help="Write the clause as a Word file.")
@click.pass_obj
def preview(session: Session, /, clause: str, output: str | None, acknowledge: bool, force: bool, **arguments: Any) -> int:
    """Show the CLAUSE alone as it would print in a place: its verdict, its text with numbers, what it draws in, its notes.

    CLAUSE is an id, or a clause file of your own.

    \b
    For example:
      drafter library preview mou_withdrawal/inventory --place "Chicago, IL" --set deadline=30
    """
    from drafter.authoring.alone import find_clause
    from drafter.cli.clause_file_argument import with_clause_file

    if not arguments["place"]:
        raise RequestError("missing", "A preview is of one place.", remedy='Name it: --place "Chicago, IL"')
    session, ident = with_clause_file(session, clause)
    found = find_clause(session.toolkit.library, ident)
    given = {
        **NOTHING_ASKED,
        **arguments,
        "instrument": arguments["instrument"] or found.instruments[0],
        "settings": _settings(arguments["settings"], found.id),
        "acknowledge": acknowledge,
    }
    shown = session.toolkit.preview(found.id, read_matter(given))
    _tell(session, shown, _write(Path(output), shown, force=force) if output else None)
    return 0


def _tell(session: Session, shown: Preview, path: Path | None) -> None:
    from drafter.authoring.preview_text import preview_lines, preview_value

    if session.as_json:
        session.tell_json({**preview_value(shown), "file": str(path) if path else None})
        return
    for line in preview_lines(shown):
        session.say(line)
    session.show_flags(shown.flags)
    if path:
        session.say(f"\nWritten: {path}")


def _settings(settings: Sequence[str], ident: str) -> tuple[str, ...]:
    """``--set deadline=30`` is an option of the clause that is shown."""
    return tuple(one if "/" in one.partition("=")[0] else f"{ident}.{one}" for one in settings)


def _write(path: Path, shown: Preview, *, force: bool) -> Path:
    """The Word file of the preview. Raises RequestError and NotYetError, with nothing written."""
    from drafter.authoring.preview import word_measure
    from drafter.formats.docx.writer import write_docx
    from drafter.packet.exposure_notice import check_acknowledged
    from drafter.packet.files import write_files

    if path.suffix != ".docx":
        raise RequestError("unknown-format", f"A preview is written as Word only, and {path} does not end in .docx.",
                           remedy="Name it FILE.docx, or leave out -o to read it here.")  # fmt: skip
    if shown.draft is None:
        raise NotYetError("nothing-left", f"‘{shown.clause.id}’ does not print there, so that nothing is written.",
                          remedy="Leave out -o to see why.")  # fmt: skip
    check_acknowledged(shown.plan, said_again("--acknowledge"))
    return write_files(path.parent, {path.name: write_docx(word_measure(shown))}, force=force)[0]
