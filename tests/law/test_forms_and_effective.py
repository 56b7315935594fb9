"""Opening words and effective dates: known ones as the sources print them, and a sound one for every place there could be."""

from __future__ import annotations

import re

import pytest

from drafter.assembly.words.form_text import form_line, signature_blocks
from drafter.errors import NotYetError, RequestError
from drafter.law.form.effective import EffectiveDate, effective_date
from drafter.law.place.choices import every_place
from drafter.law.place.places import parse_place, resolve_place
from drafter.law.power.instruments import instrument_ids, resolve_instrument
from drafter.law.profile import make_profile
from drafter.law.sources.data_store import load_data
from drafter.law.types import Procedure, Profile

CONFIRM = "[[effective date: confirm with the clerk"


def profile_at(typed: str, kind: str = "", form: str = "", asked: str = "ordinance") -> Profile:
    place, _ = resolve_place(*parse_place(typed), kind, form)
    return make_profile(place, resolve_instrument(asked, place)[0], {})


def effect(profile: Profile, *, wish: str = "", penalty: bool = False, emergency: bool = False) -> EffectiveDate:
    return effective_date(profile.instrument, wish=wish, penalty=penalty, emergency=emergency)


def sentence_of(profile: Profile, *, wish: str = "", penalty: bool = False, emergency: bool = False) -> str:
    return form_line(effect(profile, wish=wish, penalty=penalty, emergency=emergency).sentence, profile, ("[[", "]]"))


def opening_of(profile: Profile) -> str:
    return form_line(profile.instrument.opening.words, profile, ("[[", "]]"))


OPENINGS = [
    ("Citrus Heights, CA", "city", "mayor-council", "The City Council of the City of Citrus Heights does ordain as follows:"),
    ("San Mateo, CA", "city", "council-manager", "The Council of the City of San Mateo ordains as follows:"),
    ("Moraga, CA", "town", "town-manager", "The Town Council of the Town of Moraga does ordain as follows:"),
    ("Marin County, CA", "", "", "The Board of Supervisors of the County of Marin ordains as follows:"),
    ("Chicago, IL", "", "", "BE IT ORDAINED BY THE CITY COUNCIL OF THE CITY OF CHICAGO:"),
    ("Peoria, IL", "city", "council-manager", "Be it ordained by the City Council of the City of Peoria, as follows:"),
    ("Skokie, IL", "village", "village-manager",
     "Be it ordained by the President and Board of Trustees of the Village of Skokie, Illinois, as follows:"),
    ("New York, NY", "", "", "Be it enacted by the Council as follows:"),
    ("Ithaca, NY", "town", "", "Be it enacted by the Town Board of the Town of Ithaca as follows:"),
    ("Boston, MA", "", "", "Be it ordained by the City Council of Boston, as follows:"),
    ("Natick, MA", "town", "select-board",
     "To see if the Town will vote to adopt the following general bylaw, or take any other action relative to it:"),
    ("Seattle, WA", "", "", "BE IT ORDAINED BY THE CITY OF SEATTLE AS FOLLOWS:"),
    ("Olympia, WA", "city", "council-manager", "The City Council of the City of Olympia do ordain as follows:"),
    ("King County, WA", "", "", "BE IT ORDAINED BY THE COUNCIL OF KING COUNTY:"),
    ("Multnomah County, OR", "", "", "The Board of County Commissioners of Multnomah County ordains as follows:"),
    ("Eugene, OR", "", "", "THE CITY OF EUGENE ORDAINS AS FOLLOWS:"),
    ("Hickman, NE", "village", "trustee-village",
     "Be it ordained by the Chairperson and Board of Trustees of the Village of Hickman:"),
    ("Berea, KY", "city", "mayor-council", "Be it ordained by the City of Berea, Kentucky:"),
    ("Madison County, KY", "", "", "Be it ordained by the Fiscal Court of the County of Madison, Commonwealth of Kentucky:"),
    ("Eau Claire, WI", "city", "mayor-council", "The Common Council of the City of Eau Claire do ordain as follows:"),
    ("Boone County, MO", "", "county-commission", "BE IT ORDAINED BY THE COUNTY COMMISSION OF BOONE COUNTY, MISSOURI, AS FOLLOWS:"),
    ("Lynchburg, VA", "city", "council-manager", "BE IT ORDAINED by the City Council of the City of Lynchburg, Virginia:"),
    ("Albemarle County, VA", "", "county-executive", "BE IT ORDAINED by the Board of Supervisors of Albemarle County, Virginia:"),
    ("Lake of the Woods County, MN", "", "", "The County Board of Lake of the Woods County ordains:"),
    ("Isle of Wight County, VA", "", "", "BE IT ORDAINED by the Board of Supervisors of Isle of Wight County, Virginia:"),
    ("Philippi, WV", "city", "mayor-council",
     "BE IT ENACTED AND ORDAINED by the Council of the City of Philippi, West Virginia:"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "kind", "form", "words"), OPENINGS, ids=lambda value: str(value)[:30])
