"""Plan to file of the comprehensive ordinance, warm and cold, beside peers that write the same words. Prints Markdown."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

from benchmarks.cold import cold_table
from benchmarks.peers import PEERS, Text
from drafter.matter import Matter
from drafter.packet.render import render
from drafter.toolkit import Toolkit

MATTER = Matter("Chicago", "IL", "ordinance", type="city", form="mayor-council", model="comprehensive", date="2026-11-24")


def warm(run: Callable[[], object], times: int = 15) -> float:
    """The median milliseconds of a call, after two that do not count."""
    run(), run()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


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
    print()
    for line in cold_table():
        print(line)
    print(f"\nPython {sys.version.split()[0]}")


if __name__ == "__main__":
    main()
