"""What each paragraph of a file is: heading, title, recital, opening words, section, unit, item, definition, signature.

By the look of its words first, for those are what a court reads; a Word style only where it says more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.packet.reading.labels import Levels
from drafter.packet.reading.raw import LABEL, SECTION, Raw
from drafter.review.text import Kind, Passage

_RECITAL = re.compile(r"(?:WHEREAS|Whereas)\b")
_ENACTING = re.compile(
    r"\bbe it (?:hereby |further )?(?:ordained|enacted|resolved|ordered)\b|\b(?:do|does|hereby)? ?(?:hereby )?ordains?(?: as follows)?\s*[:.]"
    r"|\b(?:orders?|directs?|resolves?|enacts?)(?: as follows)\s*:|^now,? therefore\b|^to see if the town will vote\b",
    re.I,
)
_SECTION = re.compile(rf"(?P<label>{SECTION})\s*(?P<rest>.*)", re.S)
_WORDED = re.compile(r"(?:SECTION|Section|SEC\.|Sec\.|§)")
_UNIT = re.compile(rf"(?P<label>{LABEL})\s+(?P<rest>.*)", re.S)
_TERM = re.compile(
    r"(?:The (?:term|word|phrase) )?[“\"](?P<term>[^”\"]{2,80}?),?[”\"](?:,? (?:or|and) [“\"][^”\"]{2,80}[”\"])*,?\s+"
    r"(?:[a-z ]{0,30}\b)?(?:means?|shall mean|includes?|is defined|are defined|has|have|shall have|refers? to|does not include)\b"
)
_RUN_IN = re.compile(r"(?P<heading>[A-Z][^.:;?!”“]{1,70}\.)\s+(?=[A-Z“\"\[‹])")
_VERB = re.compile(r"\b(?:shall|must|may|is|are|has|have|does|do|takes?|means?|includes?|will)\b", re.I)
_RULE = re.compile(r"\b(?:shall|must|may|is|are|means)\b(?! hold\b)")
_SIGNATURE = re.compile(
    r"_{4,}|^(?:attest|approved|passed|adopted|signed|filed|issued|introduced|adoption record|ayes|noes|absent|date filed"
    r"|sponsors?)\b[^.]{0,120}[:_]?$|^/s/"
    r"|^(?:passed|adopted|approved|signed) (?:and \w+ )?(?:by|this|on)\b",
    re.I,
)
_TITLE = re.compile(
    r"(?:an?|the) (?:emergency |interim |urgency )?(?:ordinance|resolution|local law|by-?law|act|order|bill|executive order)\b",
    re.I,
)
_NUMBER_LINE = re.compile(r"\bNo\.|\bNumber\b|_{2,}|\bof the year\b", re.I)
_NOTICE = re.compile(r"(?:DRAFT\b|Study copy\b|Model text\b|Not legal advice)")
_CHAPTER = re.compile(
    r"(?:CHAPTER|Chapter|ARTICLE|Article|TITLE|Title|PART|Part|DIVISION|Division)\s+(?:[\w.\-]|\[[^\]]*\]|‹[^›]*›)+"
)


def passages_of(raws: Sequence[Raw]) -> tuple[tuple[Passage, ...], bool]:
    """The passages of a file, and whether it is a whole instrument rather than a fragment of one."""
    start = next((index for index, raw in enumerate(raws) if _body_begins(raw)), None)
    front, body = (raws[:start], raws[start:]) if start is not None else ((), raws)
    held = [*_front(front), *_Body().read(body)]
    whole = start is not None and (any(one.kind in ("enacting", "title", "recital") for one in held))
    return tuple(held), whole


def _body_begins(raw: Raw) -> bool:
    return bool(_RECITAL.match(raw.words) or _is_enacting(raw.words) or _section(raw))


def _is_enacting(words: str) -> bool:
    return len(words) < 600 and _ENACTING.search(words) is not None and not _SECTION.match(words) and not _UNIT.match(words)


def _section(raw: Raw) -> re.Match[str] | None:
    """A section's heading. "Section 2-38 of the Code is amended" is a sentence: a heading's number ends in a stop, or a name follows."""
    found = _SECTION.match(raw.words)
    if found is None:
        return None
    label, rest = found.group("label"), found.group("rest")
    if not _WORDED.match(label) or label.endswith((".", ":")) or not rest or raw.outline or raw.style.startswith("Heading"):
        return found
    named = rest[:1].isupper() and len(rest.split()) <= 12 and (label.startswith("§") or not _VERB.search(rest))
    return found if named or rest[:1] in "—–-" else None


def _is_heading(raw: Raw) -> bool:
    """A heading that is no section's: by its style, or a chapter's by its words."""
    chapter = _CHAPTER.match(raw.words)
    short = len(raw.words) < 120 and not raw.words.endswith((".", ":", ";"))
    return bool(raw.outline or (chapter and (short or raw.style == "ChapterHeading" or chapter.end() == len(raw.words))))


def _front(raws: Sequence[Raw]) -> Iterator[Passage]:
    """Heading and title. The title says so, or is the last line of the heading that is no number."""
    lines = [raw for raw in raws if raw.words]
    title = next((raw for raw in lines if _TITLE.match(raw.words) and len(raw.words.split()) > 3), None)
    named = [raw for raw in lines if not _NUMBER_LINE.search(raw.words) and not _NOTICE.match(raw.words)]
    if title is None and named and (len(named) > 1 or len(named) < len(lines)):
        title = named[-1]
    for raw in lines:
        kind: Kind = "title" if raw is title else "notice" if _NOTICE.match(raw.words) else "heading"
        yield Passage(kind, raw.words, line=raw.line, outline=raw.outline, marks=raw.marks)


def _parted(rest: str) -> tuple[str, str]:
    """The catchline of a section and the words that go on in its line: "Short title. This ordinance is the Records Ordinance."."""
    catchline, _, after = rest.partition(". ")
    if after and len(catchline.split()) <= 12 and not _VERB.search(catchline):
        return catchline, after
    sentence = rest.endswith((".", ":", ";")) and (after or _RULE.search(rest) or len(rest.split()) > 14)
    return ("", rest) if sentence else (rest, "")


class _Body:
    """One reading of the body: where it stands, section by section."""

    def __init__(self) -> None:
        self.section = ""
        self.codified = False
        self.levels = Levels()
        self.begun = False  # a section or opening words have been seen: recitals are over, and signatures may come
        self.signing = False
        self.defining = False

    def read(self, raws: Sequence[Raw]) -> Iterator[Passage]:
        for raw in raws:
            for one in self._read(raw):
                yield one._replace(line=raw.line, outline=raw.outline, marks=raw.marks)

    def _read(self, raw: Raw) -> Iterator[Passage]:
        words = raw.words
        section = _section(raw)
        if section is not None:
            unstopped = section.group("label").startswith("§") and not section.group("label").endswith((".", ":"))
            yield from self._heading(section, named=bool(raw.outline) or unstopped)
        elif not self.begun and _RECITAL.match(words):
            yield Passage("recital", words)
        elif _is_enacting(words) and not self.section:
            self.begun = True
            yield Passage("enacting", words)
        elif self.section and (self.signing or raw.style.startswith("Signature") or _SIGNATURE.search(words)):
            self.signing = True
            yield Passage("signature", words)
        elif _is_heading(raw):
            yield Passage("heading", words)
        else:
            yield self._unit(words)

    def _heading(self, found: re.Match[str], *, named: bool) -> Iterator[Passage]:
        """A section's heading, and the paragraph that goes on in its line. ``named``: all of it is a heading, as its style or its bare § says."""
        label, rest = found.group("label"), found.group("rest").lstrip("—–- ").strip()
        self.begun, self.signing = True, False
        self.section, self.levels = label, Levels()
        self.codified = not _WORDED.match(label) or bool(re.search(r"[\d\]›][.\-:][\d\[‹]", label))
        catchline, after = (rest, "") if named and len(rest.split()) <= 14 else _parted(rest)
        self.defining = "definition" in catchline.lower()
        yield Passage("section", catchline.strip().rstrip("."), label, section=label, codified=self.codified)
        if after:
            yield self._unit(after)

    def _unit(self, words: str) -> Passage:
        found = _UNIT.match(words)
        label, rest = (found.group("label"), found.group("rest")) if found else ("", words)
        term = _TERM.match(rest)
        run_in = _RUN_IN.match(rest) if not term else None
        heading = (
            run_in.group("heading")
            if run_in and len(run_in.group("heading").split()) <= 8 and not _VERB.search(run_in.group("heading"))
            else ""
        )
        said = rest[len(heading) :].strip()
        place = self.levels.place(label, said, defines=term is not None)
        kind: Kind = (
            "definition" if term or (self.defining and not label and self.levels.defined) else "item" if place.stem else "unit"
        )
        return Passage(
            kind,
            said,
            label,
            heading,
            self.section,
            place.group,
            place.stem,
            place.level,
            term.group("term") if term else "",
            self.codified,
        )
