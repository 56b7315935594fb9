"""``drafter clauses``, ``models``, ``authorities``, ``precedents``: list, show and search, to read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import click

from drafter.cli.compare_command import compare
from drafter.cli.session import Session
from drafter.errors import RequestError, did_you_mean

Rows = Mapping[str, str]  # id -> one line
Show = Callable[[Session, str], Mapping[str, Any]]


class _Kind(NamedTuple):
    """One kind of thing to read: ``rows`` gives its lines, ``show`` one of them whole."""

    name: str
    help: str
    rows: Callable[[Session], Rows]
    show: Show


def _browser(kind: _Kind) -> click.Group:
    """A group of three commands over one kind of thing; without a command it lists."""
    listing = _list_command(kind)

    @click.group(name=kind.name, help=kind.help, invoke_without_command=True)
    @click.pass_context
    def group(context: click.Context) -> None:
        if context.invoked_subcommand is None:
            context.invoke(listing)

    for command in (listing, _search_command(kind), _show_command(kind)):
        group.add_command(command)
    return group


def _list_command(kind: _Kind) -> click.Command:
    @click.command("list", help=f"List the {kind.name}.")
    @click.pass_obj
    def listing(session: Session) -> None:
        _tell(session, kind.name, kind.rows(session))

    return listing


def _search_command(kind: _Kind) -> click.Command:
    @click.command("search", help=f"Find {kind.name} whose words hold all of WORDS.")
    @click.argument("words", nargs=-1, required=True)
    @click.pass_obj
    def search(session: Session, words: tuple[str, ...]) -> None:
        wanted = [word.lower() for word in words]
        rows = kind.rows(session)
        spoken = {ident: _words_of(session, ident, line, kind.show) for ident, line in rows.items()}
        found = {ident: line for ident, line in rows.items() if all(word in spoken[ident] for word in wanted)}
        _tell(session, kind.name, found)

    return search


def _show_command(kind: _Kind) -> click.Command:
    @click.command("show", help="Show one, whole.")
    @click.argument("ident")
    @click.pass_obj
    def show(session: Session, ident: str) -> None:
        known = kind.rows(session)
        if ident not in known:
            near = did_you_mean(ident, list(known))
            raise RequestError(f"unknown-{kind.name.rstrip('s')}", f"There is nothing called ‘{ident}’ among the {kind.name}.",
                               remedy=near or f"See: drafter {kind.name} list.")  # fmt: skip
        value = kind.show(session, ident)
        if session.as_json:
            session.tell_json(value)
        else:
            _show(session, value)

    return show


def _words_of(session: Session, ident: str, line: str, show: Show) -> str:
    return f"{ident} {line} {' '.join(str(value) for value in show(session, ident).values())}".lower()


def _tell(session: Session, name: str, rows: Rows) -> None:
    if session.as_json:
        session.tell_json({name: [{"id": ident, "line": line} for ident, line in rows.items()]})
        return
    width = max((len(ident) for ident in rows), default=0)
    for ident, line in rows.items():
        session.say(f"{ident:<{width}}  {line}")
    if not rows:
        session.say("Nothing found.")


def _show(session: Session, value: Mapping[str, Any]) -> None:
    for name, field in value.items():
        if field in (None, "", [], {}):
            continue
        text = _words(field)
        if isinstance(field, list):
            session.say(f"{name}:")
            for one in field:
                session.say(f"  {_words(one)}")
        elif "\n" in text:
            session.say(f"{name}:\n{text}")
        else:
            session.say(f"{name}: {text}")


def _words(value: Any) -> str:
    """A value in a line: a row as its fields with their names."""
    if not isinstance(value, Mapping):
        return str(value)
    return "; ".join(f"{name}: {', '.join(map(str, one)) if isinstance(one, list) else one}" for name, one in value.items())


# ---------------------------------------------------------------------------------------------------------- the four kinds


def _clause_rows(session: Session) -> Rows:
    return {ident: clause.title for ident, clause in sorted(session.toolkit.library.clauses.items())}


def _clause(session: Session, ident: str) -> Mapping[str, Any]:
    clause = session.toolkit.library.clauses[ident]
    return {
        "id": clause.id,
        "title": clause.title,
        "part": clause.part,
        "instruments": ", ".join(clause.instruments),
        "summary": (clause.summary or {}).get("en", ""),
        "resumen (translation not yet reviewed)": (clause.summary or {}).get("es", ""),
        "acts": list(clause.base.acts or ()),
        "needs": list(clause.base.needs),
        "options": [f"{option.name} ({option.kind}, {option.default}): {option.ask} {option.why}" for option in clause.options],
        "alternates": [f"{one.name}: when {', '.join(one.when)}" for one in clause.alternates],
        "notes": [f"{note.kind}: {note.text}" for note in clause.notes],
        "authorities": list(clause.authorities),
        "precedents": list(clause.precedents),
        "file": clause.file,
    }


def _model_rows(session: Session) -> Rows:
    return {ident: model.name for ident, model in sorted(session.toolkit.library.models.items())}


def _model(session: Session, ident: str) -> Mapping[str, Any]:
    model = session.toolkit.library.models[ident]
    return {
        "id": model.id,
        "name": model.name,
        "subject": model.subject,
        "summary": (model.summary or {}).get("en", ""),
        "instruments": ", ".join(model.instruments),
        "types": ", ".join(model.types) or "every type",
        "clauses": list(model.clauses),
        "presets": [f"{preset.name}: {preset.says}" for preset in model.presets],
    }


def _authority_rows(session: Session) -> Rows:
    from drafter.law.authority_index import authority_index

    return {ident: f"{one.authority.cite}  ({one.authority.verified})" for ident, one in authority_index().items()}


def _authority(session: Session, ident: str) -> Mapping[str, Any]:
    from datetime import date

    from drafter.cli.draft_options import resolved_date
    from drafter.law.authority_index import acts_resting_on, authority_index, standing

    one = authority_index()[ident]
    clauses = [clause.id for clause in session.toolkit.library.clauses.values() if ident in clause.authorities]
    return {
        "id": ident,
        **_plain(one.entry),
        "standing": standing(one, date.fromisoformat(resolved_date("", ""))),
        "acts": list(acts_resting_on(one)),
        "clauses": clauses,
    }


def _precedent_rows(session: Session) -> Rows:
    from drafter.law.sources.measures import measures

    return {row.id: f"{row.jurisdiction}, {row.state}: {row.cite}" for _, row in measures()}


def _precedent(session: Session, ident: str) -> Mapping[str, Any]:
    from drafter.law.sources.measures import measure_of

    lever, row = measure_of(ident)
    return {**_plain(row), "lever": lever}


def _plain(value: Any) -> Any:
    """A row of the law data for JSON: what is not known has no key, and a tuple is a list."""
    if hasattr(value, "_asdict"):
        return {name: _plain(field) for name, field in value._asdict().items() if field not in ("", (), None)}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


# "compare" is a fourth command of the precedents, in a file of its own
clauses = _browser(_Kind("clauses", "Read the clause library.", _clause_rows, _clause))
models = _browser(_Kind("models", "Read the models.", _model_rows, _model))
authorities = _browser(_Kind("authorities", "Read the authorities and how each was seen.", _authority_rows, _authority))
precedents = _browser(_Kind("precedents", "Read the measures that others have adopted.", _precedent_rows, _precedent))
precedents.add_command(compare)
