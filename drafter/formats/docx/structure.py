"""The structural check: the known causes of Word's "unreadable content" dialog. It runs on every file we write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_NEEDED = ("[Content_Types].xml", "word/document.xml", "word/styles.xml", "word/settings.xml", "word/theme/theme1.xml",
           "word/webSettings.xml", "word/fontTable.xml")  # fmt: skip
LONGEST_BOOKMARK, LONGEST_CONTROL_NAME = 40, 64


class UnsoundPackage(Exception):
    """A file that Word might refuse: always a fault of the writer, never of the user."""


def require_sound(data: bytes) -> None:
    """Raises UnsoundPackage with every fault that ``check_structure`` finds."""
    faults = check_structure(data)
    if faults:
        raise UnsoundPackage("; ".join(faults))


def check_structure(data: bytes) -> tuple[str, ...]:
    """Every fault of a package, in words; empty for a sound one."""
    import xml.etree.ElementTree as ET
    import zipfile

    try:
        package = zipfile.ZipFile(BytesIO(data))
    except zipfile.BadZipFile:
        return ("it is no zip file",)
    names = package.namelist()
    faults = [f"two parts are called {name}" for name, count in Counter(names).items() if count > 1]
    faults += [f"{name} is missing" for name in _NEEDED if name not in names]
    trees: dict[str, Any] = {}
    for name in names:
        raw = package.read(name)
        if b"<!DOCTYPE" in raw[:400]:
            faults.append(f"{name} has a document type")
            continue
        if name.startswith("word/") and b"&apos;" in raw:
            faults.append(f"{name} holds &apos;")
        try:
            trees[name] = ET.fromstring(raw)
        except ET.ParseError as problem:
            faults.append(f"{name} is not well formed: {problem}")
    if "word/document.xml" in trees:
        faults += _document(trees)
    return (*faults, *_relations(trees, names), *_types(trees, names))


def _document(trees: Mapping[str, Any]) -> Iterator[str]:
    body = trees["word/document.xml"]
    styles = (
        {style.get(f"{W}styleId") for style in trees["word/styles.xml"].iter(f"{W}style")}
        if "word/styles.xml" in trees
        else set()
    )
    numbers = (
        {num.get(f"{W}numId") for num in trees["word/numbering.xml"].iter(f"{W}num")} if "word/numbering.xml" in trees else set()
    )
    comments = (
        {c.get(f"{W}id") for c in trees["word/comments.xml"].iter(f"{W}comment")} if "word/comments.xml" in trees else set()
    )
    scan = _Scan(styles, numbers, comments)
    for element in body.iter():
        scan.see(element)
    yield from scan.faults
    yield from _fields(body)


class _Scan:
    """One walk over the body, noting what Word would trip over."""

    def __init__(self, styles: set[str | None], numbers: set[str | None], comments: set[str | None]) -> None:
        self.styles, self.numbers, self.comments = styles, numbers, comments
        self.faults: list[str] = []
        self._seen: set[tuple[str, str]] = set()

    def see(self, element: Any) -> None:
        tag = element.tag.removeprefix(W)
        value = element.get(f"{W}val") or ""
        if tag in ("pStyle", "rStyle", "tblStyle"):
            if value not in self.styles:
                self.faults.append(f"style {value} is not defined")
        elif tag == "numId":
            if value not in self.numbers:
                self.faults.append(f"list {value} is not defined")
        elif tag == "bookmarkStart":
            name = element.get(f"{W}name") or ""
            self._once("bookmark id", element.get(f"{W}id") or "")
            self._once("bookmark", name)
            if len(name) > LONGEST_BOOKMARK:
                self.faults.append(f"bookmark {name} is too long")
        elif tag in ("tag", "alias"):
            if len(value) > LONGEST_CONTROL_NAME:
                self.faults.append(f"control {tag} {value} is too long")
        elif tag == "sdtPr":
            ident = element.find(f"{W}id")
            self._once("control id", (ident.get(f"{W}val") or "") if ident is not None else "")
        elif tag == "tc":
            if len(element) == 0 or element[-1].tag != f"{W}p":
                self.faults.append("a table cell does not end in a paragraph")
        elif tag == "commentReference" and element.get(f"{W}id") not in self.comments:
            self.faults.append("a comment is missing")

    def _once(self, kind: str, value: str) -> None:
        if (kind, value) in self._seen:
            self.faults.append(f"{kind} {value} stands twice")
        self._seen.add((kind, value))


def _fields(body: Any) -> Iterator[str]:
    """Fields open and close within their paragraph, and each has a stored result."""
    for paragraph in body.iter(f"{W}p"):
        state, result = "", ""
        for run in paragraph.iter(f"{W}r"):
            mark = run.find(f"{W}fldChar")
            if mark is not None:
                kind = mark.get(f"{W}fldCharType")
                if kind == "begin" and state:
                    yield "a field opens within a field"
                if kind == "end" and not result:
                    yield "a field has no stored text"
                state, result = ("" if kind == "end" else str(kind)), result if kind == "end" else ""
            elif state == "separate":
                result += "".join(t.text or "" for t in run.iter(f"{W}t"))
        if state:
            yield "a field is not closed"


def _relations(trees: Mapping[str, Any], names: list[str]) -> Iterator[str]:
    for name in names:
        if not name.endswith(".rels"):
            continue
        folder = name.partition("_rels/")[0]
        rows = {row.get("Id"): row for row in trees[name].iter(_RELATION)} if name in trees else {}
        for ident, row in rows.items():
            if row.get("TargetMode") != "External" and _joined(folder, row.get("Target")) not in names:
                yield f"relationship {ident} leads nowhere"
        owner = trees.get(folder + name.rpartition("/")[2].removesuffix(".rels"))
        if owner is not None:
            for element in owner.iter():
                used = element.get(f"{R}id")
                if used is not None and used not in rows:
                    yield f"relationship {used} is not defined"


def _joined(folder: str, target: str) -> str:
    path = [part for part in folder.split("/") if part]
    for part in target.split("/"):
        if part == "..":
            path.pop()
        else:
            path.append(part)
    return "/".join(path)


def _types(trees: Mapping[str, Any], names: list[str]) -> Iterator[str]:
    tree = trees.get("[Content_Types].xml")
    if tree is None:
        return
    named = {row.get("PartName", "").lstrip("/") for row in tree}
    endings = {row.get("Extension") for row in tree}
    for name in names:
        if name not in named and name.rpartition(".")[2] not in endings and name != "[Content_Types].xml":
            yield f"{name} has no content type"
    for name in named - {""}:
        if name not in names:
            yield f"the content type of {name} names no part"
