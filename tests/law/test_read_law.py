"""Reading the law data: what ships reads clean, and each kind of fault is told with its file and line."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from law_files import clauses, faults_of, plain

from drafter.content.schema.faults import Faults
from drafter.edition import LAW
from drafter.flag_text import flag_lines
from drafter.flags import Flag
from drafter.law.limits.reach import ReachRow
from drafter.law.read_law import check_clauses, read_law
from drafter.law.sources.acts import Act
from drafter.law.sources.cites import CITE


def test_the_data_that_ships_reads_clean_and_names_only_clauses_that_there_are() -> None:
    faults = Faults()
    read_law(LAW, faults)
    check_clauses(faults, clauses())
    assert faults.flags == ()


def test_rows_are_values_with_their_own_types() -> None:
    values = read_law(LAW, Faults())
    acts: Any = values["acts"]
    rows: Any = values["reach/IL"]
    assert isinstance(acts[0], Act)
    assert acts[0].jail_function is False
    assert isinstance(acts[0].levers, tuple)
    assert isinstance(rows[0], ReachRow)
    assert {type(field) for row in rows for field in (row.why, row.cite, *row.acts)} == {str}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the data, to be spoilt."""
    return Path(shutil.copytree(LAW, tmp_path / "data"))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def errors(folder: Path) -> tuple[Flag, ...]:
    faults = Faults()
    read_law(folder, faults)
    return faults.errors


def test_a_certainty_misspelt_is_refused_and_does_not_turn_forbidden_into_left_out(folder: Path) -> None:
    change(folder / "reach" / "TX.yaml", "certainty: clear", "certainty: cleer")
    (flag,) = errors(folder)
    told = flag_lines(flag)
    assert flag.where is not None
    assert flag.where.file == "law/data/reach/TX.yaml"
    assert flag.where.line_text.strip() == "certainty: cleer"
    assert "^^^^^" in told
    assert "Did you mean ‘clear’?" in told


def test_a_file_with_a_fault_has_no_value(folder: Path) -> None:
    change(folder / "acts.yaml", "levers:", "lever:")
    faults = Faults()
    values = read_law(folder, faults)
    assert "acts" not in values
    assert "federal" in values
    assert [flag.rule for flag in faults.errors] == ["missing", "unknown-field"]


def test_all_faults_of_all_files_are_told_at_once(folder: Path) -> None:
    change(folder / "reach" / "TX.yaml", "certainty: clear", "certainty: cleer")
    change(folder / "federal.yaml", "kind: constitution", "kind: constituton")
    assert [flag.where.file for flag in errors(folder) if flag.where] == ["law/data/federal.yaml", "law/data/reach/TX.yaml"]


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "a: !!int 1\n", "- [unclosed\n", "---\na: b\n---\na: b\n"])
def test_yaml_of_another_dialect_is_refused(folder: Path, text: str) -> None:
    (folder / "reach" / "TX.yaml").write_text(text, encoding="utf-8")
    found = errors(folder)
    assert {flag.rule for flag in found} == {"yaml"}
    assert all(flag.where and flag.where.line for flag in found)


def test_a_file_of_no_kind_is_refused(folder: Path) -> None:
    (folder / "federall.yaml").write_text("[]\n", encoding="utf-8")
    (flag,) = errors(folder)
    assert flag.rule == "unknown-file"
    assert flag.where is not None
    assert flag.where.file == "law/data/federall.yaml"
    assert flag.remedy == "Did you mean ‘federal’?"


def test_an_id_that_two_have_is_refused_at_the_second(folder: Path) -> None:
    text = (folder / "required.yaml").parent / "acts.yaml"
    rows = text.read_text(encoding="utf-8")
    text.write_text(rows + rows[rows.index("- id: inventory_agreements") :].partition("\n- id:")[0] + "\n", encoding="utf-8")
    (flag,) = errors(folder)
    assert flag.rule == "twice"
    assert flag.where is not None
    assert flag.where.line > len(rows.splitlines())
    assert re.search(r"the first stands at law/data/acts.yaml:\d+", flag.message)


def test_the_same_cite_may_stand_in_both_files_of_a_state_but_not_twice_in_one() -> None:
    preemption, citation = plain("preemption/TN"), plain("citation/TN")
    assert {one["cite"] for one in preemption["statutes"]} & {one["cite"] for one in citation["statutes"]}
    doubled = {**preemption, "statutes": [*preemption["statutes"], preemption["statutes"][0]]}
    assert [flag.rule for flag in faults_of("preemption/TN", doubled)] == ["twice"]


def test_a_cite_of_another_state_is_none_of_this_one(folder: Path) -> None:
    change(folder / "reach" / "WY.yaml", "cite: ", "cite: Ohio Rev. Code § 9.63 # ")
    (flag,) = errors(folder)
    assert flag.rule == "unknown-statute"
    assert flag.message == "There is no statute of WY ‘Ohio Rev. Code § 9.63’."


def test_a_condition_that_no_rule_asks_for_is_told_where_it_stands(folder: Path) -> None:
    path = folder / "conditions.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "zz-nobody-asks:\n  text: Say something.\n", encoding="utf-8")
    (flag,) = errors(folder)
    assert (flag.rule, flag.where and flag.where.line_text) == ("unused-condition", "zz-nobody-asks:")


