"""What changes between two readings, line by line and then word by word, with the standard library's matcher."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

LIKE = 0.5  # lines at least so alike are one line changed, not one gone and one come
NEAR = 4  # unchanged words shown on each side of a change


class Change(NamedTuple):
    """One line that changes: ``before`` is "" where it comes, ``after`` is "" where it goes."""

    before: str
    after: str

    @property
    def shown(self) -> str:
        """The change in one line: ``[-words that go-]`` and ``{+words that come+}``, with the words beside them."""
        if not self.before:
            return f"{{+{_bare(self.after)}+}}"
        if not self.after:
            return f"[-{_bare(self.before)}-]"
        return " ".join(_words(self.before.split(), self.after.split()))


def changes_between(before: Sequence[str], after: Sequence[str]) -> tuple[Change, ...]:
    """The lines of ``before`` that change on the way to ``after``, in order."""
    out: list[Change] = []
    for operation, start, end, other_start, other_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if operation != "equal":
            out += _paired(before[start:end], after[other_start:other_end])
    return tuple(out)


def _paired(gone: Sequence[str], come: Sequence[str]) -> Iterator[Change]:
    """Each line that goes with the first one alike that comes after those already paired."""
    position = 0
    for line in gone:
        match = next((index for index in range(position, len(come)) if _alike(line, come[index])), None)
        if match is None:
            yield Change(line, "")
            continue
        yield from (Change("", other) for other in come[position:match])
        yield Change(line, come[match])
        position = match + 1
    yield from (Change("", other) for other in come[position:])


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio() >= LIKE


def _bare(line: str) -> str:
    return line.strip().removeprefix("- ")


def _words(before: list[str], after: list[str]) -> Iterator[str]:
    operations = _joined(SequenceMatcher(None, before, after, autojunk=False).get_opcodes())
    for number, (operation, start, end, other_start, other_end) in enumerate(operations):
        if operation == "equal":
            yield from _unchanged(before[start:end], first=number == 0, last=number == len(operations) - 1)
            continue
        if start < end:
            yield f"[-{' '.join(before[start:end])}-]"
        if other_start < other_end:
            yield f"{{+{' '.join(after[other_start:other_end])}+}}"


def _unchanged(words: list[str], *, first: bool, last: bool) -> Iterator[str]:
    """The words beside a change; those far from any are left out."""
    kept = NEAR if first or last else 2 * NEAR
    if len(words) <= kept:
        yield from words
        return
    if not first:
        yield from words[:NEAR]
    yield "…"
    if not last:
        yield from words[-NEAR:]


Operation = tuple[str, int, int, int, int]


def _joined(operations: Sequence[Operation]) -> list[Operation]:
    """``operations`` with changes that only a word or two part taken as one, which reads better."""
    out: list[Operation] = []
    for one in operations:
        short = one[0] == "equal" and one[2] - one[1] <= 2 and one is not operations[-1] and out
        if out and out[-1][0] != "equal" and (one[0] != "equal" or short):
            last = out[-1]
            out[-1] = ("replace", last[1], one[2], last[3], one[4])
        else:
            out.append(one)
    return out
