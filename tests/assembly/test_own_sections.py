"""A user's own sections: they stand where the user said, are flagged as unassessed, and a bad one is refused with its reason."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from drafter.assembly.draft import Draft
from drafter.errors import ContentErrors, NotYetError, RequestError
from drafter.formats.txt import write_txt
from drafter.matter import Matter, OwnSection
from drafter.printed import every_section
from drafter.toolkit import Toolkit

WORDS = "The {{ clerk }} {{ shall }} read {{ this }} aloud once a year."


@cache
def toolkit() -> Toolkit:
    return Toolkit()


def draft(*sections: OwnSection, **more: Any) -> Draft:
    given = {"model": "transparency", "instrument": "ordinance", **more}
    return toolkit().draft_plan(
        toolkit().plan(Matter(place="Chicago", state="IL", date="2026-11-24", sections=sections, **given))
    )


def clauses(made: Draft) -> list[str]:
    return [section.clause for section in every_section(made.measure)]


def test_an_own_section_is_drafted_with_the_names_of_the_place() -> None:
    made = draft(OwnSection("Public reading", WORDS))
    assert "The City Clerk shall read this chapter aloud once a year." in write_txt(made.measure)


def test_it_is_flagged_as_unassessed() -> None:
    made = draft(OwnSection("Public reading", WORDS))
    (flag,) = [one for one in made.flags if one.rule == "unassessed"]
    assert "Public reading" in flag.message


def test_the_style_rules_run_on_it_and_not_on_the_library() -> None:
    made = draft(OwnSection("Bad words", "Each and every employee and/or contractor obeys."))
    assert {"STY-01", "STY-04"} <= {flag.rule for flag in made.flags}
    assert not {"STY-01", "STY-04"} & {flag.rule for flag in draft().flags}


def test_it_follows_the_clause_it_names_and_two_keep_their_order() -> None:
    made = draft(OwnSection("One", WORDS, "mou_withdrawal/inventory"), OwnSection("Two", WORDS, "mou_withdrawal/inventory"))
    found = clauses(made)
    at = found.index("mou_withdrawal/inventory")
    assert found[at + 1 : at + 3] == ["own/1_one", "own/2_two"]


def test_without_a_place_it_follows_the_last_operative_clause() -> None:
    found = clauses(draft(OwnSection("One", WORDS)))
    assert found.index("own/1_one") > found.index("mou_withdrawal/inventory")
    assert found.index("own/1_one") < found.index("common/severability")


def test_it_may_stand_among_the_closing_sections() -> None:
    found = clauses(draft(OwnSection("One", WORDS, "common/severability")))
    assert found.index("own/1_one") == found.index("common/severability") + 1


def test_it_may_refer_to_a_clause_that_is_in_the_draft() -> None:
    words = 'Each office keeps its own list.{% if included("mou_withdrawal/inventory") %} It follows {{ ref("mou_withdrawal/inventory") }}.{% endif %}'
    assert "It follows Section" in write_txt(draft(OwnSection("One", words), facts={"codified": "no"}).measure)


@pytest.mark.parametrize(
    ("section", "code"),
    [
        (OwnSection("", WORDS), "own-section-empty"),
        (OwnSection("One", "  "), "own-section-empty"),
        (OwnSection("One", WORDS, "common/nothing"), "unknown-clause"),
        (OwnSection("One", WORDS, "data_sharing/audit"), "own-section-place"),
        (OwnSection("One", WORDS, "recitals/local_facts"), "own-section-place"),
        (OwnSection("{{ x }}", WORDS), "own-section-title"),
        (OwnSection("One\x07", WORDS), "own-section-title"),
        (OwnSection("x" * 121, WORDS), "own-section-title"),
    ],
)
def test_a_bad_section_is_refused_with_a_way_on(section: OwnSection, code: str) -> None:
    with pytest.raises(RequestError) as caught:
        draft(section)
    assert caught.value.code == code
    assert caught.value.remedy


@pytest.mark.parametrize(
    "words", ["{{ no_such_word }}.", "{{ import os }}", "<b>bold</b>", '{{ ref("common/none") }}', "{% for x in y %}"]
)
def test_bad_text_is_refused_with_its_faults(words: str) -> None:
    with pytest.raises(ContentErrors) as caught:
        draft(OwnSection("One", words))
    assert caught.value.flags[0].message


def test_an_own_section_alone_makes_no_measure() -> None:
    operative = tuple(
        one.clause.id for one in toolkit().plan(Matter(place="Chicago", state="IL", instrument="ordinance", model="transparency")).included
        if one.clause.part in ("operative", "oversight")
    )  # fmt: skip
    with pytest.raises(NotYetError) as caught:
        draft(OwnSection("One", WORDS), drop=operative)
    assert caught.value.code == "nothing-left"
