"""A file that a person gives is read whole or refused in a sentence; what has no end or never begins is not read at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.errors import RequestError
from drafter.given_file import read_given


def _make(path: Path, how: Callable[[Path], object]) -> Path:
    how(path)
    return path


MAKERS: dict[str, tuple[Callable[[Path], object], str, str]] = {
    "a folder": (lambda path: path.mkdir(), "not-a-file", "is a folder"),
    "a pipe that nobody writes to": (os.mkfifo, "not-a-file", "is a pipe"),
    "a device without an end": (lambda path: path.symlink_to("/dev/zero"), "not-a-file", "is a device"),
    "a full device": (lambda path: path.symlink_to("/dev/full"), "not-a-file", "is a device"),
    "a link to nothing": (lambda path: path.symlink_to("nowhere"), "no-file", "There is no file"),
    "a link to itself": (lambda path: path.symlink_to(path.name), "unreadable-file", "cannot be read"),
    "nothing": (lambda path: None, "no-file", "There is no file"),
    "one byte too many": (lambda path: path.write_bytes(b"x" * 101), "too-large", "0.0001 MB"),
}


@pytest.mark.parametrize("name", sorted(MAKERS))
def test_what_is_no_file_to_read_is_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    make, code, says = MAKERS[name]
    path = _make(tmp_path / "given.yaml", make)
    with pytest.raises(RequestError) as refused:
        read_given(path, 100, "a matter")
    assert refused.value.code == code
    assert says in refused.value.message
    assert str(path) in refused.value.message
    assert refused.value.remedy


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "\ud800", "x/" * 3000, ""])
def test_a_name_that_no_disk_can_hold_is_refused(name: str) -> None:
    with pytest.raises(RequestError) as refused:
        read_given(name, 100, "a matter")
    assert refused.value.code in ("unreadable-file", "no-file")


def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words")
    with pytest.raises(RequestError, match="cannot be read: Not a directory"):
        read_given(tmp_path / "file" / "matter.yaml", 100, "a matter")


def test_a_file_of_the_most_bytes_and_a_link_to_one_are_read(tmp_path: Path) -> None:
    (tmp_path / "whole").write_bytes(b"x" * 100)
    (tmp_path / "link").symlink_to("whole")
    assert read_given(tmp_path / "whole", 100, "a matter") == b"x" * 100
    assert read_given(str(tmp_path / "link"), 100, "a matter") == b"x" * 100
