"""The code of the package, measured: its files, their functions, and how many lines each has."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import NamedTuple

from docs.make.reading import TOP

PACKAGE = "drafter"


class Measured(NamedTuple):
    """A function or a file, and how many lines it has."""

    name: str
    lines: int


class SourceFile(NamedTuple):
    """One file of the package, by the name of its module."""

    module: str
    lines: int
    is_package: bool
    functions: tuple[Measured, ...]


def source_files() -> tuple[SourceFile, ...]:
    """Every file of the package, by path."""
    return tuple(_measured(path) for path in sorted((TOP / PACKAGE).rglob("*.py")))


def _measured(path: Path) -> SourceFile:
    text = path.read_text(encoding="utf-8")
    module = ".".join(path.relative_to(TOP).with_suffix("").parts).removesuffix(".__init__")
    functions = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    measured = (Measured(f"{module}.{one.name}", (one.end_lineno or one.lineno) - one.lineno + 1) for one in functions)
    return SourceFile(module, len(text.splitlines()), path.name == "__init__.py", tuple(measured))
