"""``drafter plan``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from drafter.assembly.passes import DRAFTING, PLANNING, PlanningPass, pass_named
from drafter.assembly.plan import FITS, NOT_JUDGED
from drafter.cli.draft_options import draft_options, read_matter
from drafter.cli.session import Session

if TYPE_CHECKING:
    from drafter.assembly.plan import Plan, PlanRow
    from drafter.document import Measure

_PASSES = "\b\nPasses, in order: of planning, then of drafting.\n" + "\n".join(
    f"  {one.name:<13} {one.does}" for one in (*PLANNING, *DRAFTING)
)


@click.command(epilog=_PASSES)
@draft_options
@click.option(
    "--after", metavar="PASS", help="Show what stands after one pass: the rows, or the text with roles, keys and labels."
)
@click.pass_obj
def plan(session: Session, /, after: str | None, **arguments: Any) -> int:
    """Show what would be in the draft and why; write nothing.

    \b
    For example:
      drafter plan --place "King County, WA" --form county-executive --instrument ordinance --model cite_and_release
    """
    last = pass_named(after) if after else None
    if last is None or isinstance(last, PlanningPass):
        _tell_plan(session, session.toolkit.plan(read_matter(arguments), after=last.name if last else ""), whole=last is None)
    else:
        _tell_measure(session, session.toolkit.measure(session.toolkit.plan(read_matter(arguments)), after=last.name))
    return 0


def _tell_plan(session: Session, made: Plan, *, whole: bool) -> None:
    """The plan as rows by part; after one pass of it, also who asked for each, and when it takes effect once that is known."""
    if session.as_json:
        from drafter.packet.as_json import plan_value

        session.tell_json(plan_value(made))
        return
    from drafter.assembly.words.form_text import form_line
    from drafter.law.place.said import with_article

    place, form = made.profile.place, made.profile.instrument
    session.say(f"{form.name} of {with_article(place.full_name)}: {made.model.name}")
    for part in dict.fromkeys(row.clause.part for row in made.rows):
        session.say(f"\n{part}")
        for row in made.rows:
            if row.clause.part == part:
                _tell_row(session, row, asked_by=not whole)
    session.say()
    if made.effective.sentence and not whole:
        session.say(f"{form_line(made.effective.sentence, made.profile)}\n")
    session.show_flags([flag for flag in made.flags if not flag.rule.startswith("clause-")])


def _tell_row(session: Session, row: PlanRow, *, asked_by: bool) -> None:
    mark = "+" if row.included else "?" if row.offered else "-"
    asked = f"  asked by {row.asked_by}" if asked_by else ""
    session.say(f"  {mark} {row.clause.title}  ({row.clause.id}){asked}")
    if row.why not in (FITS, NOT_JUDGED):
        session.say(f"      {row.verdict}: {row.why}")
    changed = {name: chosen for name, chosen in row.options.items() if chosen.source != "default"}
    for name, chosen in changed.items():
        source = "set for state law" if chosen.source == "state" else f"from the {chosen.source}"
        session.say(f"      {name} = {chosen.value} ({source})")


def _tell_measure(session: Session, made: Measure) -> None:
    from drafter.formats.tree import tree_lines, tree_value

    if session.as_json:
        session.tell_json(tree_value(made))
    else:
        for line in tree_lines(made):
            session.say(line)
