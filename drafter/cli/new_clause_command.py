"""``drafter library new-clause``: asks what a clause is, and writes a file that its author goes on with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from drafter.cli.session import Session
from drafter.cli.streams import answer_to
from drafter.content.model.types import LEVERS

NOBODY = "nobody"


@click.command("new-clause", short_help="Write a clause file to go on with.")
@click.argument("ident", metavar="ID")
@click.option("--title", help="The section’s heading, or the defined term.")
@click.option("--part", help="operative, oversight, enforcement, construction, purpose, recital, title or closing.")
@click.option("--acts", "said_acts", metavar="ACT,ACT", help="What the text does in law, or none. See: drafter library acts.")
@click.option("--directs", help="Whom it gives duties to: departments, law_enforcement, jail or nobody.")
@click.option(
    "--lever", type=click.Choice(LEVERS), help="The lever it serves: its acts come first, and a bare ID stands under it."
)
@click.option(
    "--dir",
    "folder",
    default="my-clauses",
    type=click.Path(file_okay=False),
    metavar="DIR",
    help="Your library; my-clauses by default.",
)
@click.pass_obj
def new_clause(session: Session, ident: str, title: str | None, part: str | None, said_acts: str | None, directs: str | None,
               lever: str | None, folder: str) -> int:  # fmt: skip
    """Write a new clause file, commented and valid, after a few questions. Nothing is overwritten.

    ID is a folder and a name, such as my/lobby_protocol; definitions/NAME is a defined term.

    \b
    For example:
      drafter library new-clause my/lobby_protocol --title "Visits by outside agencies" \\
          --part operative --acts set_forms_procedure_and_training --directs departments
    """
    from drafter.authoring.new_clause import DIRECTS, PARTS, WITH_DUTIES, NewClause, clause_path, clause_text, full_id
    from drafter.cli.act_search import ask_acts, checked_acts
    from drafter.packet.files import write_files

    named = full_id(ident, lever or "")
    known = session.toolkit.library
    path = clause_path(Path(folder), named, {*known.clauses, *known.definitions})
    is_term = named.startswith("definitions/")
    asked = "The defined term" if is_term else "Title, the section’s heading"
    title = title or answer_to(asked, err=session.as_json)
    part = "definition" if is_term else _chosen(session, "Where does it stand?", part, PARTS, "--part")
    acts = checked_acts(said_acts) if said_acts is not None else ask_acts(session, lever or "")
    directs = _chosen(session, "Whom does it give duties to?", directs, DIRECTS, "--directs") if part in WITH_DUTIES else NOBODY
    text = clause_text(NewClause(named, title, part, acts, directs), folder)
    write_files(path.parent, {path.name: text.encode(errors="replace")})
    _tell(session, named, path, folder)
    return 0


def _chosen(session: Session, ask: str, said: str | None, choices: Mapping[str, str], flag: str) -> str:
    """One of ``choices``, by its name or its number: as said by ``flag``, or asked. Raises RequestError for a flag that names none."""
    from drafter.errors import RequestError, did_you_mean

    names = list(choices)
    if said is not None:
        tidy = said.strip().lower().replace("-", "_")
        if tidy not in choices:
            raise RequestError("unknown-choice", f"{flag} {said} is none of: {', '.join(names)}.",
                               remedy=did_you_mean(tidy, names), alternatives=names)  # fmt: skip
        return tidy
    click.echo(f"\n{ask}", err=session.as_json)
    numbered = {str(number): name for number, name in enumerate(names, 1)}
    for number, name in numbered.items():
        click.echo(f"  {number}. {name}: {choices[name]}", err=session.as_json)
    while True:
        answer = answer_to("", default=names[0], prompt_suffix="> ", err=session.as_json).lower()
        taken = numbered.get(answer, answer)
        if taken in choices:
            return taken
        click.echo(f"‘{answer}’ is none of them. {did_you_mean(answer, names)}".rstrip(), err=True)


def _tell(session: Session, ident: str, path: Path, folder: str) -> None:
    if session.as_json:
        session.tell_json({"clause": ident, "file": str(path)})
        return
    session.say(f"\nWritten: {path}")
    session.say("It drafts as it stands. Open it, put your words in place of [[double brackets]], and then:")
    session.say(f"  drafter library check {folder}")
    session.say(f'  drafter --library {folder} library preview {ident} --place "Chicago, IL"')
    session.say(f"  drafter --library {folder} library options {ident}")
