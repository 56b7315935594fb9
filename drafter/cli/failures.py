"""How failures are shown: one message on standard error, or JSON, and the exit code. Never a traceback.

This is the one outermost place. What a person can mend is exit 2 or 3, an interruption 130; whatever else comes up is a fault of
ours and exit 70, never 1, which says that the draft or the file checked holds an error.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click

from drafter.cli.streams import drop_output, say_json, say_problem, settle_output

if TYPE_CHECKING:
    from drafter.errors import DrafterError

USAGE = 2
FAULT = 70
INTERRUPTED = 130
CLICK_CUT_OFF = 1  # click's own exit where the reader of its output is gone; it leaves by no other with this code


def run_showing_errors(run: Callable[[], Any]) -> None:
    """Run the command line and exit: 0 done, 1 with errors in the draft, 2 a wrong request, 3 nothing written, 70 a fault of ours,
    130 interrupted."""
    try:
        result = run()
        settle_output()
        code = result if isinstance(result, int) else 0
    except BaseException as problem:  # nothing stands above to see it; what is left after every answer below is a fault of ours
        code = _answered(problem)
    drop_output()
    sys.exit(code)


def _answered(problem: BaseException) -> int:
    """Tell what went wrong; the exit code."""
    match problem:
        case click.exceptions.Exit():
            return problem.exit_code
        case SystemExit() if problem.code != CLICK_CUT_OFF:
            raise problem
        case KeyboardInterrupt() | click.Abort():
            say_problem("Interrupted; nothing half-written was left.")
            return INTERRUPTED
        case click.ClickException():
            _show_usage(problem)
            return USAGE
        case BrokenPipeError() | SystemExit():
            return 0  # whoever reads has read enough
        case OSError() if problem.filename is None and problem.errno is not None:
            return _no_output(problem)
    return _shown(problem)


def _no_output(problem: OSError) -> int:
    """What is said on standard output cannot be written: no file has such a problem without being named."""
    say_problem(f"The answer cannot be written to standard output: {problem.strerror}.\nSend it to another file or disk.")
    return USAGE


def _shown(problem: BaseException) -> int:
    from drafter.errors import DrafterError

    if isinstance(problem, DrafterError):
        show_failure(problem)
        return problem.exit_code
    _show_fault(problem)
    return FAULT


def _show_fault(problem: BaseException) -> None:
    from drafter.cli.fault_report import temporary_folder, told
    from drafter.shelf import user_cache

    cache = user_cache()
    said = told(problem, sys.argv[1:], (cache / "faults" if cache else None, temporary_folder()))
    if _json_asked():
        _print_error(
            "fault", said.message, said.remedy, {"file": str(said.report), "line": 0, "column": 0} if said.report else None
        )
    else:
        say_problem(f"{said.message} {said.remedy}")


def _show_usage(problem: click.ClickException) -> None:
    """A wrong command line: with its usage for people; as JSON, like any other wrong request."""
    if _json_asked():
        _print_error("usage", problem.format_message(), "", None)
    else:
        with suppress(OSError):
            problem.show(sys.stderr)


def _print_error(code: str, message: str, remedy: str, where: Mapping[str, Any] | None) -> None:
    with suppress(OSError):
        say_json({"error": {"code": code, "message": message, "where": where, "remedy": remedy, "alternatives": []}})


def show_failure(problem: DrafterError) -> None:
    """The failure for people on standard error, or as JSON on standard output where that was asked for."""
    from drafter.cli.session import show_flag
    from drafter.english import counted
    from drafter.errors import ContentErrors

    if _json_asked():
        _show_json(problem)
        return
    for flag in problem.flags:
        show_flag(flag)
    if isinstance(problem, ContentErrors):
        say_problem(f"{counted(len(problem.flags), 'error')}; nothing was written.")


def _show_json(problem: DrafterError) -> None:
    from drafter.errors import ContentErrors
    from drafter.packet.as_json import failure_value, flag_value

    value = dict(failure_value(problem))
    if isinstance(problem, ContentErrors):
        value["flags"] = [flag_value(flag) for flag in problem.flags]
    with suppress(OSError):
        say_json(value)


def _json_asked() -> bool:
    return "--json" in sys.argv[1:]
