"""The ends of list items: marks stripped, the conjunction found, and both checked against the whole list.

Authors write no end marks but the "; and" or "; or" of the next-to-last item; the writer sets marks after branches are decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from drafter.content.model.nodes import Compare, Const, Item, ItemBranch, ListEntry, Name
from drafter.content.model.types import Option
from drafter.content.schema.faults import Faults
from drafter.english import listed
from drafter.flags import Where

_CONJUNCTION = re.compile(r"\s*([;,])\s*(and|or)$")
_BARE = re.compile(r"\s(and|or)$")
_MARK = re.compile(r"\s*([;,.])$")


class End(NamedTuple):
    """How an item ended in the file: its mark, its conjunction (or the one its nested list hands up), and where."""

    mark: str
    conjunction: str
    where: Where


def strip_end(text: str) -> tuple[str, str, str]:
    """``text`` without its end, the mark that stood there, and the conjunction."""
    found = _CONJUNCTION.search(text)
    if found:
        return text[: found.start()], found[1], found[2]
    mark = _MARK.search(text)
    return (text[: mark.start()], mark[1], "") if mark else (text, "", "")


def bare_conjunction(text: str) -> str:
    """The "and" or "or" that ends ``text`` without a semicolon, or ""."""
    found = _BARE.search(text)
    return found[1] if found else ""


def settle(entries: tuple[ListEntry, ...], ends: dict[int, End], faults: Faults, *, nested: bool) -> tuple[str, str]:
    """The list's conjunction, and the one that its last item hands up to the item above (nested lists only).

    ``ends`` gives the end of each item by ``id``. Faults: a conjunction elsewhere than on the next-to-last item, two that differ,
    marks that differ from item to item.
    """
    placed = [(item, after, ends[id(item)]) for item, after in _with_followers(entries) if id(item) in ends]
    own = [end for _, after, end in placed if end.conjunction and after == 1]
    last = [end for _, after, end in placed if end.conjunction and after == 0]
    wrong = [end for _, after, end in placed if end.conjunction and after > 1] + ([] if nested else last)
    for end in wrong:
        faults.add(
            "conjunction-place", end.where, f"‘; {end.conjunction}’ stands on an item that is not the next to last.",
            "Put it on the next-to-last item, counted as if every branch were in.",
        )  # fmt: skip
    for ends_of_one in (own, last):
        for end in ends_of_one[1:]:
            if end.conjunction != ends_of_one[0].conjunction:
                faults.add("conjunction-differs", end.where, "One list is joined by ‘and’ and by ‘or’.", "Choose one.")
    _check_marks([(end, after) for _, after, end in placed], faults)
    return own[0].conjunction if own else "", last[0].conjunction if nested and last else ""


def _check_marks(ends: list[tuple[End, int]], faults: Faults) -> None:
    """One mark for all items; the last may have a period, and the item with the conjunction always has one."""
    marks = [end for end, after in ends if not end.conjunction and not (after == 0 and end.mark in ("", "."))]
    for end in marks[1:]:
        if end.mark != marks[0].mark:
            shown = listed([f"‘{mark}’" if mark else "nothing" for mark in (marks[0].mark, end.mark)])
            faults.add(
                "mixed-ends", end.where, f"Items of this list end in {shown}.",
                "Write no mark at the ends of items but the ‘; and’ or ‘; or’ of the next to last.",
            )  # fmt: skip
            return


def _with_followers(entries: tuple[ListEntry, ...], after: int = 0) -> Iterator[tuple[Item, int]]:
    """Each item in source order, with how many stand after it when every branch is in."""
    counted: list[tuple[ListEntry, int]] = []
    for entry in reversed(entries):
        counted.append((entry, after))
        after += most(entry)
    for entry, following in reversed(counted):
        if isinstance(entry, Item):
            yield entry, following
        else:
            for _, arm in entry.arms:
                yield from _with_followers(arm, following)


def most(entry: ListEntry) -> int:
    """The most items that ``entry`` can print."""
    if isinstance(entry, Item):
        return 1
    return max(sum(most(one) for one in arm) for _, arm in entry.arms)


def least(entries: tuple[ListEntry, ...], options: Mapping[str, Option]) -> int:
    """The fewest items that ``entries`` can print.

    Each branch counts by itself, but for branches that test an option of the kind choices for each of its choices: since at
    least one is always chosen (unless the default is none), one of them is printed.
    """
    fixed = sum(1 if isinstance(entry, Item) else _least_of_branch(entry, options) for entry in entries)
    return fixed or int(any(_every_choice_tested(option, entries) for option in options.values()))


def _least_of_branch(branch: ItemBranch, options: Mapping[str, Option]) -> int:
    without_else = branch.arms[-1][0] is not None
    return 0 if without_else else min(least(arm, options) for _, arm in branch.arms)


def _every_choice_tested(option: Option, entries: tuple[ListEntry, ...]) -> bool:
    if option.kind != "choices" or not option.default:
        return False
    tests = {entry.arms[0][0] for entry in entries if isinstance(entry, ItemBranch) and least(entry.arms[0][1], {})}
    return all(Compare(Const(str(choice)), "in", Name(option.name)) in tests for choice in option.choices)
