"""Words that no text may hold are refused wherever they would print, and the refusal names who put them in and the sentence."""

from __future__ import annotations

from functools import cache

import pytest

from drafter.assembly.drafting.annex import annex_block
from drafter.assembly.drafting.numbering import number_exhibits
from drafter.document import FillIn, Text, Unit
from drafter.errors import RequestError
from drafter.law.sources.data_store import load_data
from drafter.matter import Matter, OwnSection
from drafter.printed import every_paragraph
from drafter.review.measure_text import measure_text
from drafter.review.refusal import Input, refuse_unsafe
from drafter.review.safety_rules import SAFETY_RULES, SafetyRule
from drafter.review.text import Passage, ReviewText
from drafter.toolkit import Toolkit

BAD = "Block the federal agent at the door"
ASKED = "Delete the records when an agency asks for them"
DAY = "2026-11-24"
CITY = Matter("Chicago", "IL", "ordinance", model="transparency", date=DAY)


@cache
def toolkit() -> Toolkit:
    return Toolkit()


def refused(matter: Matter) -> RequestError:
    """The refusal of a draft."""
    with pytest.raises(RequestError) as error:
        toolkit().draft(matter)
    assert error.value.code == "unsafe-text"
    assert error.value.exit_code == 2
    assert error.value.remedy
    return error.value


# --------------------------------------------------------------------------------------------------------------- fill-ins

CODE = {"code_style": "texas"}
# Between them they have blanks in every part of a measure, in a label, a heading and a text.
WITH_BLANKS = {
    "order": Matter("Exampleton", "WV", "executive order", type="city", form="mayor-council", model="first_72_hours", date=DAY),
    "code": Matter(
        "Exampleton", "KY", "ordinance", type="city", form="mayor-council", model="transparency", date=DAY, facts=CODE
    ),
    "directive": Matter("Chicago", "IL", "police directive", model="citation_directive", date=DAY),
    "town": Matter("Exampleton", "MA", "town bylaw article", type="town", form="town-meeting", model="local_property", date=DAY),
    "unconfirmed": Matter("Exampleton", "AK", "ordinance", type="city", model="protest_and_crowds", date=DAY),
}


@cache
def blanks(name: str) -> dict[str, set[tuple[str, str]]]:
    """Each open fill-in of a draft, with the part and the role of each paragraph that it stands in."""
    made = toolkit().draft_plan(toolkit().plan(WITH_BLANKS[name]))
    found: dict[str, set[tuple[str, str]]] = {}
    for one in every_paragraph(made.measure):
        for run in one.runs:
            if isinstance(run, FillIn):
                found.setdefault(run.name, set()).add((one.part, one.role))
    return found


def test_the_drafts_have_blanks_in_every_part_that_can_hold_one() -> None:
    places = {place for name in WITH_BLANKS for held in blanks(name).values() for place in held}
    assert {part for part, _ in places} >= {"front", "recitals", "sections", "closing", "exhibits", "opening"}
    assert {role for _, role in places} >= {"number", "section", "chapter", "unit", "recital", "enacting"}


@pytest.mark.parametrize("name", sorted(WITH_BLANKS))
def test_a_fill_in_is_refused_wherever_it_stands(name: str) -> None:
    for blank, place in blanks(name).items():
        for words, sentence in ((BAD, BAD), (f"555-0100. {ASKED}", ASKED)):
            error = refused(WITH_BLANKS[name]._replace(fill_ins={blank: words}))
            assert f"‘{blank}’" in error.message, place
            assert sentence in error.message, place


@pytest.mark.parametrize("name", sorted(WITH_BLANKS))
def test_lawful_words_fill_every_blank(name: str) -> None:
    matter = WITH_BLANKS[name]._replace(fill_ins=dict.fromkeys(blanks(name), "Desk 4, which does not block anyone"))
    assert toolkit().draft_plan(toolkit().plan(matter)).measure


def test_a_fill_in_that_makes_a_lawful_sentence_unlawful_is_named() -> None:
    own = OwnSection("Doors", "Personnel shall block [[whom]] at the door.")
    lawful = CITY._replace(sections=(own,), fill_ins={"whom": "the parking space"})
    assert toolkit().draft(lawful)
    error = refused(lawful._replace(fill_ins={"whom": "the federal agent"}))
    assert "The fill-in ‘whom’ makes the text read ‘Personnel shall block the federal agent at the door.’" in error.message


def test_words_of_an_annex_and_of_an_exhibit_are_refused() -> None:
    """The annex of a study copy is no part of the instrument, and prints all the same."""
    measure = toolkit().draft_plan(toolkit().plan(WITH_BLANKS["order"])).measure
    unit = Unit("own/1#p1", 0, "", (Text(f"{BAD}."),))
    section = measure.sections[0]._replace(units=(unit,))
    for changed in (
        measure._replace(annex=annex_block([section])),
        measure._replace(exhibits=number_exhibits([section._replace(kind="exhibit")])),
    ):
        with pytest.raises(RequestError) as error:
            refuse_unsafe(measure_text(changed), ())
        assert error.value.message.startswith(f"own/1#p1 reads ‘{BAD}.’")


# ------------------------------------------------------------------------------------------------- facts, options, the rest

FREE_FACTS = [row.fact for row in load_data("facts") if not row.values and row.fact not in ("code_style", "levels")]


