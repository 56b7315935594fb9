"""``python -m docs.make``: write every made page that has changed, and remove those that nothing makes any more."""

from __future__ import annotations

import sys

from docs.make.pages import pages, write
from drafter.cli.failures import show_failure
from drafter.errors import DrafterError


def main() -> None:
    """Write, and name what was written. Exits with the message where a source of a page is at fault."""
    try:
        print("\n".join(write(pages())) or "every made page is up to date")
    except DrafterError as problem:
        show_failure(problem)
        sys.exit(problem.exit_code)


if __name__ == "__main__":
    main()
