"""The writer cannot write what Word calls unreadable; the thorough check, which reads a finished file, sees each such thing.

Three tables hold each other. What the check looks for is put into a sound file, and the check must tell it. What a measure could bring
about is asked of the writer, which must refuse. Whatever words stand in a measure, the file must pass the check.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any, get_args

import pytest
from format_drafts import CASES, draft

from drafter.document import Field, Measure, Note, Paragraph, Reference, SignatureBlock, SignatureLine, Text
from drafter.formats.docx import body
from drafter.formats.docx.numbering_part import BULLETS, UNITS, Numbering
from drafter.formats.docx.package import packaged, shell_part
from drafter.formats.docx.properties_parts import app_xml, custom_xml
from drafter.formats.docx.simple import write_simple_docx
from drafter.formats.docx.soundness import UnsoundPackage
from drafter.formats.docx.structure import check_structure
from drafter.formats.docx.styles import MeasureStyle, SimpleStyle
from drafter.formats.docx.tables import table_xml
from drafter.formats.docx.writer import write_docx
from drafter.packet.memo import memo

SOUND = "chicago-code-exhibit"


def with_change(data: bytes, part: str, change: Callable[[str], str | None]) -> bytes:
    """A file with one part changed, or left out where the change gives None."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as package, zipfile.ZipFile(out, "w") as copy:
        for name in package.namelist():
            words = package.read(name)
            new = change(words.decode()) if name == part else words.decode()
            assert name != part or new != words.decode(), f"{part} was not changed"
            if new is not None:
                copy.writestr(name, new)
    return out.getvalue()


def once(old: str, new: str) -> Callable[[str], str]:
    return lambda words: words.replace(old, new, 1)


def again(pattern: str) -> Callable[[str], str]:
    """What first fits ``pattern`` stands twice."""
    return lambda words: re.sub(pattern, lambda found: found[0] * 2, words, count=1, flags=re.S)


