"""Files are written all or not at all, and what stops them is said in a sentence."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from drafter.errors import RequestError
from drafter.packet.files import write_files

TWO = {"one.docx": b"first", "two.txt": b"second"}


def refused(folder: Path, files: dict[str, bytes] | None = None, *, force: bool = False) -> RequestError:
    with pytest.raises(RequestError) as found:
        write_files(folder, files or TWO, force=force)
    assert found.value.exit_code == 2
    assert found.value.remedy
    return found.value


def test_all_are_written_into_a_new_folder_and_no_rough_file_stays(tmp_path: Path) -> None:
    assert write_files(tmp_path / "a" / "b", TWO) == (tmp_path / "a" / "b" / "one.docx", tmp_path / "a" / "b" / "two.txt")
    assert {path.name: path.read_bytes() for path in (tmp_path / "a" / "b").iterdir()} == TWO


def test_one_that_exists_keeps_all_from_being_written(tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_bytes(b"mine")
    assert refused(tmp_path).code == "file-exists"
    assert [path.name for path in tmp_path.iterdir()] == ["two.txt"]
    write_files(tmp_path, TWO, force=True)
    assert (tmp_path / "two.txt").read_bytes() == b"second"


def test_a_link_that_leads_nowhere_is_not_overwritten_unasked(tmp_path: Path) -> None:
    (tmp_path / "one.docx").symlink_to("nowhere")
    assert refused(tmp_path).code == "file-exists"


@pytest.mark.parametrize("where", ["x" * 256, "ü" * 128, "in/" + "x" * 300 + "/side"])
def test_a_folder_name_over_255_bytes_is_told_before_a_folder_is_made(where: str, tmp_path: Path) -> None:
    problem = refused(tmp_path / where)
    assert problem.code == "name-too-long"
    assert "255" in problem.message
    assert list(tmp_path.iterdir()) == []


def test_a_file_name_of_255_bytes_is_written(tmp_path: Path) -> None:
    name = "x" * 250 + ".docx"
    assert write_files(tmp_path, {name: b"words"}) == (tmp_path / name,)


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words")
    for folder in (tmp_path / "file", tmp_path / "file" / "below" / "it"):
        assert f"{tmp_path / 'file'} is a file, and a folder is wanted there" in refused(folder).message


def test_a_folder_where_a_file_should_be_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "two.txt").mkdir()
    assert "Is a directory" in refused(tmp_path, force=True).message
    assert not any(path.name.endswith(".part") for path in tmp_path.iterdir())


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_a_name_that_no_disk_can_hold_is_refused(name: str, tmp_path: Path) -> None:
    assert "no" in refused(tmp_path / name).message


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT, errno.EIO])
@pytest.mark.parametrize("step", ["make the folder", "write the second file", "give the second its name"])
def test_a_disk_that_is_full_or_may_not_be_written_leaves_nothing_half_written(
    code: int, step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = OSError(code, os.strerror(code))
    write, replace = Path.write_bytes, os.replace

    def full(self: Path, data: bytes) -> int:
        if data == b"second":
            write(self, data[:2])
            raise problem
        return write(self, data)

    def not_renamed(source: Path, target: Path) -> None:
        if target.name == "two.txt":
            raise problem
        replace(source, target)

    def not_made(self: Path, **_: object) -> None:
        raise problem

    (tmp_path / "one.docx").write_bytes(b"older")
    match step:
        case "make the folder":
            monkeypatch.setattr(Path, "mkdir", not_made)
        case "write the second file":
            monkeypatch.setattr(Path, "write_bytes", full)
        case _:
            monkeypatch.setattr(os, "replace", not_renamed)
    told = refused(tmp_path, force=True)
    assert os.strerror(code) in told.message
    left = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert set(left) == {"one.docx"}
    assert left["one.docx"] in (b"older", b"first")
