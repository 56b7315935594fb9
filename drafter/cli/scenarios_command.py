"""``drafter scenarios``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.cli.draft_options import draft_options, read_matter
from drafter.cli.session import Session
from drafter.english import counted

if TYPE_CHECKING:
    from drafter.assembly.draft import Draft
    from drafter.packet.scenario_rows import ScenarioRow


@click.command()
@draft_options
@click.option("--for", "reader", default="council", metavar="READER", help="chief, council (the default) or public.")
@click.option(
    "-o", "--output", default="", type=click.Path(), metavar="FILE", help="Write the table: a name that ends in .docx or .md."
)
@click.option("--force", is_flag=True, help="Overwrite a file that exists.")
@click.pass_obj
def scenarios(session: Session, /, reader: str, output: str, force: bool, **arguments: Any) -> int:
    """Put concrete situations to a draft: who must, may or may not do what, by which section, and what is left open.

    \b
    For example:
      drafter scenarios --place "Madison, WI" --type city --instrument ordinance --model non_cooperation \\
          --for chief -o situations.docx
    """
    from drafter.packet.scenario_rows import scenario_rows, scenarios_value

    _check(reader, output)
    made = session.toolkit.draft_plan(session.toolkit.plan(read_matter(arguments)))
    paths = _write(made, reader, Path(output), force=force) if output else ()
    if session.as_json:
        session.tell_json({"files": [str(path) for path in paths], **scenarios_value(made)})
        return 0
    rows = scenario_rows(made)
    if paths:
        session.say(f"  {paths[0]}")
    else:
        _show(session, rows)
    answered = sum(row.outcome.answered for row in rows)
    session.say(f"{counted(len(rows), 'situation')}: {answered} answered, {len(rows) - answered} left to other law.")
    session.show_flags([flag for flag in made.flags if flag.rule.startswith("SCEN-")])
    return 0


def _check(reader: str, output: str) -> None:
    from drafter.errors import RequestError, did_you_mean
    from drafter.packet.scenario_page import READERS

    if reader not in READERS:
        raise RequestError("unknown-reader", f"There is no table for ‘{reader}’.",
                           remedy=did_you_mean(reader, list(READERS), "Use one of"),
                           alternatives=list(READERS))  # fmt: skip
    if output and Path(output).suffix.lower() not in (".docx", ".md"):
        raise RequestError("unknown-format", f"‘{output}’ does not end in .docx or .md.", remedy="Name the file so.")


def _write(made: Draft, reader: str, path: Path, *, force: bool) -> tuple[Path, ...]:
    from drafter.packet.files import write_files
    from drafter.packet.scenario_page import scenario_page

    page = scenario_page(made, reader)
    if path.suffix.lower() == ".docx":
        from drafter.formats.docx.simple import write_simple_docx

        return write_files(path.parent, {path.name: write_simple_docx(page)}, force=force)
    from drafter.formats.simple_md import write_simple_md

    return write_files(path.parent, {path.name: write_simple_md(page).encode()}, force=force)


def _show(session: Session, rows: tuple[ScenarioRow, ...]) -> None:
    theme = ""
    for row in rows:
        if row.outcome.theme.title != theme:
            theme = row.outcome.theme.title
            session.say(f"\n{theme}")
        session.say(f"\n  {row.outcome.scenario.title}: {row.outcome.scenario.asks}")
        for one in row.answers:
            session.say(f"    {one.says}, {one.section}: {one.what} ({one.who})")
        if not row.outcome.answered:
            session.say(f"    Left to other law. {row.outcome.silent}".rstrip())
    session.say()
