"""What no draft may hold, checked on the tree and on its plain text. Each check yields one sentence for each fault."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from drafter.assembly.draft import Draft
from drafter.assembly.words.form_text import form_line
from drafter.document import Inlines, Reference, Section, Unit, every_unit, plain
from drafter.formats.txt import write_txt
from drafter.law.types import Profile
from drafter.printed import every_paragraph, every_section

RESIDUE = re.compile(r"\{\{|\}\}|\{%|%\}|\[\[|\]\]|\{\w*\}|\bNone\b|[\ue000-\uf8ff]|\\[nt]|\[\]|‹›")
ARTEFACT = re.compile(r";;|(?<!\.)\.\.(?!\.)| [,;.](?=\s|$)|,,|,\.|;\.|\(\s|\s\)|\b(the|a|an|of|or|and|to|by|in) \1\b", re.I)
DOUBLED_SPACE = re.compile(r"\S  +\S")
BODIES = (
    "City Council", "Common Council", "Town Board", "Town Council", "Village Board", "Board of Trustees", "County Board", "County Council",
    "Board of Supervisors", "Borough Council", "Select Board", "Board of Aldermen", "City Commission", "County Commission",
    "Board of Commissioners", "Township Board", "Police Jury",
)  # fmt: skip
STYLES = ("City", "Town", "Village", "Borough", "Township", "County", "Parish")


def faults(draft: Draft) -> list[str]:
    """Every fault of ``draft``, each one sentence."""
    return [fault for check in CHECKS for fault in check(draft)]


def residue(draft: Draft) -> Iterator[str]:
    for line in write_txt(draft.measure).splitlines():
        words = line.strip()
        for pattern, name in ((RESIDUE, "residue"), (ARTEFACT, "artefact"), (DOUBLED_SPACE, "doubled space")):
            found = pattern.search(re.sub(r"_{3,}", "", words) if pattern is not DOUBLED_SPACE else _without_signature(words))
            if found:
                yield f"{name} ‘{found.group()}’: {words[max(0, found.start() - 40) : found.end() + 40]}"


def _without_signature(line: str) -> str:
    return "" if "____" in line else line


def articles(draft: Draft) -> Iterator[str]:
    """ "the King County" is never said, and the City of Chicago never goes without its article in a sentence of a section."""
    word = draft.plan.profile.words["jurisdiction"]
    text = write_txt(draft.measure)
    if word.proper and re.search(rf"\b[Tt][Hh][Ee] {re.escape(word.text or '')}\b(?! [A-Z])", text):
        yield f"doubled article: the {word.text}"
    if not word.proper and word.text:
        for line in _body_lines(draft):
            found = re.search(rf"(?<!the ){re.escape(word.text)}", line, re.I)
            if found:
                yield f"no article: {line[max(0, found.start() - 40) : found.end() + 20]}"


def names(draft: Draft) -> Iterator[str]:
    """No body, officer or kind of place that the profile does not have."""
    profile, effective = draft.plan.profile, form_line(draft.effective.sentence, draft.plan.profile)
    allowed = " | ".join((*_said(profile), profile.place.full_name, profile.place.name, effective))
    text = "\n".join(_body_lines(draft))
    for body in BODIES:
        if body in text and body not in allowed:
            yield f"wrong body: {body}"
    for style in STYLES:
        if (
            re.search(rf"\b[Tt]he {style}\b(?![ -][A-Z])", text)
            and style != profile.words["short_name"].text
            and f"the {style}" not in allowed
        ):
            yield f"wrong kind of place: the {style}"
    executive = profile.words["chief_executive"]
    if profile.place.form == "council_manager" and re.search(r"\bMayor\b(?! and )", text.replace(effective, "")):
        yield f"a Mayor where the executive is {executive.text or executive.choices}"
    opening = " ".join(plain(one.content, draft.measure.page) for one in draft.measure.enacting)
    for style in STYLES[:4]:
        if re.search(rf"\b{style} of {re.escape(profile.place.name)}\b", opening, re.I) and style != profile.place.type_word:
            yield f"wrong kind of place in the opening: {opening}"


def _said(profile: Profile) -> Iterator[str]:
    for word in profile.words.values():
        yield from (word.text or "", *word.choices)


def _body_lines(draft: Draft) -> list[str]:
    """The words of sections, without signatures, heading and opening."""
    page = draft.measure.page
    out: list[str] = []
    for section in every_section(draft.measure):
        out.append(plain(section.lead_in, page))
        for unit in every_unit(section.units):
            out.append(f"{plain(unit.heading, page)} {plain(unit.content, page)}".strip())
    return out


def references(draft: Draft) -> Iterator[str]:
    keys = {section.key for section in every_section(draft.measure)}
    keys |= {unit.key for section in every_section(draft.measure) for unit in every_unit(section.units)}
    for one in every_paragraph(draft.measure):
        for content in one.inlines:
            yield from _dead(one.key, content, keys, draft)


def _dead(key: str, content: Inlines, keys: set[str], draft: Draft) -> Iterator[str]:
    for run in content:
        if isinstance(run, Reference):
            if not plain(run.parts, draft.measure.page).strip():
                yield f"{key}: reference to {run.target} is not resolved"
            elif re.search(r"  |\bsection section\b|\bsection $", plain(run.parts, draft.measure.page)):
                yield f"{key}: reference reads ‘{plain(run.parts, draft.measure.page)}’"
            for part in run.parts:
                if hasattr(part, "key") and part.key not in keys:
                    yield f"{key}: field of {part.key}, which is not in the draft"


def sentences(draft: Draft) -> Iterator[str]:
    """Each paragraph ends with a mark, brackets and quotation marks pair, and a sentence begins with a capital."""
    for line in _body_lines(draft):
        if line and not re.search(r"[.:;,—]$|[;,] (?:and|or)$", line):
            yield f"no end mark: …{line[-50:]}"
        if line.count("(") != line.count(")") or line.count("“") != line.count("”"):
            yield f"unpaired marks: {line[:80]}"
        found = re.search(r"\b[A-Za-z]{3,}[.?] [a-z]+", line)
        if found and not re.search(
            r"^(?:[Aa]rts?|[Cc]h|[Ss]ec|[Tt]it|[Cc]onst|[Ss]tat|amend|subd|para|Proc|Crim)\. [a-z]+$", found.group()
        ):
            yield f"a sentence begins small: {line[max(0, found.start() - 30) : found.end() + 30]}"
        found = re.search(
            r"\b[Aa] (?!uni[^mn]|unanim|use|one|euro|usu)[aeiou]\w+|\b[Aa]n (?!hour|hon|heir)[b-df-hj-np-tv-z]\w+", line
        )
        if found and "tit. " not in line:
            yield f"wrong article: {line[max(0, found.start() - 30) : found.end() + 30]}"


def repeats(draft: Draft) -> Iterator[str]:
    sections = list(every_section(draft.measure))
    for what, values in (
        ("catchline", [section.catchline.lower() for section in sections]),
        ("key", [section.key for section in sections] + [u.key for s in sections for u in every_unit(s.units)]),
        ("closing clause", [section.clause for section in sections if section.part == "closing"]),
    ):
        for value, count in Counter(values).items():
            if count > 1:
                yield f"{what} stands {count} times: {value}"


def definitions(draft: Draft) -> Iterator[str]:
    """Each term is defined once, and used outside its own definition."""
    library = draft.plan.library.definitions
    page = draft.measure.page
    paragraphs: list[tuple[str, str]] = []  # owner of the paragraph (a definition id or ""), words
    defined: list[str] = []
    for section in every_section(draft.measure):
        owner = ""
        for unit in section.units:
            if section.key == "definitions" and unit.role == "definition":
                owner = unit.key
                defined.append(owner)
            paragraphs += [(owner, plain((*one.heading, *one.content), page)) for one in every_unit((unit,))]
    for ident, count in Counter(defined).items():
        if count > 1:
            yield f"{ident} is defined {count} times"
    for ident in defined:
        forms = "|".join(re.escape(_flat(form)) for form in (library[ident].term, *library[ident].forms))
        if not any(owner != ident and re.search(rf"\b(?:{forms})\b", _flat(words), re.I) for owner, words in paragraphs):
            yield f"{ident} is defined and not used"


def _flat(words: str) -> str:
    return words.replace("’", "'")


def numbering(draft: Draft) -> Iterator[str]:
    bill = [plain(section.number, draft.measure.page) for section in draft.measure.sections]
    if bill != [str(number) for number in range(1, len(bill) + 1)]:
        yield f"bill sections are numbered {bill}"
    for section in every_section(draft.measure):
        yield from _siblings(section, section.units)


def _siblings(section: Section, units: Sequence[Unit]) -> Iterator[str]:
    marks = [re.sub(r"\W", "", unit.label) for unit in units if unit.label]
    if marks and marks != _expected(marks[0], len(marks)):
        yield f"{section.key} is numbered {marks}"
    if len(marks) == 1:
        yield f"{section.key}: ‘{marks[0]}’ stands alone"
    for unit in units:
        yield from _siblings(section, unit.children)


ROMANS = [
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
    "xix",
    "xx",
]


def _expected(first: str, count: int) -> list[str]:
    """The marks that follow ``first``; written apart from the code that numbers."""
    if first == "1":
        return [str(number) for number in range(1, count + 1)]
    letters = [chr(97 + number % 26) * (1 + number // 26) for number in range(count)]
    marks = ROMANS[:count] if first.lower() == "i" else letters
    return [mark.upper() if first.isupper() else mark for mark in marks]


def flagged(draft: Draft) -> Iterator[str]:
    """The draft's own review finds no error."""
    for flag in draft.flags:
        if flag.severity == "error":
            yield f"{flag.rule}: {flag.message}"


def signatures(draft: Draft) -> Iterator[str]:
    for block in draft.measure.signatures:
        for label in (block.heading, *(line.label for line in block.lines)):
            if re.search(r"[{}]|\[\[|\]\]", label):
                yield f"signature label: {label}"


CHECKS: tuple[Callable[[Draft], Iterator[str]], ...] = (
    residue, articles, names, references, sentences, repeats, definitions, numbering, flagged, signatures,
)  # fmt: skip
