"""``python -m drafter`` and the ``drafter`` command."""

from __future__ import annotations

import gc


def main() -> None:
    """Run the command line. One draft makes a few megabytes of values that all live to the end, so nothing is collected."""
    gc.disable()
    from drafter.cli.app import cli
    from drafter.cli.streams import ready_streams

    ready_streams()
    cli()


if __name__ == "__main__":
    main()
