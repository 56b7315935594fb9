"""Command lines as people type them on a page, run in this process: drafts share what has been imported."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from drafter.cli.app import cli


class Said(NamedTuple):
    """What a command line came to: its exit code, and all that it printed."""

    code: int
    words: str


def run(line: str, folder: Path, answers: str = "") -> Said:
    """``drafter ...`` run in ``folder``, with ``answers`` typed at its questions."""
    program, *arguments = shlex.split(line, comments=True)
    assert program in ("drafter", ".venv/bin/drafter"), line
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setattr("sys.argv", [program, *arguments])
        done = CliRunner().invoke(cli, arguments, input=answers)
    return Said(done.exit_code, done.output)
