"""The law of a place, and verdicts on acts, as plain JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.law.limits.exposure import Exposure
from drafter.law.limits.federal_exposure import federal_exposure
from drafter.law.may import pace_of
from drafter.law.state_law import ActRow, StateLaw
from drafter.law.types import Judgement
from drafter.packet.as_json import authority_value, reason_value


def verdict_value(judgement: Judgement) -> Mapping[str, Any]:
    """One verdict with its reasons, strictest first."""
    return {"verdict": judgement.verdict, "reasons": [reason_value(reason) for reason in judgement.reasons]}


def verdicts_value(answers: Mapping[str, Judgement]) -> Mapping[str, Any]:
    """The verdict of every instrument, with how fast and how durable each is."""
    return {"instruments": {ident: {**verdict_value(one), "pace": pace_of(ident)} for ident, one in answers.items()}}


def state_law_value(law: StateLaw) -> Mapping[str, Any]:
    """The law of a State, by act."""
    return {
        "state": law.state,
        "name": law.name,
        "posture": law.posture,
        "newest_source": law.newest,
        "exposures": [_exposure(one) for one in law.exposures],
        "federal": [
            {"topic": one.topic, "text": one.text, "authorities": [authority_value(each) for each in one.authorities]}
            for one in federal_exposure()
        ],
        "acts": [_act(row) for row in law.acts],
        "citation": [{**rule._asdict(), "authority": authority_value(rule.authority)} for rule in law.citation],
        "citation_limits": law.citation_limits,
        "citation_notes": law.citation_notes,
        "formalities": {
            name: {"text": rule.text, "verified": rule.verified, "cite": rule.cite} for name, rule in law.formalities
        },
        "unverified": list(law.unverified),
        "stale": sorted(law.stale),
    }


def _act(row: ActRow) -> Mapping[str, Any]:
    return {**row._asdict(), "bodies": list(row.bodies), "authority": authority_value(row.authority)}


def _exposure(one: Exposure) -> Mapping[str, Any]:
    return {"kind": one.kind, "note": one.note, "certainty": one.certainty, "authority": authority_value(one.authority)}
