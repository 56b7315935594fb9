"""``drafter library acts``: what a text can do in law, by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from drafter.cli.session import Session

if TYPE_CHECKING:
    from drafter.law.sources.acts import Act


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
        session.tell_json({"acts": [_value(act) for act in found]})
        return 0
    for act in found:
        session.say(f"{act.id}\n    {act.name}. {act.definition}")
        session.say(f"    Binds {act.binds.replace('_', ' ')}. Provisions that it does: {', '.join(act.provisions) or 'none'}.")
        if act.power_note:
            session.say(f"    Power: {act.power_note}")
    if not found:
        session.say("Nothing found.")
    return 0


def _value(act: Act) -> dict[str, object]:
    """The act as JSON: what it does in law, whom it binds, and the provisions that do it."""
    links = [one._asdict() for one in act.federal]
    return {**act._asdict(), "levers": list(act.levers), "provisions": list(act.provisions), "federal": links}
