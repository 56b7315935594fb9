"""Length: of a sentence, and how hard a section is to read, by words a sentence and long words alone."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.review.rule import Fault, Rule, each
from drafter.review.sentences import count, sentences, words_of
from drafter.review.subject import SectionText, Subject
from drafter.review.text import OPERATIVE, Passage

VERY_LONG = 60
LONG_WORD = 7  # letters; the Lasbarhetsindex of C.-H. Bjornsson counts words of more than six
HARD = 70
LEAST = 60  # words; a shorter section tells nothing


def long_sentence(passage: Passage, subject: Subject) -> Iterator[tuple[str, str]]:
    """STY-05: a sentence over the limit. An item of a list is counted by itself."""
    limit = subject.profile.sentence_limit
    for sentence in sentences(passage.words):
        length = count(sentence)
        if length > limit:
            very = ", far too many" if length > VERY_LONG else ""
            yield sentence[:40], f"A sentence of {length} words{very}; the limit is {limit}."


def reading_index(section: SectionText) -> tuple[float, int]:
    """The index of a section (words a sentence, and the hundredth part of long words), and its words. An item is a sentence."""
    pieces = [sentence for passage in section.passages for sentence in sentences(passage.words)]
    words = [word for piece in pieces for word in words_of(piece)]
    if not words:
        return 0.0, 0
    return len(words) / len(pieces) + 100 * sum(len(word) >= LONG_WORD for word in words) / len(words), len(words)


def hard_section(subject: Subject) -> Iterator[Fault]:
    """READ-01: a section that few will read with ease."""
    for section in subject.sections:
        index, words = reading_index(section)
        if words >= LEAST and index > HARD:
            yield Fault(
                section.heading or section.passages[0],
                "",
                f"The section is hard to read: {index:.0f}, where {HARD} is the limit.",
            )


_LONG = (
    "The department head shall deliver to the clerk a report that lists "
    + ", ".join(f"item number {n}" for n in range(1, 14))
    + "."
)
_HARD = (
    "Departmental administrators responsible for intergovernmental information-sharing arrangements shall systematically document "
    "organizational relationships, jurisdictional considerations, confidentiality requirements, and administrative implications. "
) * 4

READABILITY: tuple[Rule, ...] = (
    Rule("STY-05", "warning", "A sentence longer than the limit.", "Split it, or make its parts a list.", "plain-short",
         each(long_sentence, (*OPERATIVE, "title")), (_LONG,), ("The department head shall deliver a report to the clerk.",)),
    Rule("READ-01", "warning", "A section that is hard to read.", "Shorten its sentences and choose shorter words.", "plain-short",
         hard_section, (_HARD,), ("The clerk shall post the list on the web. " * 10,), runs="whole"),
)  # fmt: skip
