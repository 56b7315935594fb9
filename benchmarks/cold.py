"""A fresh process: the command as a person runs it, from an installed wheel, beside what Python takes to import four libraries."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from benchmarks.copies import copy_clauses
from benchmarks.installed import build_wheel, environment, install_wheel
from drafter.edition import BUILT, CHECKOUT

ROUNDS = 9
DRAFT = ("draft", "--place", "Chicago, IL", "--instrument", "ordinance", "--model", "comprehensive", "--force", "-o", "out")
WORD = ("--format", "docx")
FOUR = "import click, jinja2, yaml, docx"
APP = "import click, drafter.cli.app"
# Prints the names of what one draft imports, in order, once the draft is done.
IMPORTED = """
import sys
before = set(sys.modules)
from drafter.__main__ import main
try:
    main()
except SystemExit:
    print(*(name for name in sys.modules if name not in before), sep="\\n")
"""


class Fresh(NamedTuple):
    """A fresh process: its command, what is done before it, and what its environment has beside the others'."""

    command: tuple[str, ...]
    before: Callable[[], object] = bool
    more: Mapping[str, str] = {}


class Row(NamedTuple):
    """A figure, what it is held against, and the most that it should be of that."""

    name: str
    beside: str
    mark: str = ""


ROWS = (
    Row("draft --format docx", FOUR, "1.0"),
    Row("draft, default formats", FOUR, "1.5"),
    Row("--help", "import click", "1.5"),
    Row("the first draft", "draft --format docx", "1.5"),
    Row("the same from ten times the clauses", "draft --format docx", "1.2"),
    Row("the same from a checkout, which looks at every source", "draft --format docx"),
    Row("the first draft of a checkout, which builds library and law", "the same from a checkout, which looks at every source"),
)


def cold_table() -> Iterator[str]:
    """Every figure of a fresh process, as lines of Markdown."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = build_wheel(folder)
        python = str(install_wheel(wheel, folder / "environment"))
        names = _imported(python, folder)
        took = medians(_processes(python, folder, names), folder)
        yield from ("| cold: a fresh process, from an installed wheel | ms | is | at most |", "|---|---:|---:|---:|")
        for row in ROWS:
            yield f"| {row.name} | {took[row.name]:.0f} | {took[row.name] / took[row.beside]:.2f} of `{row.beside}` | {row.mark} |"
        yield from (f"| `{one}` | {took[one]:.0f} | | |" for one in (FOUR, "import click"))
        yield from ("", "| parts of the cold draft | ms |", "|---|---:|")
        stages = ("python", "click and the command line", "imports", "draft --format docx")
        parts = zip(("python", "click and the command line", "imports", "work"), stages, ("", *stages), strict=False)
        yield from (f"| {part} | {took[stage] - took.get(before, 0):.0f} |" for part, stage, before in parts)
        ours = sum(one.partition(".")[0] == "drafter" for one in names)
        yield from ("", f"It imports {len(names)} modules beyond Python's own start: {ours} of ours, {len(names) - ours} others.")
        yield f"The wheel has {wheel.stat().st_size / 1e6:.2f} MB."


def medians(processes: Mapping[str, Fresh], folder: Path) -> dict[str, float]:
    """The median milliseconds of each, run in turn, so that a busy minute of the machine falls on all; a first round does not count."""
    taken: dict[str, list[float]] = {name: [] for name in processes}
    for _ in range(ROUNDS + 1):
        for name, fresh in processes.items():
            fresh.before()
            variables = environment(**{"DRAFTER_CACHE": str(folder / "cache"), **fresh.more})
            start = time.perf_counter()
            subprocess.run(fresh.command, check=True, capture_output=True, env=variables, cwd=folder)
            taken[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(times[1:]) for name, times in taken.items()}


def _processes(python: str, folder: Path, names: list[str]) -> dict[str, Fresh]:
    ten, checkout = folder / "ten", {"PYTHONPATH": str(CHECKOUT)}
    copy_clauses(CHECKOUT / "clauses", ten / "clauses", 9)
    program = (python, "-m", "drafter")
    draft = (*program, "--quiet", *DRAFT)
    imports = f"{APP}\nfrom importlib import import_module\nfor name in {names!r}: import_module(name)"
    return {
        "python": Fresh((python, "-c", "pass")),
        "import click": Fresh((python, "-c", "import click")),
        FOUR: Fresh((python, "-c", FOUR)),
        "click and the command line": Fresh((python, "-c", APP)),
        "imports": Fresh((python, "-c", imports)),
        "--help": Fresh((*program, "--help")),
        "draft --format docx": Fresh((*draft, *WORD)),
        "draft, default formats": Fresh(draft),
        "the first draft": Fresh(
            (*draft, *WORD), lambda: shutil.rmtree(folder / "none", ignore_errors=True), {"DRAFTER_CACHE": str(folder / "none")}
        ),
        "the same from ten times the clauses": Fresh((*program, "--quiet", "--library", str(ten), *DRAFT, *WORD)),
        "the first draft of a checkout, which builds library and law": Fresh(
            (*draft, *WORD), lambda: shutil.rmtree(BUILT, ignore_errors=True), checkout
        ),
        "the same from a checkout, which looks at every source": Fresh((*draft, *WORD), more=checkout),
    }


def _imported(python: str, folder: Path) -> list[str]:
    command = (python, "-c", IMPORTED, "--quiet", *DRAFT, *WORD)
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment(), cwd=folder)
    return done.stdout.split()
