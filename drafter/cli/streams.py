"""Standard output and error as they are: closed, full, cut off, or of an encoding that has no curly quotation mark."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from io import TextIOWrapper
from typing import Any, TextIO

import click

from drafter.errors import RequestError


def ready_streams() -> None:
    """Let a letter that the terminal's encoding lacks be written as an escape, and one that is none be read as �: Python would stop."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.errors != "backslashreplace":
            stream.reconfigure(errors="backslashreplace")


def say_json(value: Mapping[str, Any]) -> None:
    """``value`` as JSON on standard output, with escapes where the encoding lacks a letter."""
    import json

    words = json.dumps(value, ensure_ascii=False, indent=1)
    try:
        words.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeError:
        words = json.dumps(value, indent=1)
    click.echo(words)


def answer_to(prompt: str, **how: Any) -> str:
    """What a person answers. Raises RequestError where there is no one to ask, as in a job that runs by itself."""
    if sys.stdin is None or sys.stdout is None or sys.stderr is None:
        raise RequestError("no-one-to-ask", "There is no one to ask: standard input or output is closed.",
                           remedy="Run it at a terminal, or give the answers as flags; --help lists them.")  # fmt: skip
    answer: str = click.prompt(prompt, **how)
    return answer.strip()


def say_problem(words: str) -> None:
    """``words`` on standard error; where that cannot be written either, the exit code alone must tell."""
    with suppress(OSError):
        click.echo(words, err=True)


def settle_output() -> None:
    """Everything said so far is written, or OSError is raised while there is still someone to tell."""
    if sys.stdout is not None and not sys.stdout.closed:
        sys.stdout.flush()


def drop_output() -> None:
    """What could not be written is let go: Python would try again as it leaves, and end with a code of its own."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            _to_nowhere(stream)


def _to_nowhere(stream: TextIO) -> None:
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
