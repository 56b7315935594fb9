"""Fit and the gate: what an instrument of this body may do, who is not commanded, and where State law holds a model back."""

from __future__ import annotations

import pytest

from drafter.content.model.types import Directs
from drafter.errors import DrafterError
from drafter.law.fit import Text, judge
from drafter.law.place.choices import every_place
from drafter.law.place.places import parse_place, resolve_place
from drafter.law.power.instruments import resolve_instrument
from drafter.law.profile import make_profile
from drafter.law.sources.acts import all_acts
from drafter.law.types import Judgement, Profile


def profile_at(typed: str, asked: str, kind: str = "", form: str = "", **facts: str) -> Profile:
    place, _ = resolve_place(*parse_place(typed), kind, form)
    return make_profile(place, resolve_instrument(asked, place)[0], facts)


def judged(profile: Profile, *acts: str, directs: Directs | None = None) -> Judgement:
    return judge(Text(acts, directs), profile)


def causes(judgement: Judgement) -> set[str]:
    return {reason.cause for reason in judgement.reasons if reason.cause}


CHICAGO, PEORIA = "Chicago, IL", "Peoria, IL"


@pytest.mark.parametrize("act", ["log_federal_requests", "publish_report", "inventory_agreements", "amend_code"])
def test_an_ordinance_of_a_city_council_may_do_it(act: str) -> None:
    assert judged(profile_at(CHICAGO, "ordinance"), act).verdict in ("fits", "fits_with_flag")


def test_a_text_that_names_no_acts_fits_and_is_for_others_to_flag() -> None:
    assert judge(Text(None), profile_at(CHICAGO, "ordinance")).verdict == "fits"


@pytest.mark.parametrize(
    "act", ["private_right_of_action", "civil_penalty_on_person", "amend_code", "condition_agreements_on_approval"]
)
def test_an_order_makes_no_law_for_the_public(act: str) -> None:
    found = judged(profile_at(CHICAGO, "executive order"), act)
    assert found.verdict == "adapt"
    assert causes(found) & {"executive_form", "outside_power"}
    assert found.instead


def test_a_crime_by_order_is_left_out_and_who_could_is_said() -> None:
    found = judged(profile_at(CHICAGO, "executive order"), "set_criminal_penalty")
    assert found.verdict == "leave_out"
    assert "ordinance" in found.instead


def test_an_order_directs_departments() -> None:
    assert judged(profile_at(CHICAGO, "executive order"), "log_federal_requests", directs="departments").verdict == "fits"


def test_a_resolution_under_a_strong_mayor_directs_no_department() -> None:
    found = judged(profile_at(CHICAGO, "resolution"), "log_federal_requests")
    assert found.verdict == "adapt"
    assert causes(found) == {"no_direction_power"}


def test_a_resolution_under_a_manager_may_direct() -> None:
    assert judged(profile_at(PEORIA, "resolution", "city", "council-manager"), "log_federal_requests").verdict == "fits"


def test_where_the_form_is_not_confirmed_what_no_form_could_do_is_still_barred() -> None:
    order = profile_at("Spokane, WA", "executive order", "city")
    assert order.place.form is None
    assert judged(order, "set_criminal_penalty").verdict == "leave_out"
    assert judged(order, "civil_penalty_on_person").verdict == "adapt"
    assert judged(order, "log_federal_requests").verdict == "fits"
    assert len(order.power.rows) > 1


@pytest.mark.parametrize("act", ["bind_lessees", "regulate_federal_officers"])
@pytest.mark.parametrize("asked", ["ordinance", "executive order", "resolution"])
def test_what_federal_law_forbids_no_instrument_does(act: str, asked: str) -> None:
    found = judged(profile_at(CHICAGO, asked), act)
    assert found.verdict == "forbidden"
    assert found.instead == "No state or local instrument can do it."


def test_a_federal_reason_carries_its_authority() -> None:
    found = judged(profile_at(CHICAGO, "ordinance"), "limit_status_information")
    assert found.verdict == "adapt"
    (reason,) = [one for one in found.reasons if one.cause == "federal_gate"]
    assert reason.authority is not None
    assert reason.authority.cite


@pytest.mark.parametrize("asked", ["ordinance", "executive order", "resolution"])
def test_no_county_instrument_commands_an_elected_sheriff(asked: str) -> None:
    found = judged(profile_at("Cook County, IL", asked), "publish_report", directs="law_enforcement")
    assert found.verdict == "adapt"
    assert "elected_sheriff" in causes(found)


def test_an_appointed_sheriff_may_be_commanded() -> None:
    profile = profile_at("King County, WA", "ordinance", sheriff="appointed", jail="own")
    assert "elected_sheriff" not in causes(judged(profile, "publish_report", directs="law_enforcement"))
    assert "elected_sheriff" not in causes(judged(profile, "decline_detainer", directs="jail"))


def test_a_jail_act_in_a_county_whose_sheriff_runs_the_jail_is_a_request() -> None:
    assert "elected_sheriff" in causes(judged(profile_at("Cook County, IL", "ordinance"), "decline_detainer"))


def test_a_city_commands_its_own_police() -> None:
    assert "elected_sheriff" not in causes(judged(profile_at(CHICAGO, "ordinance"), "publish_report", directs="law_enforcement"))


def test_a_dillon_state_asks_for_the_enabling_statute() -> None:
    act = next(ident for ident, act in all_acts().items() if act.needs_power == "legislative_power" and
               judged(profile_at(CHICAGO, "ordinance"), ident).verdict == "fits")  # fmt: skip
    found = judged(profile_at("Richmond, VA", "ordinance", "city", "council-manager"), act)
    assert "dillon-enabling-statute" in {reason.rule for reason in found.reasons}
    assert "dillon-enabling-statute" not in {reason.rule for reason in judged(profile_at(CHICAGO, "ordinance"), act).reasons}


def test_the_strictest_verdict_wins_and_every_reason_is_kept() -> None:
    found = judged(profile_at(CHICAGO, "executive order"), "amend_code", "set_criminal_penalty", "regulate_federal_officers")
    assert found.verdict == "forbidden"
    assert len(found.reasons) >= 3
    assert found.reasons[0].verdict == "forbidden"


def test_every_act_is_judged_everywhere_with_a_reason_where_it_does_not_fit() -> None:
    for place in every_place():
        if place.state not in ("IL", "NY", "MA", "VA"):
            continue
        for asked in ("ordinance", "executive order", "resolution", "police directive", "state bill"):
            try:
                profile = make_profile(place, resolve_instrument(asked, place)[0], {})
            except DrafterError:
                continue
            for act in all_acts():
                found = judged(profile, act)
                assert found.verdict == "fits" or found.reasons
                assert all(reason.message.strip() and "{" not in reason.message for reason in found.reasons), found


def test_where_there_are_no_police_nothing_is_told_to_a_chief() -> None:
    town = profile_at("Ithaca, NY", "local_law", "town")
    found = judged(town, "log_federal_requests", directs="law_enforcement")
    assert (found.verdict, found.reasons[0].rule) == ("leave_out", "no-police")
    assert judged(town, "log_federal_requests", directs="departments").verdict == "fits"
    own = profile_at("Ithaca, NY", "local_law", "town", police="own")
    assert judged(own, "log_federal_requests", directs="law_enforcement").verdict == "fits"
