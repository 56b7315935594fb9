"""Everything the library can make is made: no request that the law allows may come out broken.

The ordinary run takes the cases that meet every pair of factors; the whole matrix is marked ``everything``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from build_matrix import Case, every_case, pairwise_cases, refused, toolkit
from draft_checks import faults

from drafter.assembly.draft import Draft
from drafter.errors import NotYetError, RequestError
from drafter.formats.docx.structure import check_structure
from drafter.formats.docx.writer import write_docx
from drafter.law.sources.data_store import load_data
from drafter.packet.render import study_copy_of

CODES = tuple(load_data("state_names"))


def unsound(draft: Draft) -> list[str]:
    """What Word might refuse in the files of a draft: the writer, which checks as it writes, held to the check that reads them."""
    measure, warning = draft.measure, study_copy_of(draft)
    return [*check_structure(write_docx(measure, annotated=True, study_copy_of=warning)),
            *check_structure(write_docx(measure, provenance=False, study_copy_of=warning))]  # fmt: skip


def nothing_more(draft: Draft) -> list[str]:
    return []


def broken(cases: Iterable[Case], more: Callable[[Draft], list[str]] = nothing_more) -> list[str]:
    """Each fault with the case that shows it. A NotYetError with a reason is an answer, not a fault."""
    out: list[str] = []
    for case in cases:
        name = f"{case.state} {case.kind}/{case.form} {case.instrument} {case.model} {case.preset} {case.style} {case.extra}"
        try:
            draft = toolkit().draft_plan(toolkit().plan(case.matter()))
        except NotYetError as error:
            out += [] if error.message.strip() and error.remedy.strip() else [f"{name}: refused without a reason"]
            continue
        out += [f"{name}: {fault}" for fault in (*faults(draft), *more(draft))]
    return out


@pytest.mark.parametrize("code", CODES)
def test_every_pair_of_factors_makes_a_sound_draft(code: str) -> None:
    assert not broken((case for case in pairwise_cases() if case.state == code), unsound)


@pytest.mark.everything
@pytest.mark.parametrize("code", CODES)
def test_every_model_instrument_type_and_form_makes_a_sound_draft(code: str) -> None:
    assert not broken(case for case in every_case() if case.state == code)


def test_the_pairs_are_a_small_part_of_the_whole() -> None:
    assert len(pairwise_cases()) < len(every_case()) / 3
    assert {case.model for case in pairwise_cases()} == set(toolkit().library.models)


def test_an_instrument_that_no_body_may_issue_is_refused_with_a_reason_and_a_way_on() -> None:
    for place, asked, error in refused():
        assert isinstance(error, NotYetError | RequestError)
        assert error.message.strip(), (place, asked)
        assert error.remedy.strip(), (place, asked)
        assert "{" not in error.message + error.remedy
