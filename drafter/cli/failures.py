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
    if _json_asked():
        import json

        value: dict[str, object] = {
            "code": "usage",
            "message": problem.format_message(),
            "where": None,
            "remedy": "",
            "alternatives": [],
        }
        click.echo(json.dumps({"error": value}, ensure_ascii=False))
    else:
        problem.show(sys.stderr)


def show_failure(problem: DrafterError) -> None:
    """The failure for people on standard error, or as JSON on standard output where that was asked for."""
    from drafter.errors import ContentErrors

    if _json_asked():
        import json

        from drafter.packet.as_json import failure_value, flag_value

        value = dict(failure_value(problem))
        if isinstance(problem, ContentErrors):
            value["flags"] = [flag_value(flag) for flag in problem.flags]
        click.echo(json.dumps(value, ensure_ascii=False, indent=1))
        return
    if isinstance(problem, ContentErrors):
        from drafter.flag_text import flag_lines

        for flag in problem.flags:
            click.echo(flag_lines(flag), err=True)
        count = len(problem.flags)
        click.echo(f"{count} error{'s' if count > 1 else ''}; nothing was written.", err=True)
        return
    where = f"{problem.where}: " if problem.where else ""
    click.echo(f"{where}{problem.message}", err=True)
    if problem.where and problem.where.line_text:
        click.echo(f"    {problem.where.line_text.rstrip()}", err=True)
        if problem.where.column:
            click.echo("    " + " " * (problem.where.column - 1) + "^", err=True)
    if problem.remedy:
        click.echo(problem.remedy, err=True)


def _json_asked() -> bool:
    return "--json" in sys.argv[1:]
