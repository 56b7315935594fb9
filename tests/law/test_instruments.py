"""Instruments: the words people use, what a body may issue, where a request is led instead, and how a draft is signed."""

from __future__ import annotations

import re

import pytest

from drafter.assembly.words.form_text import signature_blocks
from drafter.errors import NotYetError, RequestError
from drafter.flags import Flag
from drafter.law.place.choices import every_place
from drafter.law.place.places import parse_place, resolve_place
from drafter.law.power.instrument_rows import instrument_row
from drafter.law.power.instruments import instrument_ids, resolve_instrument
from drafter.law.profile import make_profile
from drafter.law.sources.data_store import load_data
from drafter.law.types import Place


def at(typed: str, kind: str = "", form: str = "") -> Place:
    return resolve_place(*parse_place(typed), kind, form)[0]


def rules(flags: tuple[Flag, ...]) -> list[str]:
    return [flag.rule for flag in flags]


CHICAGO = ("Chicago, IL", "", "")
PEORIA = ("Peoria, IL", "city", "council-manager")
KING = ("King County, WA", "", "")
NATICK = ("Natick, MA", "town", "select-board")
SKOKIE = ("Skokie, IL", "village", "village-manager")
ILLINOIS = ("State of Illinois", "", "")
DC = ("Washington, DC", "", "")


@pytest.mark.parametrize(
    ("said", "where", "found"),
    [
        ("ordinance", CHICAGO, "ordinance"),
        ("Ordinance", CHICAGO, "ordinance"),
        ("executive order", CHICAGO, "mayoral_executive_order"),
        ("Executive-Order", CHICAGO, "mayoral_executive_order"),
        ("EO", CHICAGO, "mayoral_executive_order"),
        ("order", CHICAGO, "mayoral_executive_order"),
        ("Mayor’s Order", CHICAGO, "mayoral_executive_order"),
        ("mayor's order", DC, "mayoral_executive_order"),
        ("executive order", KING, "county_executive_order"),
        ("mayoral executive order", KING, "county_executive_order"),
        ("county executive order", CHICAGO, "mayoral_executive_order"),
        ("executive order", ILLINOIS, "governor_executive_order"),
        ("governor's order", ILLINOIS, "governor_executive_order"),
        ("bill", ILLINOIS, "state_bill"),
        ("act", ILLINOIS, "state_bill"),
        ("administrative directive", PEORIA, "manager_directive"),
        ("manager's directive", PEORIA, "manager_directive"),
        ("manager directive", SKOKIE, "manager_directive"),
        ("general order", CHICAGO, "police_directive"),
        ("police directive", KING, "police_directive"),
        ("by-law", NATICK, "town_bylaw_article"),
        ("warrant article", NATICK, "town_bylaw_article"),
        ("resolution", NATICK, "resolution"),
        ("resolution", KING, "resolution"),
        ("local law", ("Ithaca, NY", "town", ""), "local_law"),
    ],
)
def test_the_words_people_use_lead_to_the_instrument_of_the_place(said: str, where: tuple[str, str, str], found: str) -> None:
    ident, flags = resolve_instrument(said, at(*where))
    assert ident == found
    assert "instrument-redirected" not in rules(flags)


REDIRECTS = [
    ("executive order", PEORIA, "manager_directive"),
    ("executive order", SKOKIE, "manager_directive"),
    ("ordinance", ("Ithaca, NY", "town", ""), "local_law"),
    ("ordinance", ("Scarsdale, NY", "village", "mayor-trustee"), "local_law"),
    ("ordinance", ("New York, NY", "", ""), "local_law"),
    ("ordinance", NATICK, "town_bylaw_article"),
    ("warrant article", CHICAGO, "ordinance"),
    ("manager directive", CHICAGO, "mayoral_executive_order"),
]


@pytest.mark.parametrize(("said", "where", "found"), REDIRECTS)
def test_a_request_is_led_to_what_the_body_may_issue_and_the_user_is_told(
    said: str, where: tuple[str, str, str], found: str
) -> None:
    ident, flags = resolve_instrument(said, at(*where))
    assert ident == found
    (told,) = [flag for flag in flags if flag.rule == "instrument-redirected"]
    assert told.severity == "warning"
    assert said.split()[-1] in told.message
    assert instrument_row(found).name.lower() in told.message


@pytest.mark.parametrize(("said", "where", "found"), REDIRECTS)
def test_a_strict_request_is_refused_with_what_would_do(said: str, where: tuple[str, str, str], found: str) -> None:
    with pytest.raises(NotYetError) as caught:
        resolve_instrument(said, at(*where), strict=True)
    assert caught.value.code == "no-such-power"
    assert caught.value.exit_code == 3
    assert caught.value.alternatives == (found,)
    assert not re.match(r"A [aeiou]|An [^aeiou]", caught.value.message)


@pytest.mark.parametrize("said", ["ordinance", "executive order", "resolution"])
def test_a_strict_request_for_what_the_body_may_issue_is_granted(said: str) -> None:
    assert resolve_instrument(said, at(*CHICAGO), strict=True) == resolve_instrument(said, at(*CHICAGO))


