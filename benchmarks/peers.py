"""The peers: each makes a function that writes the same paragraphs to a Word file. None where a peer is not installed."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

Run = Callable[[], object]


def floor(lines: Sequence[str]) -> Run:
    """Strings and a zip: no numbering, no styles, no checks. Nothing can be faster by much."""

    def run() -> bytes:
        body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("word/document.xml", f"<w:document><w:body>{body}</w:body></w:document>")
        return out.getvalue()

    return run


def python_docx(lines: Sequence[str]) -> Run:
    """python-docx by the book: a paragraph and its style at a time, typed numbers."""

    def run() -> bytes:
        from docx import Document

        document = Document()
        for line in lines:
            document.add_paragraph(line, style="Body Text")
        out = BytesIO()
        document.save(out)
        return out.getvalue()

    return run


def docxtpl(lines: Sequence[str]) -> Run | None:
    """docxtpl filling a template that holds the same text and twenty variables."""
    try:
        from docxtpl import DocxTemplate
    except ImportError:
        return None
    from docx import Document

    template = Document()
    for index, line in enumerate(lines):
        words = line.replace("{", "").replace("}", "").replace("%", "")
        template.add_paragraph(f"{words} {{{{ v{index % 20} }}}}" if index % 10 == 0 else words)
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


def pandoc(lines: Sequence[str]) -> Run | None:
    """pandoc, Markdown to Word, one process a file."""
    if shutil.which("pandoc") is None:
        return None
    text = "\n\n".join(lines).encode()
    return lambda: subprocess.run(
        ["pandoc", "-f", "markdown", "-t", "docx", "-o", "-"], input=text, capture_output=True, check=True
    )


PEERS: Mapping[str, Callable[[Sequence[str]], Run | None]] = {
    "strings and a zip (the floor)": floor,
    "docxtpl, filling a template of the same text": docxtpl,
    "python-docx by the book": python_docx,
    "pandoc": pandoc,
}
