"""Every provision that real measures contain is answered by the library, or declined with a reason that can be checked."""

from __future__ import annotations

from collections import Counter

from coverage_pages import all_covered, how

from drafter.law.acts import all_acts
from drafter.law.authorities import all_authorities
from drafter.law.provisions import all_provisions
from drafter.toolkit import Toolkit


def test_the_list_of_provisions_is_the_one_that_the_acts_name() -> None:
    named = {ident for act in all_acts().values() for ident in act.get("provisions", ())}
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
