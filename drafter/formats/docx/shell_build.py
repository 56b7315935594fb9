"""Build the shell: ``python -m drafter.formats.docx.shell_build`` makes its parts with python-docx.

Styles, theme, settings, web settings and font table, pruned of what no draft uses. A test rebuilds and compares.
"""

from __future__ import annotations

from typing import Any

from drafter.formats.docx.package import SHELL

FONT, SIZE = "Times New Roman", 12.0
_KEPT = frozenset(
    (
        "Normal",
        "Heading1",
        "Heading2",
        "Title",
        "Subtitle",
        "BodyText",
        "Header",
        "Footer",
        "DefaultParagraphFont",
        "TableNormal",
        "NoList",
        "TableGrid",
        "Emphasis",
        "Strong",
    )
)
# id, name, based on, size, (space before, space after), alignment, bold, italic, keep with next, left indent, first line, level
_PARAGRAPHS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("DraftNotice", "Draft Notice", {"size": 9, "after": 14, "center": True, "italic": True}),
    ("Government", "Government", {"size": 13, "bold": True, "caps": True, "center": True, "after": 2, "next": True}),
    ("InstrumentName", "Instrument", {"size": 13, "bold": True, "caps": True, "center": True, "after": 2, "next": True}),
    ("MeasureNumber", "Measure Number", {"center": True, "after": 10, "next": True}),
    ("Recital", "Recital", {"first": 36, "after": 8}),
    ("EnactingClause", "Enacting Clause", {"bold": True, "before": 8, "after": 10, "next": True}),
    ("ChapterHeading", "Chapter Heading", {"bold": True, "center": True, "before": 10, "after": 6, "next": True}),
    *((f"CodeTextL{n}", f"Code Text L{n}", {"after": 6, "level": n - 1}) for n in range(1, 8)),
    ("Definition", "Definition", {"after": 6}),
    ("Continuation", "Continuation", {"after": 6}),
    ("Signature", "Signature", {"before": 20, "after": 2}),
    ("SignatureHeading", "Signature Heading", {"bold": True, "before": 16, "after": 4, "next": True}),
    ("AdoptionLine", "Adoption Line", {"after": 4}),
    ("CoverHeading", "Cover Heading", {"size": 14, "bold": True, "before": 12, "after": 6, "next": True}),
    ("TableText", "Table Text", {"size": 9.5, "after": 1, "before": 1, "single": True}),
    ("CommentText", "annotation text", {"size": 10, "single": True}),
    ("MemoTitle", "Memo Title", {"size": 14, "bold": True, "after": 6, "next": True}),
    ("MemoHeading1", "Memo Heading 1", {"size": 13, "bold": True, "before": 6, "after": 4, "next": True, "outline": 0}),
    ("MemoHeading2", "Memo Heading 2", {"size": 12, "bold": True, "before": 12, "after": 4, "next": True, "outline": 1}),
    ("MemoHeading3", "Memo Heading 3", {"size": 11, "bold": True, "before": 8, "after": 2, "next": True, "outline": 2}),
    ("MemoText", "Memo Text", {"size": 10.5, "after": 4, "single": True}),
)  # fmt: skip
_CHARACTERS: tuple[tuple[str, str, str], ...] = (
    ("FillIn", "Fill-in", '<w:shd w:val="clear" w:color="auto" w:fill="FFF2A8"/>'),  # Word ignores a highlight in a style
    ("DefinedTerm", "Defined Term", "<w:b/>"),
    ("Citation", "Citation", ""),
    ("RunInHeading", "Run-in Heading", "<w:b/>"),
    ("CommentReference", "annotation reference", '<w:sz w:val="16"/>'),
    ("Hyperlink", "Hyperlink", '<w:color w:val="0B4F8A"/><w:u w:val="single"/>'),
)


def shell_parts() -> dict[str, bytes]:
    """Each part of the shell by its name below ``word/``."""
    from docx import Document

    document = Document()
    _prune(document.styles.element)
    _set_built_in(document)
    _add_styles(document.styles.element)
    parts = {part.partname.removeprefix("/word/"): part for part in document.part.package.iter_parts()}
    out = {"styles.xml": _bytes(document.styles.element), "settings.xml": _bytes(_settings(document.settings.element))}
    for name in ("webSettings.xml", "fontTable.xml", "theme/theme1.xml"):
        out[name] = _tidy(parts[name].blob)
    return out


