"""Whatever a user's file holds, reading and reviewing it ends in flags or in a clear refusal, never in an exception of ours."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import RequestError
from drafter.packet.reading.file import text_of
from drafter.review.profile import UNKNOWN, ReviewProfile
from drafter.review.rules import review_text
from drafter.review.text import ReviewText

# Pieces that mean something to the readers, so that random text meets their branches.
PIECES = st.sampled_from(
    ("Section 1.", "SECTION 2", "§ 3.", "9.72.010", "[title].[chapter].020", "(a)", "(i)", "(ii)", "A.", "1.", "WHEREAS,", "BE IT ORDAINED:",
     "“Agency” means", "shall be filed", "The clerk shall", "must", "within 30 days", "of", "; and", "; or", ":", ".", "____", "ATTEST:",
     "Definitions", "Chapter 9", "# ", "> ", "- ", "**Rule.**", "~~old~~", "<ins>", "</ins>", "\n", "\n\n", "\t", "Federal agents", "{{x}}",
     "this ordinance", "section 9", "subsection (b)", "et seq.", "[blank]", "‹blank›", "5,000", "December 1, 2020", "é", "\u200b", "a" * 90)
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join))
TOLD = ReviewProfile("ordinance", "ordinance", "Be it ordained by [[body]]:", "City Council", ("City Council", "Mayor"), "Mayor", "Doña Ana",
                     "City", "this ordinance", "shall", final=True, at_once=False, date="2026-11-24", penalty_in_title=True, taken=("3",))  # fmt: skip


def read(words: str, *, markdown: bool) -> ReviewText | None:
    """The text, or None where it is refused because it holds no word. Any other refusal fails."""
    try:
        return text_of(words, "any.md", markdown=markdown)
    except RequestError as refused:
        if refused.code != "empty-file":
            raise
        return None


@settings(max_examples=300, deadline=None, derandomize=True)
@given(TEXTS, st.booleans(), st.sampled_from((UNKNOWN, TOLD)))
def test_any_text_is_reviewed_or_refused(words: str, markdown: bool, profile: ReviewProfile) -> None:
    text = read(words, markdown=markdown)
    if text is None:
        return
    for flag in review_text(text, profile):
        assert flag.message.strip()
        assert flag.where is not None
        where = flag.where
        if where.column:
            assert where.line_text[where.column - 1 : where.end_column - 1].strip() or where.end_column > where.column


@settings(max_examples=100, deadline=None, derandomize=True)
@given(TEXTS, st.booleans())
def test_no_word_of_a_text_is_lost_to_the_safety_rules(words: str, markdown: bool) -> None:
    """A breach is found wherever it stands in a text."""
    text = text_of(f"{words}\n\nFederal agents shall leave the city.\n", "any.md", markdown=markdown)
    assert "SAFE-01" in {flag.rule for flag in review_text(text, rules=())}
