"""``drafter plan``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from drafter.cli.draft_options import draft_options, read_matter
from drafter.cli.session import Session

if TYPE_CHECKING:
    from drafter.assembly.plan import Plan, PlanRow


@click.command()
@draft_options
@click.pass_obj
def plan(session: Session, /, **arguments: Any) -> int:
    """Show what would be in the draft and why; write nothing.

    \b
    For example:
      drafter plan --place "King County, WA" --form county-executive --instrument ordinance --model cite_and_release
    """
    made = session.toolkit.plan(read_matter(arguments))
    if session.as_json:
        from drafter.packet.as_json import plan_value

        session.tell_json(plan_value(made))
    else:
        _show(session, made)
    return 0


def _show(session: Session, made: Plan) -> None:
    from drafter.law.place.said import with_article

    place, form = made.profile.place, made.profile.instrument
    session.say(f"{form.name} of {with_article(place.full_name)}: {made.model.name}")
    for part in dict.fromkeys(row.clause.part for row in made.rows):
        session.say(f"\n{part}")
        for row in made.rows:
            if row.clause.part == part:
                _show_row(session, row)
    session.say()
    session.show_flags([flag for flag in made.flags if not flag.rule.startswith("clause-")])


def _show_row(session: Session, row: PlanRow) -> None:
    mark = "+" if row.included else "?" if row.offered else "-"
    session.say(f"  {mark} {row.clause.title}  ({row.clause.id})")
    if row.why != "It fits.":
        session.say(f"      {row.verdict}: {row.why}")
    changed = {name: chosen for name, chosen in row.options.items() if chosen.source != "default"}
    for name, chosen in changed.items():
        source = "set for state law" if chosen.source == "state" else f"from the {chosen.source}"
        session.say(f"      {name} = {chosen.value} ({source})")
