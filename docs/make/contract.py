"""The import contracts of pyproject.toml as floors: the one place that says which room stands above which."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from docs.make.reading import TOP
from drafter.errors import RequestError

PROJECT = "pyproject.toml"


class Contract(NamedTuple):
    """One contract of floors. ``within`` is the package whose parts stand on them; they are named whole, the ground floor first.

    ``allowed`` are imports that the contract lets go up, each as the contract writes it.
    """

    name: str
    within: str
    floors: tuple[tuple[str, ...], ...]
    allowed: tuple[str, ...]

    def where(self, module: str) -> tuple[int, str]:
        """The floor and the room in which a module stands, by itself or as a part of the room; (0, "") where no floor has it."""
        for number, rooms in enumerate(self.floors, 1):
            for room in rooms:
                if module == room or module.startswith(f"{room}."):
                    return number, room
        return 0, ""


def contracts(top: Path = TOP) -> tuple[Contract, ...]:
    """The contracts of floors in the checkout at ``top``, in the order of its pyproject.toml.

    Raises RequestError where there is none, or where a part of the package stands on no floor of its contract.
    """
    linter = tomllib.loads((top / PROJECT).read_text(encoding="utf-8")).get("tool", {}).get("importlinter", {})
    found = tuple(
        _contract(row["name"], container or linter["root_package"], container, row["layers"], row.get("ignore_imports", ()))
        for row in linter.get("contracts", ())
        if row["type"] == "layers"
        for container in row.get("containers", ("",))
    )
    if not found:
        raise RequestError("no-contract", f"{PROJECT} holds no import contract of layers, so there are no floors to show.")
    for contract in found:
        _check_whole(contract, top)
    return found


def _contract(name: str, within: str, container: str, layers: Sequence[str], allowed: Sequence[str]) -> Contract:
    """A layer names one room, or several parted by a bar or a colon: from its top one down, in a container by short names."""
    prefix = f"{container}." if container else ""
    floors = tuple(tuple(prefix + room for room in re.split(r"\s*[|:]\s*", layer)) for layer in reversed(layers))
    return Contract(name, within, floors, tuple(allowed))


def _check_whole(contract: Contract, top: Path) -> None:
    for name in parts_of(contract.within, top):
        if not contract.where(name)[0]:
            raise RequestError("no-floor", f"{PROJECT}: ‘{name}’ stands on no floor of ‘{contract.name}’.",
                               remedy="Put it on its floor, so that the contract holds it too.")  # fmt: skip


def parts_of(package: str, top: Path = TOP) -> Iterator[str]:
    """The modules and packages that stand straight in a package, by their whole names."""
    for path in sorted((top / package.replace(".", "/")).iterdir()):
        if (path.suffix == ".py" and path.stem != "__init__") or (path / "__init__.py").is_file():
            yield f"{package}.{path.stem}"


def line_of(module: str, top: Path = TOP) -> str:
    """What a room is for: the first line of its docstring. Raises RequestError where there is no such room, or no docstring."""
    stem = top / module.replace(".", "/")
    path = next((one for one in (stem / "__init__.py", stem.with_suffix(".py")) if one.is_file()), None)
    if path is None:
        raise RequestError("no-module", f"{PROJECT}: a contract names ‘{module}’, and there is no such module.",
                           remedy="Mend the name, or take it out.")  # fmt: skip
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    if not said:
        raise RequestError("no-line", f"{path.relative_to(top)} has no docstring, so nothing says what ‘{module}’ is for.",
                           remedy="Write one: its first line stands in CONTRIBUTING.md.")  # fmt: skip
    return said.splitlines()[0]
