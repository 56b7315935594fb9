"""A measure as a Word file: the draft copy clean, or annotated with comments and a cover."""

from __future__ import annotations

from drafter.dates import long_date
from drafter.document import Measure, Properties
from drafter.formats.docx.body import Body
from drafter.formats.docx.comments_part import Comments
from drafter.formats.docx.cover import cover_xml
from drafter.formats.docx.fill_in_store import STORE_ID, STORE_NAMESPACE
from drafter.formats.docx.header_footer import (
    cover_footer_xml,
    cover_header_xml,
    first_header_xml,
    footer_xml,
    later_header_xml,
)
from drafter.formats.docx.manifest import (
    MANIFEST_ID,
    MANIFEST_NAMESPACE,
    manifest_properties,
    manifest_words,
    manifest_xml,
)
from drafter.formats.docx.package import Store, packaged
from drafter.formats.docx.page_setup import section_properties, styles_for
from drafter.formats.docx.properties_parts import app_xml, core_xml, custom_xml
from drafter.formats.txt import study_copy_line


def write_docx(measure: Measure, *, annotated: bool = False, provenance: bool = True, study_copy_of: str = "") -> bytes:
    """The measure as the bytes of a .docx, without the known causes of Word's "unreadable content" (``soundness``).

    ``annotated`` adds the cover and the notes as comments; ``provenance`` False (``--bare``) leaves out the manifest and every
    bookmark that no reference needs; ``study_copy_of`` is the law that bars the text of a study copy, or "".
    """
    properties, page = measure.properties, measure.page
    warning = study_copy_line(study_copy_of) if study_copy_of else ""
    comments = Comments(properties.date) if annotated else None
    body = Body(measure, comments, provenance=provenance)
    cover = cover_xml(measure, section_properties(page, header="header3.xml", footer="footer2.xml")) if annotated else ""
    stores: list[Store] = []
    manifest: list[tuple[str, str]] = []
    if provenance:
        words = manifest_words(measure)
        stores.append(Store(MANIFEST_ID, MANIFEST_NAMESPACE, manifest_xml(words)))
        manifest = manifest_properties(words)
    parts = {
        "word/document.xml": body.xml(section_properties(page, first="header1.xml", restart=annotated), cover),
        "word/numbering.xml": body.numbering.xml(),
        "word/styles.xml": styles_for(page, properties.language),
        "word/header1.xml": first_header_xml(properties, warning),
        "word/header2.xml": later_header_xml(properties, warning),
        "word/footer1.xml": footer_xml(_foot(properties), total=not annotated),
        "docProps/core.xml": _core(properties),
        "docProps/app.xml": app_xml(),
        "docProps/custom.xml": custom_xml(properties, manifest, provenance=provenance),
    }
    if comments is not None:
        parts["word/comments.xml"] = comments.xml()
        parts["word/header3.xml"] = cover_header_xml(properties, warning)
        parts["word/footer2.xml"] = cover_footer_xml(_foot(properties))
    if body.store:
        stores.append(Store(STORE_ID, STORE_NAMESPACE, body.store.xml()))
    return packaged(parts, stores=stores)


def _foot(properties: Properties) -> str:
    """The draft's date; a final copy has none of its own."""
    return f"Draft of {long_date(properties.date)}" if properties.date and properties.status == "Draft" else ""


def _core(properties: Properties) -> str:
    return core_xml(
        title=properties.title,
        subject=properties.subject,
        author=properties.author,
        keywords=properties.keywords,
        date=properties.date,
        status=properties.status,
        language=properties.language,
    )
