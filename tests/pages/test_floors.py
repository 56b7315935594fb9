"""The floors in CONTRIBUTING.md and the house page are what the import contracts and the code say, and a gap in them is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from docs.make.contract import Contract, contracts, line_of
from docs.make.floors import floors
from docs.make.imports import Arrow, arrows, going_up
from docs.make.parts import filled
from docs.make.source import source_files
from drafter.errors import RequestError

CONTRACT = """
[tool.importlinter]
root_package = "drafter"

[[tool.importlinter.contracts]]
name = "The house: up is down"
type = "layers"
layers = ["drafter.door", "drafter.left | drafter.right", "drafter.ground"]
ignore_imports = ["drafter.left -> drafter.door"]
"""
ROOMS = ("door", "left", "right", "ground")


def checkout(folder: Path, contract: str = CONTRACT) -> Path:
    (folder / "pyproject.toml").write_text(contract, encoding="utf-8")
    (folder / "drafter").mkdir()
    (folder / "drafter" / "__init__.py").touch()
    for name in ROOMS:
        (folder / "drafter" / f"{name}.py").write_text(f'"""Here is the {name}.\n\nMore of it."""\n', encoding="utf-8")
    return folder


def refusal(folder: Path) -> str:
    with pytest.raises(RequestError) as caught:
        floors(folder)
    return f"{caught.value.message} {caught.value.remedy}"


def test_the_floors_are_told_from_the_ground_up_with_one_line_a_room(tmp_path: Path) -> None:
    assert floors(checkout(tmp_path)).splitlines() == [
        "The house: up is down.",
        "",
        "| floor | room | what it is for |",
        "|---|---|---|",
        "| 1 | `ground` | Here is the ground. |",
        "| 2 | `left` | Here is the left. |",
        "| 2 | `right` | Here is the right. |",
        "| 3 | `door` | Here is the door. |",
    ]


def test_a_room_without_a_line_is_told(tmp_path: Path) -> None:
    (checkout(tmp_path) / "drafter" / "left.py").write_text("LEFT = 1\n", encoding="utf-8")
    assert "drafter/left.py has no docstring, so nothing says what ‘drafter.left’ is for. Write one" in refusal(tmp_path)


def test_a_floor_of_a_module_that_is_gone_is_told(tmp_path: Path) -> None:
    (checkout(tmp_path) / "drafter" / "right.py").unlink()
    assert "a contract names ‘drafter.right’, and there is no such module" in refusal(tmp_path)


def test_a_module_on_no_floor_is_told(tmp_path: Path) -> None:
    (checkout(tmp_path) / "drafter" / "cellar.py").write_text('"""Below."""\n', encoding="utf-8")
    assert "‘drafter.cellar’ stands on no floor of ‘The house: up is down’. Put it on its floor" in refusal(tmp_path)


def test_a_project_without_a_contract_is_told(tmp_path: Path) -> None:
    assert "no import contract" in refusal(checkout(tmp_path, "[project]\n"))


def test_the_rooms_of_a_container_are_named_whole(tmp_path: Path) -> None:
    inner = CONTRACT.replace('layers = ["drafter.door", "drafter.left | drafter.right", "drafter.ground"]',
                             'containers = ["drafter"]\nlayers = ["door", "left : right", "ground"]')  # fmt: skip
    assert contracts(checkout(tmp_path, inner)) == contracts(checkout_beside(tmp_path))


def checkout_beside(folder: Path) -> Path:
    (folder / "beside").mkdir()
    return checkout(folder / "beside")


@pytest.mark.parametrize(
    ("importer", "imported", "up"),
    [
        ("drafter.ground.cellar", "drafter.left", True),
        ("drafter.left", "drafter.right.shelf", True),
        ("drafter.ground", "drafter.door", True),
        ("drafter.door", "drafter.ground", False),
        ("drafter.left.shelf", "drafter.left", False),
        ("drafter.left", "drafter.door", False),  # the contract allows this one
        ("drafter.ground", "drafter.elsewhere", False),
    ],
)
def test_an_arrow_goes_up_or_across_or_down(tmp_path: Path, importer: str, imported: str, up: bool) -> None:
    (contract,) = contracts(checkout(tmp_path))
    assert going_up([Arrow(importer, imported)], contract) == ([Arrow(importer, imported)] if up else [])


def test_no_arrow_of_the_house_goes_up() -> None:
    assert len(arrows()) > 1000
    found: list[Contract] = list(contracts())
    assert len(found) >= 3
    assert [arrow for contract in found for arrow in going_up(arrows(), contract)] == []


def test_the_package_that_ships_imports_nothing_of_the_pages() -> None:
    for file in source_files():
        path = Path(__file__).parents[2] / file.module.replace(".", "/")
        path = path / "__init__.py" if file.is_package else path.with_suffix(".py")
        assert "docs.make" not in path.read_text(encoding="utf-8"), file.module


def test_a_made_part_is_put_between_its_marks_and_all_else_is_left(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    for old in ("", "old\n\nlines\n"):
        page.write_text(f"# Title\n\n<!-- rooms: old words -->\n{old}<!-- end of rooms -->\nAfter.\n", encoding="utf-8")
        assert filled("page.md", "rooms", "data", "new", tmp_path).splitlines() == [
            "# Title",
            "",
            "<!-- rooms: Made by `make docs` from data; do not edit by hand. -->",
            "new",
            "<!-- end of rooms -->",
            "After.",
        ]


@pytest.mark.parametrize("text", ["# Title\n", "<!-- rooms: -->\n", "<!-- rooms: -->\n<!-- end of rooms -->\n" * 2])
def test_a_page_without_the_marks_of_its_part_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    with pytest.raises(RequestError, match=r"page\.md has no part ‘rooms’"):
        filled("page.md", "rooms", "data", "new", tmp_path)


def test_every_room_says_what_it_is_for() -> None:
    for file in source_files():
        assert line_of(file.module).endswith("."), file.module
