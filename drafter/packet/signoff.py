"""The attorney's sign-off sheet: at most ten propositions to confirm, by exposure and then by weakness of verification."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from drafter.assembly.draft import Draft
from drafter.assembly.plan import OPERATIVE
from drafter.content.model.types import LEVERS
from drafter.english import first_few
from drafter.flags import Authority, Verified
from drafter.law.limits.posture import statutes_on
from drafter.law.limits.reach import Ruling
from drafter.law.limits.required import required_savings
from drafter.law.place.sheriffs import sheriff_authority
from drafter.law.sources.acts import Role, federal_links
from drafter.law.sources.authorities import all_authorities
from drafter.packet.state_rows import speaking_rows

MOST_ITEMS = 10
MOST_STATUTES = 3  # the rest are in the law data; the sheet is one page
_EXPOSURE: Mapping[Role, int] = {"carve_out": 2, "limit": 2, "risk": 3}
_WEAKNESS: dict[Verified, int] = {"memory": 0, "secondary": 1, "read": 2}


class SignOffItem(NamedTuple):
    """One proposition for counsel: the authority, what to confirm, and where in the draft it bites.

    ``exposure`` 0 could void the measure, 1 could misdirect its duties, 2 could open it to suit or preemption, 3 is a risk.
    """

    authority: Authority
    proposition: str
    bites: str
    exposure: int


def sign_off_items(draft: Draft) -> tuple[SignOffItem, ...]:
    """The ten that matter most. A form rule from memory comes first: a wrong enacting clause can void the whole."""
    items = [*_power(draft), *_form(draft), *_state(draft), *_officers(draft), *_federal(draft)]
    once: dict[str, SignOffItem] = {}
    for item in items:
        once.setdefault(f"{item.authority.cite}|{item.proposition}", item)
    ranked = sorted(once.values(), key=lambda item: (item.exposure, _WEAKNESS[item.authority.verified]))
    return tuple(ranked[:MOST_ITEMS])


def _power(draft: Draft) -> Iterator[SignOffItem]:
    """Whether this body may issue this instrument at all."""
    profile = draft.plan.profile
    row = profile.power.row
    name = profile.instrument.name.lower()
    if row is None:
        yield SignOffItem(
            Authority("Charter or form-of-government law", "memory"),
            f"The form of government is not confirmed. Confirm who directs departments and who may issue this {name}.",
            "every duty; signature block",
            0,
        )
        return
    condition = f" It may do so only if {profile.power.condition}." if profile.power.condition else ""
    issuer = profile.words["governing_body" if profile.instrument.family != "executive_order" else "chief_executive"].text
    issuer = (
        f"The {issuer}"
        if issuer and profile.place.form != "town_meeting"
        else f"{row.issuing_body[:1].upper()}{row.issuing_body[1:]}"
    )
    yield SignOffItem(
        Authority("Charter or form-of-government law", "memory"),
        f"{issuer} may issue this {name}: {row.why}{condition}",
        "power to adopt; signature block",
        0,
    )


def _form(draft: Draft) -> Iterator[SignOffItem]:
    form, effective = draft.plan.profile.instrument, draft.effective
    opening = form.opening
    kind = "fixed by statute" if opening.prescribed else "customary; no fixed words were found"
    yield SignOffItem(
        Authority(opening.cite or "Charter or statute on form", opening.verified, opening.url, opening.as_of),
        f"The opening words are right for this body ({kind}).",
        "enacting clause" if form.family == "ordinance" else "opening words",
        0,
    )
    rule = effective.rule
    yield SignOffItem(
        Authority(rule.cite if rule and rule.cite else "Charter or statute on effective dates", rule.verified if rule else "memory",
                  rule.url if rule else "", rule.as_of if rule else ""),
        effective.reason or "The effective date is the earliest that law allows.",
        "effective date; steps to adoption",
        0,
    )  # fmt: skip


def _state(draft: Draft) -> Iterator[SignOffItem]:
    """The State's statutes that speak to the acts of the draft, which no one has weighed clause by clause; else those on its levers."""
    place = draft.plan.profile.place
    rows: dict[str, SignOffItem] = {}
    for row in speaking_rows(draft):
        proposition = f"{_VERDICTS[row.verdict]} ({row.certainty}): {row.why}"
        rows.setdefault(row.authority.cite, SignOffItem(row.authority, proposition, first_few(row.titles, 2), 0))
    if not rows:
        titles = _titles_by_lever(draft)
        every = [title for of_lever in titles.values() for title in of_lever]
        for authority in statutes_on(place.state, titles):
            rows.setdefault(
                authority.cite, SignOffItem(authority, _first_sentence(authority.proposition), first_few(every, 2), 0)
            )
    yield from tuple(rows.values())[:MOST_STATUTES]
    if not rows:
        yield SignOffItem(
            Authority("Statutes of the State on this subject", "memory"),
            f"No statute of {place.state_name} on this subject is in the data: search for one.",
            "every operative section",
            0,
        )


