"""A fresh process: the command as a person runs it, from an installed wheel, beside what Python takes to import four libraries."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.copies import copy_clauses
from benchmarks.installed import build_wheel, environment, install_wheel
from drafter.edition import BUILT, CHECKOUT

DRAW = ["--place", "Chicago, IL", "--instrument", "ordinance", "--model", "comprehensive", "--force"]
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


class Row(NamedTuple):
    """A figure, what it is held against, and the most it should be of that."""

    name: str
    took: float
    beside: str = ""
    other: float = 0.0
    mark: str = ""

    def __str__(self) -> str:
        ratio = f"{self.took / self.other:.2f} of {self.beside}" if self.other else ""
        return f"| {self.name} | {self.took:.0f} | {ratio} | {self.mark} |"


class Program(NamedTuple):
    """A Python that has the package, and a folder for what one run needs."""

    python: str
    folder: Path
    environment: dict[str, str]

    def command(self, *arguments: str) -> list[str]:
        return [self.python, "-m", "drafter", "--quiet", *arguments]

    def draft(self, *formats: str, library: Path | None = None) -> list[str]:
        asked = [part for name in formats for part in ("--format", name)]
        own = ["--library", str(library)] if library else []
        return self.command(*own, "draft", *DRAW, *asked, "-o", str(self.folder / "out"))

    def milliseconds(self, command: list[str], times: int = 9, before: Callable[[], object] = bool) -> float:
        """The median of a fresh process, after one that does not count; ``before`` is called before each."""
        taken = []
        for _ in range(times + 1):
            before()
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, env=self.environment, cwd=self.folder)
            taken.append((time.perf_counter() - start) * 1000)
        return statistics.median(taken[1:])

    def code(self, words: str) -> float:
        return self.milliseconds([self.python, "-c", words])


def cold_table() -> Iterator[str]:
    """Every figure of a fresh process, as lines of Markdown."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        python = install_wheel(build_wheel(folder), folder / "environment")
        program = Program(str(python), folder, environment(DRAFTER_CACHE=str(folder / "cache")))
        yield from ("| cold: a fresh process, from an installed wheel | ms | is | at most |", "|---|---:|---:|---:|")
        whole = program.milliseconds(program.draft("docx"))
        yield from map(str, _beside_imports(program, whole))
        yield from map(str, _first_and_later(program, whole))
        yield from _parts(program, whole)


def _beside_imports(program: Program, whole: float) -> Iterator[Row]:
    four, click = program.code(FOUR), program.code("import click")
    yield Row("drafter draft --format docx, comprehensive ordinance", whole, f"`{FOUR}`", four, "1.0")
    yield Row("drafter draft, default formats", program.milliseconds(program.draft()), f"`{FOUR}`", four, "1.5")
    yield Row("drafter --help", program.milliseconds([program.python, "-m", "drafter", "--help"]), "`import click`", click, "1.5")
    yield Row(f"`{FOUR}`", four)
    yield Row("`import click`", click)


def _first_and_later(program: Program, whole: float) -> Iterator[Row]:
    cache = program.folder / "cache"
    first = program.milliseconds(program.draft("docx"), before=lambda: shutil.rmtree(cache, ignore_errors=True))
    yield Row("the first run", first, "a later one", whole, "1.5")
    ten = program.folder / "ten"
    copy_clauses(CHECKOUT / "clauses", ten / "clauses", 9)
    yield Row("from ten times the clauses", program.milliseconds(program.draft("docx", library=ten)), "one library", whole, "1.2")
    here = Program(program.python, program.folder, {**program.environment, "PYTHONPATH": str(CHECKOUT)})
    checkout = here.milliseconds(here.draft("docx"))
    yield Row("from a checkout, which looks at every source first", checkout, "an installed wheel", whole)
    built = here.milliseconds(here.draft("docx"), 3, lambda: shutil.rmtree(BUILT, ignore_errors=True))
    yield Row("the first run of a checkout, which builds library and law", built, "a later one", checkout)


def _parts(program: Program, whole: float) -> Iterator[str]:
    """Where the time of one draft goes, and how many modules it imports."""
    command = [program.python, "-c", IMPORTED, *program.draft("docx")[3:]]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=program.environment, cwd=program.folder)
    names = done.stdout.split()
    python, app = program.code("pass"), program.code(APP)
    imports = program.code(f"{APP}\nfrom importlib import import_module\nfor name in {names!r}: import_module(name)")
    parts = {"python": python, "click and the command line": app - python, "imports": imports - app, "work": whole - imports}
    yield from ("", "| parts of the cold draft | ms |", "|---|---:|")
    yield from (f"| {name} | {took:.0f} |" for name, took in parts.items())
    ours = sum(name.partition(".")[0] == "drafter" for name in names)
    yield from ("", f"It imports {len(names)} modules beyond Python's own start: {ours} of ours, {len(names) - ours} others.")
    yield f"The wheel has {next(program.folder.glob('*.whl')).stat().st_size / 1e6:.2f} MB; {os.cpu_count()} cores."
