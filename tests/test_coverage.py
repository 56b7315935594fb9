"""Every provision that real measures contain is answered by the library, or declined with a reason that can be checked."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from docs.make.coverage import all_covered, how
from drafter.content.reading.declined import read_declined
from drafter.content.schema.faults import Faults
from drafter.formats.txt import write_txt
from drafter.law.known import known_names
from drafter.law.sources.acts import all_acts
from drafter.law.sources.authorities import all_authorities
from drafter.law.sources.provisions import all_provisions
from drafter.matter import Matter
from drafter.toolkit import Toolkit

EXTRA = {
    "mou_withdrawal": ("mou_withdrawal/joint_operations",),
    "data_sharing": ("data_sharing/contract_expiry",),
}


def test_the_list_of_provisions_is_the_one_that_the_acts_name() -> None:
    named = {ident for act in all_acts().values() for ident in act.provisions}
    assert set(all_provisions()) == named
    assert len(named) == 300


def test_each_of_the_300_provisions_is_answered_or_declined() -> None:
    found = Counter(how(one) for one in all_covered(Toolkit()))
    assert found.total() == 300
    assert found["open"] == 0
    assert found["clause"] + found["option"] >= 290


def test_no_clause_or_option_claims_a_provision_that_no_list_has() -> None:
    library = Toolkit().library
    clauses = [*library.clauses.values(), *(one.clause for one in library.definitions.values())]
    claimed = {ident for one in clauses for body in (one.base, *one.alternates) for ident in body.covers}
    claimed |= {ident for one in clauses for option in one.options for ident in option.covers}
    assert claimed <= set(all_provisions())


def test_a_declined_provision_names_a_reason_authorities_of_the_data_and_clauses_of_the_library() -> None:
    library = Toolkit().library
    declined = [one.declined for one in all_covered(Toolkit()) if one.declined is not None]
    assert len(declined) >= 4
    for one in declined:
        assert len(one.reason) > 40, one.id
        assert set(one.authorities) <= set(all_authorities()), one.id
        assert bool(one.where) == (one.kind == "by_form"), one.id
        assert one.where or (one.authorities and one.nearest), one.id
        assert set(one.nearest) <= set(library.clauses), one.id


def test_a_fault_in_the_list_of_declined_provisions_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "clauses").mkdir()
    (tmp_path / "clauses" / "declined.yaml").write_text(
        "declined:\n"
        "  - {id: noncoop.id_all, kind: unlawful, reason: It binds others., authorities: [no-such-case]}\n"
        "  - {id: noncoop.funding, kind: by_form, reason: The form does it.}\n",
        encoding="utf-8",
    )
    faults = Faults()
    assert [one.id for one in read_declined(tmp_path, known_names(), faults)] == ["noncoop.id_all", "noncoop.funding"]
    assert [(flag.rule, flag.where.line if flag.where else 0) for flag in faults.flags if flag.rule == "unknown-authority"] == [
        ("unknown-authority", 2)
    ]
    assert "declined" in {flag.rule for flag in faults.flags}


def test_the_ways_around_that_measures_failed_by_are_closed_in_a_draft() -> None:
    """Each line is a way that the notes on real measures tell of, in the words that close it."""
    kit = Toolkit()
    text = ""
    for model in ("mou_withdrawal", "data_sharing"):
        matter = Matter(
            "Madison", "WI", "ordinance", type="city", model=model, preset="moderate", date="2026-11-24", add=EXTRA[model]
        )
        text += " ".join(write_txt(kit.draft_plan(kit.plan(matter)).measure).split())
    closed = (
        "not in writing and signed by an official with authority",  # the handshake
        "gives no new permission",  # the new name
        "Its name and its federal party make no difference",  # the successor, and the return
        "is outside the signer's authority",  # the subordinate's signature
        "divide or rename an agreement or route it through another agency",  # the split
        "is taken to have decided to give notice",  # the lapse that nobody saw
        "give through another agency what this section bars",  # help through a neighbor
        "turns to civil immigration enforcement",  # the criminal operation used for something else
        "the agreement is public, except what",  # the secret form
        "changes no setting, web term, or equipment",  # the vendor's default
        "let a contract renew by silence",  # the renewal by silence
    )
    assert [words for words in closed if words not in text] == []
