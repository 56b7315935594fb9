"""A file that was made to harm is refused in a sentence, or read, in little memory; it neither hangs nor fills a computer."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest
from hostile_files import MEGA, READ, REFUSED

from drafter.errors import RequestError
from drafter.matter import Matter
from drafter.packet.file_check import check_file

MEMORY = 700 * MEGA  # bytes that a check may take in all, Python and its own modules among them


def check_in_bounds(file: Path) -> subprocess.CompletedProcess[str]:
    """``drafter check`` in a process that may not take more memory. The time is a guard against a hang, no measure of speed."""

    def bounded() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    return subprocess.run(
        [sys.executable, "-m", "drafter", "check", str(file)], preexec_fn=bounded, capture_output=True, text=True, timeout=120, check=False
    )  # fmt: skip


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_a_word_file_beyond_a_bound_is_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    make, says = REFUSED[name]
    data = make()
    assert len(data) < 7 * MEGA, "a hostile file is small"
    file = tmp_path / "hostile.docx"
    file.write_bytes(data)
    done = check_in_bounds(file)
    assert done.returncode == 2, done.stderr
    assert says in done.stderr
    assert len(done.stderr.splitlines()) in (2, 3), "what, where there is a line of it, and how to mend it"


@pytest.mark.parametrize("name", sorted(READ))
def test_what_is_not_needed_of_a_word_file_is_not_unpacked(name: str, tmp_path: Path) -> None:
    file = tmp_path / "odd.docx"
    file.write_bytes(READ[name]())
    done = check_in_bounds(file)
    assert done.returncode in (0, 1), done.stderr
    assert "paragraph" in done.stdout


TEXTS = {
    "a line of a megabyte": ("x.txt", "a log " * 200_000, "too-long-paragraph"),
    "a line of a megabyte in Markdown": ("x.md", "[" * MEGA, "too-long-paragraph"),
    "more lines than a code": ("x.txt", "A log.\n" * 61_000, "too-many-paragraphs"),
    "more headings than a code": ("x.md", "# a\n" * 61_000, "too-many-paragraphs"),
    "six megabytes": ("x.txt", "The clerk shall keep a log.\n" * 220_000, "too-large"),
    "zero bytes": ("x.txt", "Section 1.\0Rule.", "not-text"),
    "nothing but spaces": ("x.md", " \n" * MEGA, "empty-file"),
}


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_text_beyond_a_bound_is_refused_with_the_bound_and_a_remedy(name: str, tmp_path: Path) -> None:
    file_name, words, code = TEXTS[name]
    (tmp_path / file_name).write_text(words)
    with pytest.raises(RequestError) as refused:
        check_file(tmp_path / file_name, Matter("", "", "", date="2026-11-24"))
    assert refused.value.code == code
    assert refused.value.remedy
    assert file_name in refused.value.message
