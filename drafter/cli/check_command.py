"""``drafter check``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from drafter.cli.draft_options import draft_options, read_matter, read_place, resolved_date
from drafter.cli.session import Session
from drafter.english import counted
from drafter.flags import SEVERITIES, Flag, worst

if TYPE_CHECKING:
    from drafter.assembly.draft import Draft


@click.command()
@draft_options
@click.option("--final", is_flag=True, help="Any fill-in that is not the clerk's is an error, and so is any mark of change.")
@click.pass_obj
def check(session: Session, /, final: bool, **arguments: Any) -> int:
    """Check a matter, or a Word, Markdown or text file (.docx, .md, .txt). Exit 1 when something is an error.

    Of a matter: what the law and the drafting rules say of the draft it makes. Of a file: every drafting and safety rule, by
    section; with --place, --type, --form and --instrument also those that depend on the place.

    \b
    For example:
      drafter check matter.yaml --final
      drafter check our-draft.docx --place "Oak Park, IL" --type village --form village-manager
    """
    file = arguments["matter_file"]
    if file and _is_document(file):
        return _check_file(session, file, arguments, final=final)
    made = session.toolkit.draft_plan(session.toolkit.plan(read_matter(arguments)))
    flags = (*made.flags, *(_open_fill_ins(made) if final else ()))
    if session.as_json:
        from drafter.packet.as_json import fill_in_value, flag_value

        session.tell_json({"flags": [flag_value(flag) for flag in flags], "fill_ins": [fill_in_value(b) for b in made.fill_ins]})
    else:
        session.show_flags(flags)
        session.say(", ".join(counted(sum(flag.severity == one for flag in flags), one) for one in SEVERITIES))
    return 1 if worst(flags) == "error" else 0


def _open_fill_ins(made: Draft) -> Iterator[Flag]:
    """An error for each fill-in that is open and not the clerk's."""
    for blank in made.fill_ins:
        if not blank.clerk:
            yield Flag("error", "FILL-01", f"The fill-in ‘{blank.name}’ is open.", unit=blank.unit,
                       remedy=f"Fill it: --fill '{blank.name}=...' or fill_ins in the matter.")  # fmt: skip


def _is_document(file: str) -> bool:
    from drafter.packet.reading.file import is_document

    return is_document(file)


def _check_file(session: Session, file: str, arguments: dict[str, Any], *, final: bool) -> int:
    from drafter.cli.file_report import report_lines, report_value
    from drafter.packet.file_check import check_file

    matter = read_place(arguments)._replace(date=resolved_date(arguments["on"], ""))
    made = check_file(file, matter, final=final)
    if session.as_json:
        session.tell_json(report_value(made))
    else:
        for line in report_lines(made, quiet=session.quiet):
            click.echo(line)
    return 1 if worst(made.flags) == "error" else 0
