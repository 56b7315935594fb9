"""Places: what a person typed becomes a jurisdiction, or one clear message; nothing is guessed in silence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import RequestError
from drafter.law.place.choices import every_place, forms_for, types_of
from drafter.law.place.places import parse_place, resolve_place
from drafter.law.place.said import takes_article
from drafter.law.sources.data_store import load_data

# typed, type, form -> full name, type, form
KNOWN = [
    ("Chicago, IL", "", "", "City of Chicago", "city", "mayor_council_strong"),
    ("chicago, illinois", "", "", "City of Chicago", "city", "mayor_council_strong"),
    ("City of Chicago, IL", "", "", "City of Chicago", "city", "mayor_council_strong"),
    ("King County, WA", "", "", "King County", "county", "county_board_with_executive"),
    ("KING COUNTY, wa", "", "", "King County", "county", "county_board_with_executive"),
    ("Village of Oak Park, IL", "", "", "Village of Oak Park", "village", "council_manager"),
    ("Oak Park, IL", "village", "village-manager", "Village of Oak Park", "village", "council_manager"),
    ("Skokie, IL", "Village", "Village_Manager", "Village of Skokie", "village", "council_manager"),
    ("Skokie, IL", "village", "mayor-council", "Village of Skokie", "village", "town_council"),
    ("Town of Ithaca, NY", "", "", "Town of Ithaca", "town", "town_council"),
    ("Ithaca, NY", "city", "", "City of Ithaca", "city", "council_manager"),
    ("Hempstead, NY", "town", "supervisor", "Town of Hempstead", "town", "town_council"),
    ("Brookline, MA", "", "", "Town of Brookline", "town", "town_meeting"),
    ("Natick, MA", "town", "select-board", "Town of Natick", "town", "town_meeting"),
    ("Plainfield, VT", "town", "town-meeting", "Town of Plainfield", "town", "town_council"),
    ("Eugene, OR", "", "council-manager", "City of Eugene", "city", "council_manager"),
    ("State College, PA", "borough", "", "Borough of State College", "borough", "council_manager"),
    ("State College Borough, PA", "", "", "Borough of State College", "borough", "council_manager"),
    ("Denver, CO", "", "", "City and County of Denver", "consolidated", "consolidated"),
    ("Denver, CO", "city", "mayor-council", "City and County of Denver", "consolidated", "consolidated"),
    ("City of Denver, CO", "", "", "City and County of Denver", "consolidated", "consolidated"),
    ("City and County of Honolulu, HI", "", "", "City and County of Honolulu", "consolidated", "consolidated"),
    ("Maui, HI", "county", "", "County of Maui", "county", "county_board_with_executive"),
    ("Kenai Peninsula Borough, AK", "", "mayor", "Kenai Peninsula Borough", "county", "county_board_with_executive"),
    ("Fairbanks North Star, AK", "borough", "", "Fairbanks North Star Borough", "county", None),
    ("Jefferson Parish, LA", "", "county-executive", "Jefferson Parish", "county", "county_board_with_executive"),
    ("Jefferson, LA", "parish", "police-jury", "Jefferson Parish", "county", "county_board"),
    ("Alexandria, VA", "independent city", "council-manager", "City of Alexandria", "city", "council_manager"),
    ("Albemarle County, VA", "", "county-executive", "Albemarle County", "county", "county_board"),
    ("Orange, CA", "county", "county-manager", "Orange County", "county", "county_board"),
    ("County of Essex, NJ", "", "county-executive", "County of Essex", "county", "county_board_with_executive"),
    ("Charter Township of Canton, MI", "", "supervisor", "Charter Township of Canton", "township", "town_council"),
    ("Edison, NJ", "township", "mayor-council", "Township of Edison", "township", "town_council"),
    ("Dona Ana County, NM", "", "", "Doña Ana County", "county", "county_board"),
    ("Doña Ana, NM", "county", "", "Doña Ana County", "county", "county_board"),
    ("Coeur d'Alene, ID", "", "", "City of Coeur d'Alene", "city", "mayor_council_strong"),
    ("Coeur d’Alene, ID", "", "", "City of Coeur d’Alene", "city", "mayor_council_strong"),
    ("Prince George's County, MD", "", "", "Prince George's County", "county", "county_board_with_executive"),
    ("St. Louis, MO", "", "", "City of St. Louis", "city", "mayor_council_strong"),
    ("New York City, NY", "", "", "City of New York", "city", "mayor_council_strong"),
    ("Washington, D.C.", "", "", "District of Columbia", "district", "mayor_council_strong"),
    ("Illinois, IL", "state", "", "State of Illinois", "state", "governor"),
    ("Illinois", "state", "", "State of Illinois", "state", "governor"),
    ("Commonwealth of Kentucky", "", "", "Commonwealth of Kentucky", "state", "governor"),
    ("Nashville, TN", "", "", "Metropolitan Government of Nashville and Davidson County", "consolidated", "consolidated"),
    ("Carson City, NV", "", "", "Carson City", "consolidated", "consolidated"),
    ("Winter Park, FL", "city", "commission-manager", "City of Winter Park", "city", "council_manager"),
    ("Travis County, TX", "", "", "Travis County", "county", "county_board"),
    ("Pulaski County, AR", "", "", "Pulaski County", "county", "county_board_with_executive"),
    ("Stratford & Sons, CA", "city", "manager", "City of Stratford & Sons", "city", "council_manager"),
    ("La Cañada Flintridge, CA", "", "", "City of La Cañada Flintridge", "city", "council_manager"),
]


@pytest.mark.parametrize(("typed", "kind", "form", "full", "type_", "found"), KNOWN)
def test_a_known_place_is_read_right(typed: str, kind: str, form: str, full: str, type_: str, found: str | None) -> None:
    name, state = parse_place(typed)
    place, _ = resolve_place(name, state, kind, form)
    assert (place.full_name, place.type, place.form) == (full, type_, found)


BAD = [
    ("Skokie, IL", "", "", "type-needed", "village"),
    ("Ithaca, NY", "", "", "type-needed", "city and a town"),
    ("Skokie, IL", "towne", "", "unknown-type", "town"),
    ("Boston, MA", "village", "", "unknown-type", "city"),
    ("Burlington, VT", "county", "", "unknown-type", "town"),
    ("Springfield, Ilinois", "city", "", "unknown-state", "Illinois"),
    ("Springfield, ZZ", "city", "", "unknown-state", "two letters"),
    ("Springfield", "city", "", "unknown-state", "two letters"),
    ("San Juan, PR", "city", "", "unsupported-state", "50 States"),
    ("Hagåtña, Guam", "city", "", "unsupported-state", "50 States"),
    ("Springfield, IL", "school district", "", "unsupported-type", "village"),
    ("Chicago School District, IL", "", "", "unsupported-type", "village"),
    ("Navajo Nation, AZ", "", "", "unsupported-type", "county"),
    ("Springfield, IL", "tribe", "", "unsupported-type", "village"),
    ("Springfield, IL", "special_district", "", "unsupported-type", "village"),
    ("Austin, TX", "city", "town-meeting", "unknown-form", "council_manager"),
    ("Travis County, TX", "", "county-executive", "unknown-form", "county_board"),
    ("Springfield, IL", "city", "mayor-counsil", "unknown-form", "mayor_council"),
    ("Springfield, IL", "city", "county-manager", "unknown-form", "council_manager"),
    ("Natick, MA", "town", "town-manager", "form-ambiguous", "town-meeting"),
    ("Village of Oak Park, IL", "city", "", "type-disagrees", "bare name"),
    ("Georgetown, DC", "", "", "not-the-district", "Washington"),
    ("Ohio, IL", "state", "", "not-a-state", "Illinois"),
    ("../etc/passwd, IL", "city", "", "bad-place-name", "bare name"),
    ("a/b, IL", "city", "", "bad-place-name", "bare name"),
    ("a\\b, IL", "city", "", "bad-place-name", "bare name"),
    ("{{ x }}, IL", "city", "", "bad-place-name", "bare name"),
    ("{% if %}, IL", "city", "", "bad-place-name", "bare name"),
    ("<b>x</b>, IL", "city", "", "bad-place-name", "bare name"),
    ("Oak\x00Park, IL", "city", "", "bad-place-name", "bare name"),
    ("Oak\nPark, IL", "city", "", "bad-place-name", "bare name"),
    ("Oak\u202ePark, IL", "city", "", "bad-place-name", "bare name"),
    ("[[blank]], IL", "city", "", "bad-place-name", "bare name"),
    ("12345, IL", "city", "", "bad-place-name", "bare name"),
    ("x" * 101 + ", IL", "city", "", "bad-place-name", "bare name"),
    ("Chicago, Cook County, IL", "city", "", "bad-place-name", "bare name"),
]


@pytest.mark.parametrize(("typed", "kind", "form", "code", "helps"), BAD)
def test_bad_input_gets_one_clear_message_and_a_remedy(typed: str, kind: str, form: str, code: str, helps: str) -> None:
    name, state = parse_place(typed)
    with pytest.raises(RequestError) as caught:
        resolve_place(name, state, kind, form)
    error = caught.value
    assert error.code == code
    assert error.exit_code == 2
    assert helps in f"{error.message} {error.remedy} {' '.join(error.alternatives)}"
    assert len(error.message) < 200


def test_an_empty_name_is_refused() -> None:
    with pytest.raises(RequestError, match="empty"):
        resolve_place("  ", "IL", "city")


def test_a_missing_type_lists_the_states_own_types() -> None:
    with pytest.raises(RequestError) as caught:
        resolve_place("Skokie", "IL")
    assert caught.value.alternatives == ("city", "village", "town", "township", "county")


def test_a_form_that_is_not_given_is_flagged_and_stays_open() -> None:
    place, flags = resolve_place("Spokane", "WA", "city")
    assert place.form is None
    (flag,) = [one for one in flags if one.rule == "form-not-confirmed"]
    assert flag.severity == "warning"
    assert all(form in flag.remedy for form in forms_for("WA", "city"))


def test_the_only_form_there_needs_no_word_from_the_user() -> None:
    place, flags = resolve_place("Travis", "TX", "county")
    assert place.form == "county_board"
    assert "form-not-confirmed" not in {flag.rule for flag in flags}


def test_a_given_form_outweighs_the_curated_one() -> None:
    assert resolve_place("Oak Park", "IL", "", "trustee-village")[0].form == "town_council"


def test_a_well_known_place_given_as_another_type_is_flagged() -> None:
    place, flags = resolve_place("Oak Park", "IL", "city")
    assert place.type == "city"
    assert "type-differs" in {flag.rule for flag in flags}


def test_a_city_that_is_a_city_and_county_is_drafted_as_one_and_said_so() -> None:
    place, flags = resolve_place("San Francisco", "CA", "city")
    assert place.full_name == "City and County of San Francisco"
    assert "type-read-as" in {flag.rule for flag in flags}


def test_the_county_of_a_citys_name_is_not_the_city() -> None:
    assert resolve_place("Los Angeles County", "CA")[0].full_name == "County of Los Angeles"
    assert resolve_place("Los Angeles", "CA")[0].type == "city"
    assert resolve_place("New York County", "NY")[0].type == "county"


def test_a_respelt_name_is_told() -> None:
    _, flags = resolve_place("dona ana county", "nm")
    assert "name-respelt" in {flag.rule for flag in flags}
    assert "name-respelt" not in {flag.rule for flag in resolve_place("Doña Ana County", "NM")[1]}


@pytest.mark.parametrize(
    "name", ["Coeur d'Alene", "O’Fallon", "O'Fallon", "Winston-Salem", "St. Mary's", "Port & Starboard", "Cañon City"]
)
def test_names_come_through_exact(name: str) -> None:
    state = {"Cañon City": "CO", "O’Fallon": "MO", "O'Fallon": "MO"}.get(name, "ID")
    place, _ = resolve_place(name, state, "city", "council-manager")
    assert place.name == name
    assert place.full_name == f"City of {name}"


def test_the_users_own_full_name_is_the_name() -> None:
    place, _ = resolve_place("Kansas City", "KS", facts={"jurisdiction": "Unified Government"})
    assert place.full_name == "Unified Government"


def test_peculiar_police_boards_are_told() -> None:
    _, flags = resolve_place("Kansas City", "MO")
    assert any(flag.rule == "local-fact" and "Board of Police Commissioners" in flag.message for flag in flags)


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("Chicago, IL", ("Chicago", "IL")),
        ("Chicago IL", ("Chicago", "IL")),
        ("Chicago", ("Chicago", "")),
        ("Town of Ithaca, New York", ("Town of Ithaca", "New York")),
        ("Washington, D.C.", ("Washington", "D.C.")),
        (", IL", (", IL", "")),
    ],
)
def test_a_place_and_state_are_parted(text: str, parsed: tuple[str, str]) -> None:
    assert parse_place(text) == parsed


@pytest.mark.parametrize(
    ("full_name", "article"),
    [("City of Chicago", True), ("King County", False), ("Isle of Wight County", False), ("Lake of the Woods County", False),
     ("District of Columbia", True), ("City and County of Denver", True), ("County of Maui", True), ("Carson City", False),
     ("Metropolitan Government of Nashville and Davidson County", True), ("Charter Township of Canton", True)],
)  # fmt: skip
def test_running_text_says_the_only_before_a_style(full_name: str, article: bool) -> None:
    assert takes_article(full_name) is article


def test_every_state_type_and_form_has_an_example() -> None:
    places = list(every_place())
    assert len({(place.state, place.type, place.form) for place in places}) == len(places)
    assert {(place.state, place.type) for place in places} == {
        (code, type_) for code in load_data("state_names") for type_ in types_of(code)
    }


def test_every_example_resolves_to_itself() -> None:
    for place in every_place():
        again, _ = resolve_place(
            place.name, place.state, "borough" if place.type_word == "Borough" else place.type, place.form or ""
        )
        assert (again.type, again.form, again.full_name) == (place.type, place.form, place.full_name)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=120), st.sampled_from(["IL", "ak", "Texas", "PR", "", "Q"]), st.text(max_size=15), st.text(max_size=15))
def test_whatever_is_typed_there_is_a_place_or_a_message(name: str, state: str, kind: str, form: str) -> None:
    try:
        place, _ = resolve_place(name, state, kind, form)
    except RequestError:
        return
    assert place.full_name
