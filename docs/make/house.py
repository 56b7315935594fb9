"""docs/house.md: the house in words and numbers. ``python -m docs.make.house`` prints it.

Lines are given to the nearest hundred, so that the page changes when the house does and not with every line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docs.make.contract import Contract, contracts
from docs.make.imports import arrows, going_up
from docs.make.markdown import page, section, table
from docs.make.source import Measured, SourceFile, source_files

LONG_FUNCTION, LONG_FILE = 30, 250  # lines: what the house asks of each
_SHOWN = 5
_ABOUT = (
    "A room imports only from floors below it. A room is a package or a single file; what each is for stands in "
    "[CONTRIBUTING](../CONTRIBUTING.md#if-you-write-code). Lines are to the nearest hundred."
)


def house_page() -> str:
    """The whole page. Raises RequestError where the contracts of pyproject.toml are not whole."""
    return page("The house", "the import contracts in pyproject.toml and the code of drafter", _parts(), _ABOUT)


def _parts() -> Iterator[str]:
    files, floors = source_files(), contracts()
    yield _sums(files, floors)
    for contract in floors:
        yield section(contract.name.partition(":")[0], ("floor", "room", "files", "lines"), _rooms(contract, files))
    yield section("Rooms within rooms", ("room", "files", "lines"), _inner_rooms(floors, files))
    yield section("The longest functions", ("function", "lines"), _longest([one for file in files for one in file.functions]))
    yield section("The longest files", ("file", "lines"), _longest([Measured(one.module, one.lines) for one in files]))


def _sums(files: Sequence[SourceFile], floors: Sequence[Contract]) -> str:
    functions = [one for file in files for one in file.functions]
    up = [arrow for contract in floors for arrow in going_up(arrows(), contract)]
    allowed = dict.fromkeys(one for contract in floors for one in contract.allowed)
    rows = [
        ("files", f"{len(files)}"),
        ("lines", _hundreds(sum(one.lines for one in files))),
        ("imports from file to file", _hundreds(len(arrows()))),
        ("of these, imports that go up", ", ".join((f"{len(up)}", *(_arrow(str(one)) for one in up)))),
        ("let up by a contract", ", ".join(map(_arrow, allowed)) or "none"),
        (f"functions of more than {LONG_FUNCTION} lines", f"{sum(one.lines > LONG_FUNCTION for one in functions)}"),
        (f"files of more than {LONG_FILE} lines", f"{sum(one.lines > LONG_FILE for one in files)}"),
    ]
    return table(("the whole", ""), rows)


def _arrow(said: str) -> str:
    return f"`{said.replace(' -> ', '` to `')}`"


def _rooms(contract: Contract, files: Sequence[SourceFile]) -> Iterator[tuple[str, ...]]:
    for number, rooms in enumerate(contract.floors, 1):
        for room in rooms:
            yield (f"{number}", f"`{room.removeprefix(f'{contract.within}.')}`", *_size(room, files))


def _inner_rooms(floors: Sequence[Contract], files: Sequence[SourceFile]) -> Iterator[tuple[str, ...]]:
    """The packages that no contract names."""
    named = {room for contract in floors for rooms in contract.floors for room in rooms} | {one.within for one in floors}
    for file in files:
        if file.is_package and file.module not in named:
            yield (f"`{file.module.partition('.')[2]}`", *_size(file.module, files))


def _size(room: str, files: Sequence[SourceFile]) -> tuple[str, str]:
    within = [one for one in files if one.module == room or one.module.startswith(f"{room}.")]
    return f"{len(within)}", _hundreds(sum(one.lines for one in within))


def _longest(measured: Iterable[Measured]) -> Iterator[tuple[str, str]]:
    for one in sorted(measured, key=lambda one: (-one.lines, one.name))[:_SHOWN]:
        yield f"`{one.name.partition('.')[2]}`", f"{one.lines}"


def _hundreds(number: int) -> str:
    return f"{round(number, -2):,}" if number >= 50 else "under 50"


if __name__ == "__main__":
    print(house_page(), end="")
