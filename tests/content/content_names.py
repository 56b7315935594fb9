"""The names that the cases of these tests may use, a small set by hand; and a library read from folders."""

from collections.abc import Sequence
from pathlib import Path

from drafter.content.check import read_to_check
from drafter.content.library import Library
from drafter.content.model.types import Known

KNOWN = Known(
    words=frozenset(
        {
            "this", "shall", "may_not", "governing_body", "chief_executive", "clerk", "police_chief", "jurisdiction",
            "home_rule_cite",
            "short_name",
        }
    ),
    acts=frozenset({"publish_report", "condition_agreements_on_approval", "urge_other_body"}),
    authorities=frozenset({"usc-8-1373"}),
    precedents=frozenset({"berkeley_1973"}),
)  # fmt: skip
ANYTHING = Known(words=frozenset())


def load_library(folders: Sequence[Path], known: Known) -> Library:
    """The library of ``folders``, of which the first is the built-in one. Raises ContentErrors and RequestError."""
    read, faults = read_to_check(folders, known)
    faults.raise_errors()
    return read.library
