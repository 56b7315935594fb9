"""How failures are shown: one message on standard error, or JSON, and the exit code. Never a traceback."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from drafter.errors import DrafterError

INTERRUPTED = 130


def run_showing_errors(run: Callable[[], Any]) -> None:
    """Run the command line and exit: 0 done, 1 with errors in the draft, 2 a wrong request, 3 nothing written, 130 interrupted."""
    try:
        result = run()
    except click.exceptions.Exit as leaving:
        sys.exit(leaving.exit_code)
    except (KeyboardInterrupt, click.Abort):
        click.echo("Interrupted; nothing half-written was left.", err=True)
        sys.exit(INTERRUPTED)
    except click.ClickException as problem:
        _show_usage(problem)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as problem:
        from drafter.errors import DrafterError

        if not isinstance(problem, DrafterError):
            raise
        show_failure(problem)
        sys.exit(problem.exit_code)
    sys.exit(result if isinstance(result, int) else 0)


def _show_usage(problem: click.ClickException) -> None:
    """A wrong command line: with its usage for people; as JSON, like any other wrong request."""
    from drafter.errors import RequestError

    if _json_asked():
        show_failure(RequestError("usage", problem.format_message()))
    else:
        problem.show(sys.stderr)


def show_failure(problem: DrafterError) -> None:
    """The failure for people on standard error, or as JSON on standard output where that was asked for."""
    from drafter.cli.session import show_flag
    from drafter.english import counted
    from drafter.errors import ContentErrors

    if _json_asked():
        import json

        from drafter.packet.as_json import failure_value, flag_value

        value = dict(failure_value(problem))
        if isinstance(problem, ContentErrors):
            value["flags"] = [flag_value(flag) for flag in problem.flags]
        click.echo(json.dumps(value, ensure_ascii=False, indent=1))
        return
    for flag in problem.flags:
        show_flag(flag)
    if isinstance(problem, ContentErrors):
        click.echo(f"{counted(len(problem.flags), 'error')}; nothing was written.", err=True)


def _json_asked() -> bool:
    return "--json" in sys.argv[1:]