@pytest.mark.parametrize(
    ("said", "where"),
    [("state bill", CHICAGO), ("governor's order", KING), ("act", PEORIA), ("ordinance", ILLINOIS), ("resolution", ILLINOIS),
     ("police directive", ILLINOIS), ("mayor's order", ILLINOIS)],
)  # fmt: skip
def test_states_and_localities_keep_to_their_own_instruments(said: str, where: tuple[str, str, str]) -> None:
    with pytest.raises(RequestError) as caught:
        resolve_instrument(said, at(*where))
    assert caught.value.code == "instrument-of-another-level"
    assert "the King County" not in caught.value.message
    assert not re.match(r"A [aeiou]", caught.value.message)
    assert "State" in caught.value.remedy


@pytest.mark.parametrize(
    ("said", "helps"),
    [("ordnance", "ordinance"), ("resolutoin", "resolution"), ("", "Use one of"), ("{{ x }}", "Use one of"), ("../x", "Use one of"),
     ("proclamation", "resolution"), ("zoning map", "Use one of"), ("local-laws", "local_law")],
)  # fmt: skip
def test_an_unknown_word_gets_the_nearest_or_the_whole_list(said: str, helps: str) -> None:
    with pytest.raises(RequestError) as caught:
        resolve_instrument(said, at(*CHICAGO))
    assert caught.value.code == "unknown-instrument"
    assert helps in caught.value.remedy


@pytest.mark.parametrize(
    ("said", "where", "code"),
    [
        ("local law", CHICAGO, "no-such-power"),
        ("warrant article", ("Kent County, DE", "", "county-executive"), "no-such-power"),
        ("manager directive", ("Skokie, IL", "village", "trustee-village"), "no-such-power"),
        ("ordinance", ("Travis County, TX", "", ""), "no-county-ordinances"),
    ],
)
def test_what_no_body_of_the_place_issues_is_refused_with_a_way_on(said: str, where: tuple[str, str, str], code: str) -> None:
    with pytest.raises(NotYetError) as caught:
        resolve_instrument(said, at(*where))
    assert caught.value.code == code
    assert caught.value.remedy


def test_where_the_form_is_not_confirmed_the_power_is_said_to_be_unchecked() -> None:
    ident, flags = resolve_instrument("executive order", at("Spokane, WA", "city"))
    assert ident == "mayoral_executive_order"
    assert "power-not-checked" in rules(flags)


def test_what_no_form_of_the_type_could_issue_is_led_on_even_if_the_form_is_not_confirmed() -> None:
    ident, flags = resolve_instrument("warrant article", at("Spokane, WA", "city"))
    assert ident == "ordinance"
    assert "power-not-checked" in rules(flags)
    with pytest.raises(NotYetError):
        resolve_instrument("local law", at("Spokane, WA", "city"))


def test_a_charter_county_is_told_what_its_power_hangs_on() -> None:
    _, flags = resolve_instrument("ordinance", at("Boone County, MO", "", "county-commission"))
    assert "power-conditional" in rules(flags)


def test_every_place_may_issue_at_least_two_instruments_or_is_a_state_of_two() -> None:
    for place in every_place():
        able = set()
        for said in instrument_ids():
            try:
                able.add(resolve_instrument(said, place)[0])
            except (NotYetError, RequestError):
                continue
        assert len(able) >= 2, place
        assert (able <= {"state_bill", "governor_executive_order"}) == (place.type == "state")


@pytest.mark.parametrize("code", tuple(load_data("state_names")))
def test_signatures_name_offices_and_hold_no_braces(code: str) -> None:
    for place in (one for one in every_place() if one.state == code):
        for said in instrument_ids():
            try:
                ident, _ = resolve_instrument(said, place)
            except (NotYetError, RequestError):
                continue
            blocks = signature_blocks(make_profile(place, ident, {}))
            assert blocks
            for block in blocks:
                for label in (block.heading, *(line.label for line in block.lines)):
                    assert not re.search(r"[{}]|\[\[|\]\]", label), label
                assert all(line.label.strip() for line in block.lines)


@pytest.mark.parametrize(("where", "officer"), [(SKOKIE, "Village President"), (("Eugene, OR", "city", ""), "Mayor")])
def test_an_officer_who_signs_or_vetoes_without_heading_the_departments_has_a_line(where: tuple[str, ...], officer: str) -> None:
    place = at(*where)
    profile = make_profile(place, resolve_instrument("ordinance", place)[0], {})
    (block,) = (one for one in signature_blocks(profile) if "veto" in one.heading)
    assert block.lines[0].label == officer


@pytest.mark.parametrize("where", [PEORIA, NATICK])
def test_no_executive_approves_where_none_has_a_veto(where: tuple[str, str, str]) -> None:
    place = at(*where)
    profile = make_profile(place, resolve_instrument("ordinance", place)[0], {})
    assert not any("veto" in block.heading for block in signature_blocks(profile))


def test_a_manager_signs_a_directive_and_a_mayor_an_order() -> None:
    for where, office in ((PEORIA, "City Manager"), (CHICAGO, "Mayor"), (KING, "County Executive"), (ILLINOIS, "Governor")):
        place = at(*where)
        profile = make_profile(place, resolve_instrument("executive order", place)[0], {})
        assert office in [line.label for block in signature_blocks(profile) for line in block.lines]
