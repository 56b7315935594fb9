"""Pictures of drafts: ``python -m docs.make.pictures`` makes them, with LibreOffice, poppler and typst; docs/images/README.md lists them.

A page of a Word file looks a little different on each machine, so no test compares a picture with a new one.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from docs.make.markdown import page, table
from docs.make.reading import TOP
from drafter.matter import Matter
from drafter.packet.render import render
from drafter.toolkit import Toolkit

LIST = "docs/images/README.md"
_ABOUT = "The pictures themselves are made by `make pictures`, which needs LibreOffice and poppler: make them again when a page of them has changed."
_SIDE_BY_SIDE = """#set page(width: auto, height: auto, margin: 2pt)
#grid(columns: {count}, column-gutter: 8pt, ..range({count}).map(number => box(stroke: 0.5pt + gray, image(str(number) + ".png", height: 618.75pt))))
"""
_DOTS = 96  # an inch, of the picture


class Picture(NamedTuple):
    """A picture and its page: what it ``shows``, of which draft, and which pages of which formats stand in it from left to right."""

    path: str
    page: str
    shows: str
    matter: Matter
    pages: tuple[tuple[str, int], ...]


PICTURES = (
    Picture(
        "docs/images/pages.png",
        "README.md",
        "Two pages: a village ordinance with live numbering, and the attorney's sign-off sheet",
        Matter("Oak Park", "IL", "ordinance", type="village", form="village-manager", model="data_sharing", date="2026-11-24"),
        (("docx", 6), ("memo", 1)),
    ),
)


def pictures_page() -> str:
    """The list: each picture, where it stands, what it shows and of which draft."""
    rows = (
        (f"[{Path(one.path).name}]({Path(one.path).name})", f"[{one.page}](../../{one.page})", one.shows, _of(one))
        for one in PICTURES
    )
    return page("Pictures", "`docs/make/pictures.py`", [table(("picture", "stands in", "shows", "of"), rows)], _ABOUT)


def _of(picture: Picture) -> str:
    pages = " and ".join(f"page {number} of the {name}" for name, number in picture.pages)
    matter = picture.matter
    return f"{pages} of the model `{matter.model}` for {matter.place}, {matter.state}, of {matter.date}"


def picture(one: Picture) -> bytes:
    """The picture made now. Raises CalledProcessError or FileNotFoundError where a tool fails or is not there."""
    import typst

    kit = Toolkit()
    draft = kit.draft_plan(kit.plan(one.matter))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, (format_name, page_number) in enumerate(one.pages):
            _page(render(draft, format_name), page_number, folder / f"{number}.png")
        source = folder / "side_by_side.typ"
        source.write_text(_SIDE_BY_SIDE.format(count=len(one.pages)), encoding="utf-8")
        return bytes(typst.compile(str(source), format="png", ppi=_DOTS))


def _page(word_file: bytes, number: int, target: Path) -> None:
    """One page of a Word file as a picture at ``target``."""
    source = target.with_suffix(".docx")
    source.write_bytes(word_file)
    for command in _commands(source, number):
        subprocess.run(command, check=True, capture_output=True, timeout=240)


def _commands(source: Path, number: int) -> Iterator[list[str]]:
    profile = f"-env:UserInstallation=file://{source.parent / 'profile'}"
    yield ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(source.parent), str(source)]
    yield ["pdftoppm", "-png", "-singlefile", "-r", "75", "-f", f"{number}", "-l", f"{number}",
           str(source.with_suffix(".pdf")), str(source.with_suffix(""))]  # fmt: skip


def main() -> None:
    """Make every picture again."""
    for one in PICTURES:
        (TOP / one.path).write_bytes(picture(one))
        print(f"made {one.path}")


if __name__ == "__main__":
    main()
