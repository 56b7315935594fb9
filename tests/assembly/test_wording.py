"""Wording: branches decided, lists ended, values inserted as text, sentences capitalised."""

from __future__ import annotations

from drafter.assembly.words.clause_text import word_blocks
from drafter.assembly.words.values import Names
from drafter.content.model import nodes as n
from drafter.content.model.types import Option, OptionValue
from drafter.document import FillIn, Reference, Text, plain
from drafter.law.types import Word
from drafter.page_style import PageStyle

PAGE = PageStyle()


def names(**options: OptionValue) -> Names:
    specs = {name: Option(name, "yes_no" if isinstance(value, bool) else "text", value) for name, value in options.items()}
    return Names(
        clause="x/y",
        options=options,
        specs=specs,
        words={"short_name": Word("City"), "this": Word("this chapter"), "clerk": Word(None, "clerk or recorder")},
        tests=frozenset(),
        included=lambda target: target == "x/there",
        cite=lambda ident: Word(f"cite of {ident}", verified="read"),
        given={"given name": "Records Office"},
    )


def words(text: str) -> tuple[n.Inline, ...]:
    return (n.Words(text),)


def items(*texts: str) -> tuple[n.ListEntry, ...]:
    return tuple(n.Item(words(text)) for text in texts)


def printed(blocks: n.Blocks, **options: OptionValue) -> list[str]:
    (unit,) = word_blocks(blocks, names(**options))
    return [plain(unit.content, PAGE), *(plain(child.content, PAGE) for child in unit.children)]


def test_a_list_with_and_gets_semicolons_and_one_conjunction() -> None:
    blocks = (n.Paragraph(words("A report states:")), n.List(items("the date", "the place", "the cost"), "and"))
    assert printed(blocks) == ["A report states:", "the date;", "the place; and", "the cost."]


def test_a_list_without_a_conjunction_is_sentences() -> None:
    blocks = (n.Paragraph(words("Do all of these:")), n.List(items("Ask.", "Answer."), ""))
    assert [line.rstrip(".") for line in printed(blocks)[1:]] == ["Ask", "Answer"]


def test_an_item_left_out_by_its_option_moves_the_conjunction() -> None:
    entries = (*items("one"), n.ItemBranch(((n.Name("keep"), items("two")),)), *items("three"))
    blocks = (n.Paragraph(words("Any of:")), n.List(entries, "or"))
    assert printed(blocks, keep=False)[1:] == ["one; or", "three."]
    assert printed(blocks, keep=True)[1:] == ["one;", "two; or", "three."]


def test_a_list_of_one_item_folds_into_its_stem() -> None:
    entries = (*items("the date"), n.ItemBranch(((n.Name("keep"), items("the cost")),)))
    blocks = (n.Paragraph(words("A report states:")), n.List(entries, "and"))
    assert printed(blocks, keep=False) == ["A report states the date."]


def test_the_outer_conjunction_ends_the_last_descendant_of_its_item() -> None:
    inner = n.List(items("red", "blue"), "or")
    outer = n.List((n.Item(words("paint that is:"), (inner,)), n.Item(words("wood"))), "and")
    (unit,) = word_blocks((n.Paragraph(words("Buy:")), outer), names())
    first, second = unit.children
    assert [plain(child.content, PAGE) for child in first.children] == ["red; or", "blue; and"]
    assert plain(second.content, PAGE) == "wood."


def test_a_value_is_text_and_never_markup_or_template() -> None:
    (unit,) = word_blocks((n.Paragraph((n.Value("place"), n.Words(" stands."))),), names(place="*A* {{x}} [[y]]"))
    assert plain(unit.content, PAGE) == "*A* {{x}} [[y]] stands."
    assert all(run.style == "plain" for run in unit.content if isinstance(run, Text))


def test_a_value_that_begins_a_sentence_is_capitalised() -> None:
    content = (
        n.Value("this"),
        n.Words(" binds staff. "),
        n.Value("this"),
        n.Words(" ends. Under "),
        n.Value("this"),
        n.Words(", ask."),
    )
    (unit,) = word_blocks((n.Paragraph(content),), names())
    assert plain(unit.content, PAGE) == "This chapter binds staff. This chapter ends. Under this chapter, ask."


def test_an_unknown_profile_word_is_a_fill_in_and_a_given_one_is_words() -> None:
    (unit,) = word_blocks(
        (n.Paragraph((n.Words("The "), n.Value("clerk"), n.Words(" and the "), n.Blank("given name"))),), names()
    )
    assert [run.name for run in unit.content if isinstance(run, FillIn)] == ["clerk or recorder"]
    assert plain(unit.content, PAGE).endswith("and the Records Office")


def test_a_branch_of_nothing_leaves_no_double_space() -> None:
    branch = n.InlineBranch(((n.Name("keep"), words("now")),))
    (unit,) = word_blocks((n.Paragraph((n.Words("Act "), branch, n.Words(" here."))),), names(keep=False))
    assert plain(unit.content, PAGE) == "Act here."


def test_included_chooses_its_arm() -> None:
    branch = n.Branch(((n.Included("x/there"), (n.Paragraph(words("Here.")),)), (None, (n.Paragraph(words("Gone.")),))))
    (unit,) = word_blocks((branch,), names())
    assert plain(unit.content, PAGE) == "Here."


def test_a_reference_in_a_branch_after_a_sentence_is_capitalised() -> None:
    branch = n.InlineBranch(((n.Name("keep"), (n.Words(" "), n.Ref("x/there"), n.Words(" governs."))),))
    (unit,) = word_blocks((n.Paragraph((n.Words("It ends."), branch)),), names(keep=True))
    (reference,) = (run for run in unit.content if isinstance(run, Reference))
    assert reference.capital
