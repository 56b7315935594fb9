"""Fields that many files of the law data have: a cite, how its words were seen, where, and of what date the copy was."""

from __future__ import annotations

from typing import get_args

from drafter.content.model.types import Lever
from drafter.content.schema.shapes import ListOf, Needs, Words
from drafter.flags import Verified
from drafter.law.sources.cites import CITE as CITE_FORM
from drafter.law.sources.statutes import Reached

LONGEST_QUOTE = 80  # words: a quotation shows the words relied on, and is no reprint
KEY = r"[a-z][a-z0-9_]*"
CITE = Words("the source, as it is cited", pattern=CITE_FORM, example="Ohio Rev. Code § 9.63")
GRADE = Words(
    "how it was seen: read in its own words, seen in a secondary source, or recalled from memory", choices=get_args(Verified)
)
URL = Words(
    "where it was seen, and in brackets where in it",
    pattern=r"https?://\S+( \([^()]*\))?",
    example="https://example.org/code/9-63",
)
AS_OF = Words("the date of the copy, or what is known of it")
QUOTE = Words("the words relied on, and no more", most_words=LONGEST_QUOTE)
NOTES = Words("what counsel must know of it")
CORRECTED = Words("what an earlier entry had wrong, and what was put right")
ACTS = ListOf(Words("an act", names="act"), "the acts")
AUTHORITIES = ListOf(Words("a federal authority", names="authority"), "the federal authorities that it answers to")
LEVERS = ListOf(Words("a lever", choices=get_args(Lever)), "the levers")
REACHED = ListOf(Words("a kind of body", choices=get_args(Reached)), "the bodies bound; a city stands for every municipality")
READ_WHERE = Needs({"verified": "read"}, ("url", "as_of"))
