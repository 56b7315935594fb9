"""``drafter check FILE``: what is told of a user's file, and of a file of ours that was changed since."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from drafter.cli.app import cli
from drafter.errors import RequestError
from drafter.matter import Matter
from drafter.packet.file_check import FileCheck, check_file
from drafter.packet.render import render
from drafter.toolkit import Toolkit

NOTHING = Matter(place="", state="", instrument="", date="2026-11-24")
VILLAGE = NOTHING._replace(place="Oak Park", state="IL", type="village", form="village-manager")
HASTY = """AN ORDINANCE OF THE CITY OF OAK PARK CONCERNING PLATE READERS

WHEREAS, officers gave 5,000 hours to federal raids;

BE IT ORDAINED BY THE CITY COUNCIL:

SECTION 1. DEFINITIONS. "Vendor" shall mean a company.

SECTION 2. No person shall share data and/or images, provided that the chief may promptly do so.
Federal agents shall wear a badge.

(a) The chief will report annually.
(c) A report shall be filed within thirty (30) days of passage.
"""


def ours(model: str = "transparency") -> bytes:
    return render(Toolkit().draft(Matter("Seattle", "WA", "ordinance", model=model, date="2026-11-24")).draft, "docx")


def changed(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """A Word file with one part changed."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as package, ZipFile(out, "w") as copy:
        for name in package.namelist():
            words = package.read(name)
            copy.writestr(name, change(words.decode()).encode() if name == part else words)
    assert out.getvalue() != data
    return out.getvalue()


def checked(tmp_path: Path, data: bytes | str, name: str, matter: Matter = NOTHING, *, final: bool = False) -> FileCheck:
    file = tmp_path / name
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return check_file(file, matter, final=final)


def rules(check: FileCheck, severity: str = "") -> set[str]:
    return {flag.rule for flag in check.flags if severity in ("", flag.severity)}


def test_a_hasty_text_is_told_each_fault_at_its_line_with_the_words_at_fault(tmp_path: Path) -> None:
    check = checked(tmp_path, HASTY, "hasty.txt")
    assert {"REC-02", "DEF-01", "DEF-02", "SAFE-01", "MOD-03", "MOD-04", "MOD-05", "NBR-01", "NUM-01", "STY-01", "STY-02", "STY-08",
            "TIME-01", "SIG-01", "EFF-01"} <= rules(check)  # fmt: skip
    (safety,) = [flag for flag in check.flags if flag.rule == "SAFE-01"]
    assert safety.severity == "error"
    assert safety.where is not None
    where = safety.where
    assert (where.line, where.line_text[where.column - 1 : where.end_column - 1]) == (10, "Federal agents shall")


def test_without_a_place_the_rules_of_the_place_are_skipped_and_that_is_said(tmp_path: Path) -> None:
    bare, told = checked(tmp_path, HASTY, "hasty.txt"), checked(tmp_path, HASTY, "hasty.txt", VILLAGE)
    assert not {"BODY-01", "ENACT-01"} & rules(bare)
    assert "no-place" in rules(bare)
    assert {"BODY-01", "ENACT-01"} <= rules(told)
    assert told.checked_as == "an ordinance of the Village of Oak Park"


def test_a_file_of_ours_holds_its_clauses_unchanged_and_passes(tmp_path: Path) -> None:
    check = checked(tmp_path, ours(), "ours.docx")
    assert {one.state for one in check.clauses} == {"unchanged"}
    assert [flag for flag in check.flags if flag.severity != "note"] == []
    assert check.checked_as == "an ordinance of the City of Seattle, as the file itself records"


def test_a_filled_blank_is_no_change(tmp_path: Path) -> None:
    filled = changed(ours(), "word/document.xml", lambda xml: xml.replace("[year counted]", "2025"))
    assert {one.state for one in checked(tmp_path, filled, "filled.docx").clauses} == {"unchanged"}


def test_changed_gone_and_added_text_is_unassessed_and_told_first(tmp_path: Path) -> None:
    def change(xml: str) -> str:
        xml = xml.replace("takes away no right", "takes away each right")
        paragraphs = re.findall(r"<w:p>.*?</w:p>", xml, re.S)
        heading = next(one for one in paragraphs if "Heading2" in one and "No claim in court" in one)
        added = '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>1.04.130 Our own rule.</w:t></w:r></w:p>'
        body = "<w:p><w:r><w:t>A department shall keep a log.</w:t></w:r></w:p>"
        return xml.replace(heading, added + body + heading)

    check = checked(tmp_path, changed(ours(), "word/document.xml", change), "edited.docx")
    assert [(one.id, one.state) for one in check.clauses if one.state != "unchanged"] == [
        ("common/no_private_right", "changed"),
        ("", "added"),
    ]
    assert [flag.rule for flag in check.flags[:2]] == ["unassessed", "unassessed"]
    assert "takes away no right" in check.flags[0].message


def test_no_option_of_the_check_lifts_a_safety_rule(tmp_path: Path) -> None:
    check = checked(tmp_path, "ATTEST:\nFederal agents shall leave the city.\n", "notice.md")
    assert "SAFE-01" in rules(check, "error")


