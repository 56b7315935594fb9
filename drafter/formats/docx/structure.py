"""The structural check: the known causes of Word's "unreadable content" dialog. It reads a finished file, ours or another's.

The writer does not run it: ``soundness`` says how it keeps from writing what is looked for here, and tests hold it to this check.

Here the package: its parts, content types and relationships. ``structure_text`` looks at the words. Sources: ECMA-376 parts 1 and
2; Word for Mac's own refusals of a package without theme or web settings, of a field without stored text, and of ``&apos;``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from drafter.errors import RequestError
from drafter.formats.docx.opened import OpenedDocx
from drafter.formats.docx.soundness import LONGEST_PROPERTY, NEEDED
from drafter.formats.docx.structure_text import text_faults

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"


def check_structure(data: bytes) -> tuple[str, ...]:
    """Every fault of a .docx, in words; empty for a sound one. Its parts of XML are read, within the bounds of every reader."""
    try:
        opened = OpenedDocx(data)
        parts = {name: opened.raw(name) if name.endswith((".xml", ".rels")) else b"" for name in opened.names}
    except RequestError as problem:
        return (problem.message,)
    return part_faults(parts)


def part_faults(parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """Every fault of the parts of a package."""
    from xml.etree.ElementTree import ParseError, fromstring

    faults = [f"{name} is missing" for name in NEEDED if name not in parts]
    trees: dict[str, Any] = {}
    for name, raw in parts.items():
        if not name.endswith((".xml", ".rels")):
            continue
        if b"<!DOCTYPE" in raw:
            faults.append(f"{name} has a document type")
            continue
        if name.startswith("word/") and b"&apos;" in raw:
            faults.append(f"{name} holds &apos;")
        try:
            trees[name] = fromstring(raw)
        except ParseError as problem:
            faults.append(f"{name} is not well formed: {problem}")
    relations = {name: _relations(trees, name) for name in trees if not name.endswith(".rels")}
    return (
        *faults,
        *_leading_nowhere(trees, parts),
        *_types(trees, parts),
        *_properties(trees),
        *text_faults(trees, relations),
    )


def _relations(trees: Mapping[str, Any], part: str) -> frozenset[str]:
    folder, _, name = part.rpartition("/")
    tree = trees.get(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
    return frozenset(row.get("Id", "") for row in tree.iter(_RELATION)) if tree is not None else frozenset()


def _leading_nowhere(trees: Mapping[str, Any], parts: Mapping[str, bytes]) -> Iterator[str]:
    for name, tree in trees.items():
        if not name.endswith(".rels"):
            continue
        folder = name.partition("_rels/")[0]
        idents = [row.get("Id") for row in tree.iter(_RELATION)]
        yield from (f"relationship {ident} of {name} stands twice" for ident in _twice(idents))
        for row in tree.iter(_RELATION):
            if row.get("TargetMode") != "External" and _joined(folder, row.get("Target", "")) not in parts:
                yield f"relationship {row.get('Id')} of {name} leads nowhere"


def _joined(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    path = [part for part in folder.split("/") if part]
    for part in target.split("/"):
        if part != "..":
            path.append(part)
        elif path:
            path.pop()
    return "/".join(path)


def _types(trees: Mapping[str, Any], parts: Mapping[str, bytes]) -> Iterator[str]:
    tree = trees.get("[Content_Types].xml")
    if tree is None:
        return
    named = [row.get("PartName", "").lstrip("/") for row in tree if row.get("PartName")]
    endings = {row.get("Extension") for row in tree}
    yield from (f"the content type of {name} stands twice" for name in _twice(named))
    for name in parts:
        if name in named or name == "[Content_Types].xml":
            continue
        if name.startswith("word/") and not name.endswith(".rels"):
            yield f"{name} has no content type of its own"
        elif name.rpartition(".")[2] not in endings:
            yield f"{name} has no content type"
    yield from (f"the content type of {name} names no part" for name in named if name not in parts)


def _properties(trees: Mapping[str, Any]) -> Iterator[str]:
    tree = trees.get("docProps/custom.xml")
    if tree is None:
        return
    rows = list(tree.iter(_PROPERTY))
    for kind in ("pid", "name"):
        yield from (f"property {kind} {value} stands twice" for value in _twice([row.get(kind) for row in rows]))
    for row in rows:
        if len("".join(row.itertext())) > LONGEST_PROPERTY:
            yield f"property {row.get('name')} is too long"


def _twice(values: list[Any]) -> list[Any]:
    return [value for value, count in Counter(values).items() if count > 1]
