"""Lists and series: parallel items, one conjunction, no text left over, no ambiguity of and, or and a trailing modifier."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from drafter.review.rule import Fault, Rule, pattern
from drafter.review.subject import Subject
from drafter.review.text import Passage

_END = re.compile(r"(?:([;,.])\s*(?:(and|or|and/or))?|\b(and|or))\s*$", re.I)
_DUTY_STEM = re.compile(r"\b(?:shall|must|may|may not|may only|do)(?: do)?(?: any of| all of)?(?: the following)?:\s*$", re.I)
_NOT_BASE = re.compile(r"^(?:[a-z]{3,}ing|[a-z]*[a-rt-z]s)\b")
# What an item may begin with beside one that begins with ‘to’: a phrase of how, when, where or why.
_PHRASE = frozenset(
    ("to", "with", "without", "for", "where", "when", "under", "in", "on", "by", "if", "as", "at", "after", "before", "from",
     "during", "through", "until", "unless", "because")
)  # fmt: skip
_BASE_ANYWAY = frozenset(("bring", "ring", "sing", "bus", "focus", "bias", "canvas", "its", "his", "this", "process", "as"))


def item_ends(subject: Subject) -> Iterator[Fault]:
    """LIST-01: end marks that are mixed, a conjunction that is missing, repeated or out of its place."""
    for items in _lists(subject):
        ends = [_end(subject, one, items) for one in items]
        marks = {mark for mark, _ in ends[:-1] if mark}
        joined = [index for index, (_, word) in enumerate(ends) if word]
        if len(marks) > 1:
            yield Fault(items[0], "", f"The items of one list end in different marks ({' '.join(sorted(marks))}).")
        elif marks & {";", ","} and not joined:
            yield Fault(items[-2], items[-2].words[-20:], "The list has no ‘and’ or ‘or’ before its last item.")
        elif len(joined) > 1 and len({word for _, word in ends if word}) > 1:
            yield Fault(items[joined[0]], items[joined[0]].words[-20:], "One list is joined by both ‘and’ and ‘or’.")
        elif joined and joined[-1] == len(items) - 1:
            yield Fault(items[-1], items[-1].words[-20:], "The last item ends in a conjunction.")


def parallel(subject: Subject) -> Iterator[Fault]:
    """LIST-01: items of different grammar under one stem."""
    for items in _lists(subject):
        opens = [one.words.split(" ", 1)[0].strip('“”",') for one in items]
        if _DUTY_STEM.search(items[0].stem):
            for item, first in zip(items, opens, strict=True):
                if _NOT_BASE.match(first) and first.lower() not in _BASE_ANYWAY:
                    yield Fault(item, first, "The item does not go on from its stem: it should begin with a plain verb.")
        elif "to" in opens and (
            odd := next((one for one, first in zip(items, opens, strict=True) if first not in _PHRASE), None)
        ):
            yield Fault(odd, odd.words[:20], "Some items begin with ‘to’ and this one does not.")


def _lists(subject: Subject) -> Iterator[tuple[Passage, ...]]:
    for group in subject.groups:
        if len(group) > 1 and group[0].kind == "item":
            yield group


def _end(subject: Subject, item: Passage, items: Sequence[Passage]) -> tuple[str, str]:
    """The end mark and the conjunction of an item: those of its last descendant where it holds a list."""
    words = item.words
    if words.rstrip().endswith(":"):
        passages = subject.text.passages
        for position in range(subject.positions[id(item)] + 1, len(passages)):
            one = passages[position]
            if one.kind != "item" or one.level <= item.level:
                break
            words = one.words
    found = _END.search(words.rstrip())
    if found is None:
        return "", ""
    return found.group(1) or "", (found.group(2) or found.group(3) or "").lower()


def flush(subject: Subject) -> Iterator[Fault]:
    """LIST-02: a paragraph that follows a list with neither a number nor a heading of its own."""
    before: Passage | None = None
    for passage in subject.text.passages:
        bare = passage.kind == "unit" and not passage.label and not passage.heading
        if bare and before is not None and before.kind == "item":
            yield Fault(passage, passage.words[:30])
        before = passage


LISTS: tuple[Rule, ...] = (
    Rule("LIST-01", "warning", "The items of a list are not alike, or are not joined by one conjunction.",
         "Give each item one grammar and one end mark, with ‘; and’ or ‘; or’ on the last but one.", "mcc-tips",
         lambda subject: chain(item_ends(subject), parallel(subject)),
         ("(a) Personnel may not:\n(1) stop a person;\n(2) arrests a person; or\n(3) hold a person.\n(b) Personnel may leave.",
          "(a) The list states:\n(1) the name;\n(2) the date;\n(3) the cost.\n(b) The clerk shall post it."),
         ("(a) Personnel may not:\n(1) stop a person;\n(2) arrest a person; or\n(3) hold a person.\n(b) Personnel may leave.",)),
    Rule("LIST-02", "warning", "Text after a list may belong to the last item or to all of them.", "Move it into the stem, or number it.",
         "uslm continuation", flush,
         ("Section 1. Rule.\n(a) Personnel may not:\n(1) stop a person; or\n(2) arrest a person.\nThis holds where no warrant"
          " was shown.\n(b) Personnel may leave.",),
         ("Section 1. Rule.\n(a) Without a warrant, personnel may not:\n(1) stop a person; or\n(2) arrest a person.\n(b) Personnel may leave.",
          "Section 1. Form.\nThe request. Write down:\n(1) the date; and\n(2) the purpose.\nThe answer. Write down who gave it.")),
    Rule("LIST-03", "warning", "‘and’ and ‘or’ in one string can be read two ways.", "Make it a list, or two sentences.", "mcc-tips, minn-ch10",
         pattern(r"\b[a-z]+ and [a-z]+ or (?!(?:more|less|fewer|not|later|earlier)\b)[a-z]+\b|\b[a-z]+ or (?!(?:more|less"
                 r"|fewer|above|below|not|later|earlier|private)\b)[a-z]+ and (?!shall\b|may\b|must\b)[a-z]+\b"),
         ("Staff may stop and search or arrest a person.",), ("Staff may arrest a person, or may stop and search the person.",)),
    Rule("LIST-04", "note", "A modifier after a series may reach one member or all.", "Repeat it, or make a list.", "minn-ch10",
         pattern(r"\b[a-z]+, (?!an? |the )[a-z]+(?: [a-z]+)?,? (?:and|or) (?!an? |the |each )(?:[a-z]+ ){1,2}(?:that|which|who)\b"),
         ("Staff may keep notes, images, and records that a court asks for.",),
         ("Staff may keep records, and may keep the notes and images that a court asks for.",)),
)  # fmt: skip
