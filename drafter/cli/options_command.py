"""``drafter library options``: every option of a clause, and every variant beside the default."""

from __future__ import annotations

import click

from drafter.cli.session import Session


@click.command(short_help="Every option, and what each value changes.")
@click.argument("clause")
@click.pass_obj
def options(session: Session, clause: str) -> int:
    """Show every option of the CLAUSE with its values, and each variant side by side: only what changes against the default.

    [-words-] go and {+words+} come. A place's words stand as in the examples of the reference page. CLAUSE is an id, or a clause
    file of your own.

    \b
    For example:
      drafter library options mou_withdrawal/approval
    """
    from drafter.authoring.alone import find_clause
    from drafter.authoring.options_text import option_lines, options_value
    from drafter.cli.clause_file_argument import with_clause_file

    session, ident = with_clause_file(session, clause)
    found = find_clause(session.toolkit.library, ident)
    if session.as_json:
        session.tell_json(options_value(found))
    else:
        for line in option_lines(found):
            session.say(line)
    return 0
