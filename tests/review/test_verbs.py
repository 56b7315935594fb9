"""The forms of a verb, and the sentences of a text."""

from __future__ import annotations

import pytest

from drafter.review.commands import sentences_of
from drafter.review.safety_rules import SAFETY_RULES
from drafter.review.verbs import forms

FORMS = {
    "block": ("blocks", "blocked", "blocking"),
    "hide": ("hides", "hidden", "hiding"),
    "lie": ("lies", "lied", "lying"),
    "notify": ("notifies", "notified", "notifying"),
    "obey": ("obeys", "obeyed", "obeying"),
    "shred": ("shreds", "shredded", "shredding"),
    "publish": ("publishes", "published", "publishing"),
    "tell": ("tells", "told", "telling"),
    "disobey": ("disobeys", "disobeyed", "disobeying"),
    "wipe": ("wipes", "wiped", "wiping"),
}


@pytest.mark.parametrize("verb", sorted(FORMS))
def test_each_form_is_known_for_what_it_is(verb: str) -> None:
    third, participle, gerund = FORMS[verb]
    assert forms(verb) == {verb: "bare", third: "third", participle: "participle", gerund: "gerund"}


def test_every_verb_of_the_rules_has_its_forms() -> None:
    for rule in SAFETY_RULES:
        for act in rule.acts:
            for verb in act.verbs.split():
                assert set(forms(verb.partition("+")[0]).values()) >= {"bare", "third", "gerund"}, verb


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("do not lie. block the agent", ["do not lie.", "block the agent"]),
        ("Block U.S. Marshals at the gate.", ["Block U.S. Marshals at the gate."]),
        ("See Tex. Gov’t Code art. 2. Then go.", ["See Tex. Gov’t Code art. 2.", "Then go."]),
        ("Is it? Yes! “It is.” End", ["Is it?", "Yes!", "“It is.”", "End"]),
        ("", []),
        ("  ", []),
    ],
)
def test_sentences_end_where_they_end(words: str, expected: list[str]) -> None:
    assert list(sentences_of(words)) == expected
