"""The names that the cases of these tests may use: a small set by hand."""

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
