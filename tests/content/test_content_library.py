"""The library from folders: additions, replacements, versions, and every error at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from content_names import ANYTHING, KNOWN, load_library

from drafter.content.check import check_library
from drafter.content.library import Library
from drafter.errors import ContentErrors, RequestError

COMPANIONS = Path(__file__).parent / "library"


def own_folder(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        path = tmp_path / (name.replace("__", "/") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_companion_library_is_read_whole() -> None:
    library = load_library([COMPANIONS], KNOWN)
    assert list(library.clauses) == ["example/approval", "example/posting", "recitals/authority"]
    assert list(library.definitions) == ["definitions/agreement"]
    assert list(library.models) == ["agreements"]
    assert list(library.asks) == ["asks/nullify"]
    approval = library.clauses["example/approval"]
    assert approval.file == "clauses/example/approval.yaml"
    assert approval.built_in
    assert approval.summary == {"en": "Members vote first.", "es": "Los miembros votan primero."}
    assert [body.name for body in approval.alternates] == ["request"]
    assert approval.base.directs == "departments"
    assert library.models["agreements"].presets[0].options == {"example/approval": {"vote": "two_thirds"}}
    assert library.definitions["definitions/agreement"].exceptions == ("model federal agreement",)


def test_a_later_folder_adds_and_replaces_by_id(tmp_path: Path) -> None:
    folder = own_folder(
        tmp_path,
        clauses__example__posting="title: Our posting\ntext: Post it.\n",
        clauses__ours__extra="title: Extra\ntext: Words.\n",
    )
    library = load_library([COMPANIONS, folder], KNOWN)
    assert library.clauses["example/posting"].title == "Our posting"
    assert not library.clauses["example/posting"].built_in
    assert library.clauses["example/posting"].base.acts is None
    assert library.clauses["ours/extra"].file == f"{folder}/clauses/ours/extra.yaml"
    assert library.clauses["example/approval"].built_in


def test_a_folder_of_clause_files_is_a_library_too(tmp_path: Path) -> None:
    folder = own_folder(
        tmp_path, ours__extra="title: Extra\ntext: Words.\n", definitions__place="term: place\ntext: means a place.\n"
    )
    library = load_library([COMPANIONS, folder], KNOWN)
    assert "ours/extra" in library.clauses
    assert "definitions/place" in library.definitions


def test_a_replacement_is_checked_against_what_refers_to_it(tmp_path: Path) -> None:
    folder = own_folder(
        tmp_path,
        a__target="title: Target\ntext: |\n  **Here.** Words.\n",
        a__source='title: Source\nneeds: [a/target]\ntext: |\n  See {{ ref("a/target#there") }}.\n',
    )
    with pytest.raises(ContentErrors) as caught:
        load_library([COMPANIONS, folder], KNOWN)
    assert [flag.rule for flag in caught.value.flags] == ["unknown-slug"]


def test_the_version_changes_with_the_words_and_with_nothing_else(tmp_path: Path) -> None:
    one = load_library([COMPANIONS, own_folder(tmp_path / "one", a__b="title: T\ntext: Words.\n")], KNOWN)
    same = load_library([COMPANIONS, own_folder(tmp_path / "two", a__b="title: T\ntext: Words.\n")], KNOWN)
    other = load_library([COMPANIONS, own_folder(tmp_path / "three", a__b="title: T\ntext: Other.\n")], KNOWN)
    assert one.version == same.version != other.version
    assert one.clauses["a/b"].version == same.clauses["a/b"].version != other.clauses["a/b"].version


def test_every_error_is_raised_at_once_in_source_order(tmp_path: Path) -> None:
    folder = own_folder(
        tmp_path,
        b__two="title: T\ntext: |\n  {{ nobody }}\n\n  {{ noone }}\n",
        a__one="title: T\nprt: x\ntext: |\n  {{ nothing }}\n",
    )
    with pytest.raises(ContentErrors) as caught:
        load_library([COMPANIONS, folder], KNOWN)
    places = [(flag.where.file.rpartition("/")[2], flag.where.line) for flag in caught.value.flags if flag.where]
    assert places == [("one.yaml", 2), ("one.yaml", 4), ("two.yaml", 3), ("two.yaml", 5)]


def test_a_file_that_cannot_be_read_is_not_missed_by_those_that_refer_to_it(tmp_path: Path) -> None:
    folder = own_folder(
        tmp_path, a__broken="title: [\n", a__user='title: T\nneeds: [a/broken]\ntext: |\n  See {{ ref("a/broken") }}.\n'
    )
    flags = check_library([COMPANIONS, folder], KNOWN)
    assert [flag.where.file.rpartition("/")[2] for flag in flags if flag.where] == ["broken.yaml"]


def test_a_built_in_clause_needs_acts_and_directs_and_a_strangers_does_not(tmp_path: Path) -> None:
    folder = own_folder(tmp_path, a__b="title: T\npart: oversight\ntext: Words.\n")
    assert {flag.rule for flag in check_library([folder], KNOWN)} == {"no-acts", "no-directs"}
    assert check_library([COMPANIONS, folder], KNOWN) == ()


def test_two_endings_of_one_name_are_told(tmp_path: Path) -> None:
    folder = own_folder(tmp_path, a__b="title: T\ntext: Words.\n")
    (folder / "a" / "b.yml").write_text("title: T\ntext: Words.\n", encoding="utf-8")
    assert [flag.rule for flag in check_library([COMPANIONS, folder], KNOWN)] == ["twice"]


def test_hidden_files_and_other_files_are_passed_over(tmp_path: Path) -> None:
    folder = own_folder(tmp_path, a__b="title: T\ntext: Words.\n")
    (folder / "a" / ".b.yaml").write_text("no", encoding="utf-8")
    (folder / "a" / "notes.txt").write_text("no", encoding="utf-8")
    (folder / ".git").mkdir()
    (folder / ".git" / "x.yaml").write_text("no", encoding="utf-8")
    assert check_library([COMPANIONS, folder], KNOWN) == ()


def test_a_link_that_leads_in_a_circle_is_not_followed(tmp_path: Path) -> None:
    folder = own_folder(tmp_path, a__b="title: T\ntext: Words.\n")
    (folder / "a" / "again").symlink_to(folder)
    assert check_library([COMPANIONS, folder], KNOWN) == ()


def test_a_missing_folder_is_a_wrong_request(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="There is no folder"):
        load_library([tmp_path / "nothing"], KNOWN)


def test_an_empty_folder_is_an_empty_library(tmp_path: Path) -> None:
    library = load_library([tmp_path], KNOWN)
    assert not library.clauses
    assert isinstance(library, Library)


def test_empty_known_names_are_not_checked_against() -> None:
    library = load_library([COMPANIONS], ANYTHING)
    assert library.clauses == load_library([COMPANIONS], KNOWN).clauses


MODEL = """name: M
subject: s
short_title: S
chapter_heading: H
slug: s
clauses: [example/approval, example/aproval, definitions/agreement, example/approval]
options:
  example/approval: {trm: 24, term: soon}
  example/nothing: {x: 1}
