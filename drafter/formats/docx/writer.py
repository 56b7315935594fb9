"""A measure as a Word file: the draft copy clean, or annotated with comments and a cover page."""

from __future__ import annotations

from drafter.document import Measure
from drafter.formats.docx.body import Body
from drafter.formats.docx.comments_part import Comments
from drafter.formats.docx.cover import cover_xml
from drafter.formats.docx.header_footer import footer_xml, header_xml
from drafter.formats.docx.package import relation_id, shell_part, zipped
from drafter.formats.docx.properties_parts import app_xml, core_xml, custom_xml, manifest_xml
from drafter.formats.docx.structure import require_sound
from drafter.formats.txt import study_copy_words
from drafter.page_style import PageStyle

DRAFT_WORDS = "DRAFT for legal review"


def write_docx(measure: Measure, *, annotated: bool = False, provenance: bool = True, study_copy_of: str = "") -> bytes:
    """The measure as the bytes of a .docx, checked for the known causes of Word's "unreadable content"."""
    comments = Comments(measure.properties.date) if annotated else None
    body = Body(measure, comments, provenance=provenance)
    properties = measure.properties
    state_words = study_copy_words(study_copy_of) if study_copy_of else DRAFT_WORDS
    document = body.xml(section_properties(measure.page), cover_xml(measure) if annotated else "")
    parts = {
        "word/document.xml": document,
        "word/numbering.xml": body.numbering.xml(),
        "word/header1.xml": header_xml(properties, state_words, first=True),
        "word/header2.xml": header_xml(properties, state_words, first=False),
        "word/footer1.xml": footer_xml(f"Draft of {properties.date}"),
        "docProps/core.xml": core_xml(properties.title, properties.subject, properties.author, properties.keywords,
                                      properties.date, properties.status, properties.language),
        "docProps/app.xml": app_xml(),
        "docProps/custom.xml": custom_xml(measure, provenance=provenance),
    }  # fmt: skip
    if provenance:
        parts["customXml/item1.xml"] = manifest_xml(measure)
    if comments is not None:
        parts["word/comments.xml"] = comments.xml()
    if measure.page != PageStyle():
        parts["word/styles.xml"] = _styles_for(measure.page)
    data = zipped(parts)
    require_sound(data)
    return data


def section_properties(page: PageStyle, *, different_first: bool = True) -> str:
    """Paper, margins, headers and footers of the one section. Points become twentieths of a point."""
    first = f'<w:headerReference w:type="first" r:id="{relation_id("header1.xml")}"/>' if different_first else ""
    second = relation_id("header2.xml")
    footer = relation_id("footer1.xml")
    numbers = '<w:lnNumType w:countBy="1" w:restart="newPage"/>' if page.line_numbers else ""
    return (
        f'<w:sectPr>{first}<w:headerReference w:type="default" r:id="{second}"/>'
        f'<w:footerReference w:type="default" r:id="{footer}"/>'
        + (f'<w:footerReference w:type="first" r:id="{footer}"/>' if different_first else "")
        + f'<w:pgSz w:w="{page.width * 20:.0f}" w:h="{page.height * 20:.0f}"/>'
        f'<w:pgMar w:top="{page.margin_top * 20:.0f}" w:right="{page.margin_right * 20:.0f}" w:bottom="{page.margin_bottom * 20:.0f}" '
        f'w:left="{page.margin_left * 20:.0f}" w:header="576" w:footer="576" w:gutter="0"/>{numbers}'
        + ("<w:titlePg/>" if different_first else "")
        + "</w:sectPr>"
    )


def _styles_for(page: PageStyle) -> str:
    """The shell's styles in another office's font and size."""
    default = PageStyle()
    styles = shell_part("styles.xml")
    if page.font != default.font:
        styles = styles.replace(default.font, page.font)
    if page.size != default.size:
        styles = styles.replace(f'<w:sz w:val="{default.size * 2:.0f}"/>', f'<w:sz w:val="{page.size * 2:.0f}"/>', 1)
    return styles