def test_a_known_enacting_clause_is_printed_as_its_source_prints_it(typed: str, kind: str, form: str, words: str) -> None:
    assert opening_of(profile_at(typed, kind, form)) == words


ORDINARY = [
    ("Citrus Heights, CA", "city", "mayor-council", "This ordinance takes effect 30 days after its final passage."),
    ("Marin County, CA", "", "", "This ordinance takes effect 30 days after its final passage."),
    ("Peoria, IL", "city", "council-manager", "This ordinance takes effect on its passage."),
    ("Chicago, IL", "", "", "This ordinance takes effect on its passage."),
    ("Skokie, IL", "village", "village-manager", "This ordinance takes effect on its passage."),
    ("Ithaca, NY", "town", "", "This local law takes effect on its filing with the Secretary of State."),
    ("Olympia, WA", "city", "council-manager", "This ordinance takes effect 5 days after its publication."),
    ("Eugene, OR", "", "", "This ordinance takes effect 30 days after its passage."),
    ("Hickman, NE", "village", "trustee-village", "This ordinance takes effect 15 days after its passage and after its publication."),
    ("Madison County, KY", "", "", "This ordinance takes effect on [[date: the ordinance must state one]]."),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "kind", "form", "sentence"), ORDINARY)
def test_the_ordinary_rule_of_a_known_place(typed: str, kind: str, form: str, sentence: str) -> None:
    profile = profile_at(typed, kind, form)
    found = effect(profile)
    assert sentence_of(profile) == sentence
    assert found.rule is not None
    assert found.rule.verified == "read"
    assert found.rule.cite


@pytest.mark.parametrize("typed", ["Peoria, IL", "Chicago, IL"])
def test_an_illinois_measure_with_a_penalty_waits_ten_days(typed: str) -> None:
    profile = profile_at(typed, "city")
    assert sentence_of(profile, penalty=True) == "This ordinance takes effect 10 days after its publication."
    assert "penalty" in effect(profile, penalty=True).reason


def test_an_emergency_measure_takes_effect_at_once_by_the_larger_vote() -> None:
    profile = profile_at("Citrus Heights, CA", "city", "mayor-council")
    found = effect(profile, emergency=True, wish="at once")
    assert (
        sentence_of(profile, emergency=True, wish="at once")
        == "This ordinance takes effect immediately on its passage by a four-fifths vote."
    )
    assert not found.flags


def test_an_emergency_without_a_known_rule_is_left_to_the_clerk() -> None:
    profile = profile_at("King County, WA")
    assert "no emergency rule was found" in sentence_of(profile, emergency=True)
    assert effect(profile, emergency=True).rule is None


@pytest.mark.parametrize(("typed", "kind", "form"), [("Kent County, DE", "", "county-administrator"), ("Natick, MA", "town", "select-board"),
                                                    ("Worcester, MA", "city", "council-manager")])  # fmt: skip
def test_where_the_clerk_decides_the_date_is_a_fill_in(typed: str, kind: str, form: str) -> None:
    assert CONFIRM in sentence_of(profile_at(typed, kind, form))


@pytest.mark.parametrize(("typed", "kind"), [("Citrus Heights, CA", "city"), ("Ithaca, NY", "town"), ("Eugene, OR", "")])
def test_a_wish_for_at_once_that_the_law_does_not_grant_is_told(typed: str, kind: str) -> None:
    (flag,) = effect(profile_at(typed, kind), wish="At once").flags
    assert flag.rule == "effective-not-at-once"
    assert flag.severity == "warning"
    assert "--add common/emergency" in flag.remedy


def test_a_wish_for_at_once_that_the_law_grants_is_no_matter() -> None:
    assert not effect(profile_at("Peoria, IL", "city"), wish="at once").flags


def test_a_wished_date_never_comes_before_the_law_allows() -> None:
    assert (
        sentence_of(profile_at("Citrus Heights, CA", "city"), wish="2027-01-01")
        == "This ordinance takes effect on January 1, 2027, or 30 days after its final passage, whichever is later."
    )


def test_after_notice_keeps_the_rule_of_law() -> None:
    found = sentence_of(profile_at("Olympia, WA", "city"), wish="after notice")
    assert "[[number]] days after its publication" in found
    assert "5 days after its publication" in found


@pytest.mark.parametrize(
    ("asked", "wish", "sentence"),
    [
        ("executive order", "", "This order takes effect when it is signed."),
        ("executive order", "at once", "This order takes effect when it is signed."),
        ("executive order", "2027-03-09", "This order takes effect on March 9, 2027."),
        ("executive order", "after notice", "This order takes effect [[number]] days after it is posted on the public website."),
        ("police directive", "", "This directive takes effect when it is signed."),
        ("resolution", "", "This resolution takes effect on its adoption or, where the law first sends it to an executive to sign or veto, "
         "on the day that the law sets."),
    ],
)  # fmt: skip
def test_orders_bind_from_signature_and_resolutions_from_adoption(asked: str, wish: str, sentence: str) -> None:
    assert sentence_of(profile_at("Chicago, IL", asked=asked), wish=wish) == sentence