def main() -> None:
    """Write the parts into the package."""
    for name, data in shell_parts().items():
        path = SHELL / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _tidy(data: bytes) -> bytes:
    from lxml import etree

    return _bytes(etree.fromstring(data))


def _bytes(element: Any) -> bytes:
    from lxml import etree

    return bytes(etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True))


def _prune(styles: Any) -> None:
    """Drop table and latent styles, nine tenths of python-docx's part."""
    from docx.oxml.ns import qn

    for latent in styles.findall(qn("w:latentStyles")):
        styles.remove(latent)
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:styleId")) not in _KEPT:
            styles.remove(style)
        else:
            for link in style.findall(qn("w:link")):
                style.remove(link)


def _settings(settings: Any) -> Any:
    """No field is refreshed on opening: Word would greet the clerk with an alarm."""
    from docx.oxml.ns import qn

    for tag in ("w:updateFields", "w:rsids", "w:proofState", "w:attachedTemplate"):
        for found in settings.findall(qn(tag)):
            settings.remove(found)
    return settings


def _set_built_in(document: Any) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn
    from docx.shared import Pt, RGBColor

    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(SIZE)
    fonts = normal.element.rPr.rFonts
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), FONT)
    normal.paragraph_format.line_spacing = 1.15
    normal.paragraph_format.space_after = Pt(7)
    normal.paragraph_format.widow_control = True
    normal.element.rPr.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="en-US"/>'))
    for name, size, before, after in (("Title", 13, 4, 12), ("Heading 1", 12, 14, 5), ("Heading 2", 12, 12, 4)):
        style = document.styles[name]
        for element in (style.element.rPr, style.element.pPr):
            if element is not None:
                style.element.remove(element)
        style.font.name, style.font.size, style.font.bold = FONT, Pt(size), True
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.keep_with_next = True
        if name == "Title":
            style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        else:
            level = int(name[-1]) - 1
            style.element.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{level}"/>'))
    heading = document.styles["Heading 1"].element.get_or_add_pPr()
    heading.insert(1, parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
    body = document.styles["Body Text"]
    body.paragraph_format.space_after = Pt(6)
    for name in ("Header", "Footer"):
        style = document.styles[name]
        style.font.size = Pt(9)
        tabs = style.element.get_or_add_pPr().find(qn("w:tabs"))
        if tabs is not None:
            style.element.pPr.remove(tabs)
        style.element.pPr.insert(0, parse_xml(f'<w:tabs {nsdecls("w")}><w:tab w:val="right" w:pos="9360"/></w:tabs>'))


def _add_styles(styles: Any) -> None:
    from docx.oxml import parse_xml

    for ident, name, look in _PARAGRAPHS:
        styles.append(parse_xml(_paragraph_style(ident, name, look)))
    for ident, name, run in _CHARACTERS:
        styles.append(parse_xml(_style(ident, name, "character", "", run)))


def _paragraph_style(ident: str, name: str, look: dict[str, Any]) -> str:
    level = look.get("level")
    properties = [
        "<w:keepNext/>" if look.get("next") else "",
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr>' if level is not None else "",
        _spacing(look),
        f'<w:ind w:firstLine="{look["first"] * 20}"/>' if "first" in look else "",
        '<w:jc w:val="center"/>' if look.get("center") else "",
        f'<w:outlineLvl w:val="{look["outline"]}"/>' if "outline" in look else "",
    ]
    run = [
        "<w:b/>" if look.get("bold") else "",
        "<w:i/>" if look.get("italic") else "",
        "<w:caps/>" if look.get("caps") else "",
        f'<w:sz w:val="{round(look["size"] * 2)}"/>' if "size" in look else "",
    ]
    return _style(ident, name, "paragraph", "".join(properties), "".join(run))


def _spacing(look: dict[str, Any]) -> str:
    line = ' w:line="240" w:lineRule="auto"' if look.get("single") else ""
    return f'<w:spacing w:before="{round(look.get("before", 0) * 20)}" w:after="{round(look.get("after", 6) * 20)}"{line}/>'


def _style(ident: str, name: str, kind: str, paragraph: str, run: str) -> str:
    from docx.oxml.ns import nsdecls

    base = '<w:basedOn w:val="Normal"/>' if kind == "paragraph" else '<w:basedOn w:val="DefaultParagraphFont"/>'
    return (
        f'<w:style {nsdecls("w")} w:type="{kind}" w:customStyle="1" w:styleId="{ident}"><w:name w:val="{name}"/>{base}<w:qFormat/>'
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


if __name__ == "__main__":
    main()