presets:
  core: {says: less, drop: [example/posting], add: [example/nothing], options: {example/approval: {vote: half}}}
"""


def test_a_model_is_checked_against_the_library(tmp_path: Path) -> None:
    folder = own_folder(tmp_path, model_ordinances__m=MODEL)
    flags = check_library([COMPANIONS, folder], KNOWN)
    assert [(flag.rule, flag.where.line) for flag in flags if flag.where] == [
        ("unknown-clause", 6),
        ("definition-listed", 6),
        ("twice", 6),
        ("unknown-option", 8),
        ("option-value", 8),
        ("unknown-clause", 9),
        ("drops-nothing", 11),
        ("unknown-clause", 11),
        ("option-value", 11),
    ]


def test_a_named_ask_is_checked_against_the_library(tmp_path: Path) -> None:
    folder = own_folder(tmp_path, asks__x="name: N\nanswer: A\nnearest: [example/aproval, agreements]\nacts: [publish_reprt]\n")
    assert [flag.rule for flag in check_library([COMPANIONS, folder], KNOWN)] == ["unknown-act"]
    folder = own_folder(tmp_path, asks__x="name: N\nanswer: A\nnearest: [example/aproval, agreements]\n")
    flags = check_library([COMPANIONS, folder], KNOWN)
    assert [(flag.rule, flag.remedy) for flag in flags] == [
        ("unknown-clause", "Did you mean ‘example/approval’ or ‘example/posting’?")
    ]
