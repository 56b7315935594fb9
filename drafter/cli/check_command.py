"""``drafter check``."""

from __future__ import annotations

from typing import Any

import click

from drafter.cli.draft_options import draft_options, read_matter
from drafter.cli.session import Session
from drafter.flags import Flag, worst


@click.command()
@draft_options
@click.option("--final", is_flag=True, help="Any fill-in that is not the clerk's is an error.")
@click.pass_obj
def check(session: Session, /, final: bool, **arguments: Any) -> int:
    """Check a matter: what the law and the drafting rules say of the draft it makes. Exit 1 when one is an error.

    \b
    For example:
      drafter check matter.yaml --final
    """
    made = session.toolkit.draft_plan(session.toolkit.plan(read_matter(arguments)))
    flags = list(made.flags)
    if final:
        flags += [
            Flag("error", "FILL-01", f"The fill-in ‘{blank.name}’ is open.", unit=blank.unit,
                 remedy=f"Fill it: --fill '{blank.name}=...' or fill_ins in the matter.")
            for blank in made.fill_ins
            if not blank.clerk
        ]  # fmt: skip
    if session.as_json:
        from drafter.packet.as_json import fill_in_value, flag_value

        session.tell_json({"flags": [flag_value(flag) for flag in flags], "fill_ins": [fill_in_value(b) for b in made.fill_ins]})
    else:
        session.show_flags(flags)
        counts = {s: sum(flag.severity == s for flag in flags) for s in ("error", "warning", "note")}
        session.say(", ".join(f"{count} {name}{'s' if count != 1 else ''}" for name, count in counts.items()))
    return 1 if worst(tuple(flags)) == "error" else 0
