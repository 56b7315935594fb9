"""``drafter steps``."""

from __future__ import annotations

from typing import Any

import click

from drafter.cli.draft_options import draft_options, read_matter, resolved_date
from drafter.cli.session import Session


@click.command()
@draft_options
@click.option("--meeting", default="", help="The date of the meeting that votes, as 2027-01-12: dates are counted from it.")
@click.pass_obj
def steps(session: Session, /, meeting: str, **arguments: Any) -> int:
    """Show the road to adoption: each step with its rule, or "ask the clerk"; dates only from rules that were read.

    \b
    For example:
      drafter steps --place "Corvallis, OR" --type city --form council-manager \\
          --instrument ordinance --model data_sharing --meeting 2027-01-12
    """
    from drafter.dates import long_date
    from drafter.packet.steps import source
    from drafter.packet.steps import steps as steps_of

    made = steps_of(
        session.toolkit.draft_plan(session.toolkit.plan(read_matter(arguments))), resolved_date(meeting, "") if meeting else ""
    )
    if session.as_json:
        session.tell_json({"steps": [{**step._asdict(), "rule": step.rule._asdict() if step.rule else None} for step in made]})
        return 0
    for number, step in enumerate(made, 1):
        session.say(f"{number}. {step.name}: {step.text}")
        if step.on:
            session.say(f"     {long_date(step.on)}: {step.why}")
        if step.rule is not None:
            session.say(f"     {source(step.rule)}")
    return 0
