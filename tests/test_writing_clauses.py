"""docs/writing-clauses.md, run: its files are written, its commands executed in order, and what it says they print is looked for."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).parent.parent / "docs" / "writing-clauses.md"
_BLOCK = re.compile(r"^```(\w+)[ ]?(.*)\n((?:.*\n)*?)```$", re.MULTILINE)


class Block(NamedTuple):
    """A fenced block: ``kind`` yaml, sh or text; ``about`` what stands beside the fence."""

    kind: str
    about: str
    words: str


def blocks() -> list[Block]:
    return [Block(*found.groups()) for found in _BLOCK.finditer(PAGE.read_text(encoding="utf-8"))]


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    program, *arguments = shlex.split(line)
    assert program == "drafter", line
    environment = {**os.environ, "DRAFTER_CACHE": str(folder / "cache"), "NO_COLOR": "1", "PYTHONPATH": str(PAGE.parent.parent)}
    command = [sys.executable, "-m", "drafter", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False)


def test_the_page_takes_a_lawyer_from_nothing_to_a_clause(tmp_path: Path) -> None:
    said = ""
    for block in blocks():
        if block.kind == "yaml":
            path = tmp_path / block.about.removeprefix("file=")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.words, encoding="utf-8")
        elif block.kind == "sh":
            said = ""
            for line in block.words.splitlines():
                done = run(line, tmp_path)
                assert done.returncode == (1 if block.about == "exit=1" else 0), f"{line}\n{done.stdout}{done.stderr}"
                said += done.stdout + done.stderr
        else:
            missing = [line for line in block.words.splitlines() if line not in said]
            assert not missing, f"{missing} not in:\n{said}"
    assert sorted(path.name for path in (tmp_path / "out").iterdir())[-1].startswith("chicago-il-public-information")
    assert (tmp_path / "visit-log.docx").is_file()


def test_the_page_has_every_kind_of_block() -> None:
    assert {block.kind for block in blocks()} == {"yaml", "sh", "text"}
    assert len(blocks()) > 15
