"""``drafter scenarios`` as people type it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document
from test_cli import run

ASK = [
    "scenarios",
    "--place",
    "Madison, WI",
    "--type",
    "city",
    "--instrument",
    "ordinance",
    "--model",
    "data_sharing",
    "--date",
    "2026-11-24",
]


def test_the_screen_shows_each_answer_with_its_section_and_a_count(tmp_path: Path) -> None:
    done = run(*ASK, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "A vendor switches sharing on: What must the department do?" in done.stdout
    assert "May not, Section " in done.stdout
    assert "situations: " in done.stdout


@pytest.mark.parametrize(("reader", "columns"), [("chief", 4), ("council", 4), ("public", 2)])
def test_the_word_table_has_the_columns_of_its_reader(tmp_path: Path, reader: str, columns: int) -> None:
    done = run(*ASK, "--for", reader, "-o", "out/table.docx", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    document = Document(str(tmp_path / "out/table.docx"))
    assert {len(table.columns) for table in document.tables} == {columns}
    words = " ".join(cell.text for table in document.tables for cell in table._cells)
    assert "City Attorney" in words
    assert not {"{", "[["} & set(words.split())


def test_markdown_and_json_hold_the_same_situations(tmp_path: Path) -> None:
    done = run("--json", *ASK, "-o", "table.md", folder=tmp_path)
    value = json.loads(done.stdout)
    text = (tmp_path / "table.md").read_text()
    answered = [one for one in value["scenarios"] if one["answered"]]
    assert len(answered) > 25
    assert all(one["title"] in text for one in answered)
    assert {"clause", "section", "says", "who", "what"} <= set(answered[0]["answers"][0])


@pytest.mark.parametrize(
    ("more", "said"),
    [(["--for", "cheif"], "Did you mean ‘chief’?"), (["-o", "table.pdf"], "does not end in .docx or .md")],
)
def test_a_wrong_reader_or_ending_is_refused_before_anything_is_written(tmp_path: Path, more: list[str], said: str) -> None:
    done = run(*ASK, *more, folder=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("table")]
