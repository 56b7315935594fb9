"""``docProps``: core, extended and custom properties, and the manifest that rides inside. All of it is public."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from drafter.document import Measure
from drafter.formats.docx.xml_text import attribute, text

CHUNK = 255  # a custom property's text is cut there by some readers
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
MANIFEST_NAMESPACE = "urn:ordinance-drafter:manifest:1"


def core_xml(title: str, subject: str, author: str, keywords: str, date: str, status: str, language: str = "en-US") -> str:
    """Title, subject, author (an office) and dates. ``date`` is ISO."""
    when = f"{date or '2000-01-01'}T00:00:00Z"
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
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
        f'{_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>ordinance-drafter</Application></Properties>"
    )


def manifest_of(measure: Measure) -> Mapping[str, Any]:
    """What the draft was made of: versions, options and text of each clause, with the spans of inserted values."""
    properties = measure.properties
    return {
        "place": properties.place,
        "profile": properties.profile_id,
        "library": properties.library_version,
        "date": properties.date,
        "clauses": [
            {
                "id": record.id,
                "version": record.version,
                "alternate": record.alternate,
                "options": dict(record.options),
                "text": record.text,
                "spans": [list(span) for span in record.spans],
            }
            for record in measure.records
        ],
    }


def manifest_xml(measure: Measure) -> str:
    """The manifest as a custom XML part."""
    words = json.dumps(manifest_of(measure), ensure_ascii=False, separators=(",", ":"))
    return f'{_HEAD}<manifest xmlns="{MANIFEST_NAMESPACE}">{text(words)}</manifest>'


def custom_xml(measure: Measure, *, provenance: bool) -> str:
    """Custom properties: the compact manifest survives converters that drop custom XML parts."""
    properties = measure.properties
    values = [
        ("Jurisdiction", properties.place),
        ("Profile", properties.profile_id),
        ("Library version", properties.library_version),
    ]
    values.append(("Draft date", properties.date))
    if provenance:
        compact = ";".join(
            f"{record.id}@{record.version}" + (f"~{record.alternate}" if record.alternate else "") for record in measure.records
        )
        values += [
            (f"Clauses {index + 1}", compact[start : start + CHUNK]) for index, start in enumerate(range(0, len(compact), CHUNK))
        ]
    inner = "".join(
        f'<property fmtid="{_FORMAT}" pid="{pid}" name="{attribute(name)}"><vt:lpwstr>{text(value)}</vt:lpwstr></property>'
        for pid, (name, value) in enumerate(values, 2)
    )
    return (
        f'{_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        f'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{inner}</Properties>'
    )
