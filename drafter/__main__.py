"""``python -m drafter`` and the ``drafter`` command."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    from drafter.cli.app import cli

    cli()


if __name__ == "__main__":
    main()
