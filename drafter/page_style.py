"""Page styles: paper, margins, type and marks of an office's documents. Plain values that profiles hold and formats use."""

from __future__ import annotations

from typing import Literal

from drafter.record import NamedTuple


class PageStyle(NamedTuple):
    """Lengths are in points (72 to the inch); ``line_spacing`` is a multiple of single spacing."""

    id: str = "default"
    paper: Literal["letter", "legal"] = "letter"
    margin_top: float = 72
    margin_bottom: float = 72
    margin_left: float = 72
    margin_right: float = 72
    font: str = "Times New Roman"
    size: float = 12
    line_spacing: float = 1.15
    space_after: float = 7
    justify: bool = False
    line_numbers: bool = False
    fill_in_open: str = "["
    fill_in_close: str = "]"

    @property
    def width(self) -> float:
        return 612.0

    @property
    def height(self) -> float:
        return 1008.0 if self.paper == "legal" else 792.0
