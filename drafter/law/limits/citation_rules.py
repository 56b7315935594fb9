"""Citation in place of arrest, State by State: how firm the rule is, the paper's name, the exceptions, and what a local act may add."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.flags import Authority
from drafter.law.sources.statutes import CitationStatute, Firmness, citation_law
from drafter.law.types import Word
from drafter.record import NamedTuple

ACTS = frozenset((
    "cite_instead_of_arrest_state_offence", "cite_instead_of_arrest_local_offence", "no_booking", "civil_alternative_state_offence",
    "decriminalize_local_offence", "deprioritize_offence",
))  # fmt: skip
FIRMNESS: Mapping[Firmness, str] = {
    "mandatory": "an officer must cite, but for the exceptions",
    "presumptive": "an officer cites unless an exception applies",
    "discretionary": "an officer may cite or arrest",
    "none_found": "no rule on it was found",
}
UNKNOWN = "not found"


class Citation(NamedTuple):
    """One rule: ``default`` is a key of FIRMNESS; ``covers`` which offenses; ``prints`` whether a release on the paper brings prints."""

    default: Firmness
    covers: str
    exceptions: tuple[str, ...]
    local_room: str
    term: str
    authority: Authority
    prints: str = UNKNOWN


def citation_rules(state: str) -> tuple[Citation, ...]:
    """Every rule of the State, the main one first."""
    return tuple(_rule(one) for one in citation_law(state).statutes)


def paper_word(state: str) -> Word:
    """The State's own name for the paper: words where its statute was read, else a fill-in that names it."""
    rule = next((one for one in citation_law(state).statutes if one.paper), None)
    if rule is None:
        return Word(None, "name of the paper in state law: confirm")
    if rule.verified == "read":
        return Word(rule.paper, verified="read")
    return Word(None, f"name of the paper in state law, seen as {rule.paper}: confirm", verified=rule.verified)


def prints_caveat(state: str) -> str:
    """What is known of prints and databases on a citation there, as one or two sentences."""
    known = [f"{one.authority.cite}: {one.prints.rstrip('.')}." for one in citation_rules(state) if one.prints != UNKNOWN]
    if known:
        return " ".join(known)
    return "Whether a citation brings prints or an entry in a criminal-history database was not found: ask the records office before relying on it."


def _rule(one: CitationStatute) -> Citation:
    return Citation(one.default, one.covers, one.exceptions, one.local_room, one.term, one.authority, one.fingerprint_rule)
