"""A new clause file is valid and drafts as it stands, whatever its part and whomever it directs."""

from __future__ import annotations

from pathlib import Path

import pytest
from author_libraries import matter

from drafter.authoring.library_checks import check_whole_library
from drafter.authoring.new_clause import DIRECTS, PARTS, WITH_DUTIES, NewClause, clause_path, clause_text, full_id
from drafter.authoring.preview_text import text_lines
from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import read_document
from drafter.errors import RequestError
from drafter.law.sources.acts import find_acts
from drafter.matter import Matter
from drafter.toolkit import Toolkit

KINDS = [(part, directs) for part in PARTS for directs in (DIRECTS if part in WITH_DUTIES else ("nobody",))]
TITLE = 'Visits: a "first" rule'


def written(folder: Path) -> list[str]:
    """A library with a new clause of every kind, and a new term."""
    made = [NewClause(f"my/{part}_{directs}", TITLE, part, ("publish_report",), directs) for part, directs in KINDS]
    for new in (
        *made,
        NewClause("my/unassessed", TITLE, "operative", (), "departments"),
        NewClause("definitions/lobby", "lobby", "definition"),
    ):
        path = clause_path(folder, new.ident, ())
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(clause_text(new, str(folder)), encoding="utf-8")
    return [new.ident for new in made]


def test_every_kind_of_new_clause_passes_the_check(tmp_path: Path) -> None:
    written(tmp_path)
    found = check_whole_library([tmp_path])
    own = [flag for flag in found if flag.where and str(tmp_path) in flag.where.file and flag.severity != "note"]
    assert {flag.rule for flag in own} <= {"unused-definition"}  # the new term, which no text uses yet


def test_every_kind_of_new_clause_drafts_without_a_slip_of_style(tmp_path: Path) -> None:
    idents = written(tmp_path)
    toolkit = Toolkit([tmp_path])
    for ident in (*idents, "my/unassessed", "definitions/lobby"):
        shown = toolkit.preview(ident, matter("Chicago", "IL"))
        assert list(text_lines(shown)), ident
        assert {flag.rule for flag in shown.flags} <= {"own-clause", "unassessed"}, ident
    asked = Matter("Chicago", "IL", "ordinance", model="transparency", date="2026-11-24", add=tuple(idents))
    made = toolkit.draft_plan(toolkit.plan(asked))
    kept = {row.clause.id for row in made.plan.included}
    assert set(idents) - kept <= {one for one in idents if one.endswith("_jail")}


def test_a_bare_name_stands_under_its_lever() -> None:
    assert full_id("lobby", "data_sharing") == "data_sharing/lobby"
    assert full_id("my/lobby", "data_sharing") == "my/lobby"


@pytest.mark.parametrize(
    ("ident", "remedy"), [("Lobby Protocol", "my/lobby_protocol"), ("my/Lobby-log", "my/lobby_log"), ("../etc", "etc")]
)
def test_what_is_no_id_is_told_with_one_that_is(ident: str, remedy: str) -> None:
    with pytest.raises(RequestError, match="no id") as told:
        full_id(ident, "")
    assert remedy in told.value.remedy


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    path = clause_path(tmp_path, "my/first", ())
    path.parent.mkdir(parents=True)
    path.write_text("mine")
    with pytest.raises(RequestError, match="exists already"):
        clause_path(tmp_path, "my/first", ())
    with pytest.raises(RequestError, match="would replace"):
        clause_path(tmp_path, "common/training", {"common/training"})
    assert path.read_text() == "mine"


def test_a_folder_of_clause_files_gets_the_file_beside_them(tmp_path: Path) -> None:
    (tmp_path / "my").mkdir()
    (tmp_path / "my" / "old.yaml").write_text("title: Old\n")
    assert clause_path(tmp_path, "my/first", ()) == tmp_path / "my" / "first.yaml"
    (tmp_path / "clauses").mkdir()
    assert clause_path(tmp_path, "my/first", ()) == tmp_path / "clauses" / "my" / "first.yaml"


def test_any_title_is_written_as_one() -> None:
    for title in ('A "quoted" one: two', "back\\slash", "# hash", "- dash", "{brace}", "yes"):
        text = clause_text(NewClause("my/first", title, "closing"), "my-clauses")
        faults = Faults()
        node = read_document("first.yaml", text, faults)
        assert not len(faults)
        assert isinstance(node, dict)
        assert node["title"] == title


def test_acts_are_found_by_words() -> None:
    assert "decline_detainer" in [act.id for act in find_acts(["detainers"])]
    assert [act.id for act in find_acts(["form", "training"])] == ["set_forms_procedure_and_training"]
    assert find_acts(["zeppelin"]) == []
    assert "cite_and_release" in find_acts(["report"], "cite_and_release")[0].levers
