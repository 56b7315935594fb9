"""Build the shell: ``python -m drafter.formats.docx.shell_build`` makes its parts with python-docx.

Styles for measures and for simple documents, theme, settings, web settings and font table, pruned of what no draft uses
(python-docx's own styles take 350 KB). A test rebuilds and compares.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from drafter.formats.docx.package import SHELL
from drafter.formats.docx.shell_styles import (
    AFTER,
    FONT,
    LINE,
    MEASURE_CHARACTERS,
    MEASURE_LOOKS,
    SIMPLE_CHARACTERS,
    SIMPLE_LOOKS,
    SIZE,
    CharacterLook,
    Look,
)

_KEPT = frozenset(("DefaultParagraphFont", "TableNormal", "NoList"))
_DROPPED_SETTINGS = ("updateFields", "rsids", "proofState", "attachedTemplate", "savePreviewPicture", "doNotAutoCompressPictures",
                     "shapeDefaults")  # fmt: skip
_RULE = 'w:val="single" w:sz="4" w:space="4" w:color="A6ADB8"'
_FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'


def shell_parts() -> dict[str, bytes]:
    """Each part of the shell by its name below ``word/``."""
    from docx import Document

    document = Document()
    parts = {part.partname.removeprefix("/word/"): part for part in document.part.package.iter_parts()}
    out = {
        "styles.xml": _styles(MEASURE_LOOKS, MEASURE_CHARACTERS),
        "simple_styles.xml": _styles(SIMPLE_LOOKS, SIMPLE_CHARACTERS),
        "settings.xml": _bytes(_settings(document.settings.element)),
    }
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

    words = bytes(etree.tostring(element, encoding="UTF-8"))
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + words


def _settings(settings: Any) -> Any:
    """No field is refreshed on opening (Word would greet the clerk with an alarm); the file is no old format's."""
    from docx.oxml.ns import qn

    for child in list(settings):
        if child.tag in {qn(f"w:{tag}") for tag in _DROPPED_SETTINGS} or "}docId" in child.tag or "}defaultImageDpi" in child.tag:
            settings.remove(child)
    zoom = settings.find(qn("w:zoom"))
    zoom.attrib.clear()
    zoom.set(qn("w:percent"), "100")
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    for layout in list(settings.iter(qn("w:useFELayout"))):
        layout.getparent().remove(layout)
    language = settings.find(qn("w:themeFontLang"))
    language.attrib.pop(qn("w:eastAsia"), None)
    return settings


def _styles(looks: Sequence[Look], characters: Sequence[CharacterLook]) -> bytes:
    """python-docx's style part, its own looks dropped and ours put in."""
    from docx import Document
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    styles = Document().styles.element
    defaults = styles.find(qn("w:docDefaults"))
    for child in list(styles):
        if child is not defaults and (child.tag != qn("w:style") or child.get(qn("w:styleId")) not in _KEPT):
            styles.remove(child)
    styles.remove(defaults)
    first = [_defaults(), _normal()]
    rest = [*(_paragraph_style(look) for look in looks), *(_character_style(look) for look in characters)]
    for place, xml in enumerate(first):
        styles.insert(place, parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)))
    for xml in rest:
        styles.append(parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)))
    return _tidy(_bytes(styles))


def _defaults() -> str:
    size = round(SIZE * 2)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>"
        '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    )  # fmt: skip


def _normal() -> str:
    line, after, size = round(LINE * 240), round(AFTER * 20), round(SIZE * 2)
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/>'
        f'<w:spacing w:after="{after}" w:line="{line}" w:lineRule="auto"/><w:jc w:val="left"/></w:pPr>'
        f'<w:rPr>{_FONTS}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="en-US"/></w:rPr></w:style>'
    )


def _paragraph_style(look: Look) -> str:
    indents = [("left", look.left), ("right", look.right), ("firstLine", look.first)]
    indent = "".join(f' w:{side}="{round(points * 20)}"' for side, points in indents if points)
    properties = [
        "<w:keepNext/>" if look.keep_next else "",
        "<w:keepLines/>" if look.keep_lines else "",
        f'<w:numPr><w:ilvl w:val="{look.number[1]}"/><w:numId w:val="{look.number[0]}"/></w:numPr>' if look.number else "",
        "<w:suppressLineNumbers/>" if look.unnumbered else "",
        f"<w:pBdr><w:{look.border} {_RULE}/></w:pBdr>" if look.border else "",
        _tabs(look),
        _spacing(look),
        f"<w:ind{indent}/>" if indent else "",
        f'<w:jc w:val="{look.align}"/>' if look.align else "",
        f'<w:outlineLvl w:val="{look.outline}"/>' if look.outline is not None else "",
    ]
    size = round(look.size * 2)
    run = [
        "<w:b/><w:bCs/>" if look.bold else "",
        "<w:i/><w:iCs/>" if look.italic else "",
        "<w:caps/>" if look.caps else "",
        f'<w:color w:val="{look.color}"/>' if look.color else "",
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "",
    ]
    follows = f'<w:next w:val="{look.next}"/>' if look.next else ""
    inner = f'<w:basedOn w:val="{look.based_on}"/>{follows}<w:qFormat/><w:pPr>{"".join(properties)}</w:pPr>'
    return _style("paragraph", look.ident, look.name, look.built_in, f"{inner}{_run(''.join(run))}")


def _character_style(look: CharacterLook) -> str:
    inner = f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>{_run(look.properties)}'
    return _style("character", look.ident, look.name, look.built_in, inner)


def _run(properties: str) -> str:
    return f"<w:rPr>{properties}</w:rPr>" if properties else ""


def _tabs(look: Look) -> str:
    stops = "".join(
        f'<w:tab w:val="{kind}"{f" w:leader={chr(34)}{leader}{chr(34)}" if leader else ""} w:pos="{round(place * 20)}"/>'
        for place, kind, leader in look.tabs
    )
    return f"<w:tabs>{stops}</w:tabs>" if stops else ""


def _spacing(look: Look) -> str:
    line = ' w:line="240" w:lineRule="auto"' if look.single else ""
    return f'<w:spacing w:before="{round(look.before * 20)}" w:after="{round(look.after * 20)}"{line}/>'


def _style(kind: str, ident: str, name: str, built_in: bool, inner: str) -> str:
    own = "" if built_in else ' w:customStyle="1"'
    return f'<w:style w:type="{kind}"{own} w:styleId="{ident}"><w:name w:val="{name}"/>{inner}</w:style>'


if __name__ == "__main__":
    main()
