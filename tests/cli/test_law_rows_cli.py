"""The rows of the law as the command line shows them: what is written for people is shown to them, and what is empty is not."""

from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner

from drafter.cli.app import cli


def shown(*args: str) -> str:
    done = CliRunner().invoke(cli, list(args))
    assert done.exit_code == 0, done.output
    return done.output


def value(*args: str) -> Any:
    return json.loads(shown("--json", *args))


def test_an_act_says_whom_it_binds_which_provisions_it_does_and_what_its_power_leaves_out() -> None:
    told = shown("library", "acts", "condition_agreements_on_approval")
    assert "Binds own departments. Provisions that it does: data.3, " in told
    assert "Power: An executive may bind only his or her own signature" in told
    (act,) = value("library", "acts", "condition_agreements_on_approval")["acts"]
    assert act["binds"] == "own_departments"
    assert act["federal"][0] == {
        "authority": "usc-8-1357-g",
        "role": "basis",
        "consequence": "Agreements under paragraph (g) are voluntary, so an approval step is open; say who may give it.",
    }


def test_the_law_of_a_state_tells_wording_seen_since_and_the_notes_on_citation() -> None:
    told = shown("law", "TX")
    assert "Seen since: subsection (a) in a current copy" in told
    assert "Other bounds on a local act: Tex. Local Gov't Code § 370.003" in told
    assert "Notes: Safe pattern in Texas" in told
    law = value("law", "TX")
    assert law["citation_limits"].startswith("Tex. Local Gov't Code § 370.003")
    assert any(act["also_seen"] for act in law["acts"])


def test_a_measure_is_shown_with_its_parts_in_words_and_without_what_is_not_known() -> None:
    told = shown("precedents", "show", "tx_san_marcos_2020")
    assert "  name: residency_condition; does: County residence, because state law requires it." in told
    assert "structure" not in told
    measure = value("precedents", "show", "tx_san_marcos_2020")
    assert measure["lever"] == "cite_and_release"
    assert {"name", "does"} == set(measure["provisions"][0])
    assert "title" not in measure


@pytest.mark.parametrize(
    ("ident", "field", "told"),
    [
        ("usc-8-1373", "drafting_consequence", ""),
        ("az/a-r-s-11-1051", "body_exposure", "kind: penalty; note: a civil penalty of $500 to $5,000 for each day after suit, and costs"),
        ("il/725-ilcs-5-107-12", "local_room_basis", "inference"),
    ],
)  # fmt: skip
def test_an_authority_is_shown_whole(ident: str, field: str, told: str) -> None:
    assert f"{field}: {told}" in shown("authorities", "show", ident)
    assert value("authorities", "show", ident)[field]


def test_a_field_with_nothing_in_it_has_no_key() -> None:
    recalled = value("authorities", "show", "us-const-art-vi-supremacy")
    assert recalled["verified"] == "memory"
    assert "url" not in recalled
    assert "notes" not in recalled
