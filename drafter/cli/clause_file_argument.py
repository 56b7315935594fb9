"""A clause named on the command line: by its id, or by the path of its file, which is then read beside the library."""

from __future__ import annotations

from pathlib import Path

from drafter.cli.session import Session
from drafter.errors import RequestError


def with_clause_file(session: Session, clause: str) -> tuple[Session, str]:
    """The session that reads ``clause`` where it is a file, and the clause's id."""
    if not clause.endswith((".yaml", ".yml")):
        return session, clause
    from drafter.content.reading.folders import content_files

    if not Path(clause).is_file():
        raise RequestError("no-file", f"There is no file ‘{clause}’.", remedy="Name a clause file, or give the clause’s id.")
    ident = content_files([Path(clause)])[0].id
    return Session((*session.libraries, clause), as_json=session.as_json, quiet=session.quiet), ident
