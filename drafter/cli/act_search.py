"""Acts by words: a person names what a text does, and picks from what is found."""

from __future__ import annotations

import click

from drafter.cli.session import Session
from drafter.cli.streams import answer_to

SHOWN = 12
HELP = "What does it do in law? Type words to search (report, detainer), a number to take it, Enter when done."


def checked_acts(said: str) -> tuple[str, ...]:
    """The acts of ``--acts``, parted by commas; "none" is none. Raises RequestError for one that does not exist."""
    from drafter.errors import RequestError, did_you_mean
    from drafter.law.sources.acts import all_acts

    names = [one.strip() for one in said.split(",") if one.strip()]
    if names in ([], ["none"]):
        return ()
    for name in names:
        if name not in all_acts():
            raise RequestError("unknown-act", f"There is no act ‘{name}’.",
                               remedy=did_you_mean(name, list(all_acts())) or "Find one: drafter library acts WORDS")  # fmt: skip
    return tuple(dict.fromkeys(names))


def ask_acts(session: Session, lever: str) -> tuple[str, ...]:
    """The acts that a person picks, in the order picked; () is none."""
    from drafter.law.sources.acts import find_acts

    taken: list[str] = []
    found: list[str] = []
    _say(session, f"\n{HELP}")
    while True:
        answer = answer_to("", default="", prompt_suffix="> ", show_default=False, err=session.as_json)
        if not answer:
            break
        picked = _picked(answer, found)
        if picked:
            taken += [one for one in picked if one not in taken]
            _say(session, f"Taken: {', '.join(taken)}")
            continue
        found = [act.id for act in find_acts(answer.split(), lever)]
        for number, act in enumerate(find_acts(answer.split(), lever)[:SHOWN], 1):
            _say(session, f"  {number}. {act.name}  ({act.id})")
        if not found:
            _say(session, "Nothing found. Try one plain word, or Enter to go on without.")
        elif len(found) > SHOWN:
            _say(session, f"  and {len(found) - SHOWN} more: add a word.")
    if not taken:
        _say(session, "No acts: the clause is marked unassessed, and no law is checked for it.")
    return tuple(taken)


def _picked(answer: str, found: list[str]) -> list[str]:
    """The acts that ``answer`` names: by their numbers in what was found, or by id."""
    from drafter.law.sources.acts import all_acts

    parts = answer.replace(",", " ").split()
    if all(one.isdecimal() for one in parts):
        numbered = {str(number): act for number, act in enumerate(found, 1)}
        return [numbered[one] for one in parts if one in numbered]
    return parts if all(one in all_acts() for one in parts) else []


def _say(session: Session, text: str) -> None:
    click.echo(text, err=session.as_json)
