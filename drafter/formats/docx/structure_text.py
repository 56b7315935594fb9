"""The structural check of the words: fields, bookmarks, controls, styles, lists, tables and the order of properties.

One walk over each part that holds paragraphs, a small method for each element that Word is known to trip over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_VAL = f"{W}val"
LONGEST_BOOKMARK, LONGEST_CONTROL_NAME = 40, 64

# The order that the schema gives the children of each, as far as we and python-docx write them.
_ORDERS: Mapping[str, str] = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens spacing ind contextualSpacing jc outlineLvl rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike vanish color spacing position sz szCs highlight u bdr shd "
    "vertAlign lang",
    "sectPr": "headerReference footerReference type pgSz pgMar pgBorders lnNumType pgNumType cols titlePg docGrid",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr",
    "tbl": "tblPr tblGrid tr",
}
_RANKS = {f"{W}{name}": {f"{W}{tag}": n for n, tag in enumerate(order.split())} for name, order in _ORDERS.items()}
_RANKS[f"{W}sectPr"][f"{W}footerReference"] = 0  # headers and footers may mix


def text_faults(trees: Mapping[str, Any], relations: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Every fault of the parts under ``word/``. ``relations`` are the relationship ids that each part may use."""
    scan = _Scan(trees)
    for name, tree in trees.items():
        if name.startswith("word/") and not name.endswith(".rels"):
            scan.part(tree, relations.get(name, frozenset()))
    yield from scan.faults
    yield from scan.after()
    yield from _settings(trees.get("word/settings.xml"))
    yield from _numbering(trees.get("word/numbering.xml"))
    document = trees.get("word/document.xml")
    if document is not None:
        yield from _body(document)


