"""Plans, flags and drafts as plain JSON, in the shapes that the command line promises."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from drafter.assembly.despite import study_copy_words
from drafter.assembly.draft import Draft, OpenFillIn
from drafter.assembly.plan import Plan, PlanRow
from drafter.document import plain
from drafter.errors import DrafterError
from drafter.flags import Authority, Flag, Where
from drafter.law.types import Reason
from drafter.page_style import PageStyle
from drafter.printed import Nested, Part, every_paragraph, nested


def authority_value(authority: Authority | None) -> Mapping[str, str] | None:
    if authority is None:
        return None
    return {"cite": authority.cite, "verified": authority.verified, "url": authority.url, "as_of": authority.as_of}


def where_value(where: Where | None, unit: str = "") -> Mapping[str, Any] | None:
    if where is None:
        return {"unit": unit} if unit else None
    return {"file": where.file, "line": where.line, "column": where.column}


def flag_value(flag: Flag) -> Mapping[str, Any]:
    return {
        "severity": flag.severity,
        "rule": flag.rule,
        "message": flag.message,
        "authority": authority_value(flag.authority),
        "where": where_value(flag.where, flag.unit),
        "remedy": flag.remedy,
        "related": list(flag.related),
    }


def reason_value(reason: Reason) -> Mapping[str, Any]:
    authority = reason.authority
    return {
        "rule": reason.rule,
        "message": reason.message,
        "authority": authority.cite if authority else None,
        "verified": authority.verified if authority else None,
        "as_of": authority.as_of if authority else None,
    }


def row_value(row: PlanRow) -> Mapping[str, Any]:
    return {
        "clause": row.clause.id,
        "title": row.clause.title,
        "part": row.clause.part,
        "verdict": row.verdict,
        "alternate": row.body.name or None,
        "included": row.included,
        "why": row.why,
        "asked_by": row.asked_by,
        "reasons": [reason_value(reason) for reason in row.reasons],
        "options": {
            name: {"value": list(chosen.value) if isinstance(chosen.value, tuple) else chosen.value, "source": chosen.source}
            for name, chosen in row.options.items()
        },
    }


def plan_value(plan: Plan) -> Mapping[str, Any]:
    place = plan.profile.place
    return {
        "place": place.full_name,
        "state": place.state,
        "type": place.type,
        "form": place.form,
        "instrument": plan.profile.instrument.id,
        "model": plan.model.id,
        "plan": [row_value(row) for row in plan.rows],
        "flags": [flag_value(flag) for flag in plan.flags],
    }


def fill_in_value(blank: OpenFillIn) -> Mapping[str, Any]:
    return {"name": blank.name, "unit": blank.unit, "count": blank.count, "clerk": blank.clerk, "choices": list(blank.choices)}


def draft_value(draft: Draft) -> Mapping[str, Any]:
    return {
        "manifest": draft.manifest(),
        "plan": [row_value(row) for row in draft.plan.rows],
        "flags": [flag_value(flag) for flag in draft.flags],
        "fill_ins": [fill_in_value(blank) for blank in draft.fill_ins],
    }


def draft_json(draft: Draft) -> str:
    """The JSON format of a draft: its manifest, plan, flags, fill-ins and the text by section."""
    measure = draft.measure
    printed = nested(every_paragraph(measure))
    page = measure.page
    value = {
        **draft_value(draft),
        "title": measure.properties.title,
        "sections": _sections(printed, "sections", page),
        "recitals": [plain(one.head.content, page) for one in printed if one.head.part == "recitals"],
    }
    if said := study_copy_words(draft.plan):
        value["study_copy"] = said
    if exhibits := _sections(printed, "exhibits", page):
        value["exhibits"] = exhibits
    for annex in (one for one in printed if one.head.part == "annex"):
        value["annex"] = [_section(inner, page) for inner in annex.inside]
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _sections(printed: Sequence[Nested], part: Part, page: PageStyle) -> list[Mapping[str, Any]]:
    return [_section(one, page) for one in printed if one.head.part == part]


def _section(one: Nested, page: PageStyle) -> Mapping[str, Any]:
    value: dict[str, Any] = {
        "key": one.head.key,
        "label": plain(one.head.label, page),
        "catchline": plain(one.head.content, page),
        "units": [_unit(unit, page) for unit in one.inside if unit.head.unit is not None],
    }
    for inner in one.inside:
        if inner.head.role == "lead_in":
            value["lead_in"] = plain(inner.head.content, page)
        elif inner.head.role == "chapter":
            value["heading"] = plain(inner.head.content, page)
            value["sections"] = [_section(section, page) for section in inner.inside]
    return value


def _unit(one: Nested, page: PageStyle) -> Mapping[str, Any]:
    head = one.head
    value: dict[str, Any] = {
        "key": head.key, "label": plain(head.label, page), "text": plain((*head.heading, *head.content), page),
    }  # fmt: skip
    if one.inside:
        value["children"] = [_unit(child, page) for child in one.inside]
    return value


def failure_value(error: DrafterError) -> Mapping[str, Any]:
    """The shape of a failure with ``--json``."""
    return {
        "error": {
            "code": error.code,
            "message": error.message,
            "where": where_value(error.where),
            "remedy": error.remedy,
            "alternatives": list(error.alternatives),
        }
    }
