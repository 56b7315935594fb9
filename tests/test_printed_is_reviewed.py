"""What is printed was reviewed: no word of a draft, whoever put it in and wherever it prints, is kept from the rules."""

from __future__ import annotations

from functools import cache

import pytest
from build_matrix import Case, pairwise_cases, toolkit
from hypothesis import given, settings
from hypothesis import strategies as st
from printed_words import unreviewed

from drafter.assembly.draft import Draft
from drafter.assembly.drafting.annex import annex_block
from drafter.errors import DrafterError
from drafter.law.sources.data_store import load_data
from drafter.matter import Matter, OwnSection
from drafter.packet.render import study_copy_of
from drafter.printed import every_paragraph
from drafter.review.measure_text import measure_text

CODES = tuple(load_data("state_names"))
EVERY = 3  # of the cases that meet each pair of factors, how many are written in every format
DAY = "2026-11-24"


def drafted(matter: Matter) -> Draft | None:
    """The draft, or None where the request is refused with a reason."""
    try:
        return toolkit().draft_plan(toolkit().plan(matter))
    except DrafterError:
        return None


@pytest.mark.parametrize("code", CODES)
def test_every_word_of_every_draft_was_reviewed(code: str) -> None:
    cases = [case for case in pairwise_cases() if case.state == code][::EVERY]
    made = [(case, draft) for case in cases if (draft := drafted(case.matter())) is not None]
    assert made
    for case, draft in made:
        assert list(unreviewed(draft.measure)) == [], case


def test_an_exhibit_a_signature_and_an_annex_are_reviewed() -> None:
    matter = Matter("Chicago", "IL", "executive_order", model="first_72_hours", date=DAY)
    draft = toolkit().draft_plan(toolkit().plan(matter))
    measure = draft.measure
    measure = measure._replace(sections=measure.sections[:-1], annex=annex_block([measure.sections[-1]]))
    assert {one.part for one in every_paragraph(measure)} >= {"exhibits", "signatures", "annex"}
    assert list(unreviewed(measure)) == []
    assert list(unreviewed(measure, study_copy_of="Tex. Gov’t Code § 752.053")) == []


def test_the_study_copies_of_a_place_are_reviewed() -> None:
    matter = Matter(
        "Austin", "TX", "resolution", type="city", form="council-manager", model="non_cooperation", date=DAY, acknowledge=True
    )
    barred = [row.clause.id for row in toolkit().plan(matter).rows if row.verdict == "forbidden"]
    assert barred
    for clause in barred[:3]:
        draft = drafted(matter._replace(despite={clause: "to see it"}))
        assert draft is not None
        assert list(unreviewed(draft.measure, study_copy_of=study_copy_of(draft))) == []


_ORDER = Matter("Chicago", "IL", "executive_order", model="first_72_hours", date=DAY)
_WARRANT = Matter("Springfield", "MA", "town bylaw article", type="town", model="transparency", date=DAY)
_HELD_BY = {"front": _ORDER, "recitals": _ORDER, "opening": _ORDER, "sections": _ORDER, "closing": _WARRANT, "signatures": _ORDER,
            "exhibits": _ORDER}  # fmt: skip


@pytest.mark.parametrize("part", sorted(_HELD_BY))
def test_the_test_misses_no_part_that_is_kept_from_the_rules(part: str) -> None:
    """Words that the rules were not given are found, whatever part of the measure they stand in."""
    matter = _HELD_BY[part]
    measure = toolkit().draft_plan(toolkit().plan(matter)).measure
    printed = tuple(every_paragraph(measure))
    text = measure_text(measure)
    assert len(text.passages) == len(printed)
    kept = tuple(passage for one, passage in zip(printed, text.passages, strict=True) if one.part != part)
    assert len(kept) < len(printed)
    assert list(unreviewed(measure, text._replace(passages=kept)))


# --------------------------------------------------------------------------------------------------- what people may put in

_WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=40)
_PLAIN = st.text(st.sampled_from("abc XYZ é’—()12.,;"), min_size=1, max_size=40).filter(lambda one: bool(one.strip()))


@cache
def sampled() -> tuple[Case, ...]:
    return pairwise_cases()[::7]


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_a_user_puts_in_is_reviewed_where_it_prints(data: st.DataObject) -> None:
    case = data.draw(st.sampled_from(sampled()))
    draft = drafted(case.matter())
    if draft is None:
        return
    blanks = [blank.name for blank in draft.fill_ins]
    facts = {"clerk": data.draw(_PLAIN), "code_name": data.draw(_PLAIN), "police_chief": data.draw(_PLAIN)}
    sections = tuple(
        OwnSection(data.draw(_PLAIN), f"Stem {data.draw(_PLAIN)}:\n\n1. one {data.draw(_PLAIN)}\n2. two {data.draw(_PLAIN)}\n")
        for _ in range(data.draw(st.integers(0, 2)))
    )
    matter = case.matter()._replace(
        fill_ins={name: data.draw(_WORDS) for name in blanks},
        facts={**case.matter().facts, **facts},
        sections=sections,
        departments=tuple(data.draw(st.lists(_PLAIN, max_size=2))),
    )
    made = drafted(matter)
    if made is not None:
        assert list(unreviewed(made.measure)) == []
