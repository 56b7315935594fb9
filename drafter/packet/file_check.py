"""A user's file checked: read, reviewed by every rule, and compared with the library's text where it carries our manifest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from drafter.assembly.review_profile import review_profile
from drafter.english import with_a
from drafter.errors import DrafterError, RequestError
from drafter.flags import Flag, Where
from drafter.law.place.places import resolve_place
from drafter.law.power.instruments import resolve_instrument
from drafter.law.profile import make_profile
from drafter.law.types import Profile
from drafter.matter import Matter
from drafter.packet.reading.file import ReadFile, read_file
from drafter.packet.reading.held_clauses import HeldClause, held_clauses
from drafter.review.checks.finish import BLANK
from drafter.review.checks.readability import reading_index
from drafter.review.profile import ReviewProfile
from drafter.review.rules import review_text
from drafter.review.settings import under
from drafter.review.subject import Subject
from drafter.review.text import ReviewText

_CHANGED = "No verdict of the library holds for changed words: counsel judges them. Compare with the model: drafter clauses show"


class SectionCheck(NamedTuple):
    """One section of the file as it was read: label, catchline, first line, words, and how hard it is to read."""

    label: str
    catchline: str
    line: int
    words: int
    reading: int


class FileCheck(NamedTuple):
    """What a file is, as it was read, and every flag: first what is unassessed, then the rest in the order of the text."""

    file: str
    text: ReviewText
    checked_as: str
    flags: tuple[Flag, ...]
    clauses: tuple[HeldClause, ...]
    sections: tuple[SectionCheck, ...]
    blanks: tuple[str, ...]


def check_file(path: str | Path, matter: Matter, *, final: bool = False) -> FileCheck:
    """The file reviewed. ``matter`` may give place, type, form, instrument and facts, or nothing. Raises RequestError."""
    read = read_file(path)
    profile, said, notes = _profile(read, matter)
    profile = under("file", profile)._replace(final=final, date=matter.date)
    held = held_clauses(read.manifest, read.paragraphs) if read.manifest else ()
    flags = (*_unassessed(str(path), read, held), *notes, *review_text(read.text, profile))
    subject = Subject(read.text, profile)
    return FileCheck(str(path), read.text, said, flags, held, tuple(_sections(subject)), _blanks(read.text))


# ------------------------------------------------------------------------------------------------------------- the place


def _profile(read: ReadFile, matter: Matter) -> tuple[ReviewProfile, str, tuple[Flag, ...]]:
    """What is known of the place: what the user says, or what the file's own record says, or nothing."""
    if matter.place:
        profile, flags = _named(read, matter)
        return review_profile(profile, matter.date, matter.facts), _said(profile), flags
    own = _recorded(read.manifest or {})
    if own is not None:
        told = review_profile(own)
        # local facts are not in the record, so that names, verbs and numbers stay unknown
        sure = ReviewProfile(family=told.family, instrument=told.instrument, place=told.place, this=told.this)
        return sure, f"{_said(own)}, as the file itself records", ()
    family = Subject(read.text).family
    kind = {"ordinance": "an ordinance", "executive_order": "an executive order", "resolution": "a resolution"}.get(family, "")
    return ReviewProfile(), f"{kind or 'a text of unknown kind'} of an unknown place", (_no_place(read.text.file),)


def _named(read: ReadFile, matter: Matter) -> tuple[Profile, tuple[Flag, ...]]:
    asked = matter.instrument or Subject(read.text).family
    if not asked:
        raise RequestError(
            "missing",
            "The file does not show what instrument it is.",
            remedy="Give --instrument: ordinance, executive_order, resolution.",
        )
    place, flags = resolve_place(matter.place, matter.state, matter.type, matter.form, matter.facts)
    instrument, more = resolve_instrument(asked, place, strict=matter.strict_instrument)
    return make_profile(place, instrument, matter.facts), tuple(one for one in (*flags, *more) if one.severity != "note")


def _recorded(manifest: Mapping[str, object]) -> Profile | None:
    """The profile that a manifest records: "il/village/village_manager/ordinance/uniform" of "Village of Oak Park"."""
    parts = str(manifest.get("profile", "")).split("/")
    if len(parts) != 5:
        return None
    state, kind, form, instrument, _ = parts
    try:
        place, _flags = resolve_place(str(manifest.get("place", "")), state.upper(), kind, "" if form == "unconfirmed" else form)
        return make_profile(place, instrument, {})
    except (DrafterError, KeyError):
        return None


def _said(profile: Profile) -> str:
    name = profile.instrument.name
    place = profile.place.full_name
    return f"{with_a(name.lower())} of {place if profile.words['jurisdiction'].proper else f'the {place}'}"


def _no_place(file: str) -> Flag:
    return Flag("note", "no-place", "The place is not known, so the rules on its opening words, bodies, names, verbs and numbers were skipped.",
                remedy='Give --place "Oak Park, IL" --type village --form village-manager.', where=Where(file))  # fmt: skip


# ------------------------------------------------------------------------------------------------------------ unassessed


def _unassessed(file: str, read: ReadFile, held: tuple[HeldClause, ...]) -> Iterator[Flag]:
    if not read.manifest:
        yield Flag("note", "unassessed", "The file carries no record of the library's clauses: the law of none of its text was assessed.",
                   remedy="drafter law STATE shows what the State's law says of each act.", where=Where(file))  # fmt: skip
    for one in held:
        where = Where(file, one.paragraph)
        if one.state == "changed":
            words = f" It no longer says ‘{one.differs}’." if one.differs else " It holds more than the model drafted."
            yield Flag(
                "warning",
                "unassessed",
                f"‘{one.id}’ has changed since the model.{words}",
                remedy=f"{_CHANGED} {one.id}",
                where=where,
            )
        elif one.state == "added":
            yield Flag(
                "warning",
                "unassessed",
                f"‘{one.title}’ is no section of the model.",
                remedy="Counsel judges its law.",
                where=where,
            )
        elif one.state == "gone":
            yield Flag("warning", "unassessed", f"‘{one.id}’ was in the model and is gone.",
                 remedy="If it is a saving, the rest may not stand without it.",
                       where=where)  # fmt: skip


# -------------------------------------------------------------------------------------------------------------- as it is


def _sections(subject: Subject) -> Iterator[SectionCheck]:
    for one in subject.sections:
        index, words = reading_index(one)
        heading = one.heading
        line = heading.line if heading else one.passages[0].line
        yield SectionCheck(heading.label if heading else "", heading.words if heading else "", line, words, round(index))


def _blanks(text: ReviewText) -> tuple[str, ...]:
    found = [blank for passage in text.passages if passage.kind != "signature" for blank in BLANK.findall(passage.printed)]
    return tuple(dict.fromkeys(found))
