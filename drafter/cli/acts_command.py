"""``drafter library acts``: what a text can do in law, by words."""

from __future__ import annotations

import click

from drafter.cli.session import Session


@click.command(short_help="What a text can do in law, found by words.")
@click.argument("words", nargs=-1)
@click.pass_obj
def acts(session: Session, words: tuple[str, ...]) -> int:
    """List the acts that hold most of WORDS; every act without them. Law is written against acts.

    \b
    For example:
      drafter library acts detainer
    """
    from drafter.law.sources.acts import find_acts

    found = find_acts(words)
    if session.as_json:
        session.tell_json({"acts": [{name: act[name] for name in ("id", "name", "definition", "levers")} for act in found]})
        return 0
    for act in found:
        session.say(f"{act['id']}\n    {act['name']}. {act['definition']}")
    if not found:
        session.say("Nothing found.")
    return 0