DOCUMENT, NUMBERING, TYPES, LINKS = (
    "word/document.xml",
    "word/numbering.xml",
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
)
_FIELD = r'<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
# What the check looks for: the part, what is done to it, what the check says.
FAULTS: Mapping[str, tuple[str, Callable[[str], str | None], str]] = {
    "a part that is missing": ("word/theme/theme1.xml", lambda words: None, "word/theme/theme1.xml is missing"),
    "a relationship to nothing": ("word/footer1.xml", lambda words: None, "leads nowhere"),
    "a document type": (DOCUMENT, once("<w:document", "<!DOCTYPE a><w:document"), "document type"),
    "an apostrophe spelled out": (DOCUMENT, once("</w:t>", "&apos;</w:t>"), "&apos;"),
    "a tag not closed": (DOCUMENT, once("</w:p>", ""), "not well formed"),
    "a part without a type": (TYPES, lambda words: re.sub(r'<Override PartName="/word/header1.xml"[^>]*>', "", words), "no content type"),
    "a type without a part": (TYPES, once("/word/header1.xml", "/word/header9.xml"), "names no part"),
    "a type said twice": (TYPES, again(r'<Override PartName="/word/header1.xml"[^>]*>'), "stands twice"),
    "a relationship said twice": (LINKS, again(r"<Relationship Id=[^>]*>"), "stands twice"),
    "a header that is not there": (DOCUMENT, once('r:id="rheader1"', 'r:id="rnone"'), "relationship rnone is not defined"),
    "a property said twice": ("docProps/custom.xml", again(r"<property .*?</property>"), "stands twice"),
    "a property too long": ("docProps/custom.xml", once("<vt:lpwstr>", "<vt:lpwstr>" + "x" * 300), "too long"),
    "a style that is not there": (DOCUMENT, once('w:pStyle w:val="BodyText"', 'w:pStyle w:val="None"'), "style None is not defined"),
    "a list that is not there": (DOCUMENT, once('<w:numId w:val="', '<w:numId w:val="9'), "is not defined"),
    "a list after its lists": (NUMBERING, lambda words: words.replace("</w:numbering>", '<w:abstractNum w:abstractNumId="77"/></w:numbering>'),
                               "stands after a list"),
    "a list of none": (NUMBERING, once('<w:abstractNumId w:val="1"/>', '<w:abstractNumId w:val="99"/>'), "no abstract list"),
    "a bookmark that is not closed": (DOCUMENT, lambda words: re.sub(r"<w:bookmarkEnd [^>]*>", "", words, count=1), "is not closed"),
    "a bookmark that is not open": (DOCUMENT, again(r"<w:bookmarkEnd [^>]*>"), "closes what is not open"),
    "a bookmark said twice": (DOCUMENT, again(r"<w:bookmarkStart [^>]*>"), "stands twice"),
    "a bookmark too long": (DOCUMENT, lambda words: re.sub(r'w:name="d_', 'w:name="' + "d" * 40 + "_", words, count=1), "too long"),
    "a bookmark of no name": (DOCUMENT, lambda words: re.sub(r'w:name="d_', 'w:name="1 _', words, count=1), "no name for a bookmark"),
    "a reference to nothing": (DOCUMENT, lambda words: re.sub(r" REF \w+", " REF d_0", words, count=1), "leads to no bookmark d_0"),
    "a comment that is not there": (DOCUMENT, once('<w:commentReference w:id="', '<w:commentReference w:id="99'), "is missing"),
    "a comment range that is not closed": (DOCUMENT, lambda words: re.sub(r"<w:commentRangeEnd [^>]*>", "", words, count=1), "is not closed"),
    "a field that is not closed": (DOCUMENT, once(_FIELD.format("end"), ""), "is not closed"),
    "a field that was not open": (DOCUMENT, once(_FIELD.format("begin"), ""), "not open is closed"),
    "a field in a field": (DOCUMENT, once(_FIELD.format("begin"), _FIELD.format("begin") * 2), "within a field"),
    "a field without its text": (
        DOCUMENT, lambda words: re.sub(r'("separate"/></w:r><w:r><w:t xml:space="preserve">)[^<]+', r"\1", words, count=1), "no stored text"),
    "a field marked to be asked again": (DOCUMENT, once('"begin"', '"begin" w:dirty="true"'), "marked dirty"),
    "a space that would be lost": (DOCUMENT, once('<w:t xml:space="preserve">', "<w:t> "), "space at the end"),
    "a control that is empty": (
        DOCUMENT, lambda words: re.sub(r"<w:sdtContent>.*?</w:sdtContent>", "<w:sdtContent/>", words, count=1), "control is empty"),
    "a control said twice": (DOCUMENT, again(r"<w:sdt>.*?</w:sdt>"), "control id"),
    "a control with a long name": (DOCUMENT, once('<w:alias w:val="', '<w:alias w:val="' + "x" * 70), "too long"),
    "properties out of order": (
        DOCUMENT, lambda words: re.sub(r'(<w:pStyle [^>]*>)(<w:keepNext/>)', r"\2\1", words, count=1), "out of order"),
    "a row with a cell too many": (DOCUMENT, again(r"<w:tc>.*?</w:tc>"), "more or fewer cells"),
    "a cell without a width": (DOCUMENT, lambda words: re.sub(r"<w:tcW [^>]*>", "", words, count=1), "no width"),
    "a cell that ends in no paragraph": (DOCUMENT, once("</w:tc>", "<w:tbl/></w:tc>"), "does not end in a paragraph"),
    "a body that ends in no section": (DOCUMENT, lambda words: re.sub(r"<w:sectPr>(?!.*<w:sectPr>).*?</w:sectPr>", "", words), "section properties"),
    "a body that ends in a table": (
        DOCUMENT, lambda words: re.sub(r"(<w:sectPr>(?!.*<w:sectPr>))", r"<w:tbl><w:tblGrid/></w:tbl>\1", words), "end in a paragraph"),
    "settings that ask for all fields": ("word/settings.xml", once("</w:settings>", "<w:updateFields/></w:settings>"), "refresh fields"),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_the_thorough_check_sees_each_cause(name: str) -> None:
    part, change, says = FAULTS[name]
    data = write_docx(draft(SOUND).measure, annotated=True)
    assert check_structure(data) == ()
    found = check_structure(with_change(data, part, change))
    assert any(says in fault for fault in found), found


# ------------------------------------------------------------------------------------------------- what the writer refuses


def with_field(field: Field) -> Measure:
    measure = draft(SOUND).measure
    words = (Text("Under "), Reference("a", (field,)), Text("."))
    return measure._replace(back=(*measure.back, Paragraph("text", words)))


def _first_key(measure: Measure) -> str:
    return measure.sections[0].key


def test_a_reference_to_no_unit_is_refused() -> None:
    with pytest.raises(UnsoundPackage, match="leads to no bookmark"):
        write_docx(with_field(Field("nowhere", "4", "list")))
    assert check_structure(write_docx(with_field(Field(_first_key(draft(SOUND).measure), "4", "list")))) == ()


@pytest.mark.parametrize("words", ["", "\ue000", "\x07"])
def test_a_reference_without_text_to_show_is_refused(words: str) -> None:
    with pytest.raises(UnsoundPackage, match="no stored text"):
        write_docx(with_field(Field(_first_key(draft(SOUND).measure), words, "list")))


def test_two_units_of_one_bookmark_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body, "bookmark_name", lambda key: "d_0000000000")
    with pytest.raises(UnsoundPackage, match="stands twice"):
        write_docx(draft(SOUND).measure)


