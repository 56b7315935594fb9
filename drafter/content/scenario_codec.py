"""Scenario files to and from JSON values, for the cache."""

from __future__ import annotations

from typing import Any

from drafter.content.model.types import Answer, Scenario, ScenarioTheme
from drafter.content.node_codec import decode_test, encode_test
from drafter.flags import Where

Json = Any


def encode_theme(theme: ScenarioTheme) -> Json:
    return [theme.id, theme.title, [_encode_scenario(one) for one in theme.scenarios]]


def decode_theme(value: Json) -> ScenarioTheme:
    ident, title, scenarios = value
    return ScenarioTheme(ident, title, tuple([_decode_scenario(one) for one in scenarios]))


def _encode_scenario(one: Scenario) -> Json:
    return [
        one.id, one.title, one.levers, one.facts, one.asks, [_encode_answer(answer) for answer in one.answers],
        one.answered_by, dict(one.left_to_law), one.where,
    ]  # fmt: skip


def _decode_scenario(value: Json) -> Scenario:
    ident, title, levers, facts, asks, answers, answered_by, left_to_law, where = value
    return Scenario(
        ident, title, tuple(levers), facts, asks, tuple([_decode_answer(one) for one in answers]), tuple(answered_by),
        left_to_law, Where(*where),
    )  # fmt: skip


def _encode_answer(one: Answer) -> Json:
    return [one.clause, one.says, one.who, one.what, one.at, one.texts, encode_test(one.when), one.point, one.over]


def _decode_answer(value: Json) -> Answer:
    clause, says, who, what, at, texts, when, point, over = value
    return Answer(clause, says, who, what, at, tuple(texts), decode_test(when), point, tuple(over))
