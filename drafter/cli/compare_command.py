"""``drafter precedents compare``: which real measures contain which provisions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from drafter.cli.session import Session
from drafter.content.model.types import LEVERS


@click.command()
@click.option("--lever", type=click.Choice(LEVERS), default=None, help="The provisions of one lever only.")
@click.pass_obj
def compare(session: Session, lever: str | None) -> None:
    """Show which measures contain which provisions, the most surely seen first.

    Example: drafter precedents compare --lever mou_withdrawal
    """
    rows = _rows(lever or "")
    if session.as_json:
        session.tell_json({"provisions": rows})
        return
    for row in rows:
        session.say(f"{row['id']}  {row['says']}")
        for one in row["measures"]:
            session.say(f"    {one['id']}  ({one['verified']}; {one['date']})")
        if not row["measures"]:
            session.say("    Found in no measure of the data.")


def _rows(lever: str) -> list[Mapping[str, Any]]:
    from drafter.law.sources.precedents import holders, provisions_of_lever

    return [
        {
            "id": one.id,
            "key": one.key,
            "says": one.says,
            "lever": one.lever,
            "measures": [
                {"id": measure.id, "name": measure.name, "verified": measure.verified, "date": measure.date}
                for measure in holders()[one.id]
            ],
        }
        for one in provisions_of_lever(lever)
    ]
