"""Every made page, by its path from the top."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from docs.make import changes, floors, pictures, previews, schemas
from docs.make.coverage import coverage_page
from docs.make.house import house_page
from docs.make.model_list import models_page
from docs.make.precedents import precedents_page
from docs.make.reading import TOP
from docs.make.reference import reference_page
from docs.make.side_by_side import side_by_side_page
from docs.make.state_list import states_page
from drafter.toolkit import Toolkit

FOLDERS = (previews.FOLDER, schemas.FOLDER)  # which hold nothing but made pages


def pages() -> dict[str, str]:
    """Each made page, and each page with a made part, as it is made now."""
    toolkit = Toolkit()
    return {
        "docs/reference.md": reference_page(toolkit),
        "model_ordinances/README.md": models_page(toolkit),
        "docs/states.md": states_page(),
        "docs/coverage.md": coverage_page(toolkit),
        "docs/precedents.md": precedents_page(),
        "docs/side_by_side.md": side_by_side_page(),
        "docs/house.md": house_page(),
        pictures.LIST: pictures.pictures_page(),
        floors.PAGE: floors.contributing_page(),
        changes.PAGE: changes.extending_page(),
        **schemas.schemas(),
        **previews.previews(toolkit),
    }


def stale(made: Mapping[str, str], top: Path = TOP) -> tuple[str, ...]:
    """Those of the ``made`` pages that do not stand in the checkout at ``top`` as they are made."""
    return tuple(name for name, text in made.items() if not _stands(top / name, text))


def _stands(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


def leftover(made: Collection[str], top: Path = TOP) -> tuple[str, ...]:
    """The files in the folders of made pages that are none of ``made``: pages of a model or a kind of file that is gone."""
    found = (path.relative_to(top).as_posix() for folder in FOLDERS for path in (top / folder).rglob("*") if path.is_file())
    return tuple(sorted(name for name in found if name not in made))


def write(made: Mapping[str, str], top: Path = TOP) -> tuple[str, ...]:
    """Write the pages that are stale and remove those that are left over; what was done, a line each."""
    new, gone = stale(made, top), leftover(made, top)
    for name in new:
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(made[name], encoding="utf-8")
    for name in gone:
        (top / name).unlink()
    return (*(f"made {name}" for name in new), *(f"removed {name}" for name in gone))