def test_a_list_of_another_kind_of_document_is_refused() -> None:
    for numbering, kind in ((Numbering(None), UNITS), (Numbering(draft(SOUND).measure.numbering), BULLETS)):
        with pytest.raises(UnsoundPackage, match="no abstract list"):
            numbering.fresh(kind)


def test_a_package_without_its_parts_or_with_one_of_no_type_is_refused() -> None:
    parts = {"word/document.xml": "<a/>", "word/styles.xml": "<a/>", "docProps/app.xml": app_xml()}
    with pytest.raises(UnsoundPackage, match=r"word/styles\.xml is missing"):
        packaged({name: words for name, words in parts.items() if name != "word/styles.xml"})
    with pytest.raises(UnsoundPackage, match=r"word/footnotes\.xml has no type"):
        packaged({**parts, "word/footnotes.xml": "<a/>"})


def test_a_row_of_another_length_than_its_table_is_refused() -> None:
    for rows in ([["a"]], [["a", "b", "c"]]):
        with pytest.raises(ValueError, match="zip"):
            table_xml(("one", "two"), rows, (0.5, 0.5), 1000)


def test_a_property_longer_than_word_reads_is_cut() -> None:
    properties = draft(SOUND).measure.properties._replace(place="x" * 300)
    assert ">" + "x" * 255 + "<" in custom_xml(properties, (), provenance=True)


def test_the_styles_that_may_be_named_are_those_of_the_shell() -> None:
    for styles, part in ((MeasureStyle, "styles.xml"), (SimpleStyle, "simple_styles.xml")):
        defined = set(re.findall(r'w:type="paragraph"[^>]* w:styleId="(\w+)"', shell_part(part))) - {"Normal"}
        assert set(get_args(styles)) == defined


# ----------------------------------------------------------------------------------------------------------- any words at all

HOSTILE = " <&>\"'&apos;]]><!--\x00\x08\ud800\ue000\ufffe\u200b\n\t{n}%1\\ [‹ "
_KEPT = (
    "key",
    "clause",
    "ident",
    "target",
    "kind",
    "role",
    "level",
    "style",
    "status",
    "paper",
    "format",
    "language",
    "date",
    "first",
    "next",
)


def hostile(value: Any, name: str = "") -> Any:
    """``value`` with every text in it made hostile, but names that the program itself gives."""
    if isinstance(value, str):
        return value if name in _KEPT else HOSTILE + value + HOSTILE
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*(hostile(one, field) for field, one in zip(value._fields, value, strict=True)))
    return tuple(hostile(one, name) for one in value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("name", sorted(CASES))
def test_whatever_words_stand_in_a_measure_its_files_are_sound(name: str) -> None:
    made = draft(name)
    measure = hostile(made.measure)
    measure = measure._replace(
        recital_notes=(Note("risk", HOSTILE),),
        signatures=(*measure.signatures, SignatureBlock(HOSTILE, (SignatureLine(HOSTILE, "text"),))),
    )
    for annotated in (False, True):
        for provenance in (False, True):
            data = write_docx(measure, annotated=annotated, provenance=provenance, study_copy_of=HOSTILE)
            assert check_structure(data) == ()
    assert check_structure(write_simple_docx(hostile(memo(made)))) == ()


@pytest.mark.parametrize("name", sorted(CASES))
def test_every_kind_of_file_of_a_draft_is_sound(name: str) -> None:
    made = draft(name)
    for annotated in (False, True):
        for provenance in (False, True):
            for warning in ("", "Tex. Gov’t Code § 752.053"):
                data = write_docx(made.measure, annotated=annotated, provenance=provenance, study_copy_of=warning)
                assert check_structure(data) == ()
    assert check_structure(write_simple_docx(memo(made))) == ()
