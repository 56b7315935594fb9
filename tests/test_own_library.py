"""A user's own folders over the library that ships: read once, kept, and read again whenever anything they depend on has changed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from drafter import own_library
from drafter.content.library import Library
from drafter.edition import CHECKOUT, edition
from drafter.errors import ContentErrors, RequestError
from drafter.own_library import library_with
from drafter.store import Store

REPLACED = "non_cooperation/detainers"
OURS = """\
title: Our rule on detainers
part: operative
acts: [decline_detainer]
directs: jail
text: |
  **Ours.** The jail {{ shall }} decline each detainer.
"""
EXTRA = "title: Extra\npart: title\ntext: |\n  See {{ ref('common/severability') }}.\nneeds: [common/severability]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "own" / "ours").mkdir(parents=True)
    (tmp_path / "own" / "ours" / "extra.yaml").write_text(EXTRA.replace("common/severability", "non_cooperation/detainers"))
    (tmp_path / "own" / "definitions").mkdir()
    (tmp_path / "own" / "definitions" / "den.yaml").write_text("term: den\nforms: [dens]\ntext: means a room.\n")
    time.sleep(0.1)  # the files are older than a tick of the clock
    return tmp_path / "own"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DRAFTER_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Grows by one with each reading of the files."""
    seen: list[object] = []
    real = own_library.read_own
    monkeypatch.setattr(own_library, "read_own", lambda folders: seen.append(folders) or real(folders))
    return seen


def contents(library: Library) -> tuple[object, ...]:
    return tuple(list(part.items()) if not isinstance(part, str) else part for part in library)


def test_without_own_folders_it_is_the_library_that_ships() -> None:
    assert contents(library_with([]))[0] == list(edition().kinds["clauses"].items())


def test_the_second_load_reads_no_file_and_is_the_same_library(folder: Path, readings: list[object]) -> None:
    first = library_with([folder])
    second = library_with([folder])
    assert len(readings) == 1
    assert contents(first) == contents(second)
    assert list(second.clauses) == sorted(second.clauses)
    assert second.clauses["ours/extra"].title == "Extra"
    assert second.definitions["definitions/den"].forms == ("dens",)
    assert second.version != library_with([]).version


def test_what_is_kept_is_only_what_the_folders_add(folder: Path, cache: Path) -> None:
    library_with([folder])
    (file,) = cache.iterdir()
    rows = Store(file).rows
    assert [list(rows[kind]) for kind in ("clauses", "definitions", "models", "asks", "scenarios")] == [
        ["ours/extra"], ["definitions/den"], [], [], [],
    ]  # fmt: skip


