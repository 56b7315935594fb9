"""Precedents: which measures hold what, what the memo tells of them, and the eight set side by side with the library."""

from __future__ import annotations

from collections import Counter

from docs.make.side_by_side import side_by_side
from drafter.formats.simple_md import write_simple_md
from drafter.law.sources.precedents import all_precedents, holders, surest_first
from drafter.law.sources.provisions import all_provisions
from drafter.matter import Matter
from drafter.packet.memo import memo
from drafter.packet.precedents_page import precedent_blocks
from drafter.simple_document import SimpleDocument
from drafter.toolkit import Toolkit

NOT_FOUND = "Found in no measure that was read"


def test_the_surest_come_first_and_then_the_newest() -> None:
    found = [
        one.id for one in surest_first(["santa_cruz_2017_hsi", "berkeley_bmc_2_04_150", "nyc-ac-10-178", "oakland_omc_9_72_010"])
    ]
    assert found == ["oakland_omc_9_72_010", "berkeley_bmc_2_04_150", "santa_cruz_2017_hsi", "nyc-ac-10-178"]


def test_a_provision_names_the_measures_that_hold_it_under_whatever_name() -> None:
    assert "berkeley_bmc_2_04_150" in [one.id for one in holders()["mou.12"]]
    assert "vermont_20_vsa_4652" in [one.id for one in holders()["mou.6"]]
    assert "san_francisco_admin_2a_74" in [one.id for one in holders()["mou.22"]]
    assert holders()["mou.63"] == ()


def test_a_name_of_one_lever_is_not_taken_for_a_provision_of_another() -> None:
    trust_act = all_precedents()["boston-trust-act"]
    assert next(part for part in trust_act.parts if part.name == "definitions").provisions == ()


def test_most_parts_of_the_measures_are_on_the_lists() -> None:
    parts = [part for one in all_precedents().values() for part in one.parts]
    assert sum(not part.provisions for part in parts) / len(parts) < 0.05
    assert set(holders()) == set(all_provisions())


def test_the_memo_tells_who_has_done_each_clause_with_how_it_was_seen() -> None:
    kit = Toolkit()
    draft = kit.draft_plan(kit.plan(Matter("Chicago", "IL", "ordinance", model="mou_withdrawal", date="2026-11-24")))
    told = write_simple_md(SimpleDocument("Memo", "", "2026-11-24", tuple(precedent_blocks(draft))))
    assert told in write_simple_md(memo(draft)) or "Who has done this" in write_simple_md(memo(draft))
    assert "Berkeley Mun. Code" in told
    assert "words read; 1973" in told
    row = next(line for line in told.splitlines() if line.startswith("| Federal deputation"))
    assert row.index("words read") < row.index("seen in a secondary source")


def test_every_clause_has_precedents_or_says_that_none_was_found() -> None:
    library = Toolkit().library
    clauses = [*library.clauses.values(), *(one.clause for one in library.definitions.values())]
    silent = [one.id for one in clauses if not one.precedents and not any(NOT_FOUND in note.text for note in one.notes)]
    assert silent == []


def test_a_clause_that_a_ruling_struck_elsewhere_says_so_in_its_notes() -> None:
    library = Toolkit().library
    said = {
        "non_cooperation/local_identification": "enjoined in 2026",
        "non_cooperation/contractors": "King County",
        "non_cooperation/property_use": "King County",
        "mou_withdrawal/detention_agreements": "GEO Group",
        "cite_and_release/priorities": "enjoined",
        "common/contingent_effect": "9th Cir. 2026",
    }
    for ident, words in said.items():
        assert words in " ".join(note.text for note in library.clauses[ident].notes), ident


def test_eight_measures_that_were_read_are_set_beside_clauses_and_options_that_exist() -> None:
    library = Toolkit().library
    bodies = {**library.clauses, **{ident: one.clause for ident, one in library.definitions.items()}}
    measures = [all_precedents()[row.measure] for row in side_by_side()]
    assert [one.verified for one in measures] == ["read"] * 8
    assert set(Counter(one.lever for one in measures).values()) == {2}
    for row, measure in zip(side_by_side(), measures, strict=True):
        assert list(row.parts) == [part.name for part in measure.parts], measure.id
        for name, part in row.parts.items():
            assert part.why or part.compares == "same", (measure.id, name)
            for one in part.ours:
                ident, _, option = one.partition(": ")
                assert ident in bodies, (measure.id, name, one)
                assert not option or option in {each.name for each in bodies[ident].options}, (measure.id, name, one)
