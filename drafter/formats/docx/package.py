"""The package: parts with their content types and relationships."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from drafter.formats.docx.soundness import require_parts
from drafter.formats.docx.xml_text import HEAD, attribute
from drafter.formats.docx.zip_file import zip_bytes

SHELL = Path(__file__).parent / "shell"
_FIXED = ("settings.xml", "webSettings.xml", "fontTable.xml", "theme/theme1.xml")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_STORE_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_STORE_SCHEMA = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
# part -> (content type, relationship type from the document)
_KINDS: Mapping[str, tuple[str, str]] = {
    "word/styles.xml": (f"{_WORD}.styles+xml", "styles"),
    "word/settings.xml": (f"{_WORD}.settings+xml", "settings"),
    "word/webSettings.xml": (f"{_WORD}.webSettings+xml", "webSettings"),
    "word/fontTable.xml": (f"{_WORD}.fontTable+xml", "fontTable"),
    "word/theme/theme1.xml": ("application/vnd.openxmlformats-officedocument.theme+xml", "theme"),
    "word/numbering.xml": (f"{_WORD}.numbering+xml", "numbering"),
    "word/comments.xml": (f"{_WORD}.comments+xml", "comments"),
    **{f"word/header{number}.xml": (f"{_WORD}.header+xml", "header") for number in (1, 2, 3)},
    **{f"word/footer{number}.xml": (f"{_WORD}.footer+xml", "footer") for number in (1, 2)},
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


class Store(NamedTuple):
    """A custom XML part: its GUID, its namespace, its XML."""

    ident: str
    namespace: str
    xml: str


def relation_id(part: str) -> str:
    """The document's relationship id of ``part``: named from the part, never counted."""
    return "r" + part.split("/")[-1].split(".")[0]


@cache
def shell_part(name: str) -> str:
    """A part of the shell, as text."""
    return (SHELL / name).read_text(encoding="utf-8")


def packaged(parts: Mapping[str, str], *, stores: Sequence[Store] = (), links: Mapping[str, str] | None = None) -> bytes:
    """The file made of ``parts`` (path to XML) and the shell's. ``links`` are hyperlink ids and addresses.

    Raises UnsoundPackage where a part that Word needs is missing: a fault of ours.
    """
    whole = {**{f"word/{name}": shell_part(name) for name in _FIXED}, **parts}
    for number, store in enumerate(stores, 1):
        whole |= _store_parts(number, store)
    related = sorted(name for name in whole if name in _KINDS)
    files = {
        "[Content_Types].xml": _content_types(whole),
        "_rels/.rels": _relationships([(ident, kind, target) for ident, kind, target in _ROOTS if target in whole]),
        **whole,
        "word/_rels/document.xml.rels": _document_relationships(related, len(stores), links or {}),
    }
    require_parts(files.keys(), [name for name in files if _content_type(name)])
    raw = {name: words.encode() for name, words in files.items()}
    return zip_bytes(raw, frozenset(f"word/{name}" for name in (*_FIXED, "styles.xml")))


def _store_parts(number: int, store: Store) -> dict[str, str]:
    properties = (
        f'{HEAD}<ds:datastoreItem ds:itemID="{store.ident}" xmlns:ds="{_STORE_SCHEMA}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{attribute(store.namespace)}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    return {
        f"customXml/item{number}.xml": store.xml,
        f"customXml/itemProps{number}.xml": properties,
        f"customXml/_rels/item{number}.xml.rels": _relationships(
            [("rId1", f"{_OFFICE}/customXmlProps", f"itemProps{number}.xml")]
        ),
    }


def _content_type(name: str) -> str:
    if name.startswith("customXml/itemProps"):
        return _STORE_TYPE
    return _TYPES.get(name) or (_KINDS[name][0] if name in _KINDS else "")


def _content_types(parts: Mapping[str, str]) -> str:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_content_type(name)}"/>' for name in parts if _content_type(name)
    )
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _document_relationships(parts: Sequence[str], stores: int, links: Mapping[str, str]) -> str:
    rows = [(relation_id(part), f"{_OFFICE}/{_KINDS[part][1]}", part.removeprefix("word/")) for part in parts]
    rows += [(f"rStore{number}", f"{_OFFICE}/customXml", f"../customXml/item{number}.xml") for number in range(1, stores + 1)]
    external = "".join(
        f'<Relationship Id="{ident}" Type="{_OFFICE}/hyperlink" Target="{attribute(address)}" TargetMode="External"/>'
        for ident, address in links.items()
    )
    return _relationships(rows, external)


def _relationships(rows: Sequence[tuple[str, str, str]], more: str = "") -> str:
    inner = "".join(f'<Relationship Id="{ident}" Type="{kind}" Target="{target}"/>' for ident, kind, target in rows)
    return (
        f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}{more}</Relationships>'
    )
