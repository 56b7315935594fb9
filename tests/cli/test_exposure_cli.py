"""Exposure and study copies at the command line: nothing is written before it is acknowledged, and every format says what it is."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from test_cli import run

from drafter.formats.docx.structure import check_structure

TEXAS = ("draft", "--place", "Austin, TX", "--type", "city", "--form", "council-manager", "--instrument", "ordinance",
         "--model", "non_cooperation")  # fmt: skip
STUDY = (*TEXAS, "--acknowledge", "--despite", "non_cooperation/detainers", "--reason", "for the study session of May")


def test_the_first_draft_in_an_exposed_state_writes_nothing_and_gives_the_command_to_go_on(tmp_path: Path) -> None:
    done = run(*TEXAS, "-o", "out", folder=tmp_path)
    assert done.returncode == 3
    assert not (tmp_path / "out").exists()
    assert "Tex. Gov't Code § 752.0565" in done.stderr
    command = done.stderr.strip().splitlines()[-1].strip()
    assert command.startswith('drafter draft --place "Austin, TX"')
    assert command.endswith("-o out --acknowledge")


def test_with_json_the_failure_is_json_and_has_the_command(tmp_path: Path) -> None:
    done = run("--json", *TEXAS, "-o", "out", folder=tmp_path)
    error = json.loads(done.stdout)["error"]
    assert (done.returncode, error["code"]) == (3, "exposure")
    assert any("--acknowledge" in one for one in error["alternatives"])


def test_plan_and_check_write_nothing_and_need_no_acknowledgement(tmp_path: Path) -> None:
    for command in ("plan", "check"):
        done = run(command, *TEXAS[1:], folder=tmp_path)
        assert done.returncode == 0, done.stderr
        assert "exposure" in done.stderr


def test_acknowledged_the_lawful_part_is_drafted(tmp_path: Path) -> None:
    done = run(*TEXAS, "--acknowledge", "--format", "txt", "-o", "out", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    (path,) = (tmp_path / "out").iterdir()
    assert "study" not in path.name
    assert "immigration detainer" not in path.read_text(encoding="utf-8").lower()


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("study")
    formats = [
        word for name in ("annotated", "memo", "memo-md", "html", "md", "txt", "json", "pdf") for word in ("--format", name)
    ]
    done = run(*STUDY, *formats, "-o", "out", folder=folder)
    assert done.returncode == 0, done.stderr
    return folder / "out"


def test_every_file_of_a_study_copy_is_named_and_says_so(study: Path) -> None:
    files = sorted(study.iterdir())
    assert len(files) == 8
    for path in files:
        assert "-study-copy" in path.name
        if path.suffix in (".html", ".md", ".txt", ".json"):
            said = path.read_text(encoding="utf-8")
            assert "Study copy" in said
            assert "not for introduction" in said
            assert "study session of May" not in said


def test_every_page_header_of_the_word_study_copy_says_so_and_nothing_is_signed(study: Path) -> None:
    (path,) = study.glob("*-annotated.docx")
    data = path.read_bytes()
    assert check_structure(data) == ()
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist() if name.endswith(".xml")}
    headers = [text for name, text in parts.items() if "/header" in name]
    assert len(headers) == 3
    assert all("Study copy: contains text barred by" in text for text in headers)
    body = parts["word/document.xml"]
    assert "ATTEST" not in body.upper()
    assert "APPROVED AS TO FORM" not in body.upper()
    assert "study session of May" not in "".join(parts.values())


def test_the_memo_of_a_study_copy_approves_nothing(study: Path) -> None:
    (path,) = study.glob("*-memo.md")
    said = path.read_text(encoding="utf-8")
    assert "Approved as to form: ___" not in said.replace("\\", "")
    assert "in this study copy despite the bar" in said


def test_a_study_copy_has_no_clean_copy(tmp_path: Path) -> None:
    refused = run(*STUDY, "--format", "docx", "-o", "out", folder=tmp_path)
    assert refused.returncode == 2
    assert "--format annotated" in refused.stderr
    assert not (tmp_path / "out").exists()
    done = run(*STUDY, "-o", "out", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert not any(path.name.endswith("-study-copy.docx") for path in (tmp_path / "out").iterdir())


def test_a_study_copy_needs_the_acknowledgement_and_a_reason_for_each_clause(tmp_path: Path) -> None:
    unsaid = [word for word in STUDY if word != "--acknowledge"]
    assert run(*unsaid, "-o", "out", folder=tmp_path).returncode == 3
    done = run(*STUDY, "--despite", "non_cooperation/no_assistance", "-o", "out", folder=tmp_path)
    assert done.returncode == 2
    assert "--reason" in done.stderr


def test_despite_in_a_matter_file_is_read_and_acknowledge_is_not_kept_there(tmp_path: Path) -> None:
    text = ("place: Austin\nstate: TX\ntype: city\nform: council-manager\ninstrument: ordinance\nmodel: non_cooperation\n"
            "despite:\n  non_cooperation/detainers: for study\n")  # fmt: skip
    (tmp_path / "matter.yaml").write_text(text, encoding="utf-8")
    assert run("draft", "matter.yaml", "-o", "out", folder=tmp_path).returncode == 3
    done = run("draft", "matter.yaml", "--acknowledge", "--format", "txt", "-o", "out", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "study-copy" in next((tmp_path / "out").iterdir()).name
    (tmp_path / "matter.yaml").write_text(text + "acknowledge: yes\n", encoding="utf-8")
    assert run("draft", "matter.yaml", "-o", "out2", folder=tmp_path).returncode == 2


def test_an_old_matter_is_told_what_was_seen_since(tmp_path: Path) -> None:
    text = "place: Chicago\nstate: IL\ninstrument: ordinance\nmodel: non_cooperation\ndate: 2025-01-15\n"
    (tmp_path / "matter.yaml").write_text(text, encoding="utf-8")
    done = run("check", "matter.yaml", folder=tmp_path)
    assert "older-than-law" in done.stderr
    assert "Seen since then" in done.stderr