def test_the_effective_date_waits_for_the_executive_whom_the_signature_page_names() -> None:
    """A mayor may veto though a manager heads the departments: page and closing sentence say the same."""
    place, _ = resolve_place(*parse_place("San Mateo, CA"), "city", "council-manager")
    vetoed = make_profile(place, resolve_instrument("resolution", place)[0], {"mayor_approves": "yes"})
    assert any(block.heading.startswith("APPROVED (or returned") for block in signature_blocks(vetoed))
    assert "to an executive to sign or veto" in sentence_of(vetoed)


def test_a_governors_order_takes_effect_as_a_statute_says_where_one_was_read() -> None:
    """Minn. Stat. 4.035, subd. 2: not at signature. Where no statute was read, the sentence leaves room for one."""
    minnesota = profile_at("Minnesota, MN", "state", asked="executive order")
    read = effect(minnesota)
    assert sentence_of(minnesota) == (
        "This order takes effect 15 days after its publication in the State Register and its filing with the Secretary of State."
    )
    assert read.rule is not None
    assert read.rule.cite == "Minn. Stat. § 4.035, subd. 2"
    unread = sentence_of(profile_at("Oregon, OR", "state", asked="executive order"))
    assert unread == "This order takes effect when it is signed or, where a statute sets a later day, on that day."


def test_a_resolution_of_a_body_that_hires_its_administrator_binds_from_adoption() -> None:
    profile = profile_at("San Mateo, CA", "city", "council-manager", asked="resolution")
    assert sentence_of(profile) == "This resolution takes effect on its adoption."


@pytest.mark.parametrize("wish", ["soon", "2027-13-01", "2027-02-30", "01/01/2027", "{{ x }}", "tomorrow", "2027"])
def test_another_wish_is_refused_with_those_there_are(wish: str) -> None:
    with pytest.raises(RequestError) as caught:
        effect(profile_at("Chicago, IL"), wish=wish)
    assert caught.value.code == "bad-effective-date"
    assert "at once" in caught.value.alternatives
    assert wish.lower() in caught.value.message


@pytest.mark.parametrize("code", tuple(load_data("state_names")))
def test_every_place_and_instrument_has_sound_opening_words_and_an_effective_date(code: str) -> None:
    for place in (one for one in every_place() if one.state == code):
        for asked in instrument_ids():
            try:
                ident, _ = resolve_instrument(asked, place)
            except (NotYetError, RequestError):
                continue
            profile = make_profile(place, ident, {})
            opening = opening_of(profile)
            assert opening.strip()
            assert not re.search(r"[{}]", opening), opening
            assert opening.count("[[") == opening.count("]]"), opening
            assert "[[[[" not in opening, opening
            assert not opening.upper().startswith("SECTION"), opening
            assert not re.search(r"\bthe exampleton (county|parish|township)\b(?! \w)", opening, re.I), opening
            for penalty in (False, True):
                for emergency in (False, True):
                    sentence = sentence_of(profile, penalty=penalty, emergency=emergency)
                    assert re.fullmatch(r"This [a-z]+(?: [a-z]+)? takes effect [^{}]+\.", sentence), sentence
                    assert ".." not in sentence


@pytest.mark.parametrize(
    ("where", "step", "verified", "cite"),
    [
        (("Skokie, IL", "village", ""), "publication", "read", "§ 1-2-4, as for cities, in the code of 65 ILCS 5/1-2-2"),
        (("Peoria, IL", "city", ""), "emergency", "memory", "§ 1-2-4, in the code of 65 ILCS 5/1-2-2"),  # marked recalled
        (("Washington, DC", "", ""), "vote", "secondary", ""),  # seen elsewhere than the opening words, with no section named
    ],
)
def test_each_rule_of_procedure_has_a_grade_and_a_cite_of_its_own(
    where: tuple[str, str, str], step: Procedure, verified: str, cite: str
) -> None:
    rule = profile_at(*where).instrument.procedure[step]
    assert (rule.verified, rule.cite) == (verified, cite)


def test_a_place_with_words_of_its_own_has_the_procedure_of_its_type() -> None:
    chicago, peoria = profile_at("Chicago, IL").instrument, profile_at("Peoria, IL", "city").instrument
    assert chicago.opening != peoria.opening
    assert chicago.procedure == peoria.procedure
    assert chicago.effective == peoria.effective


def test_a_rule_seen_elsewhere_than_its_row_names_its_own_source() -> None:
    rule = profile_at("Las Cruces, NM").instrument.effective["ordinary"]
    assert (rule.cite, rule.url) == ("NMSA 1978 § 3-17-5", "https://legalfix.com/statutes/state-codes/new-mexico")
