"""Tables: simple grids with a marked, repeated header row and no merged cells."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.formats.docx.runs import plain_run

TEXT_WIDTH = 9360  # letter paper less one-inch margins, in twentieths of a point


def table_xml(header: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float], width: int = TEXT_WIDTH) -> str:
    """A grid. Cells of ``rows`` are runs already; ``shares`` of the text width add up to one."""
    widths = [round(width * share) for share in shares]
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    head = _row([plain_run(cell, "<w:b/>") for cell in header], widths, header=True)
    body = "".join(_row(row, widths) for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>"
    )


def _row(cells: Sequence[str], widths: Sequence[int], *, header: bool = False) -> str:
    properties = "<w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if header else "") + "</w:trPr>"
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E9EDF2"/>' if header else ""
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>{cell}</w:p></w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr>{properties}{inner}</w:tr>"
