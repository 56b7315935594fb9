"""Whatever options, place or words of one's own: the Word file says what the plain text says, and Word can open it."""

from __future__ import annotations

import string
from typing import Any

import pytest
from format_drafts import flat_lines, printed_lines, toolkit
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from drafter.content.model.types import Option, OptionValue
from drafter.document import Measure
from drafter.errors import DrafterError
from drafter.formats.docx.structure import check_structure
from drafter.formats.docx.writer import write_docx
from drafter.matter import Matter, OwnSection

FEW = settings(derandomize=True, max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
MODELS = ("mou_withdrawal", "data_sharing", "non_cooperation", "cite_and_release", "transparency")
NAMES = st.text(alphabet=string.ascii_letters + " .'’&-éñÖß*_{}<>\"#$", min_size=1, max_size=40)


def value_of(option: Option) -> st.SearchStrategy[OptionValue]:
    """Any value that the option admits."""
    if option.kind == "yes_no":
        return st.booleans()
    if option.kind == "choice":
        return st.sampled_from(option.choices)
    if option.kind == "choices":
        return st.sets(st.sampled_from([str(one) for one in option.choices]), min_size=1).map(tuple)
    if option.kind in ("days", "months", "number"):
        return st.integers(1, 400)
    return st.just(option.default)


@st.composite
def matters(draw: Any) -> Matter:
    """A measure for any place, with any three clauses' options set to anything."""
    model = toolkit().library.models[draw(st.sampled_from(MODELS))]
    clauses = [toolkit().library.clauses[ident] for ident in model.clauses if toolkit().library.clauses[ident].options]
    chosen = draw(st.lists(st.sampled_from(clauses), max_size=3, unique_by=lambda one: one.id))
    options = {one.id: {option.name: draw(value_of(option)) for option in one.options} for one in chosen}
    style = draw(st.sampled_from(["", "chicago", "new_york_city", "seattle", "1-15-1:"]))
    facts = {"code_style": style} if style else {}
    return Matter(draw(NAMES), "IL", "ordinance", type="city", form="council-manager", model=model.id, date="2026-11-24",
                  options=options, facts=facts)  # fmt: skip


def measure_of(matter: Matter) -> Measure | None:
    """The measure, or None where the request is refused with a message."""
    try:
        return toolkit().draft_plan(toolkit().plan(matter)).measure
    except DrafterError:
        return None


@FEW
@given(matters())
def test_any_options_and_any_name_give_word_that_says_what_the_plain_text_says(matter: Matter) -> None:
    measure = measure_of(matter)
    assume(measure is not None)
    assert measure is not None
    expected = printed_lines(measure)
    assert flat_lines(write_docx(measure))[: len(expected)] == expected


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            ["**Rule.** The clerk {{ shall }} post it.", "1. one; and", "2. two", "", "It holds:", "[[a blank]]", "   1. inner"]
        ),
        st.text(max_size=60),
    ),
    min_size=1,
    max_size=8,
).map("\n".join)


@FEW
@given(LINES)
def test_any_text_of_ones_own_gives_well_formed_parts_or_a_message(text: str) -> None:
    matter = Matter("Chicago", "IL", "ordinance", model="transparency", date="2026-11-24", sections=(OwnSection("Own", text),))
    measure = measure_of(matter)
    if measure is not None:
        assert check_structure(write_docx(measure, annotated=True)) == ()


@pytest.mark.parametrize("old", ["mou_withdrawal/inventory", "data_sharing/inventory", "common/non_obstruction"])
def test_a_clause_under_another_id_changes_no_visible_word(old: str) -> None:
    plan = toolkit().plan(Matter("Chicago", "IL", "ordinance", model="transparency", date="2026-11-24"))
    renamed = plan._replace(rows=tuple(_renamed(row, old) for row in plan.rows))
    before, after = (printed_lines(toolkit().draft_plan(one).measure) for one in (plan, renamed))
    assert before == after


def _renamed(row: Any, old: str) -> Any:
    """The row under another id, and every reference to it by that id."""
    new = "renamed/clause"
    body = row.body._replace(blocks=_replaced(row.body.blocks, old, new))
    clause = row.clause._replace(id=new if row.clause.id == old else row.clause.id)
    return row._replace(clause=clause, body=body)


def _replaced(value: Any, old: str, new: str) -> Any:
    if isinstance(value, str):
        return new + value[len(old) :] if value == old or value.startswith(f"{old}#") else value
    if isinstance(value, tuple):
        parts = [_replaced(one, old, new) for one in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value
