"""Page set-up: paper, margins and headers of a section, and the shell's styles in an office's own type and spacing.

The shell is made for the default page. Another page scales its sizes, its spacing and its tab stops, so that every style keeps
its place in the whole.
"""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.formats.docx.package import relation_id, shell_part
from drafter.formats.docx.xml_text import attribute
from drafter.page_style import PageStyle

_DEFAULT = PageStyle()
_SIZES = re.compile(r'<w:(szC?s?) w:val="(\d+)"/>')
_AFTERS = re.compile(r'w:after="(\d+)"')
_STOPS = re.compile(r'w:pos="(\d+)"')
_NORMAL_LINE = 'w:line="276"'
_NORMAL_JUSTIFY = '<w:jc w:val="left"/>'


def text_width(page: PageStyle) -> int:
    """The width between the margins, in twentieths of a point."""
    return round((page.width - page.margin_left - page.margin_right) * 20)


def section_properties(
    page: PageStyle, *, first: str = "", header: str = "header2.xml", footer: str = "footer1.xml", restart: bool = False
) -> str:
    """Paper, margins, headers and footers of one section. ``first`` is the header of a first page that differs.

    ``restart`` counts the section's pages from one.
    """
    references = (
        (_reference("header", "first", first) if first else "")
        + _reference("header", "default", header)
        + (_reference("footer", "first", footer) if first else "")
        + _reference("footer", "default", footer)
    )
    margins = "".join(
        f'w:{side}="{round(points * 20)}" '
        for side, points in (("top", page.margin_top), ("right", page.margin_right), ("bottom", page.margin_bottom),
                             ("left", page.margin_left))
    )  # fmt: skip
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{round(page.width * 20)}" w:h="{round(page.height * 20)}"/>'
        f'<w:pgMar {margins}w:header="{_edge(page.margin_top)}" w:footer="{_edge(page.margin_bottom)}" w:gutter="0"/>'
        + ('<w:lnNumType w:countBy="1" w:restart="newPage"/>' if page.line_numbers else "")
        + ('<w:pgNumType w:start="1"/>' if restart else "")
        + ("<w:titlePg/>" if first else "")
        + "</w:sectPr>"
    )


def _reference(part: str, kind: str, name: str) -> str:
    return f'<w:{part}Reference w:type="{kind}" r:id="{relation_id(name)}"/>'


def _edge(margin: float) -> int:
    """How far a header stands from the edge of the paper: half an inch, less where the margin is small."""
    return round(min(36.0, margin / 2) * 20)


@lru_cache(maxsize=16)
def styles_for(page: PageStyle, language: str = "en-US") -> str:
    """The shell's styles for ``page``: its font, size, spacing, justification and tab stops."""
    styles = shell_part("styles.xml")
    if language != "en-US":
        styles = styles.replace('w:lang w:val="en-US"', f'w:lang w:val="{attribute(language)}"')
    if page.font != _DEFAULT.font:
        styles = styles.replace(f'"{_DEFAULT.font}"', f'"{attribute(page.font)}"')
    if page.size != _DEFAULT.size:
        styles = _SIZES.sub(lambda m: f'<w:{m[1]} w:val="{round(int(m[2]) * page.size / _DEFAULT.size)}"/>', styles)
    if page.line_spacing != _DEFAULT.line_spacing:
        styles = styles.replace(_NORMAL_LINE, f'w:line="{round(page.line_spacing * 240)}"')
    if page.space_after != _DEFAULT.space_after:
        styles = _AFTERS.sub(lambda m: f'w:after="{round(int(m[1]) * page.space_after / _DEFAULT.space_after)}"', styles)
    if page.justify:
        styles = styles.replace(_NORMAL_JUSTIFY, '<w:jc w:val="both"/>', 1)
    width, usual = text_width(page), text_width(_DEFAULT)
    return styles if width == usual else _STOPS.sub(lambda m: f'w:pos="{round(int(m[1]) * width / usual)}"', styles)
