"""The manifest that rides inside: what a draft was made of, so that reading it back needs no old library. All of it is public.

Two carriers: a custom XML part, and the same squeezed into custom document properties, which live where a converter drops
custom XML parts (LibreOffice to .odt and back).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from drafter.document import Measure
from drafter.formats.docx.xml_text import HEAD, text

CHUNK = 255  # a custom property's text is cut there by some readers
MANIFEST_NAMESPACE = "urn:ordinance-drafter:manifest:1"
MANIFEST_ID = "{0E5B7C3D-8A41-4C0B-9B7E-2F6D3A9C1E57}"  # any fixed GUID
PROPERTY = "Draft manifest "
LARGEST_MANIFEST = 5_000_000  # bytes; a long draft's is a fiftieth of it
_PRIVATE = re.compile("[\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")


def manifest_of(measure: Measure) -> Mapping[str, Any]:
    """Versions, options and text of each clause, with the spans of inserted values."""
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


def manifest_words(measure: Measure) -> str:
    """The manifest as JSON. Characters that a part cannot hold are spelled as escapes, so that spans keep their places."""
    words = json.dumps(manifest_of(measure), ensure_ascii=False, separators=(",", ":"))
    return words if words.isprintable() else _PRIVATE.sub(lambda match: f"\\u{ord(match[0]):04x}", words)


def manifest_xml(words: str) -> str:
    """The custom XML part."""
    return f'{HEAD}<manifest xmlns="{MANIFEST_NAMESPACE}">{text(words)}</manifest>'


def manifest_properties(words: str) -> list[tuple[str, str]]:
    """The manifest in chunks: name and value of each custom property."""
    import zlib
    from base64 import b64encode

    packed = b64encode(zlib.compress(words.encode(), 4)).decode()
    return [
        (f"{PROPERTY}{number:03}", packed[start : start + CHUNK]) for number, start in enumerate(range(0, len(packed), CHUNK), 1)
    ]


def manifest_from_properties(values: Iterable[tuple[str, str]]) -> Mapping[str, Any] | None:
    """The manifest of custom properties (name, value), or None where there is none or it is damaged."""
    import zlib
    from base64 import b64decode

    chunks = sorted((name, value) for name, value in values if name.startswith(PROPERTY))
    if not chunks:
        return None
    try:
        packed = b64decode("".join(value for _, value in chunks), validate=True)
        found = json.loads(zlib.decompressobj().decompress(packed, LARGEST_MANIFEST))
    except (ValueError, RecursionError, zlib.error):
        return None
    return found if isinstance(found, dict) else None
