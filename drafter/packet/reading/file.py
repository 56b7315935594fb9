"""Reading a user's file for review: Word, Markdown or plain text, with a clear word where it is none of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from drafter.errors import RequestError
from drafter.flags import Where
from drafter.formats.docx.reader import DocxParagraph
from drafter.given_file import read_given
from drafter.packet.reading.kinds import passages_of
from drafter.packet.reading.raw import Raw
from drafter.review.text import Access, ReviewText

LARGEST_WORD = 20_000_000  # bytes, for pictures count as well; a long code chapter is a fiftieth of it
LARGEST_TEXT = 5_000_000  # bytes; a code of a thousand pages
MOST_PARAGRAPHS = 60_000
LONGEST_PARAGRAPH = 20_000  # characters; six pages without a break
WORD, MARKDOWN, PLAIN = (".docx",), (".md", ".markdown"), (".txt", ".text")
ENDINGS = (*WORD, *MARKDOWN, *PLAIN)
_SAVE = "Open it in Word or LibreOffice and save it as .docx."
_OTHERS: Mapping[str, str] = {
    ".doc": f"It is an old Word file. {_SAVE}",
    ".odt": f"It is a LibreOffice file. {_SAVE}",
    ".rtf": f"It is a rich-text file. {_SAVE}",
    ".docm": f"It is a Word file with macros. {_SAVE}",
    ".dotx": f"It is a Word template. {_SAVE}",
    ".pages": "It is a Pages file. Export it as Word.",
    ".pdf": "A PDF shows words and not what they are. Give the file it was made from, or copy its text into a .txt file.",
    ".html": "Copy its words into a .md or .txt file.",
    ".htm": "Copy its words into a .md or .txt file.",
}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class ReadFile(NamedTuple):
    """A file as it was read: its text, and of a Word file the paragraphs and the manifest that rides inside, if any."""

    text: ReviewText
    paragraphs: tuple[DocxParagraph, ...] = ()
    manifest: Mapping[str, Any] | None = None


def is_document(path: str) -> bool:
    """Whether ``path`` is a document to review, and not a matter, by its ending."""
    return Path(path).suffix.lower() not in (".yaml", ".yml", ".json", "")


def read_file(path: str | Path) -> ReadFile:
    """The file at ``path``. Raises RequestError for what cannot be read, and says what to do."""
    file = Path(path)
    ending = file.suffix.lower()
    data = _bytes(file, ending)
    if ending in WORD:
        return _word(data, file)
    words = _decoded(data, file)
    return ReadFile(text_of(words, str(path), markdown=ending in MARKDOWN))


def text_of(words: str, file: str = "text", *, markdown: bool = False) -> ReviewText:
    """The passages of plain or Markdown text. Raises RequestError where it holds no word, and for what is beyond a bound."""
    for number, line in enumerate(words.splitlines(), 1):
        _require_short(line, number, file)
    if markdown:
        from drafter.packet.reading.markdown import read_markdown

        raws = read_markdown(words)
    else:
        from drafter.packet.reading.plain_text import read_plain

        raws = read_plain(words)
    return _reviewable(raws, file)


def _reviewable(raws: tuple[Raw, ...], file: str) -> ReviewText:
    if not any(raw.words.strip() for raw in raws):
        raise RequestError("empty-file", f"{file} holds no words.", remedy="Give a file that holds the text of the measure.")
    if len(raws) > MOST_PARAGRAPHS:
        raise RequestError("too-many-paragraphs", f"{file} has {len(raws):,} paragraphs; a measure has at most {MOST_PARAGRAPHS:,}.",
                           remedy="Split it by chapters, and check each.")  # fmt: skip
    for raw in raws:
        _require_short(raw.words, raw.line, file)
    passages, whole = passages_of(raws)
    return ReviewText(passages, file, whole)


def _require_short(words: str, line: int, file: str) -> None:
    if len(words) > LONGEST_PARAGRAPH:
        raise RequestError(
            "too-long-paragraph",
            f"{file} has a paragraph of {len(words):,} characters; the most is {LONGEST_PARAGRAPH:,} characters.",
            where=Where(file, line),
            remedy="Put each section and each paragraph on a line of its own.",
        )


def _bytes(file: Path, ending: str) -> bytes:
    if ending not in ENDINGS:
        raise RequestError("wrong-ending", f"{file} is not a file that can be checked.",
                           remedy=_OTHERS.get(ending, "Give a .docx, .md or .txt file, or a matter as .yaml."), alternatives=ENDINGS)  # fmt: skip
    return read_given(file, LARGEST_WORD if ending in WORD else LARGEST_TEXT, "a file to check")


def _word(data: bytes, file: Path) -> ReadFile:
    from drafter.formats.docx.access import access_in
    from drafter.formats.docx.opened import OpenedDocx
    from drafter.formats.docx.reader import manifest_in
    from drafter.packet.reading.word import read_word

    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED in data:
            raise RequestError("password", f"{file} is protected by a password.",
                               remedy="Open it, take the password off (File, Info, Protect Document), and save it again.")  # fmt: skip
        raise RequestError("not-word", f"{file} is an old Word file under a new name.", remedy=_SAVE)
    opened = OpenedDocx(data)
    raws, paragraphs, notes = read_word(opened)
    text = _reviewable(raws, str(file))
    text = text._replace(passages=(*text.passages, *notes), access=Access(*access_in(opened)))
    return ReadFile(text, paragraphs, manifest_in(opened))


def _decoded(data: bytes, file: Path) -> str:
    """UTF-8, UTF-16 with its mark, or else the letters of Windows. Zero bytes are those of a program, not of a text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\x00" in data:
        raise RequestError(
            "not-text", f"{file} is not a text file.", remedy="Give a .docx, .md or .txt file that holds the words."
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
