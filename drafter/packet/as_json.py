"""Plans, flags and drafts as plain JSON, in the shapes that the command line promises."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from drafter.assembly.despite import study_copy_words
from drafter.assembly.draft import Draft, OpenFillIn
from drafter.assembly.plan import Plan, PlanRow
from drafter.document import Section, Unit, plain
from drafter.errors import DrafterError
from drafter.flags import Authority, Flag, Where
from drafter.law.types import Reason
from drafter.page_style import PageStyle


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
    value = {
        **draft_value(draft),
        "title": measure.properties.title,
        "sections": [_section(section, measure.page) for section in measure.sections],
        "recitals": [plain(paragraph.content, measure.page) for paragraph in measure.recitals],
    }
    if said := study_copy_words(draft.plan):
        value["study_copy"] = said
    if measure.exhibits:
        value["exhibits"] = [_section(section, measure.page) for section in measure.exhibits]
    if measure.annex is not None:
        value["annex"] = [_section(section, measure.page) for section in measure.annex.sections]
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _section(section: Section, page: PageStyle) -> Mapping[str, Any]:
    value: dict[str, Any] = {
        "key": section.key,
        "label": plain(section.label, page),
        "catchline": section.catchline,
        "units": [_unit(unit, page) for unit in section.units],
    }
    if section.lead_in:
        value["lead_in"] = plain(section.lead_in, page)
    if section.block is not None:
        value["heading"] = plain(section.block.heading, page)
        value["sections"] = [_section(inner, page) for inner in section.block.sections]
    return value


def _unit(unit: Unit, page: PageStyle) -> Mapping[str, Any]:
    value: dict[str, Any] = {"key": unit.key, "label": unit.label, "text": plain((*unit.heading, *unit.content), page)}
    if unit.children:
        value["children"] = [_unit(child, page) for child in unit.children]
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