def test_tracked_changes_and_colour_are_seen_in_a_word_file(tmp_path: Path) -> None:
    def change(xml: str) -> str:
        when = 'w:author="a" w:date="2026-01-01T00:00:00Z"'
        space = 'xml:space="preserve"'
        marks = (
            f"<w:p><w:r><w:t {space}>The clerk </w:t></w:r>"
            f'<w:ins w:id="9001" {when}><w:r><w:t>shall</w:t></w:r></w:ins>'
            f'<w:del w:id="9002" {when}><w:r><w:delText>may</w:delText></w:r></w:del>'
            f"<w:r><w:t {space}> keep a log </w:t></w:r>"
            '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>for one year</w:t></w:r>'
            f"<w:r><w:rPr><w:vanish/></w:rPr><w:t {space}> or two</w:t></w:r></w:p>"
        )
        return xml.replace("<w:body>", f"<w:body>{marks}", 1)

    data = changed(ours(), "word/document.xml", change)
    assert {"AMEND-02", "FILL-01"} <= rules(checked(tmp_path, data, "marked.docx"), "error")
    assert "AMEND-04" not in rules(checked(tmp_path, data, "marked.docx"))
    final = checked(tmp_path, data, "marked.docx", final=True)
    assert "Inserted words stand in a final copy." in " ".join(flag.message for flag in final.flags if flag.rule == "AMEND-04")


def test_a_footnote_does_not_get_past_the_safety_rules(tmp_path: Path) -> None:
    note = (
        '<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>Staff must warn families before a federal raid.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    out = BytesIO(ours())
    with ZipFile(out, "a") as package:
        package.writestr("word/footnotes.xml", note)
    (flag,) = [one for one in checked(tmp_path, out.getvalue(), "noted.docx").flags if one.rule == "SAFE-04"]
    assert flag.severity == "error"
    assert flag.where is not None
    assert flag.where.line_text == "Note 1. Staff must warn families before a federal raid."


def test_a_word_file_that_not_all_can_read_is_told_so(tmp_path: Path) -> None:
    data = changed(ours(), "docProps/core.xml", lambda xml: re.sub(r"<dc:title>.*?</dc:title>", "", xml))
    (flag,) = [one for one in checked(tmp_path, data, "untitled.docx").flags if one.rule == "ACC-01"]
    assert "document title" in flag.message


def test_a_place_without_an_instrument_that_can_be_told_is_a_wrong_request(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="what instrument"):
        checked(tmp_path, "The clerk shall keep a log.", "note.txt", VILLAGE)


def test_a_taken_section_number_and_a_title_silent_on_a_penalty_are_told_where_the_user_says_so(tmp_path: Path) -> None:
    text = "An ordinance concerning records\nSection 1. Change.\nThe Code is amended by adding a section.\n2-38. Penalty.\nA breach is a misdemeanor.\n"
    told = VILLAGE._replace(facts={"taken_sections": "2-37, 2-38", "penalty_in_title": "yes"})
    assert not {"NUM-02", "TITLE-03"} & rules(checked(tmp_path, text, "code.txt", VILLAGE))
    assert {"NUM-02", "TITLE-03"} <= rules(checked(tmp_path, text, "code.txt", told))


# ---------------------------------------------------------------------------------------------------------------- the door


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, list(arguments))
    return (result.exit_code if not isinstance(result.exception, SystemExit) else int(result.exception.code or 0)), result.output


def test_people_see_flags_by_section_with_the_words_marked(tmp_path: Path) -> None:
    file = tmp_path / "hasty.txt"
    file.write_text(HASTY)
    code, said = run("check", str(file))
    assert code == 1
    assert "3 sections" not in said
    assert re.search(r"SECTION 1. DEFINITIONS\n  warning: ‘shall mean’[^\n]* \[DEF-01\]\n    line 7\n    7 \| ", said)
    assert "^^^^^^^^^^" in said
    assert said.index("SECTION 1. DEFINITIONS") < said.index("SECTION 2.")
    assert re.search(r"\d+ errors, \d+ warnings, \d+ notes?$", said.strip())


def test_json_holds_flags_sections_and_clauses(tmp_path: Path) -> None:
    file = tmp_path / "ours.docx"
    file.write_bytes(ours())
    code, said = run("--json", "check", str(file))
    value = json.loads(said)
    assert code == 0
    assert set(value) == {"file", "checked_as", "whole", "flags", "sections", "clauses", "fill_ins"}
    assert value["clauses"][0] == {
        "id": "common/short_title",
        "state": "unchanged",
        "title": "Short title.",
        "paragraph": 12,
        "differs": "",
    }
    assert {"label", "catchline", "line", "words", "reading"} == set(value["sections"][0])


def test_a_file_that_cannot_be_read_is_a_wrong_request(tmp_path: Path) -> None:
    assert run("check", str(tmp_path / "none.docx"))[0] == 2
    (tmp_path / "paper.pdf").write_bytes(b"%PDF")
    code, said = run("check", str(tmp_path / "paper.pdf"))
    assert (code, "A PDF shows words" in said) == (2, True)
