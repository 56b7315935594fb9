"""LibreOffice as judge: the numbers and references it computes itself are those of the plain text."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from format_drafts import draft

from drafter.formats.docx.simple import write_simple_docx
from drafter.formats.docx.writer import write_docx
from drafter.formats.txt import write_txt
from drafter.packet.memo import memo

MISSING = [tool for tool in ("soffice", "pdftotext") if shutil.which(tool) is None]
if os.environ.get("DRAFTER_REQUIRE_OFFICE") and MISSING:
    raise RuntimeError(f"the office tests must run here, and these are missing: {MISSING}")
pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(bool(MISSING), reason=f"needs {' and '.join(MISSING)}: apt-get install libreoffice-writer poppler-utils"),
]
LABEL = re.compile(r"^\s*(\([0-9a-zA-Z.]+\)|[A-Z]\.|[0-9]+\.|[a-z]\.|[0-9]+\)|[a-z]\))\s")
REFERENCE = re.compile(r"\b[Ss]ubsection [^ ,]+|\b[Ss]ection (?:\d+)(?=[ ,.])")


def as_pdf_text(data: bytes, folder: Path) -> str:
    """The words of the PDF that LibreOffice makes of a Word file."""
    source = folder / "draft.docx"
    source.write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    subprocess.run(["pdftotext", "-layout", str(folder / "draft.pdf")], check=True, capture_output=True, timeout=60)
    return (folder / "draft.txt").read_text(encoding="utf-8").replace("\u00a0", " ")


def labels(text: str) -> list[str]:
    return [found.group(1) for line in text.splitlines() if (found := LABEL.match(line))]


def flat(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize("name", ["chicago-order", "king-county-ordinance", "coeur-dalene-ordinance", "new-york-local-law"])
def test_libreoffice_computes_the_numbers_that_we_print(name: str, tmp_path: Path) -> None:
    measure = draft(name).measure
    printed = as_pdf_text(write_docx(measure), tmp_path)
    assert labels(printed) == labels(write_txt(measure))


@pytest.mark.parametrize("name", ["chicago-order", "coeur-dalene-ordinance"])
def test_libreoffice_resolves_the_references_that_we_print(name: str, tmp_path: Path) -> None:
    measure = draft(name).measure
    ours = sorted(REFERENCE.findall(flat(write_txt(measure))))
    theirs = sorted(REFERENCE.findall(flat(as_pdf_text(write_docx(measure), tmp_path))))
    assert ours
    assert theirs == ours


def test_numbers_and_references_follow_when_a_subsection_is_inserted_by_hand(tmp_path: Path) -> None:
    measure = draft("coeur-dalene-ordinance").measure
    data = write_docx(measure)
    before = labels(as_pdf_text(data, tmp_path))
    after = labels(as_pdf_text(_with_one_more_subsection(data), tmp_path))
    assert len(after) == len(before) + 1
    assert "".join(after) != "".join(before)


def _with_one_more_subsection(data: bytes) -> bytes:
    """The file with the first first-level unit written twice, its bookmarks taken out of the copy."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            raw = old.read(name)
            if name == "word/document.xml":
                xml = raw.decode()
                found = re.search(r'<w:p>(?:(?!</w:p>).)*?CodeTextL1"(?:(?!</w:p>).)*?</w:p>', xml)
                assert found is not None
                copy = re.sub(r"<w:bookmark(?:Start|End)[^>]*/>", "", found.group())
                raw = (xml[: found.start()] + copy + xml[found.start() :]).encode()
            new.writestr(name, raw)
    return out.getvalue()


@pytest.mark.parametrize("name", ["chicago-ordinance", "king-county-ordinance", "illinois-bill"])
def test_the_sign_off_sheet_is_one_page(name: str, tmp_path: Path) -> None:
    (first, *_) = as_pdf_text(write_simple_docx(memo(draft(name))), tmp_path).split("\f")
    assert "Approved as to form" in first