_VERDICTS: Mapping[Ruling, str] = {
    "forbids": "It forbids",
    "conditions": "It sets conditions",
    "requires": "It requires",
    "already_state_law": "It is the rule already",
    "permits": "It allows",
    "protects": "It supports",
}


def _titles_by_lever(draft: Draft) -> dict[str, list[str]]:
    """Catchlines of the draft's clauses on each lever."""
    out: dict[str, list[str]] = {}
    for row in draft.plan.included:
        lever = row.clause.id.partition("/")[0]
        if lever in LEVERS and row.clause.part in OPERATIVE:
            out.setdefault(lever, []).append(row.clause.title)
    return out


def _officers(draft: Draft) -> Iterator[SignOffItem]:
    profile = draft.plan.profile
    words = profile.words
    if profile.place.type in ("county", "consolidated") and profile.sheriff != "none":
        yield SignOffItem(
            sheriff_authority(profile.place.state),
            f"The sheriff is taken to be {_SHERIFF[profile.sheriff]}, and the jail to be run by {_JAIL[profile.jail]}.",
            "sections on law enforcement and custody",
            1,
        )
    officers = [f"{label}: {words[word].text or 'to be filled'}" for word, label in _OFFICES if word in words]
    yield SignOffItem(
        Authority("Charter, code or practice of the place", "memory"),
        "The offices are called and hold the powers that the draft gives them (" + "; ".join(officers) + ").",
        "every duty",
        1,
    )


_SHERIFF = {"elected": "elected", "appointed": "appointed", "none": "absent", "unknown": "of unknown choice"}
_JAIL = {
    "own": "the local government itself",
    "sheriff": "the sheriff",
    "none": "another government",
    "unknown": "no one yet named",
}
_OFFICES = (
    ("governing_body", "body"),
    ("chief_executive", "executive"),
    ("clerk", "clerk"),
    ("law_office", "counsel"),
    ("police_chief", "police"),
)


def _federal(draft: Draft) -> Iterator[SignOffItem]:
    """Federal limits and risks of the acts in the draft: what must be true, and the sections that rest on it."""
    authorities = all_authorities()
    saved = {ident for saving in required_savings() for ident in saving.authorities}
    bites: dict[str, list[str]] = {}
    roles: dict[str, Role] = {}
    for row in draft.plan.included:
        if row.clause.part in ("title", "closing", "recital"):
            continue
        for act in row.body.acts or ():
            for link in federal_links(act):
                if link.role != "basis" and link.authority in authorities:
                    titles = bites.setdefault(link.authority, [])
                    if row.clause.title not in titles:
                        titles.append(row.clause.title)
                    roles.setdefault(link.authority, link.role)
    for ident in sorted(bites, key=lambda one: -len(bites[one])):
        authority = authorities[ident]
        # Where a required saving answers to it, the whole measure rests on that saving.
        exposure = 1 if ident in saved else _EXPOSURE.get(roles[ident], 2)
        yield SignOffItem(authority, _first_sentence(authority.proposition), first_few(bites[ident], 2), exposure)


def _first_sentence(text: str) -> str:
    end = text.find(". ")
    return text if end < 0 else text[: end + 1]
