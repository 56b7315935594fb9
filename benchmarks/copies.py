"""A library many times as large: every clause again under other ids, with its references to itself kept."""

from __future__ import annotations

from pathlib import Path

NOT_COPIED = ("definitions", "asks", "scenarios")  # a term is defined once, and an ask or a situation has one name


def copy_clauses(source: Path, target: Path, times: int) -> None:
    """Write ``times`` copies of each clause under ``source`` into ``target``, in folders named after their lever and a number."""
    for path in sorted(source.glob("*/*.yaml")):
        lever = path.parent.name
        if lever in NOT_COPIED:
            continue
        words = path.read_text(encoding="utf-8")
        for number in range(1, times + 1):
            own = f"{lever}_{number}/{path.stem}"
            copy = target / f"{own}.yaml"
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(words.replace(f'"{lever}/{path.stem}', f'"{own}'), encoding="utf-8")
