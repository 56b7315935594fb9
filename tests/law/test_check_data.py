"""The checker of the law data finds nothing in what ships, and finds each kind of fault."""

from __future__ import annotations

import pytest

from drafter.law import check_data
from drafter.law.sources.cites import kind_of

GOOD = {"id": "x", "cite": "Ohio Rev. Code § 9.63", "verified": "read", "url": "https://example.org", "as_of": "2026-01-01"}


def test_the_data_that_ships_has_no_fault() -> None:
    assert check_data.faults() == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"cite": "some law or other"}, "does not parse"),
        ({"verified": "seen"}, "unknown grade"),
        ({"url": ""}, "without url or date"),
        ({"as_of": ""}, "without url or date"),
        ({"quote": "word " * 81}, "longer than 80 words"),
    ],
)
def test_a_fault_of_an_entry_is_told(change: dict[str, str], told: str) -> None:
    assert list(check_data._entry("here", GOOD)) == []
    (fault,) = check_data._entry("here", {**GOOD, **change})
    assert fault.startswith("here: ")
    assert told in fault


REACH = {
    "cite": "Fla. Stat. § 908.103", "source": "limits note", "acts": ["decline_detainer"], "reaches": ["city"], "verdict": "forbids",
    "certainty": "clear", "verified": "read",
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"acts": ["no_such_act"]}, "no act"),
        ({"reaches": ["planet"]}, "no body"),
        ({"source": "state_preemption"}, "no source has this cite"),
        ({"condition": "no-such-condition"}, "no condition"),
        ({"verdict": "conditions"}, "conditions without an id"),
        ({"verified": "memory"}, "recalled, yet called clear"),
    ],
)
def test_a_fault_of_a_row_is_told(change: dict[str, object], told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = check_data.load_data
    monkeypatch.setattr(check_data, "load_data", lambda name: [{**REACH, **change}] if name == "reach/WY" else real(name))
    found = [fault for fault in check_data._reach("WY") if not fault.startswith("body_exposure")]
    assert any(told in fault for fault in found)


@pytest.mark.parametrize(
    ("cite", "kind"),
    [
        ("Printz v. United States, 521 U.S. 898 (1997)", "case"),
        ("Tex. Const. art. XI, § 5", "constitution"),
        ("8 U.S.C. § 1373", "statute"),
        ("28 C.F.R. Part 23", "regulation"),
        ("5 ILCS 805/1 et seq. (Illinois TRUST Act)", "statute"),
        ("SB 7 (2025) (codified section to be confirmed)", "act"),
        ("Immigrant Safety Act (HB 9, 2026; compiled section to be confirmed)", "act"),
        ("Exec. Order No. 14287, 90 Fed. Reg. 18761 (Apr. 28, 2025)", "order"),
        ("Ohio Crim. R. 4(A)(3)", "rule"),
        ("La. R.S. 33:81 et seq.", "statute"),
        ("FBI CJIS Security Policy", "guidance"),
        ("no law at all", None),
    ],
)
def test_a_cite_says_what_kind_of_authority_it_is(cite: str, kind: str | None) -> None:
    assert kind_of(cite) == kind
