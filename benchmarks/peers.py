"""The peers: each makes a function that writes the same paragraphs to a Word file. None where a peer is not installed."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from typing import Any, NamedTuple

Run = Callable[[], object]


class Text(NamedTuple):
    """What the peers write: the printed lines, and our own file of them."""

    lines: Sequence[str]
    docx: bytes


def floor(text: Text) -> Run:
    """Strings and a zip: no numbering, no styles, no checks. Nothing can be faster by much."""

    def run() -> bytes:
        body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.lines)
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("word/document.xml", f"<w:document><w:body>{body}</w:body></w:document>")
        return out.getvalue()

    return run


def python_docx(text: Text) -> Run:
    """python-docx by the book: a paragraph and its style at a time, typed numbers."""

    def run() -> bytes:
        from docx import Document

        document = Document()
        for line in text.lines:
            document.add_paragraph(line, style="Body Text")
        out = BytesIO()
        document.save(out)
        return out.getvalue()

    return run


def docxtpl(text: Text) -> Run | None:
    """docxtpl filling a template of the same paragraphs, without numbers or references, and twenty variables."""
    from docx import Document

    template = Document()
    for line in text.lines:
        template.add_paragraph(line.replace("{", "").replace("}", "").replace("%", ""))
    return _filled(template)


def docxtpl_same_file(text: Text) -> Run | None:
    """docxtpl filling a template that is our own file: the same text with its numbering, references and bookmarks."""
    from docx import Document

    return _filled(Document(BytesIO(text.docx)))


def _filled(template: Any) -> Run | None:
    try:
        from docxtpl import DocxTemplate
    except ImportError:
        return None
    for index, paragraph in enumerate(template.paragraphs):
        if index % 10 == 0:
            paragraph.add_run(f" {{{{ v{index % 20} }}}}")
    held = BytesIO()
    template.save(held)
    values = {f"v{index}": "City Council" for index in range(20)}

    def run() -> bytes:
        filled = DocxTemplate(BytesIO(held.getvalue()))
        filled.render(values)
        out = BytesIO()
        filled.save(out)
        return out.getvalue()

    return run


def pandoc(text: Text) -> Run | None:
    """pandoc, Markdown to Word, one process a file."""
    if shutil.which("pandoc") is None:
        return None
    words = "\n\n".join(text.lines).encode()
    return lambda: subprocess.run(
        ["pandoc", "-f", "markdown", "-t", "docx", "-o", "-"], input=words, capture_output=True, check=True
    )


PEERS: Mapping[str, Callable[[Text], Run | None]] = {
    "strings and a zip (the floor)": floor,
    "docxtpl, filling a template of the same paragraphs, plain": docxtpl,
    "docxtpl, filling a template with the same text, numbers and references": docxtpl_same_file,
    "python-docx by the book": python_docx,
    "pandoc": pandoc,
}
