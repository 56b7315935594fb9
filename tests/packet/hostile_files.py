"""Makes files that were made to harm: small on disk, without end once they are read. Each is a few kilobytes to a megabyte."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MANIFEST = "urn:ordinance-drafter:manifest:1"
_WORDS = "<w:p><w:r><w:t>The clerk shall keep a log.</w:t></w:r></w:p>"
MEGA = 1_000_000


def document(body: str) -> bytes:
    """A ``document.xml`` with ``body``."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}</w:body></w:document>'.encode()


def docx(parts: Mapping[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A package of ``parts``; a document is put in where there is none."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as package:
        for name, data in {"word/document.xml": document(_WORDS), **parts}.items():
            package.writestr(name, data)
    return out.getvalue()


def honest() -> bytes:
    """A file that nothing is wrong with."""
    return docx({})


def with_noise(element: str, count: int) -> str:
    """``element`` again and again, with a word between that no packing foresees."""
    return "".join(f"{element * 10}{zlib.crc32(number.to_bytes(4)):x}" for number in range(count // 10))


def of_body(body: str) -> bytes:
    return docx({"word/document.xml": document(body)})


def with_zeros(name: str, megabytes: int) -> bytes:
    """A part that is nothing but zeros and is unpacked to many times its size."""
    return _package({"word/document.xml": _packed(document(_WORDS)), name: (_zeros(megabytes), megabytes * MEGA)})


def lying(megabytes: int) -> bytes:
    """A document that says that it is small, and is unpacked to many megabytes."""
    return _package({"word/document.xml": (_zeros(megabytes), 1000)})


def _packed(data: bytes) -> tuple[bytes, int]:
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return squeezer.compress(data) + squeezer.flush(), len(data)


def _zeros(megabytes: int) -> bytes:
    """Zeros squeezed, one block of a megabyte again and again."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = squeezer.compress(bytes(MEGA)) + squeezer.flush(zlib.Z_FULL_FLUSH)
    return block * megabytes + squeezer.flush()


def _package(parts: Mapping[str, tuple[bytes, int]]) -> bytes:
    """A zip of parts that are packed already, each with the size that it says it has. Only the document's checksum is right."""
    body, central = b"", b""
    for name, (packed, size) in parts.items():
        checksum = zlib.crc32(document(_WORDS))
        head = (20, 0, 8, 0, 33, checksum, len(packed), size, len(name), 0)
        central += struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, *head, 0, 0, 0, 0, len(body)) + name.encode()
        body += struct.pack("<4s5H3L2H", b"PK\x03\x04", *head) + name.encode() + packed
    return body + central + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, len(parts), len(parts), len(central), len(body), 0)


def twice(name: str) -> bytes:
    out = BytesIO(docx({name: document(_WORDS)}))
    with zipfile.ZipFile(out, "a") as package:
        package.writestr(name, document("<w:p/>"))
    return out.getvalue()


def locked() -> bytes:
    """A file whose document is marked as encrypted."""
    data = bytearray(honest())
    data[6] |= 1
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def many_parts(count: int) -> bytes:
    return docx({f"word/media/{number}.png": b"" for number in range(count)})


def with_type(encoding: str) -> bytes:
    """A document with a document type whose entities double: told in letters that a search for its mark may miss."""
    entities = "".join(f'<!ENTITY a{n} "&a{n - 1};&a{n - 1};">' for n in range(1, 30))
    words = f'<!DOCTYPE w [<!ENTITY a0 "aaaaaaaaaa">{entities}]><w:document {W}><w:body><w:p><w:r><w:t>&a29;</w:t></w:r></w:p></w:body></w:document>'
    if encoding == "utf-16":
        return docx({"word/document.xml": ('<?xml version="1.0" encoding="UTF-16"?>' + words).encode("utf-16")})
    head = f'<?xml version="1.0" encoding="{encoding}"?>'.encode()
    return docx({"word/document.xml": head + words.encode(encoding)})


def long_chain_of_styles(count: int) -> bytes:
    rows = "".join(f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(count))
    return docx({"word/styles.xml": f"<w:styles {W}>{rows}</w:styles>".encode()})


def long_number(letters: int, items: int) -> bytes:
    """A list whose number is a book, printed with every item."""
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{"x" * letters}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    item = '<w:p w:rsidR="{}"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a log</w:t></w:r></w:p>'
    return docx(
        {
            "word/numbering.xml": numbering.encode(),
            "word/document.xml": document("".join(item.format(zlib.crc32(bytes(n))) for n in range(items))),
        }
    )


def with_manifest(words: str) -> bytes:
    return docx({"customXml/item1.xml": f'<manifest xmlns="{MANIFEST}">{words}</manifest>'.encode()})


# What is refused: how it is made, and what the refusal says.
REFUSED: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "three million empty paragraphs": (lambda: of_body("<w:p/>" * 3_000_000), "grows more than 200 times"),
    "a million empty paragraphs that squeeze badly": (lambda: of_body(with_noise("<w:p/>", 1_050_000)), "marks of format"),
    "a million runs": (lambda: of_body(f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * MEGA}</w:p>"), "too large to read"),
    "half a million runs": (lambda: of_body(f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * (MEGA // 2)}</w:p>"), "grows more than 200 times"),
    "two hundred thousand paragraphs, each in the one before": (
        lambda: of_body("<w:p>" * 200_000 + "</w:p>" * 200_000), "grows more than 200 times"),
    "five thousand paragraphs, each in the one before": (lambda: of_body("<w:p>" * 5000 + "</w:p>" * 5000), "more than 100 levels"),
    "a document of a gigabyte of zeros": (lambda: with_zeros("word/document.xml", 1000), "too large to read"),
    "styles of fifteen megabytes of zeros": (lambda: with_zeros("word/styles.xml", 15), "grows more than 200 times"),
    "a document that lies about its size": (lambda: lying(500), "damaged"),
    "two documents": (lambda: twice("word/document.xml"), "two parts called word/document.xml"),
    "a document under a password": (locked, "password"),
    "fifty thousand parts": (lambda: many_parts(50_000), "more than 2000 parts"),
    "more parts than a file needs": (lambda: many_parts(2001), "more than 2000 parts"),
    "parts packed by a method with a dictionary of its own size": (
        lambda: docx({"word/document.xml": document(_WORDS)}, method=zipfile.ZIP_LZMA), "packed in a way"),
    "entities that double": (lambda: with_type("utf-8"), "document type"),
    "entities that double, two bytes a letter": (lambda: with_type("utf-16"), "document type"),
    "entities that double, in the letters of old machines": (lambda: with_type("cp037"), "document type"),
    "one paragraph of a megabyte": (lambda: of_body(f"<w:p><w:r><w:t>{'a log ' * 5000}</w:t></w:r></w:p>"), "20,000 characters"),
}  # fmt: skip

# What is read, for nothing of it is needed, or because a bound is kept without a word.
READ: Mapping[str, Callable[[], bytes]] = {
    "a picture of a gigabyte of zeros": lambda: with_zeros("word/media/image1.png", 1000),
    "a part that nobody asks for, of a gigabyte": lambda: with_zeros("customXml/item9.xml", 1000),
    "fifty foreign stores of four megabytes": lambda: docx({f"customXml/item{n}.xml": bytes(4 * MEGA) for n in range(50)}),
    "a foreign store that is broken": lambda: docx({"customXml/item1.xml": b"<a>"}),
    "a foreign store with a document type": lambda: docx({"customXml/item1.xml": b"<!DOCTYPE a><a/>"}),
    "a record nested without an end": lambda: with_manifest("[" * 100_000),
    "a record of another shape": lambda: with_manifest('{"profile": 7, "place": [], "clauses": [{"id": 1}, 2, {"id": "a", "text": "b"}]}'),
    "a record of a place that is none": lambda: with_manifest('{"profile": "zz/x/y/z/", "place": "' + "x" * 100_000 + '"}'),
    "a hundred thousand styles, each on the next": lambda: long_chain_of_styles(100_000),
    "a number as long as a book": lambda: long_number(MEGA // 2, 5000),
    "ninety levels": lambda: of_body("<w:p><w:r>" * 45 + "<w:t>a log</w:t>" + "</w:r></w:p>" * 45),
    "nothing wrong": honest,
}  # fmt: skip
