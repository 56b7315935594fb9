"""``docProps``: core, extended and custom properties. Seen by anyone who gets the file: an office, never a person."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.document import Properties
from drafter.formats.docx.soundness import LONGEST_PROPERTY
from drafter.formats.docx.xml_text import HEAD, attribute, text

_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def core_xml(
    *, title: str, subject: str = "", author: str, keywords: str = "", date: str, status: str, language: str = "en-US"
) -> str:
    """Title, subject, author (an office) and dates. ``date`` is ISO, or "" for a file that has none."""
    when = f"{text(date or '2000-01-01')}T00:00:00Z"
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{text(title)}</dc:title><dc:subject>{text(subject)}</dc:subject><dc:creator>{text(author)}</dc:creator>"
        f"<cp:keywords>{text(keywords)}</cp:keywords><dc:language>{text(language)}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{when}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{when}</dcterms:modified>'
        f"<cp:category>Legislation</cp:category><cp:contentStatus>{text(status)}</cp:contentStatus></cp:coreProperties>"
    )


def app_xml() -> str:
    """Extended properties, as every package has."""
    return (
        f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>ordinance-drafter</Application></Properties>"
    )


def custom_xml(properties: Properties, manifest: Sequence[tuple[str, str]], *, provenance: bool) -> str:
    """Custom properties. ``manifest`` are the chunks of the manifest; a bare copy has none, nor versions."""
    values = [("Jurisdiction", properties.place), ("Draft date", properties.date)]
    if provenance:
        values += [("Profile", properties.profile_id), ("Library version", properties.library_version), *manifest]
    inner = "".join(
        f'<property fmtid="{_FORMAT}" pid="{pid}" name="{attribute(name)}"><vt:lpwstr>{text(value[:LONGEST_PROPERTY])}</vt:lpwstr></property>'
        for pid, (name, value) in enumerate(values, 2)
    )
    return (
        f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        f'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{inner}</Properties>'
    )
