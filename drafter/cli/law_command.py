"""``drafter law``: the law of a place by act, or whether one act may be done here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from drafter.cli.session import Session
from drafter.flags import SEEN

if TYPE_CHECKING:
    from drafter.flags import Authority
    from drafter.law.limits.citation_rules import Citation
    from drafter.law.state_law import ActRow, StateLaw
    from drafter.law.types import Judgement, Place

_HEADS = {
    "forbids": "Forbidden",
    "conditions": "Allowed on conditions",
    "requires": "Required",
    "already_state_law": "Already state law",
    "permits": "Allowed in terms",
    "protects": "Supported by state law",
}


@click.command()
@click.argument("state")
@click.option("--type", "place_type", help="city, town, village, borough, township, county, consolidated, state, district.")
@click.option("--form", default="", help="Form of government: mayor-council, council-manager, town-meeting, ...")
@click.option("--instrument", help="ordinance, executive_order, resolution, ...; without it every instrument is answered.")
@click.option("--act", help="An act of the law data: may it be done here?")
@click.option("--subject", default="", help='Where the law distinguishes: "drug offences", "287(g) agreements", ...')
@click.pass_obj
def law(session: Session, /, state: str, place_type: str | None, form: str, instrument: str | None, act: str | None,
        subject: str) -> None:  # fmt: skip
    """Show the law of a State by act, or answer whether an act may be done here.

    \b
    For example:
      drafter law TX --type city
      drafter law OH --type city --form mayor-council --instrument ordinance --act decline_detainer
    """
    from datetime import date

    from drafter.cli.draft_options import resolved_date
    from drafter.law.may import any_place
    from drafter.law.place.choices import state_code
    from drafter.law.state_law import state_law

    place = any_place(state, place_type, form) if place_type else None
    if act:
        _answer(session, _placed(place), instrument, act, subject)
        return
    found = state_law(state_code(state), place, date.fromisoformat(resolved_date("", "")))
    if session.as_json:
        from drafter.packet.law_json import state_law_value

        session.tell_json(state_law_value(found))
    else:
        _show(session, found)


def _placed(place: Place | None) -> Place:
    from drafter.errors import RequestError

    if place is None:
        raise RequestError("missing", "The question names no type of place.",
                           remedy="Give --type and --form: the answer depends on which body acts.")  # fmt: skip
    return place


def _answer(session: Session, place: Place, instrument: str | None, act: str, subject: str) -> None:
    """One verdict for the instrument named, never redirected, or one for every instrument of the place."""
    from drafter.law.may import instruments_of, may
    from drafter.law.power.instruments import instrument_named

    asked = (instrument_named(instrument, place),) if instrument else instruments_of(place)
    answers = {ident: may(act, place, ident, subject) for ident in asked}
    if session.as_json:
        from drafter.packet.law_json import verdict_value, verdicts_value

        session.tell_json(verdict_value(answers[asked[0]]) if instrument else verdicts_value(answers))
        return
    for ident, judgement in answers.items():
        _verdict(session, ident, judgement)


def _verdict(session: Session, ident: str, judgement: Judgement) -> None:
    from drafter.law.may import pace_of

    session.say(f"{ident.replace('_', ' ')}: {judgement.verdict.replace('_', ' ')}")
    pace = pace_of(ident)
    if pace:
        session.say(f"  {pace}")
    for reason in judgement.reasons:
        session.say(f"  - {reason.verdict.replace('_', ' ')}: {reason.message}")
        if reason.authority is not None:
            session.say(f"    {_source(reason.authority)}")


def _source(authority: Authority) -> str:
    dated = f", {authority.as_of}" if authority.as_of else ""
    return f"{authority.cite} ({SEEN[authority.verified]}{dated}){' ' + authority.url if authority.url else ''}"


def _show(session: Session, found: StateLaw) -> None:
    last = f"The newest source seen is of {found.newest}" if found.newest else "No source seen has a date"
    session.say(f"{found.name}: {found.posture.replace('_', ' ')}. {last}; silence is not permission.")
    _exposure(session, found)
    for verdict, head in _HEADS.items():
        rows = [row for row in found.acts if row.verdict == verdict]
        _head(session, head, rows)
        for alike in _grouped(rows):
            _rule(session, alike)
    _head(session, "Citation in place of arrest", found.citation)
    for rule in found.citation:
        _citation(session, rule)
    for head, told in (("Other bounds on a local act", found.citation_limits), ("Notes", found.citation_notes)):
        if told:
            session.say(f"  {head}: {told}")
    _head(session, "Form and procedure of an ordinance", found.formalities)
    for name, fact in found.formalities:
        session.say(f"  {name}: {fact.text} ({SEEN[fact.verified]})")
    _federal(session)
    _cites(session, "Open again before relying on them: last seen too long ago", sorted(found.stale))
    _cites(session, "Not read; confirm before relying on them", found.unverified)


def _head(session: Session, head: str, rows: Sequence[object]) -> None:
    """The heading of ``rows``, where there are some."""
    if rows:
        session.say(f"\n{head}")


def _cites(session: Session, head: str, cites: Sequence[str]) -> None:
    _head(session, head, cites)
    for cite in cites:
        session.say(f"  {cite}")


def _exposure(session: Session, found: StateLaw) -> None:
    from drafter.law.limits.exposure import RISKS

    _head(session, "Exposure of those who adopt, sign or carry out what is barred, and of the body", found.exposures)
    for risk in found.exposures:
        session.say(f"  {RISKS[risk.kind]}{': ' + risk.note if risk.note else ''}. {_source(risk.authority)}")


def _citation(session: Session, rule: Citation) -> None:
    """One rule on citation: how firm it is, the paper's name, its exceptions, and what a local act may add."""
    from drafter.law.limits.citation_rules import FIRMNESS, UNKNOWN

    firm = f"{rule.default.replace('_', ' ')} ({FIRMNESS[rule.default]})"
    session.say(f"  {firm}; the paper: {rule.term or 'not found'}. {rule.covers}. {_source(rule.authority)}")
    if rule.exceptions:
        session.say(f"      Exceptions: {'; '.join(rule.exceptions)}")
    if rule.local_room:
        session.say(f"      Local room: {rule.local_room}")
    if rule.prints != UNKNOWN:
        session.say(f"      Prints: {rule.prints}")


def _federal(session: Session) -> None:
    from drafter.law.limits.federal_exposure import federal_exposure

    session.say("\nFederal law and money, in every State")
    for one in federal_exposure():
        session.say(f"  {one.topic}: {one.text}")
        session.say(f"      {'; '.join(f'{each.cite} ({SEEN[each.verified]})' for each in one.authorities)}")


def _grouped(rows: Sequence[ActRow]) -> list[list[ActRow]]:
    """Rows that say the same of several acts, together."""
    groups: dict[ActRow, list[ActRow]] = {}
    for row in rows:
        groups.setdefault(row._replace(act="", name=""), []).append(row)
    return list(groups.values())


def _rule(session: Session, rows: Sequence[ActRow]) -> None:
    """One rule and the acts that it reaches."""
    row = rows[0]
    only = f", only for {row.only_for}" if row.only_for else ""
    session.say(f"  {_source(row.authority)}")
    session.say(f"      {row.why} {row.conditions}".rstrip())
    session.say(f"      Reach ({row.certainty}{only}): {', '.join(one.act for one in rows)}")
    if row.exposure != "none":
        note = f": {row.exposure_note}" if row.exposure_note else ""
        session.say(f"      Exposure of those who adopt, sign or carry out: {row.exposure}{note}")
    if row.also_seen:
        session.say(f"      Seen since: {row.also_seen}")
