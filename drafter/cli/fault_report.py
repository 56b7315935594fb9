"""The report of a fault of ours: which kind it was and where in the program, and no word of the user's.

An exception's own message is left out, for it may quote a place, a fill-in or a line of a matter. So are the values of flags, and the
folders above the program's files, which name a person more often than not.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType, TracebackType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import click

_MOST_FRAMES = 60  # of an endless recursion, the first and the last
_PLAIN = {
    MemoryError: "the computer has no memory left for it",
    RecursionError: "something in it goes round without an end, or is nested too deeply",
}


class Told(NamedTuple):
    """What is told of a fault: what happened, in a line; where its report is, None where none could be written; what to do."""

    message: str
    report: Path | None
    remedy: str


def told(problem: BaseException, arguments: Sequence[str], folders: Sequence[Path | None]) -> Told:
    """The report of ``problem`` written into the first of ``folders`` that takes it, and what to say of it."""
    words = report_text(problem, arguments)
    report = next((path for folder in folders if folder is not None and (path := _written(folder, words)) is not None), None)
    reason = next((plain for kind, plain in _PLAIN.items() if isinstance(problem, kind)), "it met a case it was not made for")
    found = f"Its report, which holds none of your words, is {report}." if report else "And no report could be written."
    remedy = (
        "Send the report to those who keep this toolkit." if report else "Tell those who keep this toolkit which command it was."
    )
    return Told(
        f"The toolkit stopped by a fault of its own, not of your request: {reason} ({_place(problem)}). Nothing half-written is left. {found}",
        report,
        f"{remedy} Until it is mended, try again without what you changed last.",
    )


def temporary_folder() -> Path | None:
    """The folder for temporary files, or None where there is none to write to."""
    import tempfile

    try:
        return Path(tempfile.gettempdir())
    except OSError:
        return None


def report_text(problem: BaseException, arguments: Sequence[str]) -> str:
    """The report: versions, the command and the names of its flags, and the frames of every exception that led here."""
    import platform

    from drafter import __version__

    command, flags = _command(arguments)
    return "\n".join(
        (
            "A fault of the ordinance drafter. This report holds no value, text or fill-in of the request.",
            f"drafter {__version__}",
            f"Python {platform.python_version()} ({platform.python_implementation()})",
            f"System: {platform.system()} {platform.release()} {platform.machine()}",
            f"Command: {command}",
            f"Flags: {' '.join(flags) or 'none'}",
            "",
            *_frames(problem),
            "",
        )
    )


# ------------------------------------------------------------------------------------------------------------ the program


def _frames(problem: BaseException) -> Iterator[str]:
    """Each exception that led here, the first cause first: its frames, and its kind without its message."""
    import traceback

    for number, one in enumerate(_chain(problem)):
        if number:
            yield "\nwhich led to:\n"
        summary = traceback.StackSummary.extract(traceback.walk_tb(one.__traceback__))
        frames = list(summary)
        if len(frames) > _MOST_FRAMES:
            frames = [*frames[: _MOST_FRAMES // 2], *frames[-_MOST_FRAMES // 2 :]]
        for frame in frames:
            yield f"  {_short(frame.filename)}, line {frame.lineno}, in {frame.name}: {frame.line}"
        yield f"{type(one).__module__}.{type(one).__qualname__}"


def _chain(problem: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    one: BaseException | None = problem
    while one is not None and one not in found:
        found.append(one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return found[::-1]


def _place(problem: BaseException) -> str:
    """The kind of the fault and the last of our own lines that it passed."""
    ours = [(frame, line) for frame, line in _lines(problem.__traceback__) if frame.startswith("drafter/")]
    file, line = ours[-1] if ours else ("", 0)
    return type(problem).__qualname__ + (f" in {file}, line {line}" if file else "")


def _lines(at: TracebackType | None) -> Iterator[tuple[str, int]]:
    while at is not None:
        yield _short(at.tb_frame.f_code.co_filename), at.tb_lineno
        at = at.tb_next


def _short(file: str) -> str:
    """A file of the program without the folders above it."""
    parts = Path(file).parts
    for top in ("site-packages", "drafter"):
        if top in parts[:-1]:
            start = len(parts) - 1 - parts[::-1].index(top)
            return "/".join(parts[start + (top == "site-packages") :])
    return parts[-1] if parts else ""


# ------------------------------------------------------------------------------------------------------------- the command


def _command(arguments: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The command's name and the flags that were given, by the names that the command declares: no other word is taken over."""
    from drafter.cli.app import COMMANDS, cli

    name = next((one for one in arguments if one in COMMANDS), "")
    row = COMMANDS.get(name)
    module = sys.modules.get(row[0]) if row else None
    chain: list[click.Command] = [cli]
    if row and isinstance(module, ModuleType):
        chain.append(getattr(module, row[1]))
    names = [name] if name else ["none"]
    for word in arguments:
        inner = getattr(chain[-1], "commands", {}).get(word)
        if inner is not None:
            chain.append(inner)
            names.append(word)
    declared = {flag for command in chain for parameter in command.params for flag in parameter.opts if flag.startswith("-")}
    given = {word.partition("=")[0] for word in arguments}
    return " ".join(names), tuple(sorted(declared & given))


# --------------------------------------------------------------------------------------------------------------- the file


def _written(folder: Path, words: str) -> Path | None:
    """The report in ``folder``, whole and for the user's eyes only; None where it cannot be written. The same fault is one file."""
    import tempfile
    from hashlib import blake2b

    path = folder / f"fault-{blake2b(words.encode(errors='replace'), digest_size=6).hexdigest()}.txt"
    rough = ""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, rough = tempfile.mkstemp(dir=folder, prefix=".fault-")
        with os.fdopen(handle, "wb") as file:
            file.write(words.encode(errors="replace"))
        os.replace(rough, path)
    except (OSError, ValueError):
        if rough:
            Path(rough).unlink(missing_ok=True)
        return None
    return path
