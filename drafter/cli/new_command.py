"""``drafter new``: the interview at a terminal. Every answer is saved at once, so that stopping loses nothing."""

from __future__ import annotations

import os
from pathlib import Path

import click

from drafter.assembly.interview import Question, matter_of, next_question
from drafter.cli.session import Session
from drafter.cli.streams import answer_to
from drafter.errors import RequestError
from drafter.matter_writer import matter_text

BACK = ("back", "<")


@click.command()
@click.option(
    "-o", "--output", default="matter.yaml", type=click.Path(dir_okay=False), help="The matter file; matter.yaml by default."
)
@click.option("--force", is_flag=True, help="Start again over a file that exists.")
@click.pass_obj
def new(session: Session, output: str, force: bool) -> int:
    """Ask a few questions and write a matter file. Only what earlier answers leave open is asked.

    \b
    For example:
      drafter new -o matter.yaml
    """
    path = Path(output)
    answers = _resumed(session, path, force=force)
    session.say("Press Enter for the [default]. Type ‘back’ to change the answer before. Ctrl-C stops; your answers are kept.")
    order = list(answers)
    while (question := next_question(answers, session.toolkit.library)) is not None:
        said = _ask(session, question)
        if said is None:
            if order:
                answers.pop(order.pop())
            continue
        answers[question.name] = said
        order.append(question.name)
        _save(path, answers)
    _save(path, answers, whole=True)
    session.say(f"\nWritten: {path}. Next: drafter draft {path} -o out")
    return 0


def _ask(session: Session, question: Question) -> str | None:
    """One answer that will do; None to go back."""
    session.say(f"\n{question.ask}")
    if question.why:
        session.say(f"  {question.why}")
    for number, choice in enumerate(question.choices, 1):
        session.say(f"  {number}. {choice}")
    while True:
        said = answer_to("", default=question.default or None, prompt_suffix="> ", show_default=bool(question.default))
        if said.lower() in BACK:
            return None
        if question.choices:
            said = _chosen(said, question.choices)
        problem = _problem(said, question)
        if problem is None:
            return said
        click.echo(problem, err=True)


def _chosen(said: str, choices: tuple[str, ...]) -> str:
    """A number stands for the choice beside it."""
    numbered = {str(number): choice for number, choice in enumerate(choices, 1)}
    return said if said in choices else numbered.get(said, said)


def _problem(said: str, question: Question) -> str | None:
    if question.choices and said not in question.choices:
        from drafter.errors import did_you_mean

        return f"‘{said}’ is not one of the choices. {did_you_mean(said, question.choices)}".strip()
    if question.check is not None:
        from drafter.flag_text import flag_line

        try:
            question.check(said)
        except RequestError as problem:
            return flag_line(problem.flags[0])
    return None


def _resumed(session: Session, path: Path, *, force: bool) -> dict[str, str]:
    """The answers of an interview that was stopped, or none. A whole matter file is not overwritten without --force."""
    from drafter.given_file import read_given
    from drafter.matter_reader import LARGEST_FILE
    from drafter.matter_writer import answers_in

    if force or not os.path.lexists(path):
        return {}
    answers = answers_in(read_given(path, LARGEST_FILE, "a matter").decode("utf-8", "replace"))
    if answers is None:
        raise RequestError(
            "file-exists", f"{path} exists already.", remedy="Use --force to start again, or -o with another name."
        )
    session.say(f"Going on with {path}.")
    return answers


def _save(path: Path, answers: dict[str, str], *, whole: bool = False) -> None:
    from drafter.packet.files import write_files

    text = matter_text(matter_of(answers), {} if whole else answers)
    write_files(path.parent, {path.name: text.encode()}, force=True)
