"""``drafter draft``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafter.cli.draft_options import draft_options, read_matter
from drafter.cli.session import Session, said_again
from drafter.english import counted
from drafter.flags import worst

if TYPE_CHECKING:
    from drafter.assembly.draft import Draft

INSIDE = (
    "Inside each Word file: clause ids and versions, option values and the text as drafted, which anyone can read. "
    "Use --bare to leave them out."
)


@click.command()
@draft_options
@click.option(
    "--format", "formats", multiple=True, help="docx, annotated, memo, memo-md, pdf, html, md, txt, json; may be repeated."
)
@click.option("--acknowledge", is_flag=True, help="Go on though the law of the place exposes those who adopt, sign or carry out.")
@click.option("--bare", is_flag=True, help="Write no record of clauses into the Word files.")
@click.option("--force", is_flag=True, help="Overwrite files that exist.")
@click.option(
    "-o",
    "--output",
    default=".",
    type=click.Path(file_okay=False),
    metavar="DIR",
    help="Where to write; the present folder by default.",
)
@click.pass_obj
def draft(session: Session, /, formats: tuple[str, ...], acknowledge: bool, bare: bool, force: bool, output: str,
          **arguments: Any) -> int:  # fmt: skip
    """Plan, draft, review and write a measure.

    \b
    For example:
      drafter draft --place "Chicago, IL" --instrument executive_order --model deployment -o out
    """
    from drafter.packet.exposure_notice import check_acknowledged
    from drafter.packet.files import write_files
    from drafter.packet.render import DEFAULT_FORMATS, file_name, format_named, formats_of, render

    wanted = tuple(one.lower() for one in formats) or DEFAULT_FORMATS
    for name in wanted:
        format_named(name)
    plan = session.toolkit.plan(read_matter({**arguments, "acknowledge": acknowledge}))
    check_acknowledged(plan, said_again("--acknowledge"))
    made = session.toolkit.draft_plan(plan)
    wanted = formats_of(made, wanted, chosen=bool(formats))
    files = {file_name(made, name): render(made, name, provenance=not bare) for name in wanted}
    paths = write_files(Path(output), files, force=force)
    _report(session, made, paths, bare=bare)
    return 1 if worst(made.flags) == "error" else 0


def _report(session: Session, made: Draft, paths: tuple[Path, ...], *, bare: bool) -> None:
    from drafter.law.place.said import with_article

    if session.as_json:
        from drafter.packet.as_json import draft_value

        session.tell_json({"files": [str(path) for path in paths], **draft_value(made)})
        return
    place, form = made.plan.profile.place, made.plan.profile.instrument
    left_out = [row for row in made.plan.rows if not row.included]
    session.show_flags(made.flags)
    session.say(
        f"{form.name} for {with_article(place.full_name)}: {counted(len(made.plan.included), 'clause')}, {len(left_out)} left out."
    )
    for path in paths:
        session.say(f"  {path}")
    open_blanks = [blank for blank in made.fill_ins if not blank.clerk]
    session.say(f"{counted(len(open_blanks), 'fill-in')} to complete; the memo lists them.")
    if not bare and any(path.suffix == ".docx" for path in paths):
        session.say(INSIDE)
    session.say(
        "A model for counsel's review, not legal advice. Next: open the memo; its first page is the attorney's sign-off sheet."
    )