def test_a_kept_library_imports_no_reader(folder: Path, cache: Path) -> None:
    library_with([folder])
    code = (
        "import sys; from pathlib import Path; from drafter.own_library import library_with\n"
        f"library = library_with([Path({str(folder)!r})])\n"
        "assert [library.clauses[one] for one in library.clauses]\n"
        "print(sorted({'jinja2', 'markdown_it', 'yaml', 'drafter.content.library_files'} & set(sys.modules)))"
    )
    environment = {**os.environ, "DRAFTER_CACHE": str(cache)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == "[]"


def test_any_change_is_read_again(folder: Path, readings: list[object]) -> None:
    path = folder / "ours" / "extra.yaml"
    library_with([folder])
    path.write_text(path.read_text().replace("Extra", "Other"))
    assert library_with([folder]).clauses["ours/extra"].title == "Other"
    os.utime(path, ns=(1, 1))
    library_with([folder])
    path.rename(path.with_name("renamed.yaml"))
    assert "ours/extra" not in library_with([folder]).clauses
    (folder / "ours" / "more.yaml").write_text("title: More\ntext: Words.\n")
    assert "ours/more" in library_with([folder]).clauses
    (folder / "ours" / "more.yaml").unlink()
    assert "ours/more" not in library_with([folder]).clauses
    assert len(readings) == 6


def test_an_error_under_the_old_size_and_time_is_not_hidden(folder: Path) -> None:
    path = folder / "ours" / "extra.yaml"
    before = path.stat()
    library_with([folder])
    path.write_text(path.read_text().replace("title:", "titel:"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    with pytest.raises(ContentErrors):
        library_with([folder])


def test_a_library_with_errors_is_never_kept(folder: Path, cache: Path) -> None:
    (folder / "ours" / "bad.yaml").write_text("title: x\n")
    for _ in range(2):
        with pytest.raises(ContentErrors):
            library_with([folder])
    assert not cache.exists()


def test_another_edition_makes_it_stale(folder: Path, readings: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    library_with([folder])
    monkeypatch.setattr("drafter.edition._now", edition()._replace(key="another"))
    library_with([folder])
    assert len(readings) == 2


def test_other_versions_of_the_readers_make_it_stale(
    folder: Path, readings: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    library_with([folder])
    monkeypatch.setattr("drafter.stamps.reader_versions", lambda: ("jinja2_9.dist_info",))
    library_with([folder])
    assert len(readings) == 2


def test_two_sets_of_folders_have_two_files(folder: Path, cache: Path, tmp_path: Path, readings: list[object]) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for folders in ([folder], [folder, other], [folder], [folder, other]):
        library_with(folders)
    assert len(list(cache.iterdir())) == 2
    assert len(readings) == 2


def test_any_damage_is_passed_over(folder: Path, cache: Path) -> None:
    expected = contents(library_with([folder]))
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    for position in range(0, len(whole), max(len(whole) // 25, 1)):
        for damage in (whole[:position], whole[:position] + b"\xff" + whole[position + 1 :]):
            file.write_bytes(damage)
            assert contents(library_with([folder])) == expected


def test_what_cannot_be_kept_is_read_each_time(folder: Path, cache: Path, readings: list[object]) -> None:
    cache.write_text("a file where the folder should be")
    for _ in range(2):
        assert "ours/extra" in library_with([folder]).clauses
    assert len(readings) == 2


def test_a_missing_folder_is_a_wrong_request(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="There is no folder"):
        library_with([tmp_path / "nothing"])


# --------------------------------------------------------------------------------------- a clause in the place of one that ships


def replacing(tmp_path: Path, words: str = OURS) -> Path:
    path = tmp_path / "replacing" / "clauses" / f"{REPLACED}.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(words)
    return tmp_path / "replacing"


def answers_of(library: Library, clause: str) -> int:
    return sum(one.clause == clause for theme in library.scenarios.values() for row in theme.scenarios for one in row.answers)


def test_own_words_in_the_place_of_a_clause_take_away_only_the_answers_that_they_no_longer_give(tmp_path: Path) -> None:
    """It was refused with errors in a scenario file that its author does not have."""
    shipped, own = library_with([]), library_with([replacing(tmp_path)])
    assert own.clauses[REPLACED].title == "Our rule on detainers"
    assert answers_of(shipped, REPLACED) > 10
    assert answers_of(own, REPLACED) < answers_of(shipped, REPLACED)
    others = [ident for ident in shipped.clauses if ident != REPLACED]
    assert [answers_of(own, one) for one in others] == [answers_of(shipped, one) for one in others]


def test_a_light_edit_of_a_clause_keeps_its_answers(tmp_path: Path) -> None:
    words = (CHECKOUT / "clauses" / f"{REPLACED}.yaml").read_text(encoding="utf-8")
    own = library_with([replacing(tmp_path, words.replace("title: ", "title: Our ", 1))])
    assert own.clauses[REPLACED].title.startswith("Our ")
    assert answers_of(own, REPLACED) == answers_of(library_with([]), REPLACED)


def test_a_clause_that_ships_and_refers_to_what_was_replaced_is_checked_and_named_by_file_and_line(tmp_path: Path) -> None:
    words = OURS.replace("**Ours.**", "**Other.**")
    path = tmp_path / "replacing" / "clauses" / "mou_withdrawal" / "inventory.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(words)
    with pytest.raises(ContentErrors) as caught:
        library_with([tmp_path / "replacing"])
    flags = [flag for flag in caught.value.flags if flag.where and flag.where.file == "clauses/mou_withdrawal/approval.yaml"]
    assert {flag.rule for flag in flags} == {"unknown-slug"}
    assert all(flag.where and flag.where.line and "redaction" in flag.where.line_text for flag in flags)


def test_own_words_are_checked_against_the_library_that_ships(tmp_path: Path) -> None:
    path = tmp_path / "needs.yaml"
    path.write_text("title: x\nneeds: [common/severabilty]\ntext: Words.\n")
    with pytest.raises(ContentErrors) as caught:
        library_with([path])
    (flag,) = caught.value.flags
    assert "common/severability" in flag.remedy