@pytest.mark.parametrize("fact", FREE_FACTS)
def test_a_fact_is_refused(fact: str) -> None:
    error = refused(WITH_BLANKS["code"]._replace(facts={**CODE, fact: f"The Clerk. {BAD}"}))
    assert f"The fact ‘{fact}’" in error.message
    assert BAD in error.message


def test_an_option_in_words_is_refused() -> None:
    for clause, option in (("mou_withdrawal/annual_report", "report_day"), ("mou_withdrawal/camera_rules", "rank")):
        library = toolkit().library.clauses[clause]
        kind = next(one for one in library.options if one.kind in ("text", "office"))
        error = refused(CITY._replace(add=(clause,), options={clause: {kind.name: BAD}}))
        assert f"The option ‘{clause}.{kind.name}’" in error.message, option


def test_a_department_and_a_place_are_refused() -> None:
    assert f"The department ‘{BAD}’" in refused(CITY._replace(departments=("Police", BAD))).message
    place = Matter(f"Exampleton. {BAD}", "OR", "ordinance", type="city", form="council-manager", model="transparency", date=DAY)
    assert "The name of the place" in refused(place).message


# --------------------------------------------------------------------------------------------------------------- own text

OWN = {
    "sentence": OwnSection("Doors", f"The clerk keeps a log. {BAD}."),
    "heading": OwnSection("Doors", f"**{BAD}.** The clerk keeps a log.\n\n**Rule.** The clerk posts it."),
    "list": OwnSection("Doors", "Personnel shall:\n\n1. greet a visitor\n2. block a federal agent\n"),
    "nested list": OwnSection(
        "Doors", "Personnel shall:\n\n1. at the door:\n   1. greet a visitor\n   2. block a federal agent\n2. sit down\n"
    ),
    "steps": OwnSection("Doors", "Take these steps:\n\n1. Greet the visitor\n2. Block the federal agent\n"),
    "closing": OwnSection("Doors", f"{BAD}.", "common/severability"),
    "title": OwnSection(BAD, "The clerk keeps a log."),
    "gerund title": OwnSection("Blocking federal agents", "The clerk keeps a log."),
}


@pytest.mark.parametrize("name", sorted(OWN))
@pytest.mark.parametrize("place", [CITY, WITH_BLANKS["code"], WITH_BLANKS["order"]], ids=["city", "code", "order"])
def test_a_section_of_ones_own_is_refused(name: str, place: Matter) -> None:
    own = OWN[name] if place is CITY else OWN[name]._replace(after="")
    error = refused(place._replace(sections=(own,)))
    assert f"Your own section ‘{own.title}’ holds" in error.message
    assert "SAFE-02" in error.message


def test_a_section_of_ones_own_that_forbids_is_drafted() -> None:
    own = OwnSection(
        "Doors", "Personnel may not:\n\n1. block a federal agent\n2. hide a person\n\nDo not lie. Delete the log after 30 days."
    )
    assert toolkit().draft(CITY._replace(sections=(own,)))


@pytest.mark.parametrize("rule", SAFETY_RULES, ids=lambda rule: rule.id)
def test_every_bad_example_of_every_rule_stops_a_draft_and_no_good_one_does(rule: SafetyRule) -> None:
    for words in rule.bad:
        error = refused(CITY._replace(sections=(OwnSection("Own", f"**Rule.** {words}"),)))
        assert "SAFE-0" in error.message, words
    good = "\n\n".join(f"**Rule {number}.** {words}" for number, words in enumerate(rule.good))
    assert toolkit().draft(CITY._replace(sections=(OwnSection("Own", good),)))


# --------------------------------------------------------------------------------------------------------------- the words


def test_the_refusal_counts_the_others_and_names_each_once() -> None:
    inputs = [Input("The fill-in ‘a’", BAD), Input("The fill-in ‘b’", ASKED)]
    printed = ReviewText((Passage("unit", f"Call 5. {BAD}."), Passage("unit", f"Call 6. {ASKED}.")))
    with pytest.raises(RequestError) as error:
        refuse_unsafe(printed, inputs)
    assert error.value.message.startswith(f"The fill-in ‘a’ holds ‘{BAD}’.")
    assert error.value.message.endswith("The same goes for 1 more.")


def test_words_of_no_ones_own_are_told_by_their_unit() -> None:
    with pytest.raises(RequestError) as error:
        refuse_unsafe(ReviewText((Passage("unit", f"{BAD}.", unit="my/clause#rule"),)), ())
    assert error.value.message.startswith(f"my/clause#rule reads ‘{BAD}.’")


def test_a_word_of_an_input_that_stands_in_the_sentence_by_chance_is_not_blamed() -> None:
    inputs = [Input("The fact ‘short_name’", "City"), Input("Your own section ‘Doors’", "Doors", "section", "own/1_doors")]
    printed = ReviewText(
        (Passage("unit", "The City shall block the federal agent.", clause="own/1_doors", unit="own/1_doors#p1"),)
    )
    with pytest.raises(RequestError) as error:
        refuse_unsafe(printed, inputs)
    assert error.value.message.startswith("Your own section ‘Doors’ holds")


def test_a_lawful_text_and_lawful_inputs_are_let_be() -> None:
    refuse_unsafe(ReviewText((Passage("unit", "Do not block a federal agent."),)), [Input("The fill-in ‘a’", "Desk 4")])
