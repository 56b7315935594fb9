"""docs/coverage.md: each provision of the coverage lists, what answers it, or why it is declined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from docs.make.markdown import page, table
from drafter.content.coverage import Answer, Covered, coverage
from drafter.content.reading.declined import read_declined
from drafter.content.schema.faults import Faults
from drafter.edition import CHECKOUT
from drafter.flags import SEEN
from drafter.law.known import known_names
from drafter.law.sources.authorities import all_authorities
from drafter.law.sources.provisions import LEVERS, all_provisions
from drafter.toolkit import Toolkit

LEVER_NAMES = {
    "mou_withdrawal": "Federal agreements",
    "data_sharing": "Data",
    "non_cooperation": "Local resources and deployments",
    "cite_and_release": "Citation",
}
_KINDS = {
    "unlawful": "Declined, unlawful",
    "outside_power": "Declined, outside local power",
    "superseded": "Declined, superseded",
    "by_form": "Done by the form of the instrument",
}
_COUNTED = {
    "clause": "by a clause",
    "option": "by an option or alternate",
    "unlawful": "declined: unlawful",
    "outside_power": "outside local power",
    "superseded": "superseded",
    "by_form": "by form",
    "open": "open",
}
_ABOUT = """The lists hold the provisions that real measures contain, or that model texts ask for. Each is answered by a clause, by an
alternate text or an option of one, or stands in `clauses/declined.yaml` with its reason. The options that turn a provision follow its
clause, as in `clause`: `option`; an alternate that alone answers it stands in brackets."""


def all_covered(toolkit: Toolkit) -> tuple[Covered, ...]:
    """Every provision with its answers. Raises ContentErrors where the list of declined provisions has a fault."""
    faults = Faults()
    declined = read_declined(CHECKOUT, known_names(), faults)
    faults.raise_errors()
    return coverage(all_provisions(), toolkit.library, declined)


def coverage_page(toolkit: Toolkit) -> str:
    """The whole page: the counts, then each lever's provisions."""
    covered = all_covered(toolkit)
    levers = (
        f"## {LEVER_NAMES[lever]}\n\n{_provisions(one for one in covered if _lever(one) == lever)}" for lever in LEVERS.values()
    )
    return page("Coverage", "the coverage lists, the clauses and `clauses/declined.yaml`", (_counts(covered), *levers), _ABOUT)


def how(one: Covered) -> str:
    """How a provision is dealt with: by a clause, by an option or an alternate alone, or declined, and of which kind."""
    if one.declined is not None:
        return one.declined.kind
    if not one.answers:
        return "open"
    return "clause" if any(not (answer.option or answer.alternate) for answer in one.answers) else "option"


def _lever(one: Covered) -> str:
    return all_provisions()[one.id].lever


def _counts(covered: tuple[Covered, ...]) -> str:
    rows = []
    for lever in (*LEVERS.values(), ""):
        found: Mapping[str, int] = Counter(how(one) for one in covered if lever in ("", _lever(one)))
        numbers = (str(found.get(kind, 0)) for kind in _COUNTED)
        rows.append((LEVER_NAMES.get(lever, "all"), str(sum(found.values())), *numbers))
    return table(("lever", "provisions", *_COUNTED.values()), rows)


def _provisions(covered: Iterable[Covered]) -> str:
    rows = []
    for one in covered:
        provision = all_provisions()[one.id]
        rows.append((f"`{one.id}` {provision.key.replace('_', ' ')}", provision.says, _answered(one)))
    return table(("provision", "what it does", "answered by"), rows)


def _answered(one: Covered) -> str:
    if one.declined is None:
        return ", ".join(_answer(clause, one.answers) for clause in dict.fromkeys(answer.clause for answer in one.answers))
    cites = "; ".join(_cite(ident) for ident in one.declined.authorities)
    nearest = ", ".join(f"`{ident}`" for ident in one.declined.nearest)
    rest = one.declined.where or f"{cites}. Nearest: {nearest}"
    return f"**{_KINDS[one.declined.kind]}.** {one.declined.reason} {rest}."


def _cite(ident: str) -> str:
    authority = all_authorities()[ident]
    return f"{authority.cite} ({SEEN[authority.verified]})"


def _answer(clause: str, answers: tuple[Answer, ...]) -> str:
    """A clause with the options that turn the provision, and the alternates that alone answer it."""
    options = [f"`{one.option}`" for one in answers if one.clause == clause and one.option]
    alternates = [one.alternate.replace("_", " ") for one in answers if one.clause == clause and one.alternate]
    return f"`{clause}`" + (f": {', '.join(options)}" if options else "") + (f" ({', '.join(alternates)})" if alternates else "")
