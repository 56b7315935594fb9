"""Names: of the body, the officers, the instrument and the place, as they are here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.review.profile import ReviewProfile
from drafter.review.rule import Fault, Rule
from drafter.review.subject import Subject

BODIES = (
    "City Council", "Common Council", "Town Board", "Town Council", "Village Board", "Village Council", "Board of Trustees", "County Board",
    "County Council", "Board of Supervisors", "Borough Council", "Select Board", "Board of Selectmen", "Board of Aldermen", "City Commission",
    "County Commission", "Board of Commissioners", "Commissioners Court", "Township Board", "Police Jury", "County Legislature",
)  # fmt: skip
_MUNICIPAL = ("City", "Town", "Village", "Borough", "Township")
_EXECUTIVES = (
    "Mayor",
    "City Manager",
    "Town Manager",
    "Village Manager",
    "County Executive",
    "County Manager",
    "Village President",
    "Town Supervisor",
)
_KINDS = ("notice", "heading", "title", "recital", "enacting", "section", "unit", "item", "definition", "signature", "other")
_CLASSES = {"'": "['’ʻʼ]?", "’": "['’ʻʼ]?", "ʻ": "['’ʻʼ]?", "&": "(?:&|and)", " ": "[ -]", "-": "[ -]", ".": r"\.?"}


def wrong_body(subject: Subject) -> Iterator[Fault]:
    """BODY-01: a legislating body that this place has not."""
    right = " | ".join(subject.profile.names)
    if not subject.profile.body:
        return
    wrong = [body for body in BODIES if body.lower() not in right.lower()]
    for passage in subject.of(*_KINDS):
        for body in wrong:
            if found := re.search(rf"\b(?:{body}|{body.upper()})\b(?! of (?:another|any|each))", passage.printed):
                yield Fault(passage, found.group(), f"The body here is the {subject.profile.body}.")
                break


def wrong_executive(subject: Subject) -> Iterator[Fault]:
    """BODY-01: an executive that this place has not."""
    right = " | ".join(subject.profile.names)
    if not subject.profile.executive:
        return
    wrong = [one for one in _EXECUTIVES if one not in right and one != subject.profile.executive]
    for passage in subject.of("enacting", "unit", "item", "definition", "signature"):
        for officer in wrong:
            if found := re.search(rf"\b(?:{officer}|{officer.upper()})\b(?! pro tem)", passage.printed):
                yield Fault(passage, found.group(), f"The officer here is the {subject.profile.executive}.")
                break


def wrong_instrument(subject: Subject) -> Iterator[Fault]:
    """BODY-01: a text that calls itself what it is not."""
    this = subject.profile.this.lower()
    if not this:
        return
    found_in = re.compile(  # steps taken "in this order:" call the text nothing
        r"\bthis (?:ordinance|local law|by-?law|executive order|order(?!:)|resolution|directive|act)\b(?! of\b)", re.I
    )
    for passage in subject.of("recital", "enacting", "unit", "item", "definition"):
        for found in found_in.finditer(passage.words):
            said = found.group().lower().replace("-", "")
            right = said == this or this in said or (said == "this order" and "order" in this)
            if not right and found.group().lower() not in subject.profile.opening.lower():
                yield Fault(passage, found.group(), f"The text is called ‘{this}’ here.")
                break


def wrong_kind(subject: Subject) -> Iterator[Fault]:
    """BODY-01: ‘the Town’ in a city, ‘City of X’ where X is a village."""
    kind, place = subject.profile.kind, subject.profile.place
    if kind not in _MUNICIPAL:
        return
    right = " | ".join(subject.profile.names).lower()
    others = [other for other in _MUNICIPAL if other != kind and f"the {other}".lower() not in right]
    said = re.compile(rf"\b[Tt]he (?:{'|'.join(others)})\b(?![ -][A-Z])")
    styled = re.compile(rf"\b(?:{'|'.join(others)}) of {re.escape(place)}\b", re.I) if place else None
    for passage in subject.of(*_KINDS):
        found = said.search(passage.printed) or (styled.search(passage.printed) if styled else None)
        if found:
            yield Fault(passage, found.group(), f"The place calls itself the {kind}.")


def wrong_name(subject: Subject) -> Iterator[Fault]:
    """NAME-01: the place's name without its mark, or with another."""
    name = subject.profile.place
    if not name:
        return
    spelt = re.compile(rf"(?<![\w-]){_spellings(name)}(?![\w-])", re.I)
    for passage in subject.of(*_KINDS):
        for found in spelt.finditer(passage.printed):
            said = found.group().replace("’", "'")
            if said.casefold() != name.replace("’", "'").casefold():
                yield Fault(passage, found.group(), f"The place is {name}.")
                break


def _spellings(name: str) -> str:
    """The name with every mark that typists drop made free: Dona for Doña, Coeur d Alene for Coeur d'Alene."""
    import unicodedata

    out = []
    for letter in name:
        bare = unicodedata.normalize("NFKD", letter)[0]
        out.append(_CLASSES.get(letter) or (re.escape(letter) if bare == letter else f"[{bare}{letter}]"))
    return "".join(out)


_VILLAGE = ReviewProfile(body="President and Board of Trustees", names=("President and Board of Trustees", "Village Manager"),
                         executive="Village Manager", kind="Village", this="this ordinance")  # fmt: skip

NAMES: tuple[Rule, ...] = (
    Rule("BODY-01", "error", "A body that the place does not have.", "Use the body's own name.", "riverforest", wrong_body,
         ("The clerk shall report to the City Council.",), ("The clerk shall report to the President and Board of Trustees.",), under=_VILLAGE),
    Rule("BODY-01", "error", "An officer whom the place does not have.", "Use the officer's own title.", "riverforest", wrong_executive,
         ("The Mayor shall keep a log.",), ("The Village Manager shall keep a log.",), under=_VILLAGE),
    Rule("BODY-01", "error", "The text calls itself what it is not.", "Use the instrument's own name.", "riverforest", wrong_instrument,
         ("Nothing in this order limits a court.",), ("Nothing in this ordinance limits a court.", "Do these in this order:"), under=_VILLAGE),
    Rule("BODY-01", "error", "The place is of another kind.", "Use the word in its own name.", "riverforest", wrong_kind,
         ("An employee of the Town shall keep a log.",), ("An employee of the Village shall keep a log.",), under=_VILLAGE),
    Rule("NAME-01", "error", "The place's name is misspelt.", "Spell it as its own papers do, with each mark.", "the place's own papers", wrong_name,
         ("An employee of Dona Ana County shall keep a log.",), ("An employee of Doña Ana County shall keep a log.",),
         under=ReviewProfile(place="Doña Ana")),
)  # fmt: skip