def test_a_risk_of_the_body_that_no_rule_would_tell_is_refused_at_its_statute(folder: Path) -> None:
    change(
        folder / "preemption" / "IL.yaml",
        "  effect: protects\n",
        "  effect: protects\n  body_exposure: {kind: funds, note: none}\n",
    )
    path = folder / "reach" / "IL.yaml"
    path.write_text("[]\n", encoding="utf-8")
    (flag,) = [one for one in errors(folder) if one.rule != "unused-condition"]
    assert flag.rule == "untold-exposure"
    assert flag.where is not None
    assert flag.where.file == "law/data/preemption/IL.yaml"
    assert "cite: 5 ILCS 805/1" in flag.where.line_text


@pytest.mark.parametrize("folder_of", ["preemption", "citation"])
def test_a_state_without_a_file_and_a_file_without_a_state_are_told(folder: Path, folder_of: str) -> None:
    (folder / folder_of / "AK.yaml").rename(folder / folder_of / "XX.yaml")
    told = {(flag.rule, flag.where.file, flag.message) for flag in errors(folder) if flag.where}
    assert ("state-file", f"law/data/{folder_of}/AK.yaml", f"AK has no file in {folder_of}/.") in told
    assert ("state-file", f"law/data/{folder_of}/XX.yaml", "There is no State ‘XX’.") in told


def test_a_state_without_a_session_is_told(folder: Path) -> None:
    change(folder / "sessions.yaml", "AK: {ends: 5}\n", "")
    (flag,) = errors(folder)
    assert flag.message == "AK has no session."


def test_a_saving_that_the_library_has_not_is_refused(folder: Path) -> None:
    change(folder / "required.yaml", "clause: common/judicial_process", "clause: common/judicial_proces")
    faults = Faults()
    read_law(folder, faults)
    assert faults.errors == ()
    check_clauses(faults, clauses())
    (flag,) = faults.errors
    assert flag.rule == "unknown-clause"
    assert "‘common/judicial_process’" in flag.remedy


def first(file: str) -> dict[str, Any]:
    rows: Any = plain(file)
    found: dict[str, Any] = rows[0]
    return found


REACH = first("reach/WY")
FEDERAL = next(row for row in plain("federal") if row["verified"] == "read")


@pytest.mark.parametrize(
    ("file", "row", "change", "told"),
    [
        ("federal", FEDERAL, {"cite": "some law or other"}, "does not have the form of ‘cite’"),
        ("federal", FEDERAL, {"verified": "seen"}, "‘seen’ is not a value of ‘verified’"),
        ("federal", FEDERAL, {"url": None}, "Where ‘verified’ is ‘read’, a federal authority needs ‘url’"),
        ("federal", FEDERAL, {"url": "somewhere"}, "does not have the form of ‘url’"),
        ("federal", FEDERAL, {"quote": "word " * 81}, "‘quote’ has 81 words; the most is 80"),
        ("reach/WY", REACH, {"acts": ["no_such_act"]}, "There is no act ‘no_such_act’"),
        ("reach/WY", REACH, {"reaches": ["planet"]}, "‘planet’ is not a value of ‘reaches’"),
        ("reach/WY", REACH, {"condition": "no-such-condition"}, "There is no condition ‘no-such-condition’"),
        ("reach/WY", REACH, {"verdict": "conditions", "condition": None}, "Where ‘verdict’ is ‘conditions’, a rule of state law needs ‘condition’"),
        ("reach/WY", REACH, {"verified": "memory", "certainty": "clear", "also_seen": None}, "needs ‘also_seen’"),
        ("required", first("required"), {"says": ["(unclosed"]}, "‘(unclosed’ is no regular expression"),
        ("federal_exposure", first("federal_exposure"), {"authorities": ["usc-8-1374"]}, "There is no authority ‘usc-8-1374’"),
    ],
)  # fmt: skip
def test_a_fault_of_a_row_is_told(file: str, row: Mapping[str, Any], change: Mapping[str, Any], told: str) -> None:
    assert faults_of(file, [row]) == ()
    spoilt = {name: value for name, value in {**row, **change}.items() if value is not None}
    assert any(told in flag.message and flag.where and flag.where.line for flag in faults_of(file, [spoilt]))


@pytest.mark.parametrize(
    ("cite", "known"),
    [
        ("Printz v. United States, 521 U.S. 898 (1997)", True),
        ("In re Search Warrant, 1 F.4th 1", True),
        ("Tex. Const. art. XI, § 5", True),
        ("8 U.S.C. § 1373", True),
        ("28 C.F.R. Part 23", True),
        ("5 ILCS 805/1 et seq. (Illinois TRUST Act)", True),
        ("SB 7 (2025) (codified section to be confirmed)", True),
        ("Immigrant Safety Act (HB 9, 2026; compiled section to be confirmed)", True),
        ("Exec. Order No. 14287, 90 Fed. Reg. 18761 (Apr. 28, 2025)", True),
        ("Ohio Crim. R. 4(A)(3)", True),
        ("La. R.S. 33:81 et seq.", True),
        ("FBI CJIS Security Policy", True),
        ("no law at all", False),
        ("the city v the county", False),
    ],
)
def test_a_cite_has_one_of_the_forms_of_an_authority(cite: str, known: bool) -> None:
    assert bool(re.fullmatch(CITE, cite)) is known


def test_what_yaml_would_type_stays_the_text_that_was_written() -> None:
    """A year is a text here, whatever YAML makes of it."""
    rows = yaml.safe_load((LAW / "preemption/TN.yaml").read_text("utf-8"))["statutes"]
    (cite,) = [row["cite"] for row in rows if isinstance(row["enacted"], int)]
    values: Any = read_law(LAW, Faults())
    assert [row.enacted for row in values["preemption/TN"].statutes if row.cite == cite] == ["2023"]