class _Scan:
    """What one walk has seen. Ids are shared by all parts, as Word shares them."""

    def __init__(self, trees: Mapping[str, Any]) -> None:
        self.faults: list[str] = []
        self._styles = _ids(trees, "word/styles.xml", "style", "styleId")
        self._lists = _ids(trees, "word/numbering.xml", "num", "numId") | {"0"}
        self._comments = _ids(trees, "word/comments.xml", "comment", "id")
        self._relations: frozenset[str] = frozenset()
        self._seen: set[tuple[str, str]] = set()
        self._open: dict[tuple[str, str], str] = {}
        self._bookmarks: set[str] = set()
        self._wanted: list[str] = []
        self._orders: set[tuple[str, ...]] = set()
        self._field, self._result = "", ""
        style = self._style
        self._methods: Mapping[str, Callable[[Any], None]] = {
            f"{W}{tag}": method
            for tag, method in {
                "p": self._paragraph, "fldChar": self._mark, "instrText": self._instruction, "t": self._text,
                "pStyle": style, "rStyle": style, "tblStyle": style, "basedOn": style, "next": style, "link": style,
                "numId": self._list, "bookmarkStart": self._bookmark, "bookmarkEnd": self._end,
                "commentRangeStart": self._comment_start, "commentRangeEnd": self._end, "commentReference": self._comment,
                "sdt": self._control, "tbl": self._table, "tc": self._cell, "hyperlink": self._relation,
                "headerReference": self._relation, "footerReference": self._relation, "pPr": self._order, "rPr": self._order,
                "sectPr": self._order, "tblPr": self._order, "tcPr": self._order, "lvl": self._order,
            }.items()
        }  # fmt: skip

    def part(self, tree: Any, relations: frozenset[str]) -> None:
        """Walk one part."""
        self._relations = relations
        methods = self._methods
        for element in tree.iter():
            method = methods.get(element.tag)
            if method is not None:
                method(element)
        self._close_field()

    def after(self) -> Iterator[str]:
        """What only the end of the walk shows."""
        yield from (f"{kind} {ident} is not closed" for kind, ident in self._open)
        for name in self._wanted:
            if name not in self._bookmarks:
                yield f"a reference leads to no bookmark {name}"

    # ------------------------------------------------------------------------------------------------- fields and text

    def _paragraph(self, element: Any) -> None:
        self._close_field()

    def _close_field(self) -> None:
        if self._field:
            self.faults.append("a field is not closed")
        self._field, self._result = "", ""

    def _mark(self, element: Any) -> None:
        kind = element.get(f"{W}fldCharType") or ""
        if element.get(f"{W}dirty") is not None:
            self.faults.append("a field is marked dirty")
        if kind == "begin" and self._field:
            self.faults.append("a field opens within a field")
        elif kind != "begin" and not self._field:
            self.faults.append("a field that is not open is closed")
        elif kind == "end" and not self._result:
            self.faults.append("a field has no stored text")
        self._field = "" if kind == "end" else kind
        if kind != "separate":
            self._result = ""

    def _instruction(self, element: Any) -> None:
        words = (element.text or "").split()
        if len(words) > 1 and words[0] == "REF":
            self._wanted.append(words[1])

    def _text(self, element: Any) -> None:
        words = element.text or ""
        if self._field == "separate":
            self._result += words
        if (words[:1] == " " or words[-1:] == " ") and element.get(_SPACE) is None:
            self.faults.append("a space at the end of a run would be lost")

    # ------------------------------------------------------------------------------------------- styles, lists, anchors

    def _style(self, element: Any) -> None:
        if element.get(_VAL) not in self._styles:
            self.faults.append(f"style {element.get(_VAL)} is not defined")

    def _list(self, element: Any) -> None:
        if element.get(_VAL) not in self._lists:
            self.faults.append(f"list {element.get(_VAL)} is not defined")

    def _bookmark(self, element: Any) -> None:
        name = element.get(f"{W}name") or ""
        self._start("bookmark id", element)
        self._once("bookmark", name)
        self._bookmarks.add(name)
        if len(name) > LONGEST_BOOKMARK:
            self.faults.append(f"bookmark {name} is too long")
        if not name.replace("_", "a").isalnum() or name[:1].isdigit():
            self.faults.append(f"‘{name}’ is no name for a bookmark")

    def _comment_start(self, element: Any) -> None:
        self._start("comment range", element)

    def _start(self, kind: str, element: Any) -> None:
        ident = element.get(f"{W}id") or ""
        self._once(kind, ident)
        self._open[kind, ident] = ""

    def _end(self, element: Any) -> None:
        kind = "bookmark id" if element.tag == f"{W}bookmarkEnd" else "comment range"
        if self._open.pop((kind, element.get(f"{W}id") or ""), None) is None:
            self.faults.append(f"{kind} {element.get(f'{W}id')} closes what is not open")

    def _comment(self, element: Any) -> None:
        if element.get(f"{W}id") not in self._comments:
            self.faults.append(f"comment {element.get(f'{W}id')} is missing")

    def _relation(self, element: Any) -> None:
        ident = element.get(R_ID)
        if ident is not None and ident not in self._relations:
            self.faults.append(f"relationship {ident} is not defined")

    def _once(self, kind: str, value: str) -> None:
        if (kind, value) in self._seen:
            self.faults.append(f"{kind} {value} stands twice")
        self._seen.add((kind, value))

    # ------------------------------------------------------------------------------------------- controls, tables, order

    def _control(self, element: Any) -> None:
        properties, content = element.find(f"{W}sdtPr"), element.find(f"{W}sdtContent")
        if content is None or not len(content):
            self.faults.append("a content control is empty")
        if properties is None:
            return
        ident = properties.find(f"{W}id")
        self._once("control id", "" if ident is None else ident.get(_VAL) or "")
        for tag in ("tag", "alias"):
            found = properties.find(f"{W}{tag}")
            if found is not None and len(found.get(_VAL) or "") > LONGEST_CONTROL_NAME:
                self.faults.append(f"control {tag} {found.get(_VAL)} is too long")

    def _table(self, element: Any) -> None:
        self._order(element)
        columns = len(element.findall(f"{W}tblGrid/{W}gridCol"))
        for row in element.findall(f"{W}tr"):
            if len(row.findall(f"{W}tc")) != columns:
                self.faults.append("a row has more or fewer cells than its table has columns")

    def _cell(self, element: Any) -> None:
        if len(element) == 0 or element[-1].tag != f"{W}p":
            self.faults.append("a table cell does not end in a paragraph")
        width = element.find(f"{W}tcPr/{W}tcW")
        if width is None or not (width.get(f"{W}w") or "").isdigit():
            self.faults.append("a table cell has no width")

    def _order(self, element: Any) -> None:
        tags = (element.tag, *(child.tag for child in element))
        if len(tags) < 3 or tags in self._orders:
            return
        self._orders.add(tags)
        ranks = _RANKS[element.tag]
        places = [ranks[tag] for tag in tags[1:] if tag in ranks]
        if places != sorted(places):
            self.faults.append(f"the children of {element.tag.removeprefix(W)} stand out of order")


def _ids(trees: Mapping[str, Any], part: str, tag: str, name: str) -> set[str]:
    tree = trees.get(part)
    return {element.get(f"{W}{name}") for element in tree.iter(f"{W}{tag}")} if tree is not None else set()


def _settings(tree: Any | None) -> Iterator[str]:
    if tree is not None and tree.find(f"{W}updateFields") is not None:
        yield "the settings ask Word to refresh fields on opening"


def _numbering(tree: Any | None) -> Iterator[str]:
    if tree is None:
        return
    kinds = [child.tag.removeprefix(W) for child in tree]
    if "abstractNum" in kinds[kinds.index("num") if "num" in kinds else len(kinds) :]:
        yield "an abstract list stands after a list"
    abstracts = {one.get(f"{W}abstractNumId") for one in tree.iter(f"{W}abstractNum")}
    for number in tree.findall(f"{W}num"):
        named = number.find(f"{W}abstractNumId")
        if named is None or named.get(_VAL) not in abstracts:
            yield f"list {number.get(f'{W}numId')} has no abstract list"


def _body(document: Any) -> Iterator[str]:
    body = document.find(f"{W}body")
    blocks = [child.tag for child in body] if body is not None else []
    if not blocks or blocks[-1] != f"{W}sectPr":
        yield "the body does not end in section properties"
    elif len(blocks) > 1 and blocks[-2] != f"{W}p":
        yield "the body does not end in a paragraph"
