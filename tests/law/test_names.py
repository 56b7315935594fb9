"""Names: the right body and officer for every State, type and form, or a fill-in that says so."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from drafter.errors import RequestError
from drafter.flags import Flag
from drafter.law.form.words import word_rows, words_for
from drafter.law.place.choices import every_place, place_of
from drafter.law.place.locality import locality
from drafter.law.place.places import parse_place, resolve_place
from drafter.law.place.sheriffs import jail_note, jail_of, sheriff_authority, sheriff_of
from drafter.law.power.instrument_rows import instrument_row
from drafter.law.sources.data_store import load_data
from drafter.law.types import Place, Word

NO_FACTS: Mapping[str, str] = {}
PLACES = tuple(every_place())
OFFICES = ("governing_body", "chief_executive", "law_office", "clerk", "police_chief")
SET_LATER = {"this", "short_title", "effective_clause", "code_name"}
# Words that belong to another kind of place, by type. Staff of the State may be named anywhere.
WRONG = {
    "city": ("Village", "Town ", "Township", "Borough", "County", "Parish", "Police Jury", "Supervisors"),
    "village": ("City", "Town ", "Township", "Borough", "County"),
    "town": ("City", "Village", "Township", "Borough", "County"),
    "borough": ("City", "Village", "Town ", "Township", "County"),
    "township": ("City", "Village", "Town ", "Borough", "County"),
    "county": ("City", "Village", "Town ", "Township"),
    "state": ("City", "Village", "Town", "County", "Council"),
}


def instrument(place: Place) -> str:
    return "governor_executive_order" if place.type == "state" else "ordinance"


def words_of(place: Place, ident: str = "", facts: Mapping[str, str] = NO_FACTS) -> tuple[dict[str, Word], tuple[Flag, ...]]:
    return words_for(locality(place, facts), instrument_row(ident or instrument(place)))


def words_at(typed: str, kind: str = "", form: str = "", **facts: str) -> dict[str, Word]:
    place, _ = resolve_place(*parse_place(typed), kind, form)
    return words_of(place, facts=facts)[0]


def flags_at(typed: str, kind: str = "", form: str = "", **facts: str) -> list[Flag]:
    place, _ = resolve_place(*parse_place(typed), kind, form)
    return list(words_of(place, facts=facts)[1])


def said(word: Word) -> tuple[str, ...]:
    return (word.text,) if word.text is not None else word.choices


@pytest.mark.parametrize("code", tuple(load_data("state_names")))
def test_each_type_and_form_has_one_exact_body_or_a_flagged_fill_in(code: str) -> None:
    for place in (one for one in PLACES if one.state == code):
        words, flags = words_of(place)
        body = words["governing_body"]
        if body.text is None:
            assert len(body.choices) > 1, place
            told = [flag for flag in flags if flag.rule == "name-not-settled" and body.blank in flag.message]
            assert told, place
            assert all(choice in told[0].message for choice in body.choices)


@pytest.mark.parametrize("code", tuple(load_data("state_names")))
def test_no_word_of_another_kind_of_place(code: str) -> None:
    for place in (one for one in PLACES if one.state == code):
        words, _ = words_of(place)
        for office in OFFICES:
            for name in said(words[office]):
                wrong = [word for word in WRONG.get(place.type, ()) if f"{word} " in f"{name} "]
                allowed = name in ("Board of Supervisors", "Town Board of Supervisors", "chair of the Board of Supervisors")
                assert not wrong or (allowed and place.type in ("town", "township")), (place.state, place.type, office, name)


@pytest.mark.parametrize(
    "place", [one for one in PLACES if one.form == "council_manager"], ids=lambda one: f"{one.state}-{one.type}"
)
def test_under_a_manager_the_manager_directs_and_never_the_mayor(place: Place) -> None:
    executive = words_of(place, "ordinance")[0]["chief_executive"]
    assert said(executive)
    assert all("Mayor" not in name and place.type_word in name for name in said(executive))


@pytest.mark.parametrize("place", [one for one in PLACES if one.form == "town_meeting"], ids=lambda one: one.state)
def test_in_a_town_meeting_town_the_board_takes_reports_and_an_officer_directs(place: Place) -> None:
    words, _ = words_of(place, "town_bylaw_article")
    assert words["governing_body"].text in ("Select Board", "Board of Selectmen")
    assert words["chief_executive"].text is None
    assert len(words["chief_executive"].choices) > 1


def test_every_documented_word_is_there_for_every_place() -> None:
    documented = {row.word for row in word_rows() if not row.forms_only} - SET_LATER
    for place in PLACES:
        words, _ = words_of(place)
        assert set(words) == documented
        assert all(word.text or word.blank for word in words.values())


CHIEF = "Chief of Police"
LEGAL = None  # the county names its counsel
BCC = "Board of County Commissioners"
CLERK_OF_BOS = "Clerk of the Board of Supervisors"
CLERK_OF_BCC = "Clerk of the Board of County Commissioners"
DC_COUNSEL = "Attorney General for the District of Columbia"

# typed, type, form -> body, executive, clerk, counsel, police; None is a fill-in
CASES = [
    ("Chicago, IL", "", "", "City Council", "Mayor", "City Clerk", "Corporation Counsel", "Superintendent of Police"),
    ("New York, NY", "", "", "Council", "Mayor", "City Clerk", "Corporation Counsel", "Police Commissioner"),
    ("Philadelphia, PA", "", "", "City Council", "Mayor", "Chief Clerk of the Council", "City Solicitor", "Police Commissioner"),
    ("Boston, MA", "", "", "City Council", "Mayor", "City Clerk", "Corporation Counsel", "Police Commissioner"),
    ("San Francisco, CA", "", "", "Board of Supervisors", "Mayor", CLERK_OF_BOS, "City Attorney", CHIEF),
    ("King County, WA", "", "", "Metropolitan King County Council", "County Executive", "Clerk of the Council", LEGAL, "Sheriff"),
    ("Denver, CO", "", "", "City Council", "Mayor", "Clerk and Recorder", "City Attorney", CHIEF),
    ("Oak Park, IL", "", "", "President and Board of Trustees", "Village Manager", "Village Clerk", "Village Attorney", CHIEF),
    ("Skokie, IL", "village", "mayor-council", "President and Board of Trustees", "Village President", "Village Clerk", "Village Attorney", CHIEF),
    ("Brookline, MA", "", "", "Select Board", "Town Administrator", "Town Clerk", "Town Counsel", CHIEF),
    ("Eugene, OR", "", "", "City Council", "City Manager", "City Recorder", "City Attorney", CHIEF),
    ("State College, PA", "", "", "Borough Council", "Borough Manager", "Borough Secretary", "Borough Solicitor", CHIEF),
    ("New Orleans, LA", "", "", "City Council", "Mayor", "Clerk of Council", "City Attorney", "Superintendent of Police"),
    ("Coeur d'Alene, ID", "", "", "City Council", "Mayor", "City Clerk", "City Attorney", CHIEF),
    ("Ithaca, NY", "town", "", "Town Board", "Town Supervisor", "Town Clerk", "Town Attorney", CHIEF),
    ("Ithaca, NY", "city", "", "Common Council", "City Manager", "City Clerk", "City Attorney", CHIEF),
    ("Scarsdale, NY", "village", "mayor-trustee", "Board of Trustees", "Mayor", "Village Clerk", "Village Attorney", CHIEF),
    ("Houston, TX", "", "", "City Council", "Mayor", "City Secretary", "City Attorney", CHIEF),
    ("Austin, TX", "", "", "City Council", "City Manager", "City Clerk", "City Attorney", CHIEF),
    ("Travis County, TX", "", "", "Commissioners Court", None, "County Clerk", LEGAL, "Sheriff"),
    ("Pulaski County, AR", "", "", "Quorum Court", "County Judge", "County Clerk", LEGAL, "Sheriff"),
    ("Fayette County, KY", "", "", "Fiscal Court", "County Judge/Executive", "Fiscal Court Clerk", LEGAL, "Sheriff"),
    ("Bossier Parish, LA", "", "police-jury", "Police Jury", None, "Secretary of the Police Jury", "Parish Attorney", "Sheriff"),
    ("Jefferson Parish, LA", "", "county-executive", "Parish Council", "Parish President", "Clerk of the Parish Council", "Parish Attorney", "Sheriff"),
    ("Maui, HI", "county", "", "County Council", "Mayor", "County Clerk", "Corporation Counsel", CHIEF),
    ("Honolulu, HI", "", "", "City Council", "Mayor", "City Clerk", "Corporation Counsel", CHIEF),
    ("Anchorage, AK", "", "", "Assembly", "Mayor", "Municipal Clerk", "Municipal Attorney", CHIEF),
    ("Nashville, TN", "", "", "Metropolitan Council", "Mayor", "Metropolitan Clerk", "Director of Law", CHIEF),
    ("Baltimore, MD", "", "", "City Council", "Mayor", None, "City Solicitor", "Police Commissioner"),
    ("Manchester, NH", "", "", "Board of Mayor and Aldermen", "Mayor", "City Clerk", "City Solicitor", CHIEF),
    ("Arlington County, VA", "", "", "County Board", "County Manager", "Clerk to the County Board", "County Attorney", CHIEF),
    ("Albemarle County, VA", "", "county-executive", "Board of Supervisors", "County Executive", CLERK_OF_BOS, "County Attorney", None),
    ("Orange County, CA", "", "county-manager", "Board of Supervisors", "County Manager", CLERK_OF_BOS, "County Counsel", "Sheriff"),
    ("Essex County, NJ", "", "county-executive", BCC, "County Executive", CLERK_OF_BCC, "County Counsel", "Sheriff"),
    ("Edison, NJ", "township", "mayor-council", "Township Council", "Mayor", "Township Clerk", "Township Attorney", CHIEF),
    ("Canton, MI", "township", "supervisor", "Township Board", "Township Supervisor", "Township Clerk", "Township Attorney", CHIEF),
    ("Lower Merion Township, PA", "", "township-manager", None, "Township Manager", "Township Secretary", "Township Solicitor", CHIEF),
    ("Eau Claire, WI", "city", "mayor-council", "Common Council", "Mayor", "City Clerk", "City Attorney", CHIEF),
    ("Bismarck, ND", "city", "commission", "Board of City Commissioners", None, "City Auditor", "City Attorney", CHIEF),
    ("Covington, KY", "city", "council-manager", "Board of Commissioners", "City Manager", "City Clerk", "City Attorney", CHIEF),
    ("Little Rock, AR", "city", "city-manager", "Board of Directors", "City Manager", "City Clerk", "City Attorney", CHIEF),
    ("Plainfield, VT", "town", "select-board", "Selectboard", None, "Town Clerk", "Town Attorney", CHIEF),
    ("Washington, DC", "", "", "Council of the District of Columbia", "Mayor", "Secretary to the Council", DC_COUNSEL, CHIEF),
    ("State of Illinois", "", "", "General Assembly", "Governor", "Secretary of State", None, "head of the state police"),
    ("Massachusetts", "state", "", "General Court", "Governor", "Secretary of the Commonwealth", None, "head of the state police"),
    ("State of Oregon", "", "", "Legislative Assembly", "Governor", "Secretary of State", None, "head of the state police"),
    ("State of Utah", "", "", "Legislature", "Governor", "Lieutenant Governor", None, "head of the state police"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[1]} {case[2]}".strip())
def test_a_known_places_body_and_officers(
    case: tuple[str, str, str, str | None, str | None, str | None, str | None, str | None],
) -> None:
    words = words_at(*case[:3])
    found = [words[name].text for name in ("governing_body", "chief_executive", "clerk", "law_office", "police_chief")]
    assert found == list(case[3:])


def test_a_title_that_the_user_gives_outweighs_the_states_usual_one_but_loose_talk_of_a_mayor_does_not() -> None:
    assert words_at("Pitt County, NC")["chief_executive"].text == "County Manager"
    assert words_at("Pitt County, NC", "", "county-administrator")["chief_executive"].text == "County Administrator"
    assert words_at("Skokie, IL", "village", "strong-mayor")["chief_executive"].text == "Village President"


def test_without_a_form_the_executive_lists_the_choices_and_no_name_is_asserted() -> None:
    executive = words_at("Spokane, WA", "city")["chief_executive"]
    assert executive.text is None
    assert {"Mayor", "City Manager"} <= set(executive.choices)


def test_without_a_form_the_body_prints_only_where_it_fits_every_form() -> None:
    assert words_at("Spokane, WA", "city")["governing_body"].text == "City Council"
    body = words_at("Natick, MA", "town")["governing_body"]
    assert body.text is None
    assert set(body.choices) == {"Select Board", "Town Council"}


def test_a_managers_directive_is_signed_by_a_manager() -> None:
    place = place_of("MA", "town", "Natick", "town_meeting")
    executive = words_of(place, "manager_directive")[0]["chief_executive"]
    assert set(executive.choices) == {"Town Manager", "Town Administrator"}


def test_facts_outweigh_everything_and_are_graded_as_told() -> None:
    words = words_at("Chicago, IL", police_chief="Commissioner of Police", clerk="Recorder", home_rule_cite="Charter § 2.01")
    assert words["police_chief"] == Word("Commissioner of Police", verified="secondary")
    assert words["clerk"].text == "Recorder"
    assert words["home_rule_cite"].text == "Charter § 2.01"


def test_a_full_name_from_facts_takes_the_article_it_needs() -> None:
    assert words_at("Exton, PA", "township", jurisdiction="West Whiteland Township")["jurisdiction"].proper
    assert not words_at("Exton, PA", "township", jurisdiction="Township of West Whiteland")["jurisdiction"].proper


@pytest.mark.parametrize(
    ("facts", "code", "helps"),
    [
        ({"police_cheif": "X"}, "unknown-fact", "police_chief"),
        ({"mayor": "X"}, "unknown-fact", "governing_body"),
        ({"sheriff": "hired"}, "bad-fact", "elected, appointed, none"),
        ({"jail": "county"}, "bad-fact", "sheriff, own, none"),
        ({"modal": "will"}, "bad-fact", "shall, must"),
        ({"home_rule": "maybe"}, "bad-fact", "yes, no"),
        ({"clerk": "  "}, "bad-fact", "plain words"),
        ({"clerk": "x" * 201}, "bad-fact", "plain words"),
        ({"clerk": "City\nClerk"}, "bad-fact", "plain words"),
        ({"clerk": "City\x7fClerk"}, "bad-fact", "plain words"),
    ],
)
def test_a_bad_fact_gets_one_clear_message(facts: dict[str, str], code: str, helps: str) -> None:
    with pytest.raises(RequestError) as caught:
        words_at("Chicago, IL", **facts)
    assert caught.value.code == code
    assert helps in caught.value.remedy


# ----------------------------------------------------------------------------------------------------------- sheriff and jail


@pytest.mark.parametrize(
    ("typed", "facts", "sheriff", "jail"),
    [
        ("Travis County, TX", {}, "elected", "sheriff"),
        ("King County, WA", {}, "appointed", "own"),
        ("Denver, CO", {}, "appointed", "own"),
        ("San Francisco, CA", {}, "elected", "sheriff"),
        ("Honolulu, HI", {}, "none", "none"),
        ("Allegheny County, PA", {}, "elected", "own"),
        ("Sandoval County, NM", {}, "elected", "unknown"),
        ("Fairbanks North Star Borough, AK", {}, "none", "none"),
        ("Travis County, TX", {"sheriff": "appointed", "jail": "own"}, "appointed", "own"),
        ("Columbus, GA", {}, "unknown", "unknown"),
    ],
)
def test_how_the_sheriff_is_chosen_and_who_runs_the_jail(typed: str, facts: dict[str, str], sheriff: str, jail: str) -> None:
    place, _ = resolve_place(
        *parse_place(typed), "" if "County" in typed or "Borough" in typed or typed[0] in "DSH" else "consolidated"
    )
    here = locality(place, facts)
    assert (sheriff_of(here), jail_of(here)) == (sheriff, jail)


def test_the_jailer_is_the_officer_who_runs_the_countys_jail() -> None:
    assert words_at("Travis County, TX")["jail_administrator"].text == "Sheriff"
    assert words_at("Travis County, TX", jail="own")["jail_administrator"].text is None
    assert words_at("Oldham County, KY")["jail_administrator"].text == "Jailer"
    assert words_at("Austin, TX")["jail_administrator"].text == "Chief of Police"
    assert words_at("Austin, TX", jail="own")["jail_administrator"].text is None


def test_the_sheriffs_authority_keeps_the_grade_of_its_source() -> None:
    assert sheriff_authority("TX").verified == "read"
    assert sheriff_authority("SC").verified == "memory"
    assert "charter" in sheriff_authority("PA").proposition
    assert "jailer" in jail_note("KY")


# ----------------------------------------------------------------------------------------------------------------- cites


@pytest.mark.parametrize(
    ("typed", "kind", "facts", "text"),
    [
        ("Chicago, IL", "", {}, "Ill. Const. art. VII, § 6"),
        ("Skokie, IL", "village", {"home_rule": "yes"}, "Ill. Const. art. VII, § 6"),
        ("Skokie, IL", "village", {}, None),
        ("Skokie, IL", "village", {"home_rule": "no"}, None),
        ("Austin, TX", "", {}, "Tex. Const. art. XI, § 5"),
        ("Lubbock, TX", "city", {}, None),
        ("Missoula, MT", "city", {}, "Mont. Const. art. XI, § 4"),
        ("Missoula, MT", "city", {"home_rule": "yes"}, "Mont. Const. art. XI, § 6"),
        ("Ithaca, NY", "town", {}, "N.Y. Municipal Home Rule Law § 10(1)"),
        ("Richmond, VA", "", {}, None),
        ("Stowe, VT", "town", {}, None),
        ("Los Angeles, CA", "", {}, None),
        ("Denver, CO", "", {}, None),
        ("Delafield, WI", "town", {}, None),
        ("Delafield, WI", "city", {}, "Wis. Const. art. XI, § 3"),
        ("Dona Ana County, NM", "", {}, "NMSA 1978 § 4-37-1"),
    ],
)
def test_home_rule_prints_only_where_read_and_where_it_reaches(
    typed: str, kind: str, facts: dict[str, str], text: str | None
) -> None:
    word = words_at(typed, kind, **facts)["home_rule_cite"]
    assert word.text == text
    assert word.text is None or word.verified == "read"


def test_no_cite_prints_that_was_not_read() -> None:
    for place in PLACES:
        words, _ = words_of(place)
        for name in ("home_rule_cite", "executive_power_cite", "state_cooperation_act", "citation_statute"):
            assert words[name].text is None or words[name].verified == "read", (place.state, name)


def test_an_unread_cite_is_named_in_its_blank_and_one_from_memory_is_not() -> None:
    assert words_at("Seattle, WA")["state_cooperation_act"].blank == "RCW 10.93.160: open and confirm"
    assert words_at("Charleston, SC", "city")["home_rule_cite"].blank == "home-rule provision or enabling statute: confirm"


# ----------------------------------------------------------------------------------------------------------------- verbs


def test_duties_print_shall_unless_the_place_says_must() -> None:
    assert words_at("Chicago, IL")["shall"].text == "shall"
    assert words_at("Chicago, IL", modal="must")["shall"].text == "must"
    assert words_at("Chicago, IL", modal="must")["may_not"].text == "may not"


def test_texas_and_colorado_fix_the_verb_by_statute() -> None:
    assert words_at("Austin, TX")["shall"].verified == "read"
    (flag,) = [one for one in flags_at("Denver, CO", modal="must") if one.rule == "duty-verb"]
    assert flag.authority is not None
    assert flag.authority.cite == "C.R.S. § 2-4-401"
