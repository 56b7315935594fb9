"""The user's own sections: text that no one has assessed, as rows of the plan that stand where the user said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.assembly.known_clause import known_clause
from drafter.assembly.plan import Plan, PlanRow
from drafter.content.library import Library
from drafter.content.model.types import CODIFIED_PARTS, Clause, Part
from drafter.errors import RequestError
from drafter.law.known import known_names
from drafter.matter import OwnSection

LONGEST_TITLE = 120
_NOT_IN_A_TITLE = re.compile(r"[{}\[\]<>|\x00-\x1f\x7f\ue000-\uf8ff]")
_WHY = "It is the matter's own text: no law was checked."


def with_own_sections(plan: Plan) -> Plan:
    """The plan with each own section after the clause it names, or after the last operative clause.

    Raises RequestError for a section without title or text and for a place that is not in the draft, and ContentErrors with
    every fault of the text.
    """
    rows = list(plan.rows)
    last: dict[str, str] = {}  # the id that the next section after the same clause follows
    for number, section in enumerate(plan.matter.sections, 1):
        after = known_clause(section.after, plan.library.clauses) if section.after else ""
        position, part = _position(rows, last.get(after, after), section)
        row = _row(section, number, part, plan.library)
        rows.insert(position, row)
        last[after] = row.clause.id
    return plan._replace(rows=tuple(rows))


def _position(rows: Sequence[PlanRow], after: str, section: OwnSection) -> tuple[int, Part]:
    if not after:
        before = [
            index
            for index, row in enumerate(rows)
            if row.clause.part in ("title", "recital", "purpose", "definition", "operative")
        ]
        return (before[-1] + 1 if before else 0), "operative"
    for index, row in enumerate(rows):
        if row.clause.id == after and row.included and row.clause.part in (*CODIFIED_PARTS, "closing"):
            return index + 1, row.clause.part
    raise RequestError(
        "own-section-place",
        f"The section ‘{section.title}’ is to stand after ‘{section.after}’, which is no section of this draft.",
        remedy="Name a clause that the draft holds (see: drafter plan), or leave after out.",
    )


def _row(section: OwnSection, number: int, part: Part, library: Library) -> PlanRow:
    from drafter.content.reading.own_section import parse_own_section  # the parser is needed only here

    title = " ".join(section.title.split())
    if not title or not section.text.strip():
        raise RequestError("own-section-empty", f"The matter's own section {number} has no {'text' if title else 'title'}.",
                           remedy="Give each of sections a title and a text.")  # fmt: skip
    if len(title) > LONGEST_TITLE or _NOT_IN_A_TITLE.search(section.title):
        raise RequestError("own-section-title", f"The title of the matter's own section {number} is too long or holds markup.",
                           remedy=f"Give a title of plain words, up to {LONGEST_TITLE} characters.")  # fmt: skip
    ident = f"own/{number}_{re.sub(r'[^a-z0-9]+', '_', title.lower()).strip('_')[:40]}"
    body = parse_own_section(title, section.text, known_names(), library.clauses, ident=ident)
    clause = Clause(ident, title, part, body, built_in=False)
    return PlanRow(clause, body, "fits", True, _WHY, {}, asked_by="matter")
