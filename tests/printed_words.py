"""What is printed was reviewed: the words of a draft's files beside the words that the rules were given."""

from __future__ import annotations

import html
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO

from drafter.document import Measure
from drafter.formats.docx.header_footer import DRAFT_WORDS
from drafter.formats.docx.reader import read_docx
from drafter.formats.docx.writer import write_docx
from drafter.formats.html import write_html
from drafter.formats.md import write_md
from drafter.formats.txt import study_copy_line, write_txt
from drafter.review.measure_text import measure_text
from drafter.review.text import ReviewText

_WORD = re.compile(r"[^\W_]+")
# What the Word writer itself puts on a page: the foot, the fixed names of notes.
_FIXED = f"{DRAFT_WORDS} Draft of Page 1 of 1 Choice made Authority Legal risk Verify Drafting note DN"


def words(text: str) -> Counter[str]:
    """The words of ``text``, in small letters: capitals are a style."""
    return Counter(_WORD.findall(text.replace("\u00a0", " ").lower()))


def reviewed(text: ReviewText) -> Counter[str]:
    """The words of the text that the rules were given, number, heading and words of each passage."""
    return words(" ".join(one.printed for one in text.passages))


def unreviewed(measure: Measure, text: ReviewText | None = None, *, study_copy_of: str = "") -> Iterator[str]:
    """Each word that a file of ``measure`` prints and that no rule was given, with the file."""
    text = measure_text(measure) if text is None else text
    given = reviewed(text)
    beside = given + words(" ".join(one.printed for one in text.beside))
    fixed = words(study_copy_line(study_copy_of)) if study_copy_of else Counter()
    for name, printed in _printed(measure, study_copy_of):
        for word, count in (printed - given - fixed).items():
            yield f"{name}: ‘{word}’, {count} times"
    for name, printed in _about(measure):
        marks = words(_FIXED) + words(measure.properties.date) + fixed
        for word in printed.keys() - beside.keys() - marks.keys() - _month(measure):
            yield f"{name}: ‘{word}’"


def _printed(measure: Measure, study_copy_of: str) -> Iterator[tuple[str, Counter[str]]]:
    """The words of the body of each format."""
    yield "txt", words(write_txt(measure, study_copy_of=study_copy_of))
    yield "md", words(write_md(measure, study_copy_of=study_copy_of))
    page = write_html(measure, study_copy_of=study_copy_of)
    yield "html", words(html.unescape(re.sub(r"<[^>]*>", " ", page[page.index("<body>") :])))
    yield "docx", _lines(read_docx(write_docx(measure)).lines())
    yield "annotated docx", _lines(read_docx(write_docx(measure, annotated=True)).lines())


def _lines(lines: Iterable[str]) -> Counter[str]:
    return words(" ".join(lines))


def _about(measure: Measure) -> Iterator[tuple[str, Counter[str]]]:
    """The words of the parts of a Word file that stand beside its body: page heads and feet, comments, properties."""
    with zipfile.ZipFile(BytesIO(write_docx(measure, annotated=True))) as package:
        for name in package.namelist():
            if re.fullmatch(r"word/(?:header[12]|footer1|comments)\.xml", name):
                texts = re.findall(r"<w:t[ >][^<]*", package.read(name).decode())
                yield name, words(html.unescape(" ".join(one.partition(">")[2] for one in texts)))
    yield "html title", words(html.unescape(re.findall(r"<title>(.*?)</title>", write_html(measure))[0]))


def _month(measure: Measure) -> set[str]:
    """The words of the date, as the foot of a page prints it."""
    from drafter.dates import long_date

    return set(words(long_date(measure.properties.date)))
