"""``python -m docs.make``: write every made page that has changed, and remove those that nothing makes any more."""

from __future__ import annotations

import sys

from docs.make.pages import leftover, pages, stale
from docs.make.reading import TOP
from drafter.cli.failures import show_failure
from drafter.errors import DrafterError


def main() -> None:
    """Write, and name what was written. Exits with the message where a source of a page is at fault."""
    try:
        made = pages()
    except DrafterError as problem:
        show_failure(problem)
        sys.exit(problem.exit_code)
    for name in stale(made):
        (TOP / name).parent.mkdir(parents=True, exist_ok=True)
        (TOP / name).write_text(made[name], encoding="utf-8")
        print(f"made {name}")
    for name in leftover(made):
        (TOP / name).unlink()
        print(f"removed {name}")


if __name__ == "__main__":
    main()
