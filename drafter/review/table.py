"""The table of rules. The safety rules, which nothing lifts, have their own in ``safety``."""

from __future__ import annotations

from drafter.review.checks.amending import AMENDING
from drafter.review.checks.closing import CLOSING
from drafter.review.checks.definitions import DEFINITIONS
from drafter.review.checks.finish import FINISH
from drafter.review.checks.lists import LISTS
from drafter.review.checks.modals import MODALS
from drafter.review.checks.names import NAMES
from drafter.review.checks.numbers import NUMBERS
from drafter.review.checks.opening import OPENING
from drafter.review.checks.orders import ORDERS
from drafter.review.checks.pointers import POINTERS
from drafter.review.checks.readability import READABILITY
from drafter.review.checks.structure import STRUCTURE
from drafter.review.checks.style import STYLE
from drafter.review.checks.times import TIMES
from drafter.review.rule import Rule

RULES: tuple[Rule, ...] = (
    *STRUCTURE, *OPENING, *AMENDING, *NUMBERS, *POINTERS, *DEFINITIONS, *MODALS, *STYLE, *LISTS, *TIMES, *READABILITY, *CLOSING, *ORDERS,
    *NAMES, *FINISH,
)  # fmt: skip
RULE_IDS = frozenset(rule.id for rule in RULES)
