"""The package: parts with their content types and relationships, zipped with fixed times and order, so that equal input gives
equal bytes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

SHELL = Path(__file__).parent / "shell"
SHELL_PARTS = ("styles.xml", "settings.xml", "webSettings.xml", "fontTable.xml", "theme/theme1.xml")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# part -> (content type, relationship type from the document)
_KINDS: Mapping[str, tuple[str, str]] = {
    "word/styles.xml": (f"{_WORD}.styles+xml", "styles"),
    "word/settings.xml": (f"{_WORD}.settings+xml", "settings"),
    "word/webSettings.xml": (f"{_WORD}.webSettings+xml", "webSettings"),
    "word/fontTable.xml": (f"{_WORD}.fontTable+xml", "fontTable"),
    "word/theme/theme1.xml": ("application/vnd.openxmlformats-officedocument.theme+xml", "theme"),
    "word/numbering.xml": (f"{_WORD}.numbering+xml", "numbering"),
    "word/comments.xml": (f"{_WORD}.comments+xml", "comments"),
    "word/header1.xml": (f"{_WORD}.header+xml", "header"),
    "word/header2.xml": (f"{_WORD}.header+xml", "header"),
    "word/footer1.xml": (f"{_WORD}.footer+xml", "footer"),
}
_ROOTS = (
    ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
    ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
    ("rId3", f"{_OFFICE}/extended-properties", "docProps/app.xml"),
    ("rId4", f"{_OFFICE}/custom-properties", "docProps/custom.xml"),
)
_TYPES = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}


def relation_id(part: str) -> str:
    """The document's relationship id of ``part``: named from the part, never counted."""
    return "r" + part.split("/")[-1].split(".")[0]


@cache
def shell_part(name: str) -> str:
    """A part of the shell, as text."""
    return (SHELL / name).read_text(encoding="utf-8")


def zipped(parts: Mapping[str, str], links: Mapping[str, str] | None = None) -> bytes:
    """The package of ``parts`` (path to XML), with the shell's. ``links`` are hyperlink ids and addresses."""
    import zipfile

    whole = {**{f"word/{name}": shell_part(name) for name in SHELL_PARTS}, **parts}
    related = {name for name in whole if name in _KINDS}
    files = {
        "[Content_Types].xml": _content_types(whole),
        "_rels/.rels": _relationships([(ident, kind, target) for ident, kind, target in _ROOTS if target in whole]),
        **whole,
        "word/_rels/document.xml.rels": _document_relationships(sorted(related), "customXml/item1.xml" in whole, links or {}),
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, words in files.items():
            entry = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, words.encode())
    return out.getvalue()


def _content_types(parts: Mapping[str, str]) -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_TYPES.get(name) or _KINDS[name][0]}"/>'
        for name in parts
        if name in _TYPES or name in _KINDS
    )
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _document_relationships(parts: list[str], manifest: bool, links: Mapping[str, str]) -> str:
    from drafter.formats.docx.xml_text import attribute

    rows = [(relation_id(part), f"{_OFFICE}/{_KINDS[part][1]}", part.removeprefix("word/")) for part in parts]
    if manifest:
        rows.append(("rManifest", f"{_OFFICE}/customXml", "../customXml/item1.xml"))
    inner = _relation_rows(rows)
    inner += "".join(
        f'<Relationship Id="{ident}" Type="{_OFFICE}/hyperlink" Target="{attribute(address)}" TargetMode="External"/>'
        for ident, address in links.items()
    )
    return _relationship_part(inner)


def _relationships(rows: list[tuple[str, str, str]]) -> str:
    return _relationship_part(_relation_rows(rows))


def _relation_rows(rows: list[tuple[str, str, str]]) -> str:
    return "".join(f'<Relationship Id="{ident}" Type="{kind}" Target="{target}"/>' for ident, kind, target in rows)


def _relationship_part(inner: str) -> str:
    return f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
