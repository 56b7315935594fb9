"""The library's prose under review: every wording of every clause by every rule that a single section can break, and its waivers."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.assembly.review_profile import review_profile
from drafter.authoring.wordings import wordings
from drafter.content.library import Library
from drafter.content.model.types import Clause, Definition
from drafter.errors import did_you_mean
from drafter.flags import Flag, Where
from drafter.review.rules import review_text
from drafter.review.settings import under
from drafter.review.table import RULE_IDS, RULES

# Rules that a section by itself can break. An order that goes beyond its power is fit's to judge, which knows the acts.
SECTION_RULES = tuple(
    rule
    for rule in RULES
    if (rule.runs == "words" or rule.id in ("NUM-01", "READ-01", "HEAD-01", "FILL-01")) and rule.id != "EO-01"
)

_LISTED = "docs/reference.md lists the rules."


def prose_flags(library: Library, *, built_in: bool | None = None) -> Iterator[Flag]:
    """What the rules find in the clauses of ``library``, or in those alone that are, or are not, built in; and each waiver that is wrong.

    Notes are left out: they are for files. A warning that its clause waives is none.
    """
    for clause, definition in _every(library):
        if built_in is None or clause.built_in == built_in:
            yield from clause_flags(clause, definition)


def clause_flags(clause: Clause, definition: Definition | None = None) -> Iterator[Flag]:
    """The flags of one clause, each fault once, with the wording that shows it."""
    waived = {waiver.rule for waiver in clause.waive}
    broken: set[str] = set()
    seen: set[tuple[str, str]] = set()
    for wording in wordings(clause, definition):
        profile = under("library", review_profile(wording.profile))
        for flag in review_text(wording.text, profile, SECTION_RULES):
            if flag.severity == "note" or (flag.rule, flag.message) in seen:
                continue
            seen.add((flag.rule, flag.message))
            broken.add(flag.rule)
            if flag.severity == "error" or flag.rule not in waived:
                yield flag._replace(
                    message=f"{flag.message} ({wording.said})", where=Where(clause.file, _line(clause)), unit=flag.unit
                )
    yield from _wrong_waivers(clause, broken)


def _wrong_waivers(clause: Clause, broken: set[str]) -> Iterator[Flag]:
    for waiver in clause.waive:
        where = Where(clause.file, waiver.line)
        if waiver.rule not in RULE_IDS:
            safety = waiver.rule.startswith("SAFE-")
            remedy = "A safety rule cannot be waived." if safety else did_you_mean(waiver.rule, sorted(RULE_IDS)) or _LISTED
            yield Flag("error", "unknown-rule", f"There is no rule ‘{waiver.rule}’ to waive.", remedy=remedy, where=where)
        elif waiver.rule not in broken:
            yield Flag(
                "error",
                "unused-waiver",
                f"No wording of the clause breaks {waiver.rule}.",
                remedy="Take the waiver out.",
                where=where,
            )


def _line(clause: Clause) -> int:
    return clause.base.line


def _every(library: Library) -> Iterator[tuple[Clause, Definition | None]]:
    yield from ((clause, None) for clause in library.clauses.values())
    yield from ((one.clause, one) for one in library.definitions.values())
