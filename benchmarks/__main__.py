"""Plan to file of the comprehensive ordinance, warm and cold, beside peers that write the same words. Prints Markdown."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.copies import copy_clauses
from benchmarks.peers import PEERS, Text
from drafter.matter import Matter
from drafter.packet.render import render
from drafter.toolkit import Toolkit

MATTER = Matter("Chicago", "IL", "ordinance", type="city", form="mayor-council", model="comprehensive", date="2026-11-24")
# Every process may keep its compiled modules, as an installed program's are.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
DRAW = ["--place", "Chicago, IL", "--instrument", "ordinance", "--model", "comprehensive", "--format", "docx", "--force"]


def warm(run: Callable[[], object], times: int = 15) -> float:
    """The median milliseconds of a call, after two that do not count."""
    run(), run()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def cold(command: list[str], times: int = 7) -> float:
    """The median milliseconds of a fresh process, after one that does not count."""
    taken = []
    for _ in range(times + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=_ENVIRONMENT)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken[1:])


def main() -> None:
    """Measure and print."""
    toolkit = Toolkit()

    def ours() -> bytes:
        return render(toolkit.draft_plan(toolkit.plan(MATTER)), "docx")

    draft = toolkit.draft_plan(toolkit.plan(MATTER))
    lines = [line for line in render(draft, "txt").decode().splitlines() if line.strip()]
    base = warm(ours)
    print(f"{sum(len(line.split()) for line in lines):,} words, {len(lines)} paragraphs\n")
    print("| warm: plan to checked file | ms | ours is |\n|---|---:|---:|")
    print(f"| this toolkit | {base:.1f} | |")
    for name, make in PEERS.items():
        run = make(Text(lines, ours()))
        if run is not None:
            peer = warm(run, 5)
            print(f"| {name} | {peer:.1f} | {base / peer:.2f} of it |")
    _cold()


def _cold() -> None:
    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        whole = cold([python, "-m", "drafter", "--quiet", "draft", *DRAW, "-o", folder])
    rows = {
        "import click, jinja2, yaml, docx": cold([python, "-c", "import click, jinja2, yaml, docx"]),
        "import click": cold([python, "-c", "import click"]),
        "python, nothing imported": cold([python, "-c", "pass"]),
    }
    print("\n| cold: a fresh process | ms | ours is |\n|---|---:|---:|")
    print(f"| drafter draft, comprehensive ordinance | {whole:.0f} | |")
    for name, taken in rows.items():
        print(f"| {name} | {taken:.0f} | {whole / taken:.2f} of it |")
    with tempfile.TemporaryDirectory() as folder:
        ten = Path(folder, "library")
        copy_clauses(Path("clauses"), ten / "clauses", 9)
        more = [python, "-m", "drafter", "--quiet", "--library", str(ten), "draft", *DRAW, "-o", folder]
        with_ten = cold(more)
    print(f"| the same from ten times the clauses | {with_ten:.0f} | {with_ten / whole:.2f} of one library |")
    usage = cold([python, "-m", "drafter", "--help"])
    print(f"| drafter --help | {usage:.0f} | {usage / rows['import click']:.2f} of importing click |")
    print(f"\nPython {sys.version.split()[0]}; {Path(python).name}")


if __name__ == "__main__":
    main()
