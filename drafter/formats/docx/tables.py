"""Tables: simple grids with a marked, repeated header row and no merged cells."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.formats.docx.runs import plain_run
from drafter.formats.docx.styles import Style, paragraph_xml
from drafter.formats.docx.xml_text import attribute

CELL_MARGIN = 100  # twentieths of a point at the left and right of a cell's words
_RULE = 'w:val="single" w:sz="4" w:space="0" w:color="A6ADB8"'
_BORDERS = "".join(f"<w:{side} {_RULE}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
_HEADER_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="E6EBF2"/>'


def table_xml(
    header: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float], width: int, style: Style = "TableText"
) -> str:
    """A grid of ``width`` twentieths of a point. Cells of ``rows`` are runs already; ``shares`` of the width add up to one.

    ``style`` is the paragraph style of every cell.
    """
    widths = [round(width * share) for share in shares]
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    head = _row([plain_run(cell, "<w:b/>") for cell in header], widths, style, header=True)
    body = "".join(_row(row, widths, style) for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="{CELL_MARGIN}" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/>'
        f'<w:right w:w="{CELL_MARGIN}" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{attribute(", ".join(header))}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>'
    )


def _row(cells: Sequence[str], widths: Sequence[int], style: Style, *, header: bool = False) -> str:
    """One row, whole on its page: a clerk reads it across. The header row is repeated on every page."""
    properties = "<w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if header else "") + "</w:trPr>"
    shade = _HEADER_SHADE if header else ""
    keep = "<w:keepNext/>" if header else ""
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{paragraph_xml(style, cell, keep)}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr>{properties}{inner}</w:tr>"
